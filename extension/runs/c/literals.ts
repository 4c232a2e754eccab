import type { Wire } from './wire';

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', 0: '\0', '\\': '\\', "'": "'", '"': '"' };

/** The value of a literal, where it is a plain one; null for everything that has to be worked out. */
export function literalValue(source: string): Wire | null {
	const text = source.trim();
	if (/^-?(?:0|[1-9]\d{0,8})$/.test(text)) return ['i', text];
	if (/^-?\d+\.\d+$/.test(text)) return ['f', String(Number(text))];
	if (text === 'true' || text === 'false') return ['b', text === 'true' ? 1 : 0];
	const inner = /^"((?:[^"\\\n]|\\[ntr0\\'"])*)"$/.exec(text)?.[1];
	if (inner !== undefined) return ['t', plain(inner), 0];
	const sign = /^'([^'\\\n]|\\[ntr0\\'"])'$/.exec(text)?.[1];
	const code = sign === undefined ? undefined : plain(sign).charCodeAt(0);
	return code !== undefined && code < 128 ? ['c', code] : null;
}

function plain(text: string): string {
	return text.replaceAll(/\\(.)/g, (_all, sign: string) => escapes[sign] ?? sign);
}
