import type { KnownMistake } from '../../course/course';
import type { Program, Runner } from '../../runs/runner';
import type { ConceptId, Diagnosis, Run, Test, TestResult } from '../../words';

/**
 * Which of the course's mistakes a program has: the one whose own program gives the same on every test, seen and unseen. Null where none
 * does, or two of them do. What the course's programs give is worked out once. Rejects as the runner does.
 */
export class KnownMistakes {
	private readonly given = new Map<string, Promise<string | null>>();

	constructor(private readonly runner: Runner) {}

	async of(mistakes: readonly KnownMistake[], program: Program, tests: readonly Test[], signal: AbortSignal): Promise<KnownMistake | null> {
		if (mistakes.length === 0) {
			return null;
		}
		const own = behaviourOf(await this.runner.run(program, tests, signal));
		const same: KnownMistake[] = [];
		for (const mistake of own === null ? [] : mistakes) {
			if ((await this.givenBy(mistake, program, tests, signal)) === own) {
				same.push(mistake);
			}
		}
		return same.length === 1 ? (same[0] ?? null) : null;
	}

	private givenBy({ program: text }: KnownMistake, program: Program, tests: readonly Test[], signal: AbortSignal): Promise<string | null> {
		const key = JSON.stringify([text, program.entry, program.prelude, tests.map(({ id }) => id)]);
		const known = this.given.get(key);
		if (known) {
			return known;
		}
		const running = this.runner.run({ ...program, text }, tests, signal).then(behaviourOf);
		this.given.set(key, running);
		// One that was stopped is run again.
		running.catch(() => this.given.delete(key));
		return running;
	}
}

/** What a program gives on its tests, as a text to compare; null where it cannot be run, or fails nothing. */
export function behaviourOf({ syntax, startup, results }: Run): string | null {
	return syntax || startup || results.every(({ passed }) => passed) ? null : JSON.stringify(results.map(given));
}

function given({ test, passed, ending, output }: TestResult): readonly unknown[] {
	if (passed) {
		return [test];
	}
	switch (ending.kind) {
		case 'returned':
			return [test, ending.value.shown, output.trim()];
		case 'raised':
			return [test, ending.exception.type];
		case 'ended':
			return [test, output.trim()];
		// How far an endless run comes is chance.
		default:
			return [test, ending.kind];
	}
}

/** The diagnosis with the one idea that the problem is about, where nothing tells the idea of a bug. */
export function withConcepts(diagnosis: Diagnosis, [only, ...more]: readonly ConceptId[]): Diagnosis {
	return only === undefined || more.length > 0 ? diagnosis : { ...diagnosis, bugs: diagnosis.bugs.map((bug) => (bug.concept === null ? { ...bug, concept: only } : bug)) };
}

/** The diagnosis with what the course says of its mistake: the idea, and what has to be understood. */
export function withMistake(diagnosis: Diagnosis, { concept, tasks, title }: KnownMistake): Diagnosis {
	const [first, ...more] = diagnosis.bugs;
	if (!first) {
		return diagnosis;
	}
	const idea = concept ?? first.concept;
	return {
		...diagnosis,
		bugs: [first.kind === 'known' ? { ...first, concept: idea, description: title, ...(tasks.length > 0 ? { insights: tasks.map((task) => ({ text: task.text, concept: task.concept ?? idea })) } : {}) } : { ...first, concept: idea }, ...more],
	};
}
