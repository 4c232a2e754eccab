/** Blocks of a program that may not be one: brace by brace, by its lines alone. All lines are zero-based. */

export interface Block {
	/** The line of the brace that opens it. */
	readonly opens: number;
	readonly column: number;
	/** The line of the brace that closes it; null where none does. */
	readonly closes: number | null;
}

/** All blocks in the order in which they open; `code` has its texts and comments blanked out. */
export function blocksOf(code: readonly string[]): readonly Block[] {
	const all: { opens: number; column: number; closes: number | null }[] = [];
	const open: typeof all = [];
	code.forEach((row, at) => {
		for (const { 0: sign, index } of row.matchAll(/[{}]/g)) {
			if (sign === '}') {
				const last = open.pop();
				if (last) last.closes = at;
				continue;
			}
			const block = { opens: at, column: index, closes: null };
			all.push(block);
			open.push(block);
		}
	});
	return all;
}

/** Blocks that are open at the beginning of a line, the outermost first. */
export function openAt(blocks: readonly Block[], line: number): readonly Block[] {
	return blocks.filter(({ opens, closes }) => opens < line && (closes === null || closes >= line));
}

/** The first brace at the margin of its line that closes a block whose line is not set in as its own is: from there on braces and margins disagree. Null where they agree. */
export function firstAstray(code: readonly string[], blocks: readonly Block[]): { readonly opens: number; readonly closes: number } | null {
	const margin = (at: number) => /^[ \t]*/.exec(code[at] ?? '')?.[0].replaceAll('\t', '    ').length ?? 0;
	const astray = blocks.flatMap(({ opens, closes }) => (closes !== null && closes > opens && /^\s*\}/.test(code[closes] ?? '') && margin(closes) !== margin(headOf(code, opens)) ? [{ opens, closes }] : []));
	return [...astray].sort((a, b) => a.closes - b.closes)[0] ?? null;
}

/** The first line that a brace closes too much on: nothing is open there. Null where there is none. */
export function firstTooMuch(code: readonly string[]): number | null {
	let depth = 0;
	for (const [at, row] of code.entries()) {
		for (const [sign] of row.matchAll(/[{}]/g)) {
			depth += sign === '{' ? 1 : -1;
			if (depth < 0) return at;
		}
	}
	return null;
}

/** The line of the head that a brace belongs to: its own, or the one above where the brace stands alone. */
function headOf(code: readonly string[], opens: number): number {
	if ((code[opens] ?? '').trim() !== '{') return opens;
	for (let at = opens - 1; at >= 0; at -= 1) if ((code[at] ?? '').trim() !== '') return at;
	return opens;
}
