/** Programs and messages as tokens, and what is new in a repaired program. */

/** Names, numbers, texts and operators, in order; blanks and line ends do not count. */
export function tokensOf(text: string): readonly string[] {
	return text.match(/[\p{L}_][\p{L}\p{N}_]*|\d+(?:\.\d+)?|'[^'\n]*'|"[^"\n]*"|\/\/|\*\*|===|!==|=>|\?\?|\?\.|&&|\|\||\+\+|--|[-+*/%<>=!]=|[^\s\p{L}\p{N}_]/gu) ?? [];
}

/** Tokens so common that one alone gives nothing away. */
const common = new Set(['(', ')', '[', ']', '{', '}', ',', '.', ':', ';', '=', '-', '+', '*', '/', '<', '>', '?', '!', '\'', '"', '`', '_']);

const runLength = 3;

/**
 * What the repaired text has and the other has not: single tokens that say something by themselves, and runs of three.
 * A number alone says nothing: the values of a run are full of them.
 */
export function newRuns(repaired: string, own: string): readonly (readonly string[])[] {
	const known = new Set(tokensOf(own));
	const knownRuns = new Set(runsOf(own).map((run) => run.join(' ')));
	const tokens = tokensOf(repaired).filter((token) => !known.has(token) && isTelling(token)).map((token) => [token]);
	const runs = runsOf(repaired).filter((run) => !knownRuns.has(run.join(' ')) && run.some((token) => /[\p{L}\p{N}]/u.test(token)) && !isBracketed(run));
	return [...tokens, ...runs];
}

/** `(first)`: what every call with that argument has in it. */
function isBracketed([before, , after]: readonly string[]): boolean {
	return before === '(' && after === ')';
}

function isTelling(token: string): boolean {
	return !common.has(token) && !/^\d/.test(token) && (token.length > 1 || !/\p{L}/u.test(token));
}

/** Three tokens in a row, never across lines. */
function runsOf(text: string): readonly (readonly string[])[] {
	return text.split('\n').flatMap((line) => {
		const tokens = tokensOf(line);
		return tokens.slice(0, Math.max(0, tokens.length - runLength + 1)).map((_, at) => tokens.slice(at, at + runLength));
	});
}
