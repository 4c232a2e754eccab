/** What one session says for the figures of a class: counts and names, and nothing of what was said. A pure function of its events. */
import type { Observation } from '../../learner/evidence';
import type { EventOf, SessionEvent } from '../../session/events/events';
import { observationsOf } from '../../session/knowledge/observed';
import { paceFrom, worked } from '../../session/pace';
import type { Stage } from '../../words';
import { testWords } from './testWords';

/** What a student did first after a question: a right or wrong answer, one that nobody could judge, an edit, Check, a wish for a hint, something else that was said, or nothing any more. */
export const triedFirst = ['right', 'wrong', 'unjudged', 'edit', 'check', 'hint', 'other', 'left'] as const;
export type Tried = (typeof triedFirst)[number];
/** An answer by its kind; one that is an answer by its verdict. */
export const answerKinds = ['right', 'wrong', 'unjudged', 'not-sure', 'another-way', 'asks', 'disputes', 'unreadable'] as const;
export type AnswerKind = (typeof answerKinds)[number];
/** How a question went: it was asked, answered right, wrong, with "not sure", or left. */
export const wentHow = ['asked', 'right', 'wrong', 'not-sure', 'left'] as const;
export type Went = (typeof wentHow)[number];
/** What speaks against an example: an answer that disagrees, setting it aside, or that no repair passes it. */
export const doubts = ['disputes', 'aside', 'suspect'] as const;
export type Doubt = (typeof doubts)[number];

/** One thing that is counted. */
export type Counted =
	| { readonly of: 'went'; readonly stage: Stage; readonly template: string; readonly what: Went }
	| { readonly of: 'tried'; readonly stage: Stage; readonly what: Tried }
	| { readonly of: 'answer'; readonly what: AnswerKind }
	| { readonly of: 'doubt'; readonly test: string; readonly what: Doubt };

/** A mistake that the course knows, or an idea that is behind a bug which it does not know. */
export interface Mark {
	readonly kind: 'mistake' | 'concept';
	readonly id: string;
}

export interface SessionFacts {
	readonly id: string;
	/** When it started, in milliseconds since 1970. */
	readonly at: number;
	/** By its id in the course; where it is of none, by its title. */
	readonly problem: { readonly course: string | null; readonly id: string; readonly title: string };
	/** Of the course's study; null without one, undefined where the session does not say. */
	readonly arm: string | null | undefined;
	readonly outcome: 'solved' | 'stuck' | 'left' | 'open';
	/** Questions that got a reply, also one that was no answer. */
	readonly turns: number;
	/** Time at work until its end, without long absences. */
	readonly minutes: number;
	readonly marks: readonly Mark[];
	readonly counted: readonly (readonly [Counted, number])[];
	/** The examples that something spoke against. */
	readonly tests: readonly { readonly id: string; readonly words: string; readonly origin: 'instructor' | 'file' | 'student' }[];
	readonly observations: readonly Observation[];
}

/** Names that come from a file are cut to this. */
const longest = 120;

/** Null for events that do not begin with a start. */
export function factsOf(events: readonly SessionEvent[]): SessionFacts | null {
	const [started] = events;
	if (started?.type !== 'started') {
		return null;
	}
	const counting = new Counting();
	for (const event of events) {
		counting.take(event);
	}
	const { course, problem } = started;
	return {
		id: started.session, at: started.at, arm: course?.arm?.slice(0, longest) ?? course?.arm,
		problem: { course: course?.id.slice(0, longest) ?? null, id: (course?.problem ?? problem.title).slice(0, longest), title: problem.title.slice(0, longest) },
		...counting.facts(), observations: observationsOf(events),
	};
}

interface Turn {
	readonly stage: Stage;
	readonly template: string;
	readonly test: string | null;
	/** What was done after it is counted; of questions beside the tasks it is not. */
	isTried: boolean;
	verdict: 'right' | 'wrong' | null;
}

class Counting {
	private readonly counts = new Map<string, [Counted, number]>();
	private readonly turns = new Map<string, Turn>();
	private readonly answered = new Set<string>();
	private readonly bugs = new Map<string, string | null>();
	private readonly concepts = new Map<string, Set<string>>();
	private readonly aside = new Set<string>();
	private readonly doubted = new Set<string>();
	private tests: EventOf<'started'>['problem']['tests'] = [];
	private open: Turn | null = null;
	private pace = paceFrom(0);
	private outcome: SessionFacts['outcome'] = 'open';

	take(event: SessionEvent): void {
		this.pace = event.type === 'started' ? paceFrom(event.at) : this.outcome === 'open' ? worked(this.pace, event.at) : this.pace;
		switch (event.type) {
			case 'started':
			case 'problem-changed':
				this.tests = event.problem.tests;
				return;
			case 'diagnosed':
				return this.diagnosed(event);
			case 'tasks-set':
				for (const { bug, concept } of event.tasks) {
					if (concept !== null) {
						this.concepts.set(bug, (this.concepts.get(bug) ?? new Set()).add(concept));
					}
				}
				return;
			case 'question-asked':
				this.open = { stage: event.stage, template: event.template.slice(0, longest), test: event.slots.test ?? null, isTried: event.purpose !== 'task' && event.purpose !== 'confirm', verdict: null };
				this.turns.set(event.turn, this.open);
				return this.went(this.open, 'asked');
			case 'code-changed':
				return this.tried(this.open, 'edit');
			case 'run-asked':
				return event.cause === 'check' ? this.tried(this.open, 'check') : undefined;
			case 'scratch-asked':
				return this.tried(this.open, 'other');
			case 'answered':
				return this.answer(event);
			case 'assessed':
				return this.assessed(event);
			case 'cancelled':
				return void this.answered.delete(event.turn ?? '');
			case 'verdict-withdrawn':
				return this.withdrawn(event.turn);
			case 'question-withdrawn':
				return this.close(event.turn);
			case 'question-left':
				this.left(this.turns.get(event.turn) ?? null);
				return this.close(event.turn);
			case 'test-set-aside':
				return this.setAside(event);
			case 'finished':
				this.outcome = event.outcome;
				return;
			default:
		}
	}

