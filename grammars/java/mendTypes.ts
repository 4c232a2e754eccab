import type { Mends } from '../braces/repair/mended';

/** Changes of a text that reads well and whose types do not go together: a value of another kind, a name without a type, an answer that is missing. */

const type = String.raw`(?:final\s+)?(?:int|double|long|float|short|byte|boolean|char|var|[A-Z][\w$]*(?:<[^;=()]*>)?)(?:\s*\[\s*\])*`;
const words = String.raw`(?:(?:public|private|protected|static|final|abstract|synchronized)\s+)*`;
/** The head of a method; groups: margin, words before the type, type, space, name, parameters, rest. */
export const header = new RegExp(String.raw`^(\s*)(${words})(void|${type})(\s+)([\p{L}_$][\w$]*)\s*\(([^()]*)\)(.*)$`, 'u');
/** A name that is made with its type; groups: type, name. */
export const declared = new RegExp(String.raw`(?<![\w$.<])(${type})\s+([\p{L}_$][\w$]*)\s*(?=[=;:,)])`, 'gu');

const others: Readonly<Record<string, readonly string[]>> = {
	int: ['double', 'long', 'String', 'boolean', 'char', 'int[]'], double: ['int', 'String', 'long'], long: ['int', 'double'], float: ['double'], String: ['int', 'char', 'double', 'boolean', 'String[]'], char: ['String', 'int'], boolean: ['int', 'String'],
	'int[]': ['double[]', 'String[]', 'int', 'int[][]'], 'double[]': ['int[]', 'double'], 'String[]': ['String', 'int[]'], void: ['int', 'String', 'double', 'boolean', 'int[]'],
};

const starts: Readonly<Record<string, readonly string[]>> = { int: ['0', '1'], long: ['0', '1'], double: ['0', '1'], float: ['0'], String: ['""', 'null'], boolean: ['false', 'true'], char: ["' '"], short: ['0'], byte: ['0'] };

export function mendTypes(found: Mends, at: number): void {
	const head = headAbove(found, at);
	values(found, at);
	declarations(found, at);
	parts(found, at);
	names(found, at);
	conditions(found, at);
	if (head !== null) {
		results(found, at, head);
		// What an error is handed on by is said in the head.
		const row = found.lines[head] ?? '';
		if (!/\bthrows\b/.test(row)) {
			const all = found.code.flatMap((one, each) => (header.test(one) && !/\bthrows\b/.test(one) ? [each] : []));
			const edit = (each: number) => { const place = (found.code[each] ?? '').lastIndexOf(')') + 1; return { from: found.startOf(each) + place, to: found.startOf(each) + place, text: ' throws Exception' }; };
			found.add(head, [edit(head)], 'missing-throws', 0.6, 'exceptions');
			if (all.length > 1) found.add(head, all.map(edit), 'missing-throws', 0.8, 'exceptions');
		}
	}
	found.line(at, (found.lines[at] ?? '').replace(/<\s*(int|double|char|boolean|long)\s*(?=[,>])/g, (_, one: string) => `<${boxes[one] ?? one}`).replace(/,\s*(int|double|char|boolean|long)\s*>/g, (_, one: string) => `, ${boxes[one] ?? one}>`), 'boxed-type', 0.25, 'type-declarations');
}

const boxes: Readonly<Record<string, string>> = { int: 'Integer', double: 'Double', char: 'Character', boolean: 'Boolean', long: 'Long' };

/** The first line of the method that the line stands in. */
export function headAbove(found: Mends, at: number): number | null {
	for (let row = Math.min(at, found.lines.length - 1); row >= 0; row -= 1) if (header.test(found.code[row] ?? '') && !/;\s*$/.test(found.code[row] ?? '')) return row;
	return null;
}

/** The line where the method of that head ends. */
function endOf(found: Mends, head: number): number {
	const indent = found.indentOf(head).length;
	for (let row = head + 1; row < found.lines.length; row += 1) if (!found.isBlank(row) && found.indentOf(row).length <= indent && /^\s*\}/.test(found.code[row] ?? '')) return row;
	return found.lines.length - 1;
}

