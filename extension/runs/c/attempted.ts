import type { Ending, Test } from '../../words';
import type { Attempted, AttemptPlan } from '../attempts';
import { passesCall } from '../callOutcome';
import { isExpectedOutput, rightLines } from '../output';
import { valueFits } from './judging';
import { endingOf, promptsIn, type Known } from './outcome';
import type { JobEnd } from './running.node';

/** How one version did on one test. */
export interface Tried {
	readonly end: JobEnd;
	readonly known: Known;
}

interface Judged {
	readonly passed: boolean;
	readonly ending: Ending;
	readonly lines: readonly boolean[];
	readonly shown: string | null;
	/** What ended it and how, as something to compare with. */
	readonly end: string;
	readonly rounds: number;
}

/** Some test that decides is passed, or something is printed, which the others may tell more of. */
export function isPromising(tried: ReadonlyMap<number, Tried>, { tests, decisive }: AttemptPlan): boolean {
	return [...tried].some(([at, one]) => at < decisive && tests[at] !== undefined && (tests[at].kind === 'input' || tellsOutput(tests[at]) || judge(tests[at], one).passed));
}

function tellsOutput(test: Test): boolean {
	return test.kind === 'call' && (test.output !== undefined || test.compare === 'printed' || test.compare === 'shown');
}

/** Puts the outcomes of one version together. */
export function attemptedOf(broken: number | null, tried: ReadonlyMap<number, Tried>, { tests, all }: AttemptPlan): Attempted {
	const judged = tests.map((test, at) => {
		const one = tried.get(at);
		return one ? judge(test, one) : null;
	});
	const known = judged.filter((one) => one !== null);
	// The clock had to end it: what it did before says nothing that would be so again.
	const isLate = known.some(({ ending }) => ending.kind === 'slow');
	return {
		passed: judged.map((one) => one !== null && one.passed && !isLate),
		lines: judged.map((one) => one?.lines ?? []),
		steps: known.reduce((sum, { rounds }) => sum + rounds, 0),
		ends: known.map((one) => (one.passed && !isLate ? 0 : digest(one.end))),
		broken,
		spent: all ? known.map(({ rounds }) => rounds) : [],
		shown: judged.map((one) => one?.shown ?? null),
	};
}

function judge(test: Test, { end, known }: Tried): Judged {
	const ending = endingOf(end, known);
	const text = new TextDecoder().decode(end.printed).replaceAll('\r\n', '\n');
	const prompts = end.left && test.kind === 'input' ? promptsIn(text, end.printed, end.left.asked) : [];
	const isDone = ending.kind === 'ended' || ending.kind === 'exited' || ending.kind === 'returned';
	const rounds = end.left?.rounds ?? 0;
	if (test.kind === 'input') {
		const printed = { text, prompts, typed: test.typed };
		const lines = (test.loose ?? []).includes('gaps') ? [] : rightLines(test.expected, printed);
		return { passed: isDone && isExpectedOutput(test.expected, printed, test.loose), ending, lines, shown: isDone ? text : null, end: `${ended(ending)}|${text}`, rounds };
	}
	const passed = passesCall(test, { ending, printed: { text }, valueFits: valueFits(test, end, ending) });
	const told = tellsOutput(test);
	const value = ending.kind === 'returned' ? ending.value.shown : '';
	const expected = test.compare === 'printed' ? test.expected : test.output;
	return {
		passed, ending, lines: told && expected !== undefined ? rightLines(expected, { text }) : [], shown: told && isDone ? (value === '' ? text : value) : null, end: told ? `${ended(ending)}|${value}|${text}` : `${ended(ending)}|${value}`, rounds,
	};
}

function ended(ending: Ending): string {
	return ending.kind === 'raised' ? `${ending.exception.type}@${ending.exception.line}` : ending.kind;
}

/** A number for a text: never 0, which stands for a test that is passed. */
function digest(text: string): number {
	let value = 0x811c9dc5;
	for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
	return value >>> 0 || 1;
}
