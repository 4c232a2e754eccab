import { number, Unknown, type Worked } from '../../braces/working';

/** One letter as a value of its own, which is no text. */
export function letter(value: string): Worked {
	return { kind: 'text', value, shown: `'${value}'` };
}

export function isLetter(value: Worked): boolean {
	return value.kind === 'text' && value.shown?.startsWith("'") === true;
}

/** The number of a letter. */
export function codeOf(value: Worked): number {
	if (value.kind !== 'text' || value.value.length !== 1) throw new Unknown();
	return value.value.charCodeAt(0);
}

/** A number that may have a fraction, also where it has none. */
export function fraction(value: number): Worked {
	return number(value, false);
}

/** The value as it is joined to a text. */
export function writtenPlainly(value: Worked): string {
	switch (value.kind) {
		case 'text': return value.value;
		case 'truth': return String(value.value);
		case 'nothing': return 'null';
		default: return shown(value);
	}
}

/** The letters of a literal; null for one that is none, or has rare escapes. */
export function textOf(source: string): string | null {
	const [, quote, inside = ''] = /^(["'])((?:\\[nt"'\\]|[^"\\])*)\1$/.exec(source) ?? [];
	return quote === undefined ? null : inside.replace(/\\(.)/g, (_, sign: string) => ({ n: '\n', t: '\t' })[sign] ?? sign);
}

/** A value as it is told of a run. */
export function shown(value: Worked): string {
	switch (value.kind) {
		case 'nothing': return 'null';
		case 'truth': return String(value.value);
		case 'number': return value.whole ? String(Number(value.text)) : decimal(Number(value.text));
		case 'text': return isLetter(value) ? `'${value.value}'` : JSON.stringify(value.value);
		// Only collections become others by a belief; arrays, which are shown in braces, stay as they are.
		case 'items': return `[${value.items.map(shown).join(', ')}]`;
		case 'pairs': return `{${value.pairs.map(([key, each]) => `${shown(key)}=${shown(each)}`).join(', ')}}`;
		default: throw new Unknown();
	}
}

function decimal(value: number): string {
	const size = Math.abs(value);
	if (!Number.isFinite(value)) return String(value);
	if (size !== 0 && (size < 1e-3 || size >= 1e7)) throw new Unknown();
	return Number.isInteger(value) ? `${value}.0` : String(value);
}
