/** What the session itself says of an answer, around the Verifier's verdict. Pure. */
import { callTest, ownInputTest } from '../code/testIds';
import { doubtOptions, doubtTemplate, isProbe, printedDoubtTemplate, typedDoubtTemplate } from '../tutor/offline/closing/closing';
import { ofReturn } from '../tutor/offline/closing/changedFacts';
import { givesBackTemplate } from '../tutor/offline/questions/explainReturned';
import { rulePrefix } from '../tutor/offline/questions/explainRule';
import { keepOptions, keepTemplate, narrowTemplate, planWriteTemplate, shouldTemplate } from '../tutor/offline/moves/names';
import type { Assessment } from '../words';
import { problemSchema, type EventBody, type EventOf } from './events/events';
import { isUnrun, type SessionState, type TurnState } from './state';

/** An assessment as the journal keeps it, with the tasks that count. */
export function journalled({ kind, correct, misunderstood, readAs, shown, missing }: Assessment, understood: readonly string[]): EventOf<'assessed'>['assessment'] {
	return { kind, correct, understood: [...understood], misunderstood, readAs, ...(shown ? { shown: [...shown] } : {}), ...(missing ? { missing: [...missing] } : {}) };
}

/**
 * A pressed Check is right when the run resolved the task, which the session wrote down before this. Of a plan one step was asked
 * for: a program that was changed and starts has perhaps made it. Of what could not be run nobody says that it is wrong.
 */
export function ofRun(state: SessionState, turn: TurnState): Assessment {
	const done = state.tasks.find((task) => task.id === turn.task)?.status !== 'open';
	const isStep = turn.template === planWriteTemplate && turn.program !== state.code.text && state.run?.broken === null;
	return { kind: 'answer', correct: done || (isStep || isUnrun(state.run) ? null : false), understood: [], misunderstood: null, readAs: null };
}

/**
 * The tasks that an answer may show: none when it is wrong, no syntactical one (only a run resolves those), only open ones or,
 * at the check of the end, all of the bug whose understanding was not yet shown.
 */
export function understoodOf(state: SessionState, turn: TurnState, assessment: Assessment): readonly string[] {
	if (assessment.kind !== 'answer' || assessment.correct === false) {
		return [];
	}
	if (turn.purpose === 'confirm') {
		if (isBesideMistake(state, turn)) return [];
		const bug = state.tasks.find((task) => task.id === turn.task)?.bug;
		return assessment.correct ? state.tasks.filter((task) => task.bug === bug && task.status === 'unconfirmed').map((task) => task.id) : [];
	}
	return assessment.understood.filter((id) => state.tasks.some((task) => task.id === id && task.kind === 'conceptual' && task.status === 'open'));
}

/** Asked once most of the program has become another one: which line ends its call, or which rule fits it, shows nothing of the mistake that was there. */
function isBesideMistake({ replaced, tasks }: SessionState, { template, task }: TurnState): boolean {
	const isOfReturn = ofReturn.includes(tasks.find(({ id }) => id === task)?.concept ?? null);
	return replaced !== undefined && ((template === givesBackTemplate && !isOfReturn) || template.startsWith(rulePrefix));
}

/**
 * The student stands by a value for the edge input, wants a call of their own kept, or said what a call should give on which repairs
 * part: that is an example of theirs now. `readAs`: what the answer was read as.
 */
export function addedExample(state: SessionState, turn: TurnState, readAs: string | null): readonly EventBody[] {
	const { call } = turn.slots;
	if (turn.template === narrowTemplate) {
		return call === undefined || readAs === null ? [] : withExample(state, call, readAs, 'equal');
	}
	const isTyped = turn.template === typedDoubtTemplate;
	const isPrinted = isTyped || turn.template === printedDoubtTemplate;
	const chosen = turn.given?.kind === 'chosen' ? turn.given.option : null;
	const stands = (isPrinted || turn.template === doubtTemplate) && chosen === doubtOptions.student;
	const isKept = turn.template === keepTemplate && chosen === keepOptions.keep;
	const expected = state.turns.findLast((other) => (isKept ? other.template === shouldTemplate : isProbe(other.template)))?.assessment?.readAs;
	return (stands || isKept) && call !== undefined && typeof expected === 'string' && (expected !== '' || isPrinted) ? withExample(state, call, turn.slots.above === undefined ? expected : `${turn.slots.above}\n${expected}`, isTyped ? 'typed' : isPrinted ? 'printed' : 'equal') : [];
}

function withExample({ problem }: SessionState, input: string, expected: string, compare: 'equal' | 'printed' | 'typed'): readonly EventBody[] {
	const test = compare === 'typed' ? ownInputTest(input.split('\n'), expected) : callTest({ call: input, expected, compare, raises: false, before: '' }, 'student');
	return [{ type: 'problem-changed', problem: problemSchema.parse({ ...problem, tests: [...problem.tests, test] }) }];
}