	facts(): Pick<SessionFacts, 'outcome' | 'turns' | 'minutes' | 'marks' | 'counted' | 'tests'> {
		// Whoever stops at a question leaves it.
		this.left(this.open);
		this.open = null;
		for (const test of this.aside) {
			this.doubt(test, 'aside');
		}
		const known = new Map(this.tests.map((test) => [test.id, test]));
		return {
			outcome: this.outcome, turns: this.answered.size, minutes: this.pace.workedMs / 60_000, marks: this.marks(),
			counted: [...this.counts.values()].filter(([, times]) => times !== 0),
			tests: [...this.doubted].flatMap((id) => {
				const test = known.get(id);
				return test ? [{ id, words: testWords(test, longest), origin: test.origin }] : [];
			}),
		};
	}

	private diagnosed({ bugs, suspect, ruledOut = [] }: EventOf<'diagnosed'>): void {
		for (const { id, mistake } of bugs) {
			this.bugs.set(id, mistake?.slice(0, longest) ?? this.bugs.get(id) ?? null);
		}
		ruledOut.forEach((id) => this.bugs.delete(id));
		if (suspect !== undefined) {
			this.doubt(suspect, 'suspect');
		}
	}

	private marks(): readonly Mark[] {
		const marks = new Map<string, Mark>();
		for (const [bug, mistake] of this.bugs) {
			const own: readonly Mark[] = mistake !== null ? [{ kind: 'mistake', id: mistake }] : [...(this.concepts.get(bug) ?? [])].map((id): Mark => ({ kind: 'concept', id: id.slice(0, longest) }));
			own.forEach((mark) => marks.set(`${mark.kind} ${mark.id}`, mark));
		}
		return [...marks.values()];
	}

	private answer({ turn: id, given }: EventOf<'answered'>): void {
		const turn = this.turns.get(id);
		this.answered.add(id);
		if (turn && given.kind === 'check') {
			this.tried(turn, 'check');
		}
	}

	private assessed({ turn: id, assessment: { kind, correct } }: EventOf<'assessed'>): void {
		const turn = this.turns.get(id);
		if (!turn) {
			return;
		}
		const verdict = correct === null ? null : correct ? 'right' : 'wrong';
		this.add({ of: 'answer', what: kind === 'answer' ? (verdict ?? 'unjudged') : kind });
		if (kind === 'answer') {
			this.tried(turn, verdict ?? 'unjudged');
			turn.verdict = verdict;
			if (verdict) {
				this.went(turn, verdict);
			}
			if (this.open === turn) {
				this.open = null;
			}
			return;
		}
		// The question stands.
		this.tried(turn, kind === 'not-sure' ? 'hint' : 'other');
		if (kind === 'not-sure') {
			this.went(turn, 'not-sure');
		} else if (kind === 'disputes' && turn.test !== null) {
			this.doubt(turn.test, 'disputes');
		}
	}

	/** It counts as an answer that nobody could judge. */
	private withdrawn(id: string): void {
		const turn = this.turns.get(id);
		if (turn?.verdict) {
			this.went(turn, turn.verdict, -1);
			this.add({ of: 'answer', what: turn.verdict }, -1);
			this.add({ of: 'answer', what: 'unjudged' });
			turn.verdict = null;
		}
	}

	private setAside({ test, aside }: EventOf<'test-set-aside'>): void {
		this.tried(this.open, 'other');
		if (aside) {
			this.aside.add(test);
		} else {
			this.aside.delete(test);
		}
	}

	private left(turn: Turn | null): void {
		if (turn) {
			this.tried(turn, 'left');
			this.went(turn, 'left');
		}
	}

	private close(id: string): void {
		if (this.open && this.open === this.turns.get(id)) {
			this.open = null;
		}
	}

	/** Only what came first counts. */
	private tried(turn: Turn | null, what: Tried): void {
		if (turn && !turn.isTried) {
			turn.isTried = true;
			this.add({ of: 'tried', stage: turn.stage, what });
		}
	}

	private went({ stage, template }: Turn, what: Went, times = 1): void {
		this.add({ of: 'went', stage, template, what }, times);
	}

	private doubt(test: string, what: Doubt): void {
		this.doubted.add(test);
		this.add({ of: 'doubt', test, what });
	}

	private add(counted: Counted, times = 1): void {
		const key = keyOf(counted);
		const known = this.counts.get(key);
		if (known) {
			known[1] += times;
		} else {
			this.counts.set(key, [counted, times]);
		}
	}
}

function keyOf(counted: Counted): string {
	switch (counted.of) {
		case 'went':
			return `w ${counted.stage} ${counted.what} ${counted.template}`;
		case 'tried':
			return `t ${counted.stage} ${counted.what}`;
		case 'answer':
			return `a ${counted.what}`;
		case 'doubt':
			return `d ${counted.what} ${counted.test}`;
	}
}
