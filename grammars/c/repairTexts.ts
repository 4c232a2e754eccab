import { asAtom, isCondition, type Mutations } from '../braces/repair/mutations';
import { after } from '../braces/repair/layout';
import { rowsOf, type Site } from '../braces/repair/site';
import { bare, walk, type Assign, type Binary, type Call, type Declare, type Expression, type Literal } from '../braces/tree';
import { isArray, isFraction, isPointer, isText, isWhole, plainType } from './kindOfType';
import { typeOf } from './repairNumbers';

/** Texts are rows of letters with a sign for the end: they are compared, copied, measured and read by functions. */

/** `a == "x"` asks whether two texts stand in the same place. */
export function comparedTexts(found: Mutations, part: Binary): void {
	const { site } = found;
	const { left, operator, right } = part;
	if (operator.text !== '==' && operator.text !== '!=') return;
	const isTextual = (one: Expression) => (one.kind === 'literal' && one.of === 'text') || isText(typeOf(site, one) ?? '');
	if (isTextual(left) && isTextual(right)) found.swap('same-text', 'strict-equality', 0.3, part, `strcmp(${site.text(left)}, ${site.text(right)}) ${operator.text} 0`, { idea: 'texts' });
	// A letter is compared with a text of one letter.
	for (const [one, other] of [[left, right], [right, left]] as const) {
		const inside = other.kind === 'literal' && other.of === 'text' ? /^"(\\?.)"$/.exec(other.text)?.[1] : undefined;
		if (inside !== undefined && typeOf(site, one) === 'char') found.swap('letter-for-text', 'type-conversion', 0.3, other, `'${inside === "'" ? "\\'" : inside}'`);
	}
	// `strcmp` says 0 where they are equal.
	const call = bare(left);
	if (call.kind === 'call' && /^(?:strcmp|strncmp|strcasecmp)$/.test(site.text(call.callee)) && site.text(right) !== '0') found.swap('equal-is-zero', 'strict-equality', 0.3, part, `${site.text(call)} == 0`, { idea: 'zero' });
}

/** `'yes'`: a text stands in double quotes. */
export function longLetter(found: Mutations, part: Literal): void {
	const [, inside] = /^'((?:[^'\\]|\\.){2,})'$/.exec(part.text) ?? [];
	if (part.of === 'sign' && inside !== undefined && !/^\\(?:.|x[\da-fA-F]+|[0-7]+)$/.test(inside)) found.swap('quotes', 'text-joining', 0.3, part, `"${inside}"`);
}

/** `if (strcmp(a, b))` is true where they differ. */
export function comparingCalls(found: Mutations, part: Call, name: string): void {
	const { site } = found;
	if (!/^(?:strcmp|strncmp|strcasecmp|memcmp)$/.test(name)) return;
	const parent = site.parentOf(part);
	const isAsked = isCondition(site, part) || (parent?.kind === 'binary' && ['&&', '||'].includes(parent.operator.text)) || parent?.kind === 'return';
	if (isAsked) found.swap('equal-is-zero', 'strict-equality', 0.4, part, `${site.text(part)} == 0`, { idea: 'call' });
	if (parent?.kind === 'unary' && parent.operator.text === '!') found.swap('equal-is-zero', 'strict-equality', 0.8, parent, `${site.text(part)} != 0`, { idea: 'not' });
	const [first, second] = part.given;
	if (first && second) found.exchange('swapped-sides', 'comparison-operator', 1.5, first, second);
}

/** `name = "x"` of an array: the letters have to be copied. */
export function copied(found: Mutations, part: Assign): void {
	const { site } = found;
	const { target, operator, value } = part;
	const type = typeOf(site, target);
	if (type === null) return;
	if (operator.text === '=' && isText(type)) found.swap('text-copied', 'pointers', isArray(type) ? 0.3 : 0.9, part, `strcpy(${site.text(target)}, ${site.text(value)})`, { idea: 'copy' });
	if (operator.text === '+=' && isText(type)) found.swap('text-joined', 'text-joining', 0.3, part, `strcat(${site.text(target)}, ${site.text(value)})`, { idea: 'join' });
	if (operator.text === '=' && value.kind === 'literal' && value.of === 'text' && type === 'char') {
		const inside = /^"(\\?.)"$/.exec(value.text)?.[1];
		if (inside !== undefined) found.swap('letter-for-text', 'type-conversion', 0.3, value, `'${inside}'`);
	}
}