/** A value that is to be made into another kind. */
function values(found: Mends, at: number): void {
	const line = found.lines[at] ?? '';
	const put = (cost: number, text: string, concept = 'type-conversion', rule = 'other-kind') => found.line(at, text, rule, cost, concept);
	const given = /^(\s*(?:[\w$<>[\],.\s]+?\s*(?:[-+*/]?=)(?!=)\s*|return\s+))(.*\S)(\s*;.*)$/.exec(line);
	if (given) {
		const [, front = '', value = '', end = ''] = given;
		const plain = /^[\w$.]+(?:\([^()]*\))?$|^\(.*\)$/.test(value) ? value : `(${value})`;
		put(0.35, `${front}(int) ${plain}${end}`);
		put(0.4, `${front}Integer.parseInt(${value})${end}`);
		put(0.5, `${front}Double.parseDouble(${value})${end}`);
		put(0.45, `${front}String.valueOf(${value})${end}`);
		put(0.5, `${front}(char) ${plain}${end}`);
		put(0.6, `${front}(long) ${plain}${end}`);
		put(0.6, `${front}(double) ${plain}${end}`);
		if (/^[\w$.()]+$/.test(value)) put(0.7, `${front}${value}.charAt(0)${end}`, 'indexing');
		// A cast that takes only the front.
		put(0.5, `${front}${value.replace(/\(int\)\s*([^()].*)$/, '(int) ($1)')}${end}`, 'operator-order');
	}
	for (const name of ['Integer.parseInt', 'Double.parseDouble']) put(0.6, line.replace(new RegExp(`${name.replace('.', '\\.')}\\(([^()]*(?:\\([^()]*\\))?)\\)`), '$1'));
	put(0.45, line.replace(/\.(nextLine|next|readLine)\(\)/, '.nextInt()'), 'input-format');
	put(0.45, line.replace(/\.nextInt\(\)/, '.nextLine()'), 'input-format');
	put(0.5, line.replace(/\.(nextLine|nextInt|next)\(\)/, '.nextDouble()'), 'input-format');
	put(0.5, line.replace(/(\d)\.\d+/, '$1'), 'type-declarations');
	put(0.4, line.replace(/(?<![\w.])(\d{10,})(?![\w.])/, '$1L'), 'number-size');
	put(0.45, line.replace(/(?<![\w.])(\d+\.\d+)(?![\w.])/, '$1f'), 'number-size');
}

/** The types that stand in the declarations of this line, and of the names on it. */
function declarations(found: Mends, at: number): void {
	const here = found.code[at] ?? '';
	const used = new Set([...here.matchAll(/[\p{L}_$][\w$]*/gu)].map(([word]) => word));
	found.code.forEach((code, row) => {
		for (const { 1: written = '', 2: name = '', index } of code.matchAll(declared)) {
			if (written === 'return' || !used.has(name)) continue;
			const isHere = row === at;
			const from = found.startOf(row) + index;
			const plain = written.replace(/\s/g, '');
			(others[plain] ?? []).forEach((other, rank) => found.add(row, [{ from, to: from + written.length, text: other }], 'other-type', (isHere ? 0.4 : 0.6) + 0.05 * rank, 'type-declarations'));
			const after = from + code.slice(index).search(new RegExp(`\\b${name}\\b`)) + name.length;
			const isBare = /^\s*;/.test(code.slice(after - found.startOf(row)));
			// Nothing is in it yet.
			if (isBare) (starts[plain] ?? ['null']).forEach((start, rank) => found.add(row, [{ from: after, to: after, text: ` = ${start}` }], 'no-start', 0.35 + 0.15 * rank, 'initial-value'));
			if (isHere && !/^\s*(?:public|private|protected|for)\b/.test(code)) found.add(row, [{ from, to: from + written.length + (/^\s*/.exec(code.slice(index + written.length))?.[0].length ?? 0), text: '' }], 'declared-again', 0.35, 'declaring-names');
			if (!isHere && row < at) insideOnly(found, row, at, name, written, { from, index });
		}
		const fixed = /\bfinal\s+/.exec(code);
		if (fixed && [...used].some((name) => new RegExp(`\\b${name}\\b`).test(code.slice(fixed.index)))) found.add(row, [{ from: found.startOf(row) + fixed.index, to: found.startOf(row) + fixed.index + fixed[0].length, text: '' }], 'fixed-name', 0.5, 'declaring-names');
	});
	// A name that nothing declares.
	const bare = /^(\s*)([\p{L}_$][\w$]*)\s*=(?!=)/u.exec(here);
	if (bare) ['int', 'String', 'double', 'boolean', 'char', 'int[]', 'String[]', 'long'].forEach((one, rank) => found.line(at, `${bare[1] ?? ''}${one} ${(found.lines[at] ?? '').slice((bare[1] ?? '').length)}`, 'not-declared', 0.35 + 0.05 * rank, 'declaring-names'));
}

