import { distance } from 'fastest-levenshtein';
import { splitComment, type Mends } from '../braces/repair/mended';

/** What the mends of one language of the family know: its words, its headers, its types. */
export interface MendWords {
	/** Words of the language and its library, to find those that are misspelt. */
	readonly known: readonly string[];
	/** Words of other languages, with what stands for them here. */
	readonly foreign: Readonly<Record<string, string>>;
	/** Headers, each with the names that want it. */
	readonly headers: Readonly<Record<string, RegExp>>;
	/** Types that a missing one may be, the likeliest first. */
	readonly types: readonly string[];
	/** Types as a pattern. */
	readonly type: string;
}

const word = /[\p{L}_$][\p{L}\p{N}_$]*/gu;

/** The semicolon at the end of a line that wants one, and one at the end of a head that wants none. */
export function ends(found: Mends, at: number, more: number): void {
	const [code, comment] = splitComment(found, at);
	const trimmed = code.trimEnd();
	const put = (cost: number, text: string, rule = 'missing-semicolon') => found.line(at, text + comment, rule, cost + more);
	if (trimmed !== '' && !/[;{},:(]$/.test(trimmed) && !/^\s*#/.test(trimmed)) put(0.2, `${trimmed};`);
	if (/^\s*\}$/.test(trimmed)) put(0.5, `${trimmed};`);
	if (/^\s*#\s*(?:include|define)\b.*;$/.test(trimmed)) put(0.2, trimmed.replace(/\s*;$/, ''), 'needless-semicolon');
	if (/^\s*(?:\}\s*)?(?:if|while|for|else|switch|int|void|double|char)\b.*\)?\s*;$/.test(trimmed)) {
		put(0.5, trimmed.replace(/\s*;$/, ''), 'needless-semicolon');
		put(0.6, `${trimmed.replace(/\s*;$/, '')} {`, 'needless-semicolon');
	}
	if (/[,:.]$/.test(trimmed)) put(0.5, `${trimmed.slice(0, -1)};`);
}

