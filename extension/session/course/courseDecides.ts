import * as l10n from '@vscode/l10n';
import { callTest } from '../../code/testIds';
import { probeTemplate } from '../../tutor/offline/closing/closing';
import { say } from '../../tutor/offline/say';
import type { Assessment } from '../../words';
import { tryCall } from '../calls';
import { problemSchema, type EventBody } from '../events/events';
import type { TurnState } from '../state';
import type { Work } from '../steps/work';

/** A value that is cut to be shown cannot be compared with. */
const longest = 200;

/**
 * The student was asked about an edge input, and their program gives something else there than the course's own: what the course's gives
 * becomes an example, and the hunt goes on. The answer is neither right nor wrong then, since it was measured by the program. Null where both give
 * the same, or the course has no program of its own. Rejects as the runner does.
 */
export async function courseDecides(work: Work, turn: TurnState, { kind }: Assessment): Promise<readonly EventBody[] | null> {
	const { call } = turn.slots;
	const [reference] = turn.template === probeTemplate && kind === 'answer' ? await work.programOfCourse() : [];
	if (!reference || call === undefined) {
		return null;
	}
	const { runner } = work.parts;
	const [wanted, given] = [await tryCall(runner, reference, call, work.signal), await tryCall(runner, await work.program(), call, work.signal)];
	if (wanted?.ending !== 'returned' || wanted.shown === null || wanted.shown.length > longest || /\.\.\.|…/.test(wanted.shown) || wanted.shown === given?.shown) {
		return null;
	}
	const { problem } = work.state;
	const test = callTest({ call, expected: wanted.shown, compare: 'equal', raises: false, before: '' }, 'instructor');
	return [{
		type: 'problem-changed', problem: problemSchema.parse({ ...problem, tests: [...problem.tests, test] }),
		words: [...say(l10n.t('By your course, {0} should return {1}. That is one of your examples now.'), { kind: 'code', text: call }, { kind: 'code', text: wanted.shown })],
	}];
}