/** One more place, for the sign that ends a text. */
export function room(found: Mutations, part: Declare): void {
	const { site } = found;
	for (const variable of part.variables) {
		const { type, value } = variable;
		if (!type?.text.startsWith('[')) continue;
		const inside = /^\[\s*([^\]]*?)\s*\]/.exec(type.text);
		const places = inside?.[1] ?? '';
		const isLetters = plainType(part.how.text) === 'char';
		if (inside && places !== '') {
			const from = type.from + 1 + (/^\[(\s*)/.exec(type.text)?.[1]?.length ?? 0);
			const more = /^\d+$/.test(places) ? String(Number(places) + 1) : `${places} + 1`;
			found.add(isLetters ? 'no-room-for-end' : 'one-place-too-few', isLetters ? 'text-end' : 'array-bounds', isLetters ? 0.6 : 1.2, [{ from, to: from + places.length, text: more }], { place: rowsOf(part) });
			if (isLetters && /^\d+$/.test(places) && value?.kind === 'literal' && value.of === 'text') found.add('no-room-for-end', 'text-end', 0.5, [{ from, to: from + places.length, text: '' }], { place: rowsOf(part), idea: 'open' });
		}
		// Letters in braces have no end of their own.
		const given = value ? bare(value) : null;
		const last = given?.kind === 'items' ? given.items.at(-1) : undefined;
		if (isLetters && last?.kind === 'literal' && last.of === 'sign' && last.text !== "'\\0'") found.add('missing-end', 'text-end', 0.5, [{ from: last.to, to: last.to, text: ", '\\0'" }]);
		if (!value && !isLetters && site.parentOf(part)?.kind !== 'class') found.add('no-start', 'initial-value', 0.7, [{ from: variable.to, to: variable.to, text: ' = {0}' }], { place: rowsOf(part) });
		if (!value && isLetters && site.parentOf(part)?.kind !== 'class') found.add('no-start', 'initial-value', 0.9, [{ from: variable.to, to: variable.to, text: ' = ""' }], { place: rowsOf(part) });
	}
}

/** Memory for a text: `malloc(strlen(s))` has no place for the end. */
export function roomAsked(found: Mutations, part: Call, name: string): void {
	const { site } = found;
	const [first, second] = part.given;
	if (name === 'malloc' && first) {
		const isOver = bare(first).kind === 'binary' && ['+'].includes((bare(first) as Binary).operator.text) && /\+\s*1\s*$/.test(site.text(first));
		if (!isOver) found.swap('no-room-for-end', 'text-end', /strlen/.test(site.text(first)) ? 0.3 : 1.3, first, `${site.text(first)} + 1`, { idea: 'more' });
		const size = /^(.*)\*\s*(sizeof.*)$|^(sizeof\s*\(?[^*]*\)?|sizeof\s*\*\w+)\s*\*\s*(.*)$/.exec(site.text(first));
		const [many, one] = size ? [size[1]?.trim() ?? size[4], size[2] ?? size[3]?.trim()] : [undefined, undefined];
		if (many !== undefined && one !== undefined) found.swap('no-start', 'initial-value', 0.9, part, `calloc(${many}, ${one})`, { idea: 'zeroed' });
		if (!/sizeof/.test(site.text(first))) for (const type of ['int', 'double', 'char *']) found.swap('bytes-for-items', 'memory-lifetime', type === 'int' ? 0.6 : 1, first, `${asAtom(site, first)} * sizeof(${type})`, { idea: type });
	}
	if (name === 'strncpy' && first && second && part.given[2]) {
		const parent = site.parentOf(part);
		if (parent?.kind === 'expression') {
			const { edits, place } = after(site, parent, [`${asAtom(site, first)}[${site.text(part.given[2])}] = '\\0'${site.end}`]);
			found.add('missing-end', 'text-end', 0.5, edits, { kind: 'insert', place });
		}
	}
	if (name === 'strcat' && first) found.swap('text-joined', 'text-joining', 1.2, part.callee, 'strcpy', { idea: 'first' });
}