/** Words of the language in another spelling, and names of the program that are spelt in two ways. */
export function misspelt(found: Mends, { known, foreign }: MendWords, at: number, more: number): void {
	const code = found.code[at] ?? '';
	const line = found.lines[at] ?? '';
	const own = new Map<string, number>();
	for (const row of found.code) for (const [one] of row.matchAll(word)) own.set(one, (own.get(one) ?? 0) + 1);
	for (const { 0: name, index } of code.matchAll(word)) {
		const put = (text: string, cost: number, concept = 'syntax') => found.line(at, line.slice(0, index) + text + line.slice(index + name.length), 'misspelt-word', cost + more, concept);
		const right = Object.hasOwn(foreign, name) ? foreign[name] : undefined;
		if (right !== undefined) put(right, 0.25);
		if (known.includes(name)) continue;
		for (const other of known) {
			if (name.toLowerCase() === other.toLowerCase() || isTurned(name, other)) put(other, 0.2);
			else if (other.length > 3 && distance(name, other) <= (other.length > 5 ? 2 : 1)) put(other, 0.4);
		}
		for (const [other, count] of own) {
			if (other === name || count < (own.get(name) ?? 0) || known.includes(other)) continue;
			const isNear = name.length > 2 && (isTurned(name, other) || distance(name, other) <= (name.length > 5 ? 2 : 1));
			if (name.toLowerCase() === other.toLowerCase() || isNear) put(other, 0.45, 'name-scope');
		}
	}
	// `<stdio>`, `<studio.h>`: a header under another name.
	const header = /^(\s*#\s*include\s*)[<"]?\s*([\w.+]+)\s*[>"]?(.*)$/.exec(line);
	if (header) for (const other of [...known].filter((one) => one.includes('.')).concat(['iostream', 'string', 'vector', 'map', 'algorithm'].filter((one) => known.includes(one)))) {
		const name = header[2] ?? '';
		if (distance(name, other) <= 2 || `${name}.h` === other || name === `${other}.h`) found.line(at, `${header[1] ?? ''}<${other}>`, 'misspelt-word', (name === other ? 0.2 : 0.3) + more, 'modules');
	}
	if (/^\s*include\b/.test(code)) found.line(at, line.replace(/^(\s*)include\b/, '$1#include'), 'missing-sign', 0.2 + more, 'modules');
}

function isTurned(one: string, other: string): boolean {
	return one.length === other.length && one !== other && [...one].sort().join('') === [...other].sort().join('');
}

/** Signs of a line: quotes of one letter and of texts, the parts of a condition, powers. */
export function signs(found: Mends, at: number, more: number): void {
	const line = found.lines[at] ?? '';
	const put = (rule: string, cost: number, text: string, concept = 'syntax') => found.line(at, text, rule, cost + more, concept);
	for (const { 0: whole, 1: inside = '', index } of line.matchAll(/'((?:[^'\\]|\\.)*)'/g)) {
		if (inside.replace(/^\\./, 'x').length !== 1) put('quotes', 0.25, `${line.slice(0, index)}"${inside.replace(/"/g, '\\"')}"${line.slice(index + whole.length)}`, 'text-joining');
	}
	put('quotes', 0.3, line.replace(/'((?:[^'\\]|\\.){2,})'/g, '"$1"'));
	for (const { 0: whole, 1: inside = '', index } of line.matchAll(/"((?:[^"\\]|\\.))"/g)) put('quotes', 0.4, `${line.slice(0, index)}'${inside === "'" ? "\\'" : inside}'${line.slice(index + whole.length)}`, 'type-conversion');
	put('chained-comparison', 0.4, line.replace(/([\w.]+)\s*(<=?|>=?)\s*([\w.]+)\s*(<=?|>=?)\s*([\w.]+)/, '$1 $2 $3 && $3 $4 $5'), 'boolean-logic');
	put('power-sign', 0.4, line.replace(/([\w.]+|\([^()]*\))\s*\*\*\s*([\w.]+)/, 'pow($1, $2)'), 'arithmetic');
	put('brackets-of-array', 0.35, line.replace(/(\]\s*=\s*)[[(]([^[\]()]*)[\])]/, '$1{$2}'), 'list-making');
	// `int[] xs`: the places stand behind the name.
	put('brackets-of-array', 0.25, line.replace(/\b(\w+)\s*\[(\w*)\]\s+(\w+)/, '$1 $3[$2]'), 'list-making');
	put('brackets-of-array', 0.4, line.replace(/\b(\w+)\s+(\w+)\[\]\s*;/, '$1 $2[100];'), 'list-making');
	put('missing-comma', 0.3, line.replace(/^(\s*(?:printf|scanf|puts|fprintf)\s*\([^"]*"(?:[^"\\]|\\.)*")\s+(?=[\w&*(])/, '$1, '), 'function-call');
	put('missing-comma', 0.35, line.replace(/^(\s*(?:printf|scanf)\s*\([^"]*"(?:[^"\\]|\\.)*")\s*[+.;]\s*/, '$1, '), 'function-call');
	put('comma-inside', 0.35, line.replace(/^(\s*(?:printf|scanf)\s*\("(?:[^"\\]|\\.)*),\s*([&\w]+)"/, '$1", $2'), 'function-call');
	put('equal-for-assign', 0.3, line.replace(/^(\s*(?:\w+\s+)?[\w.[\]*]+)\s*==\s*/, '$1 = '), 'assignment-vs-equality');
	put('swapped-sides', 0.4, line.replace(/^(\s*)([^=;]+?[-+*/%][^=;]*?|\d+)\s*=\s*(\w+)\s*;/, '$1$3 = $2;'), 'assignment');
	put('arrow-or-dot', 0.3, line.replace(/(?<=[\w\])])->(?=\w)/g, '.'), 'pointers');
	put('case-colon', 0.3, line.replace(/^(\s*(?:case\s+[^:;{]+?|default))\s*[;{,]?\s*$/, '$1:'), 'switch-cases');
	for (const { index } of line.matchAll(/(?<=[\w\])])\.(?=[a-zA-Z_])/g)) put('arrow-or-dot', 0.35, `${line.slice(0, index)}->${line.slice(index + 1)}`, 'pointers');
	put('arrow-or-dot', 0.4, line.replace(/(?<=[\w\])])\.(?=[a-zA-Z_])/g, '->'), 'pointers');
}

/** First lines of functions and loops, and declarations without a type. */
export function heads(found: Mends, { type, types }: MendWords, at: number, more: number): void {
	const [code, comment] = splitComment(found, at);
	const put = (rule: string, cost: number, text: string, concept = 'syntax') => found.line(at, text + comment, rule, cost + more, concept);
	const head = /^(\s*)([\p{L}_]\w*)\s*\(([^()]*)\)(\s*\{?\s*)$/u.exec(code);
	if (head && !/^(?:if|for|while|switch|catch|return|else|sizeof)$/.test(head[2] ?? '')) {
		const [, indent = '', name = '', given = '', rest = ''] = head;
		types.concat('void').forEach((one, rank) => put('missing-type', (name === 'main' ? 0.25 : 0.45) + 0.05 * rank, `${indent}${one} ${name}(${given})${rest}`, 'function-call'));
	}
	// Parameters without a type of their own: `(int a, b)`, `(a, b)`.
	const open = new RegExp(String.raw`^(\s*(?:static\s+)?(?:void|${type})[\s*]+\w+\s*\()([^()]+)(\).*)$`).exec(code);
	if (open) {
		const parts = (open[2] ?? '').split(',').map((one) => one.trim());
		let last = 'int';
		const typed = parts.map((one) => {
			const own = /^(.*[\s*&])[\p{L}_]\w*(?:\[[^\]]*\])*$/u.exec(one)?.[1]?.trim();
			if (own !== undefined && own !== '') last = own;
			return own === undefined || own === '' ? `${last} ${one}` : one;
		});
		put('missing-type', 0.3, (open[1] ?? '') + typed.join(', ') + (open[3] ?? ''), 'parameters');
		for (const one of types) put('missing-type', 0.5, (open[1] ?? '') + parts.map((each) => (/^\S+$/.test(each) ? `${one} ${each}` : each)).join(', ') + (open[3] ?? ''), 'parameters');
		put('missing-comma', 0.4, (open[1] ?? '') + (open[2] ?? '').replace(new RegExp(String.raw`(\w)\s+(?=(?:${type})\b)`, 'g'), '$1, ') + (open[3] ?? ''), 'parameters');
		put('semicolon-for-comma', 0.3, (open[1] ?? '') + (open[2] ?? '').replace(/;/g, ',') + (open[3] ?? ''), 'parameters');
	}
	// The types of values stand in the head of a function, not in a call.
	const call = /^(\s*(?:[\w\s*]+=\s*|return\s+)?[\w.]+\()([^(){}]*)(\)\s*;.*)$/.exec(code);
	if (call) put('needless-type', 0.3, (call[1] ?? '') + (call[2] ?? '').replace(new RegExp(String.raw`\b(?:${type})\s+(?=[\w&*])`, 'g'), '') + (call[3] ?? ''), 'parameters');
	put('loop-head', 0.3, code.replace(/\bfor\s*\(\s*([\p{L}_]\w*)\s*=/u, 'for (int $1 ='), 'loop-bounds');
	// A name that nothing declares.
	const bare = /^(\s*)([\p{L}_]\w*)(\s*\[[^\]]*\])?\s*(?:=(?!=)|;)/u.exec(code);
	if (bare && !/^(?:return|break|continue|else)$/.test(bare[2] ?? '')) types.forEach((one, rank) => put('not-declared', 0.35 + 0.05 * rank, `${bare[1] ?? ''}${one} ${code.slice((bare[1] ?? '').length)}`, 'declaring-names'));
	const again = new RegExp(String.raw`^(\s*)(?:${type})\s+(?=[\p{L}_]\w*\s*[=;])`, 'u').exec(code);
	if (again) put('declared-again', 0.4, (again[1] ?? '') + code.slice(again[0].length), 'declaring-names');
	put('missing-word', 0.3, code.replace(/^(\s*)([A-Z]\w*)(?=\s+\*?\w+\s*[;=,)])/, '$1struct $2'), 'type-declarations');
	put('missing-word', 0.35, code.replace(/([(,]\s*)([A-Z]\w*)(?=\s+\*?\w+\s*[,)])/g, '$1struct $2'), 'type-declarations');
}

/** Another type for a name of this line, and a name that is only known in an inner block. */
export function typesOf(found: Mends, { type, types }: MendWords, at: number): void {
	const here = found.code[at] ?? '';
	const used = new Set([...here.matchAll(word)].map(([one]) => one));
	const declared = new RegExp(String.raw`(?<![\w.])((?:const\s+)?(?:${type})(?:\s*\*)*)\s+(\*?)([\p{L}_]\w*)\s*(?=[=;:,)[])`, 'gu');
	found.code.forEach((code, row) => {
		for (const { 1: written = '', 2: star = '', 3: name = '', index } of code.matchAll(declared)) {
			if (/^(?:return|else)$/.test(written) || !used.has(name)) continue;
			const from = found.startOf(row) + index;
			for (const other of types) if (other !== written.trim()) found.add(row, [{ from, to: from + written.length, text: other.trim() }], 'other-type', row === at ? 0.5 : 0.7, 'type-declarations');
			const place = from + code.slice(index).search(new RegExp(`\\b${name}\\b`));
			// An address where a value was meant, and the other way round.
			if (star === '') found.add(row, [{ from: place, to: place, text: '*' }], 'other-type', 0.6, 'pointers');
			else found.add(row, [{ from: place - 1, to: place, text: '' }], 'other-type', 0.6, 'pointers');
			if (row < at) outside(found, { row, at, name, written: `${written} ${star}`.trim(), from, index });
		}
	});
	const line = found.lines[at] ?? '';
	const put = (cost: number, text: string, rule = 'address-or-value', concept = 'pointers') => found.line(at, text, rule, cost, concept);
	for (const { 0: name, index } of here.matchAll(word)) {
		const isWord = /^(?:int|char|double|float|long|void|if|for|while|return|else|switch|case|struct|const)$/.test(name);
		if (isWord || /["'\w.>]$/.test(here.slice(0, index).trimEnd().slice(-1)) || /^\s*\(/.test(here.slice(index + name.length))) continue;
		const before = here.slice(0, index);
		if (/[&*]$/.test(before)) put(0.4, line.slice(0, index - 1) + line.slice(index));
		else {
			put(0.45, `${line.slice(0, index)}&${line.slice(index)}`);
			put(0.45, `${line.slice(0, index)}*${line.slice(index)}`);
		}
	}
}

/** Declared in a block, and used behind it. */
function outside(found: Mends, { row, at, name, written, from, index }: { readonly row: number; readonly at: number; readonly name: string; readonly written: string; readonly from: number; readonly index: number }): void {
	const deep = found.indentOf(row).length;
	const isHead = /^\s*for\b/.test(found.code[row] ?? '');
	if (isHead ? found.indentOf(at).length > deep : found.indentOf(at).length >= deep) return;
	let top = row;
	while (top > 0 && (found.isBlank(top) || found.indentOf(top).length > found.indentOf(at).length || /^\s*\}/.test(found.code[top] ?? ''))) top -= 1;
	const code = (found.code[row] ?? '').slice(index);
	const length = code.search(new RegExp(`\\b${name}\\b`));
	if (length <= 0 || /^\s*[[,;]/.test(code.slice(length + name.length))) return;
	const start = /\*/.test(written) ? 'NULL' : '0';
	found.add(Math.max(-1, top - 1), [{ from: found.startOf(top), to: found.startOf(top), text: `${found.indentOf(top)}${written}${written.endsWith('*') ? '' : ' '}${name} = ${start};\n` }, { from, to: from + length, text: '' }], 'known-inside-only', 0.4, 'declaring-names', true);
}

/** What is used without its header, and functions that stand behind the place where they are called. */
export function headers(found: Mends, { headers: all, type }: MendWords, line: number): void {
	const whole = found.code.join('\n');
	const here = found.code[line] ?? '';
	const lacking = Object.entries(all).filter(([name, used]) => used.test(whole) && !new RegExp(String.raw`^\s*#\s*include\s*[<"]${name.replaceAll('.', '\\.')}[>"]`, 'm').test(found.source));
	const last = found.lines.map((one) => /^\s*#\s*include\b/.test(one)).lastIndexOf(true);
	const at = last === -1 ? 0 : found.startOf(last + 1);
	const put = (names: readonly string[], cost: number) => found.add(last, [{ from: at, to: at, text: names.map((name) => `#include <${name}>\n`).join('') }], 'missing-header', cost, 'modules', true);
	for (const [name, used] of lacking) put([name], used.test(here) ? 0.2 : 0.5);
	if (lacking.length > 1) put(lacking.map(([name]) => name), 0.35);
	// A function is announced before it is called.
	const front = last === -1 ? 0 : found.startOf(last + 1);
	found.code.forEach((code, row) => {
		const head = new RegExp(String.raw`^((?:static\s+)?(?:void|${type})[\s*]+([\p{L}_]\w*)\s*\([^()]*\))\s*\{?\s*$`, 'u').exec(code);
		if (!head || head[2] === 'main' || !new RegExp(`\\b${head[2] ?? ''}\\s*\\(`).test(here) || row <= line) return;
		found.add(last, [{ from: front, to: front, text: `${(found.lines[row] ?? '').replace(/\s*\{?\s*$/, '')};\n` }], 'not-announced', 0.3, 'function-call', true);
	});
}

/** A call that hands over fewer or more values than the function takes, and an answer that is missing or not wanted. */
export function calls(found: Mends, { type, types }: MendWords, at: number): void {
	const here = found.code[at] ?? '';
	const line = found.lines[at] ?? '';
	const header = new RegExp(String.raw`^\s*(?:static\s+)?(void|(?:const\s+)?(?:${type}))([\s*&]+)([\p{L}_]\w*)\s*\(([^()]*)\)\s*\{?\s*$`, 'u');
	for (const { 0: whole, 1: name = '', 2: given = '', index } of here.matchAll(/([\p{L}_]\w*)\(([^()]*)\)/gu)) {
		const definition = found.code.map((code) => header.exec(code)).find((head) => head?.[3] === name);
		if (!definition || header.test(here)) continue;
		const wanted = (definition[4] ?? '').split(',').map((one) => /([\p{L}_]\w*)\s*(?:\[[^\]]*\])*$/u.exec(one.trim())?.[1] ?? '').filter((one) => one !== '' && one !== 'void');
		const handed = given.trim() === '' ? [] : line.slice(index + name.length + 1, index + whole.length - 1).split(',').map((one) => one.trim());
		const put = (values: readonly string[]) => found.line(at, `${line.slice(0, index)}${name}(${values.join(', ')})${line.slice(index + whole.length)}`, 'other-arguments', 0.4, 'parameters');
		if (handed.length > wanted.length) put(handed.slice(0, wanted.length));
		if (handed.length < wanted.length) put([...handed, ...wanted.slice(handed.length)]);
	}
	let head = Math.min(at, found.lines.length - 1);
	while (head >= 0 && !header.test(found.code[head] ?? '')) head -= 1;
	const own = header.exec(found.code[head] ?? '');
	if (!own || head < 0) return;
	const returned = (own[1] ?? '').trim();
	const from = found.startOf(head) + (found.code[head] ?? '').indexOf(returned);
	if (/^\s*return\s+\S/.test(here) || returned !== 'void') for (const other of types.concat('void')) if (other !== returned) found.add(head, [{ from, to: from + returned.length, text: other }], 'other-type', returned === 'void' ? 0.3 : 0.6, 'type-declarations');
	found.line(at, line.replace(/^(\s*return)\s+.*;/, '$1;'), 'needless-value', 0.6, 'return-value');
}
