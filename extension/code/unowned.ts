/** Calls of a function by its class, where it needs no object: `Fib.fib(3)` and `new Fib().fib(3)` are `fib(3)`. */
import type { ProgramNames } from './language';
import { literally } from './literally';

/** A text with such calls as if the functions stood in no class. */
export function unowned(text: string, { functions }: Pick<ProgramNames, 'functions'>): string {
	return functions.reduce((so, { name, within }) => {
		if (within === undefined || !so.includes(within)) return so;
		return so.replace(new RegExp(`(?<![\\p{L}\\p{N}_.$])(?:new\\s+${literally(within)}\\(\\s*\\)|${literally(within)})\\s*\\.\\s*(?=${literally(name)}\\s*\\()`, 'gu'), '');
	}, text);
}
