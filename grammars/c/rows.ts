/** What a call is given, where that is plainer than what the language itself would have written there: rows in braces (`sum({1, 2, 3}, 3)`). */

export interface GivenText {
	readonly from: number;
	readonly to: number;
	readonly text: string;
	/** The call that it is given to; empty where that has no plain name. */
	readonly callee: string;
	/** Its place among what that call is given, from zero. */
	readonly index: number;
}

interface Open {
	readonly sign: string;
	readonly callee: string;
	from: number;
	index: number;
}

/** Everything that some call is given in a piece of source, inner ones before outer ones. */
export function givenIn(text: string): readonly GivenText[] {
	const found: GivenText[] = [];
	const open: Open[] = [];
	const end = (at: number, own: Open | undefined): void => {
		if (own?.sign !== '(') return;
		const whole = text.slice(own.from, at);
		const inner = whole.trim();
		const from = own.from + (whole.length - whole.trimStart().length);
		if (inner !== '') found.push({ from, to: from + inner.length, text: inner, callee: own.callee, index: own.index });
	};
	for (let at = 0; at < text.length; at++) {
		const sign = text[at] ?? '';
		if (sign === '"' || sign === "'") at = closedQuote(text, at);
		else if ('([{'.includes(sign)) open.push({ sign, callee: /([\p{L}_][\p{L}\p{N}_]*)\s*$/u.exec(text.slice(0, at))?.[1] ?? '', from: at + 1, index: 0 });
		else if (sign === ',') {
			const last = open.at(-1);
			end(at, last);
			if (last) [last.from, last.index] = [at + 1, last.index + 1];
		} else if (')]}'.includes(sign)) end(at, open.pop());
	}
	return found;
}

/** Where a quote closes; the end of the text where it does not. */
function closedQuote(text: string, from: number): number {
	for (let at = from + 1; at < text.length; at++) {
		if (text[at] === '\\') at++;
		else if (text[at] === text[from]) return at;
	}
	return text.length;
}

/** The rows that a call is given: not those inside of others. */
export function rowsIn(text: string): readonly GivenText[] {
	return givenIn(text).filter((one) => /^\{[\s\S]*\}$/.test(one.text));
}

/** The text with a plain text in the place of each row, just as long: something that every reader of the language takes. */
export function withoutRows(text: string): string {
	return rowsIn(text).reduce((so, { from, to }) => `${so.slice(0, from)}"${'_'.repeat(Math.max(0, to - from - 2))}"${so.slice(to)}`, text);
}
