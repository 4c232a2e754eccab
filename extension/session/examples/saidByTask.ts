/** Whether the words of the task say what an example says. Pure. */
import { literally } from '../../code/literally';
import type { Problem, Test } from '../../words';

/**
 * The task itself has this example (`age 10 -> 5`, also over several lines): nobody made it up, and nobody is asked whether it is right.
 * For a call its text and its value have to stand there, for typed input each line of it and then all that is printed.
 */
export function isSaidByTask({ statement }: Problem, test: Test): boolean {
	const parts = test.kind === 'call' ? [test.call] : test.typed;
	if (parts.length === 0 || test.expected.trim() === '') {
		return false;
	}
	const wanted = test.expected.trim().split(/\s+/).map(literally).join('\\s+');
	// Words may stand between them, but no other values.
	const given = parts.map((part) => literally(part.trim())).join('\\D{1,24}?');
	return new RegExp(`(?<![\\p{L}\\p{N}.])${given}(?![\\p{L}\\p{N}])\\D{1,40}?(?<![\\p{L}\\p{N}.-])${wanted}(?![\\p{L}\\p{N}]|\\.\\d)`, 'u').test(statement);
}
