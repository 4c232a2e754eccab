/** What an example calls and nobody has written yet: a function that says nothing, or one that is not in the file. */
import { calledBy, unwrittenBy } from '../../../code/called';
import type { Bug, RaisedException, Standing, Symptom } from '../../../words';
import type { Ground } from '../../roles';
import { standingOf } from './standing';
import { triedTests } from '../closing/tried';

const mark = 'unwritten-';

/** The id of a bug that is only a function which says nothing yet names it: its stages must be known without the program. */
export function unwrittenId(name: string): string {
	return `${mark}${name}`;
}

/** The id of the bug of a program that nobody can run here: what it is, a run would have to say. */
export const byHandId = 'by-hand';

/** How the work stands at this bug: a function that is not written yet is planned, however the others stand. */
export function standingAt({ id }: Pick<Bug, 'id'>, standing: Standing): Standing {
	return standing === 'broken' && id.startsWith(mark) ? 'unfinished' : standing;
}

/** The one function that all examples of a symptom call, where it says nothing, or said nothing before and no example of it passes. */
export function unwrittenOf(ground: Ground, { kind, tests }: Pick<Symptom, 'kind' | 'tests'>, previous: readonly Pick<Bug, 'id'>[]): string | null {
	// Where nothing else stands either, the whole work is planned.
	if ((kind !== 'value' && kind !== 'output') || standingOf(ground) !== 'broken') return null;
	const own = ground.problem.tests.filter(({ id }) => tests.includes(id));
	const names = [...new Set(own.map(calledBy))];
	const [name] = names;
	if (name === undefined || name === null || names.length > 1) return null;
	if (own.every((test) => unwrittenBy(ground.outline, test) !== null)) return name;
	const isBegun = previous.some(({ id }) => id === unwrittenId(name));
	return isBegun && triedTests(ground).every(({ test, result }) => calledBy(test) !== name || !result.passed) ? name : null;
}

/** The function that the examples call and that the file does not have; null where an error is about something else. */
export function absentOf({ outline, problem }: Ground, { tests, exception }: { readonly tests: readonly string[]; readonly exception: RaisedException | null }): string | null {
	const name = exception?.line === null ? exception.about : undefined;
	const isCalled = name !== undefined && problem.tests.some((test) => tests.includes(test.id) && calledBy(test) === name);
	return isCalled && outline.functions.every((each) => each.name !== name) && (outline.classes ?? []).every((each) => each.name !== name) ? name : null;
}

/** The ground without the examples of what nobody has written: no small change of the rest makes these pass. */
export function withoutTests(ground: Ground, tests: ReadonlySet<string>): Ground {
	const { problem, evidence } = ground;
	return {
		...ground,
		problem: { ...problem, tests: problem.tests.filter(({ id }) => !tests.has(id)) },
		evidence: { ...evidence, run: { ...evidence.run, results: evidence.run.results.filter(({ test }) => !tests.has(test)) } },
	};
}
