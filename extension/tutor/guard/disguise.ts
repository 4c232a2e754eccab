/**
 * Ways to say a thing so that a reader can find it and a search does not: what a model that was talked into leaking might do.
 * Caught: letters spelled out, look-alike letters and invisible ones, reversed, base64, hexadecimal and decimal character codes,
 * letters moved by thirteen. Not caught: ciphers that need a key or a rule told in words, an acrostic, a text in another language.
 */

/** The message read in each of those ways, all blanks taken out; only readings that give text. */
export function disguises(text: string): readonly string[] {
	const plain = withoutTricks(text);
	const bare = squeezed(plain);
	const turned = [...bare].reverse().join('');
	return [bare, spelled(plain), turned, rotated(bare), ...encoded(plain).flatMap((one) => [squeezed(one), [...squeezed(one)].reverse().join('')])].filter((one) => one !== '');
}

function squeezed(text: string): string {
	return text.replaceAll(/[\s`]+/gu, '');
}

/** Letters of other scripts that look like Latin ones. */
const lookAlike: Readonly<Record<string, string>> = {
	а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ѕ: 's', ј: 'j', ԁ: 'd', ո: 'n', м: 'm', т: 't', к: 'k', в: 'b', н: 'h', α: 'a', ο: 'o', ρ: 'p', ν: 'v', ι: 'i', τ: 't', κ: 'k', υ: 'u',
	'−': '-', '–': '-', '‐': '-', '➖': '-', '➕': '+', '×': '*', '✕': '*', '÷': '/', '≤': '<=', '≥': '>=', '≠': '!=', '‹': '<', '›': '>',
};

/** The text with look-alike and invisible characters made plain: what every other rule reads. */
export function withoutTricks(text: string): string {
	return [...text.normalize('NFKC').replaceAll(/[\p{Cf}\p{Mn}]/gu, '')].map((letter) => lookAlike[letter] ?? letter).join('');
}

/** `r-e-t-u-r-n` and `r, e, t, u, r, n`: letters one by one, put together. */
function spelled(text: string): string {
	const pieces = text.split(/[\s\-.,·|/"'`]+/u);
	const runs: string[] = [];
	let run = '';
	for (const piece of [...pieces, '']) {
		if ([...piece].length === 1) run += piece;
		else {
			if (run.length > 2) runs.push(run);
			run = '';
		}
	}
	return runs.join(' ');
}

function rotated(text: string): string {
	return text.replaceAll(/[a-z]/gi, (letter) => {
		const base = letter < 'a' ? 65 : 97;
		return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
	});
}

/** What pieces of the text say that look like codes of characters. */
function encoded(text: string): readonly string[] {
	const base64 = [...text.matchAll(/[A-Za-z0-9+/_-]{6,}={0,2}/g)].flatMap(([piece]) => fromBase64(piece));
	const hex = [...text.matchAll(/(?:(?:0x|\\x|%)?[0-9a-f]{2}[\s,:]*){4,}/gi)].map(([piece]) => characters((piece.replaceAll(/0x|[^0-9a-f]/gi, '').match(/../g) ?? []).map((pair) => parseInt(pair, 16))));
	const decimal = [...text.matchAll(/(?:\b\d{2,3}\b[\s,;]*){4,}/g)].map(([piece]) => characters((piece.match(/\d+/g) ?? []).map(Number)));
	return [...base64, ...hex, ...decimal].filter((one) => one !== '');
}

function fromBase64(piece: string): readonly string[] {
	const plain = piece.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
	if (plain.length % 4 === 1) return [];
	return [characters([...atob(plain)].map((letter) => letter.charCodeAt(0)))];
}

/** The text of character codes; empty when it is not one that a person could read. */
function characters(codes: readonly number[]): string {
	return codes.every((code) => code === 9 || code === 10 || (code >= 32 && code < 127)) ? String.fromCharCode(...codes) : '';
}