/** Declared in a block, and used behind it. */
function insideOnly(found: Mends, row: number, at: number, name: string, written: string, { from, index }: { readonly from: number; readonly index: number }): void {
	const deep = found.indentOf(row).length;
	const isHead = /^\s*for\b/.test(found.code[row] ?? '');
	if (isHead ? found.indentOf(at).length > deep : found.indentOf(at).length >= deep) return;
	let top = row;
	while (top > 0 && (found.isBlank(top) || found.indentOf(top).length > found.indentOf(at).length || /^\s*\}/.test(found.code[top] ?? ''))) top -= 1;
	const length = written.length + (/^\s*/.exec((found.code[row] ?? '').slice(index + written.length))?.[0].length ?? 0);
	const other = [...(found.code[row] ?? '').slice(index + length)].slice(0, name.length).join('');
	if (other !== name) return;
	const indent = found.indentOf(top);
	for (const start of starts[written.replace(/\s/g, '')] ?? ['null']) {
		const line = `${indent}${written} ${name} = ${start};\n`;
		found.add(Math.max(-1, top - 1), [{ from: found.startOf(top), to: found.startOf(top), text: line }, { from, to: from + length, text: '' }], 'known-inside-only', 0.45, 'declaring-names', true);
	}
}

/** How long something is, and what stands at a position: an array, a text and a list ask for it in three ways. */
function parts(found: Mends, at: number): void {
	const line = found.lines[at] ?? '';
	const code = found.code[at] ?? '';
	const forms = ['.length', '.length()', '.size()'];
	for (const { 0: whole, index } of code.matchAll(/\.(?:length|size|count|len)\b(?:\s*\(\s*\))?/g)) {
		for (const form of forms) if (form !== whole) found.line(at, line.slice(0, index) + form + line.slice(index + whole.length), 'length-form', 0.25, 'length');
	}
	for (const form of forms) found.line(at, line.replace(/\b(?:len|length|sizeof|size)\s*\(\s*([\w$]+)\s*\)/, `$1${form}`), 'length-form', 0.3, 'length');
	for (const form of forms) found.line(at, line.replace(/([<>]=?\s*)([\p{L}_$][\w$]*)(\s*;)/u, `$1$2${form}$3`), 'length-form', 0.5, 'length');
	for (const { 0: whole, 1: of = '', 2: inside = '', index } of code.matchAll(/([\p{L}_$][\w$]*)\[([^[\]]+)\]/gu)) {
		const put = (text: string) => found.line(at, line.slice(0, index) + text + line.slice(index + whole.length), 'item-form', 0.3, 'indexing');
		put(`${of}.charAt(${inside})`);
		put(`${of}.get(${inside})`);
	}
	for (const { 0: whole, 1: of = '', 2: inside = '', index } of code.matchAll(/([\p{L}_$][\w$]*)\.(?:get|charAt)\(([^()]*)\)/gu)) {
		for (const text of [`${of}[${inside}]`, `${of}.charAt(${inside})`, `${of}.get(${inside})`]) found.line(at, line.slice(0, index) + text + line.slice(index + whole.length), 'item-form', 0.35, 'indexing');
	}
	for (const { 0: whole, 1: of = '', 2: inside = '', index } of code.matchAll(/([\p{L}_$][\w$]*)\(([\w$]+)\)/gu)) found.line(at, `${line.slice(0, index)}${of}[${inside}]${line.slice(index + whole.length)}`, 'item-form', 0.6, 'indexing');
	// An item of a list is set, and put in, by a method.
	const set = /^(\s*)([\p{L}_$][\w$]*)\[(.+?)\]\s*=\s*(.+?);/u.exec(line);
	if (set) {
		found.line(at, `${set[1] ?? ''}${set[2] ?? ''}.set(${set[3] ?? ''}, ${set[4] ?? ''});`, 'item-form', 0.4, 'indexing');
		found.line(at, `${set[1] ?? ''}${set[2] ?? ''}.put(${set[3] ?? ''}, ${set[4] ?? ''});`, 'item-form', 0.4, 'dictionary-key');
	}
	for (const name of ['push', 'append', 'put', 'insert', 'Add']) found.line(at, line.replace(new RegExp(`\\.${name}\\(`), '.add('), 'foreign-method', 0.3, 'list-mutation');
	found.line(at, line.replace(/\.add\(/, '.put('), 'foreign-method', 0.4, 'dictionary-key');
	found.line(at, line.replace(/\.add\(/, '.append('), 'foreign-method', 0.5, 'text-joining');
	found.line(at, line.replace(/([\w$.()]+?)\.(?:equals|compareTo)\(([^()]*)\)/, '$1 == $2'), 'other-comparison', 0.5, 'strict-equality');
	found.line(at, line.replace(/!\s*([\w$.]+)\.equals\(([^()]*)\)/, '$1 != $2'), 'other-comparison', 0.45, 'strict-equality');
	found.line(at, line.replace(/([\w$.]+)\s*==\s*("[^"]*"|[\w$.]+)/, '$1.equals($2)'), 'other-comparison', 0.5, 'strict-equality');
	found.line(at, line.replace(/(?<![\w$.])(abs|max|min|sqrt|pow|round|floor|ceil|random)\(/g, 'Math.$1('), 'foreign-function', 0.3, 'function-call');
	// A call without its parentheses, and a value with some.
	for (const { 0: whole, index } of code.matchAll(/\.(?:toUpperCase|toLowerCase|trim|nextInt|nextLine|nextDouble|isEmpty|toCharArray|keySet|values|toString|get[A-Z]\w*|is[A-Z]\w*)\b(?!\s*\()/g)) found.line(at, `${line.slice(0, index + whole.length)}()${line.slice(index + whole.length)}`, 'missing-call', 0.25, 'function-call');
}

/** Names that belong to another part of the program: a method that is no `static` one, a field that is hidden. */
function names(found: Mends, at: number): void {
	const here = found.code[at] ?? '';
	const used = new Set([...here.matchAll(/[\p{L}_$][\w$]*/gu)].map(([word]) => word));
	const lacking = found.code.flatMap((code, row) => {
		const head = header.exec(code);
		if (!head || /\bstatic\b/.test(head[2] ?? '')) return [];
		const from = found.startOf(row) + (head[1] ?? '').length + (head[2] ?? '').length;
		return [{ row, name: head[5] ?? '', edit: { from, to: from, text: 'static ' } }];
	});
	for (const { row, name, edit } of lacking) if (used.has(name)) found.add(row, [edit], 'missing-static', 0.3, 'classes');
	if (lacking.length > 1) found.add(lacking[0]?.row ?? at, lacking.map(({ edit }) => edit), 'missing-static', 0.5, 'classes');
	found.code.forEach((code, row) => {
		const field = new RegExp(String.raw`^(\s*)((?:(?:public|private|protected|final)\s+)*)(${type})\s+([\p{L}_$][\w$]*)\s*[=;]`, 'u').exec(code);
		if (!field || !used.has(field[4] ?? '') || row === at) return;
		const from = found.startOf(row) + (field[1] ?? '').length;
		if (headAbove(found, row) === null || row < (headAbove(found, at) ?? 0)) found.add(row, [{ from: from + (field[2] ?? '').length, to: from + (field[2] ?? '').length, text: 'static ' }], 'missing-static', 0.5, 'classes');
		if (/\bprivate\b/.test(field[2] ?? '')) found.add(row, [{ from, to: from + (field[2] ?? '').length, text: (field[2] ?? '').replace(/private\s+/, '') }], 'hidden-field', 0.6, 'classes');
	});
	const line = found.lines[at] ?? '';
	for (const { 1: name = '', index } of here.matchAll(/(?<=[\w$)\]]\.)([a-z]\w*)\b(?!\s*\()/g)) {
		const getter = `get${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
		if (found.code.some((code) => header.exec(code)?.[5] === getter)) found.line(at, `${line.slice(0, index)}${getter}()${line.slice(index + name.length)}`, 'hidden-field', 0.3, 'classes');
	}
	found.line(at, line.replace(/\bstatic\s+/, ''), 'needless-static', 0.6, 'classes');
	found.line(at, line.replace(/\bthis\.(?=[\w$]+)/, ''), 'needless-this', 0.5, 'attributes');
	// A call hands over fewer or more than the method takes.
	for (const { 0: whole, 1: name = '', 2: given = '', index } of here.matchAll(/([\p{L}_$][\w$]*)\(([^()]*)\)/gu)) {
		const definition = found.code.map((code) => header.exec(code)).find((head) => head?.[5] === name && head.index !== index);
		if (!definition || header.test(here)) continue;
		const wanted = (definition[6] ?? '').split(',').map((one) => one.trim().split(/\s+/).at(-1) ?? '').filter((one) => one !== '');
		const handed = given.trim() === '' ? [] : line.slice(index + name.length + 1, index + whole.length - 1).split(',').map((one) => one.trim());
		const put = (values: readonly string[], cost: number) => found.line(at, `${line.slice(0, index)}${name}(${values.join(', ')})${line.slice(index + whole.length)}`, 'other-arguments', cost, 'parameters');
		if (handed.length > wanted.length) put(handed.slice(0, wanted.length), 0.4);
		if (handed.length < wanted.length) put([...handed, ...wanted.slice(handed.length)], 0.4);
		if (handed.length > 1) put([...handed].reverse(), 0.5);
	}
}

/** A condition is true or false, and no number. */
function conditions(found: Mends, at: number): void {
	const line = found.lines[at] ?? '';
	const asked = /^(.*\b(?:if|while)\s*\()(!?)([\w$.[\]]+(?:\([^()]*\))?(?:\s*[-+*/%]\s*[\w$.]+)?)(\)\s*\{?.*)$/.exec(line);
	if (asked) for (const [sign, cost] of [[asked[2] === '!' ? '== 0' : '!= 0', 0.3], ['> 0', 0.4], ['!= null', 0.5], ['== 1', 0.6]] as const) found.line(at, `${asked[1] ?? ''}${asked[3] ?? ''} ${sign}${asked[4] ?? ''}`, 'number-asked', cost, 'boolean-value');
	found.line(at, line.replace(/\b(if|while)\s*\(([^()=!<>]+?)\s=\s([^()=]+?)\)/, '$1 ($2 == $3)'), 'assign-for-equal', 0.2, 'assignment-vs-equality');
	found.line(at, line.replace(/!\s*([\w$.]+)\s*==\s*/, '$1 != '), 'grouping', 0.35, 'boolean-logic');
	// One sign for two conditions joins numbers.
	found.line(at, line.replace(/\s&\s/g, ' && ').replace(/\s\|\s/g, ' || '), 'and-or', 0.4, 'boolean-logic');
}

/** The answer of a method: missing at the end, of another kind than its head says. */
function results(found: Mends, at: number, head: number): void {
	const match = header.exec(found.code[head] ?? '');
	if (!match) return;
	const [, indent = '', front = '', written = '', , , given = ''] = match;
	const from = found.startOf(head) + indent.length + front.length;
	const isReturn = /^\s*return\b/.test(found.code[at] ?? '');
	(others[written.replace(/\s/g, '')] ?? []).forEach((other, rank) => found.add(head, [{ from, to: from + written.length, text: other }], 'other-type', (isReturn ? 0.35 : 0.7) + 0.05 * rank, 'return-value'));
	if (isReturn) found.line(at, (found.lines[at] ?? '').replace(/^(\s*)return\s+(.*);/, '$1System.out.println($2);'), 'return-for-print', 0.6, 'print-vs-return');
	const end = endOf(found, head);
	if (written === 'void' || end <= head || /^\s*\}.*\}/.test(found.code[end] ?? '')) return;
	const step = /^[ \t]+/.exec((found.lines[head + 1] ?? '').slice(indent.length))?.[0] ?? '    ';
	const body = found.code.slice(head + 1, end).join('\n');
	const local = [...body.matchAll(declared)].map(({ 1: of = '', 2: name = '' }) => ({ of, name })).filter(({ of }) => of !== 'return');
	const parameters = given.split(',').flatMap((one) => { const [, of = '', name = ''] = new RegExp(`^\\s*(${type})\\s+([\\w$]+)\\s*$`).exec(one) ?? []; return name === '' ? [] : [{ of, name }]; });
	const plain = written.replace(/\s/g, '');
	const fitting = [...local, ...parameters].filter(({ of }) => of.replace(/\s/g, '') === plain).map(({ name }) => name);
	const values: Readonly<Record<string, readonly string[]>> = { int: ['0', '-1', '1'], long: ['0', '-1', '1'], double: ['0', '-1'], boolean: ['false', 'true'], String: ['""', 'null'], char: ["' '"] };
	[...new Set([...fitting, ...(values[plain] ?? ['null'])])].forEach((value, rank) => {
		found.add(end - 1, [{ from: found.startOf(end), to: found.startOf(end), text: `${indent}${step}return ${value};\n` }], 'missing-return', 0.4 + 0.05 * rank, 'return-value', true);
	});
}