/** A text that a loop fills letter by letter gets no sign for its end. */
export function ended(found: Mutations): void {
	const { site } = found;
	for (const part of site.of('assign')) {
		const { target, operator } = part;
		if (operator.text !== '=' || target.kind !== 'index' || target.of.kind !== 'name' || typeOf(site, target) !== 'char') continue;
		const name = target.of.name;
		// The digit is no end: that is the sign with the number 0.
		if (site.text(part.value) === "'0'" || site.text(part.value) === '"\\0"') found.swap('missing-end', 'text-end', 0.2, part.value, "'\\0'", { idea: 'digit' });
		const [loop] = [...site.loopsAround(part)].reverse();
		const hasEnd = site.of('assign').some((one) => one.target.kind === 'index' && site.text(one.target.of) === name && /^(?:'\\0'|0|'\\x00')$/.test(site.text(one.value)));
		if (!loop || hasEnd || !site.listOf(loop)) continue;
		const at = bare(target.at);
		const position = at.kind === 'update' ? site.text(at.target) : site.text(at);
		const behind = { ...loop, from: loop.to - 1 };
		const isKnown = [...walk(target.at)].every((one) => one.kind !== 'name' || (site.find(one.name, loop) !== null && site.find(one.name, loop)?.from !== behind.from));
		const end = loop.kind === 'for' && loop.condition?.kind === 'binary' ? site.text(loop.condition.right) : null;
		const isOwn = loop.kind === 'for' && loop.init?.kind === 'declare' && loop.init.variables.some((one) => new RegExp(`\\b${one.name?.text ?? ''}\\b`).test(position));
		const ways = [...(isKnown && !isOwn ? [[position, 0.4] as const] : []), ...(end === null ? [] : [[end, 0.5] as const])];
		for (const [text, cost] of ways) {
			const { edits, place } = after(site, loop, [`${name}[${text}] = '\\0'${site.end}`]);
			found.add('missing-end', 'text-end', cost, edits, { kind: 'insert', place });
		}
	}
}

// ---------------------------------------------------------------- forms

/** What the places of a form are for, by the type of a value. */
function letterFor(type: string, isRead: boolean): string | null {
	const plain = plainType(type);
	if (isText(plain)) return 's';
	if (plain === 'float') return 'f';
	if (plain === 'double') return isRead ? 'lf' : 'f';
	if (plain === 'char') return 'c';
	if (/^unsigned(?: int)?$/.test(plain)) return 'u';
	if (plain === 'size_t') return 'zu';
	if (/^long long(?: int)?$/.test(plain)) return 'lld';
	if (/^long(?: int)?$/.test(plain)) return 'ld';
	return isWhole(plain) || plain === 'bool' ? 'd' : null;
}

interface Hole {
	readonly from: number;
	readonly to: number;
	readonly front: string;
	readonly letter: string;
}

