import type { Situation } from '../roles';
import type { ReadingContext } from './reading/types';
import { spellingOf } from './subject';

/** Whether a row is written `{1, 2}`, and a text in double quotes alone. */
export function writesRowsInBraces(spelling: ReturnType<typeof spellingOf>): boolean {
	return spelling?.samples.list.includes('{') === true;
}

/** What reading needs to know of the program. */
export function readingContext(situation: Situation): ReadingContext {
	const { outline, code, problem, evidence } = situation;
	const spelling = spellingOf(code.language);
	const names = [
		...outline.assignments.flatMap(({ targets }) => targets),
		...outline.loops.flatMap(({ variables }) => variables),
		...outline.functions.flatMap(({ parameters }) => parameters),
	];
	const expected = evidence.run.results.flatMap((result) => result.expected ?? []);
	const texts = expected.flatMap(({ shape }) => (shape.kind === 'text' ? [shape.value] : []));
	const raised = evidence.run.results.flatMap(({ ending }) => (ending.kind === 'raised' ? [ending.exception.type] : []));
	return {
		spellings: { nothing: spelling?.nothing ?? '', true: spelling?.true ?? '', false: spelling?.false ?? '', rowsInBraces: writesRowsInBraces(spelling) },
		variableNames: [...new Set(names)],
		programLines: code.text.split(/\r?\n/),
		functionName: problem.entry.kind === 'function' ? problem.entry.name : null,
		errorNames: [...new Set(raised)],
		...(texts.length > 0 && texts.length === expected.length ? { texts } : {}),
	};
}