/** The places of a form, in the order of the values that they take. */
export function holesOf(form: Literal): readonly Hole[] {
	return [...form.text.matchAll(/%([-+0# ]*\d*(?:\.\d+)?)(hh|h|ll|l|z|L)?([diufFeEgGcsxXop%])/g)].flatMap(({ 0: whole, 1: front = '', 2: size = '', 3: letter = '', index }) =>
		(letter === '%' ? [] : [{ from: form.from + index, to: form.from + index + whole.length, front, letter: size + letter }]));
}

const reading: ReadonlySet<string> = new Set(['scanf', 'fscanf', 'sscanf']);
const writing: Readonly<Record<string, number>> = { printf: 0, fprintf: 1, sprintf: 1, snprintf: 2, scanf: 0, sscanf: 1, fscanf: 1 };

/** `printf("%d", half)`: the letter does not fit the value; `scanf("%d", n)`: the value is handed over in the place of its address. */
export function forms(found: Mutations, part: Call, name: string): void {
	const { site } = found;
	if (!Object.hasOwn(writing, name)) return;
	const at = writing[name] ?? 0;
	const form = part.given[at];
	if (form?.kind !== 'literal' || form.of !== 'text') {
		if (form && part.given.length === 1 && name === 'printf') found.swap('no-form', 'formatting', 0.4, form, `"${isText(typeOf(site, form) ?? '') ? '%s' : isFraction(typeOf(site, form) ?? '') ? '%f' : '%d'}\\n", ${site.text(form)}`);
		return;
	}
	const values = part.given.slice(at + 1);
	const holes = holesOf(form);
	const isRead = reading.has(name);
	const fitting: { from: number; to: number; text: string }[] = [];
	holes.forEach((hole, index) => {
		const value = values[index];
		const type = value ? typeOf(site, isRead && value.kind === 'unary' && value.operator.text === '&' ? value.operand : value) : null;
		const right = type === null ? null : letterFor(type, isRead);
		const precise = hole.front.replace(/\.\d+/, '');
		const write = (letter: string) => `%${/[fegFEG]$/.test(letter) ? hole.front : precise}${letter}`;
		const isFit = right === null || right === hole.letter || (right === 'd' && /^[diux]$/.test(hole.letter)) || (right === 'c' && hole.letter === 'd' && !isRead) || (right === 'f' && /^l?[fegG]$/.test(hole.letter) && !isRead);
		if (right !== null && !isFit) {
			found.add('format-sign', 'formatting', 0.3, [{ from: hole.from, to: hole.to, text: write(right) }], { place: rowsOf(form), idea: `${hole.letter}>${right}` });
			fitting.push({ from: hole.from, to: hole.to, text: write(right) });
		} else for (const other of ['d', 'f', 'c', 's', 'ld', 'lf'].filter((one) => one !== hole.letter && (isRead || one !== 'lf'))) found.add('format-sign', 'formatting', right === null ? 1 : 2, [{ from: hole.from, to: hole.to, text: write(other) }], { place: rowsOf(form) });
		if (!isRead && /f$/.test(hole.letter)) for (const digits of ['.0', '.1', '.2', '.3', '']) found.add('format-digits', 'formatting', 1, [{ from: hole.from, to: hole.to, text: `%${precise}${digits}${hole.letter}` }], { place: rowsOf(form) });
		if (isRead && value) addresses(found, value, type);
	});
	if (fitting.length > 1) found.add('format-sign', 'formatting', 0.25, fitting, { place: rowsOf(form) });
	const bareValues = isRead ? values.filter((one) => lacksAddress(site, one)) : [];
	if (bareValues.length > 1) found.add('missing-address', 'input-format', 0.2, bareValues.map(({ from }) => ({ from, to: from, text: '&' })), { place: rowsOf(part) });
	if (isRead) typed(found, form);
	else if (name === 'printf') lines(found, form);
}

function lacksAddress(site: Site, value: Expression): boolean {
	const type = typeOf(site, value);
	return ['name', 'index', 'member'].includes(value.kind) && (type === null || !(isText(type) || isPointer(type) || isArray(type)));
}

/** The address is wanted, or the name is one already. */
function addresses(found: Mutations, value: Expression, type: string | null): void {
	const { site } = found;
	if (lacksAddress(site, value)) found.add('missing-address', 'input-format', 0.2, [{ from: value.from, to: value.from, text: '&' }]);
	if (value.kind === 'unary' && value.operator.text === '&' && (type === null || isText(type) || isPointer(type))) found.swap('needless-address', 'pointers', 0.4, value, site.text(value.operand));
}

/** Blanks and line ends that are typed between values. */
function typed(found: Mutations, form: Literal): void {
	const put = (cost: number, text: string, idea: string) => found.swap('typed-blanks', 'input-format', cost, form, text, { idea });
	put(0.6, form.text.replace(/(^"|[^ ])%c/g, '$1 %c'), 'letter');
	put(0.4, form.text.replace(/\\n(?=")/, ''), 'line');
	put(1, form.text.replace(/%(\w+)\s*,?\s*(?=%)/g, '%$1 '), 'blank');
	put(1.1, form.text.replace(/%(\w+)\s+(?=%)/g, '%$1,'), 'comma');
	if (/%s/.test(form.text)) put(1.2, form.text.replace('%s', ' %[^\\n]'), 'whole line');
}

/** The line ends behind what is printed, or it does not. */
function lines(found: Mutations, form: Literal): void {
	const end = { ...form, from: form.to - 1, to: form.to - 1 };
	if (!/\\n"$/.test(form.text)) found.swap('format-line', 'formatting', 0.9, end, '\\n', { idea: 'more' });
	else found.swap('format-line', 'formatting', 1.2, form, form.text.replace(/\\n"$/, '"'), { idea: 'less' });
	if (/\\n"$/.test(form.text)) found.swap('format-line', 'formatting', 1.3, form, form.text.replace(/\\n"$/, ' "'), { idea: 'blank' });
}

/** A letter that says the end of the input is kept in too small a place. */
export function lettersRead(found: Mutations, part: Call, name: string): void {
	const { site } = found;
	if (name !== 'getchar' && name !== 'fgetc' && name !== 'getc') return;
	const parent = site.parentOf(part);
	const target = parent?.kind === 'assign' && parent.target.kind === 'name' ? site.find(parent.target.name, parent) : null;
	const declared = target ? site.of('declare').find(({ variables }) => variables.some((one) => one.name?.from === target.token.from)) : null;
	if (declared && declared.variables.length === 1 && plainType(declared.how.text) === 'char') found.swap('end-of-input', 'type-declarations', 0.5, declared.how, 'int');
	// `c = getchar() != EOF` keeps the answer and not the letter.
	const asked = parent?.kind === 'binary' && ['!=', '=='].includes(parent.operator.text) ? site.parentOf(parent) : null;
	if (parent?.kind === 'binary' && asked?.kind === 'assign' && asked.value === parent) found.swap('grouping', 'operator-order', 0.3, asked, `(${site.text(asked.target)} = ${site.text(part)}) ${parent.operator.text} ${site.text(parent.right)}`);
}

