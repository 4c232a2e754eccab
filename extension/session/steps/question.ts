/** The next question. */
import * as l10n from '@vscode/l10n';
import { inputOf, isDoubt } from '../../tutor/offline/closing/closing';
import { reworkedBy } from '../../tutor/offline/closing/reworked';
import { conceptBehind } from '../../tutor/offline/teaching/lessons';
import { runningOf } from '../../tutor/offline/running';
import type { AskRequest, Probe, Purpose, Situation } from '../../tutor/roles';
import type { TreeNode } from '../../words';
import { allowedUtterance } from '../asking';
import { asked } from '../events/bodies';
import { nearUnseen } from '../course/nearUnseen';
import { failedBefore, tellingProbe, tellingTyped, type Versions } from '../calls';
import { instead } from '../decide';
import type { EventBody } from '../events/events';
import { beginsSmaller, stagesKnown } from '../knowledge/fitted';
import { isHidden } from '../hidden';
import { asksMore, differsInForm, doubtedExample } from '../examples/ownExamples';
import { sinceLastQuestion } from '../sentences';
import { pastTurn } from '../situation';
import { countedTests, type SessionState } from '../state';
import { undecidedCall } from '../examples/undecided';
import { diagnose } from './diagnosis';
import type { Work } from './work';

/** Asks for a node of the question tree, or for a purpose beside it (`node` null); where nothing may be asked, what is done instead. */
export async function ask(work: Work, node: TreeNode | null, purpose: Purpose): Promise<readonly EventBody[]> {
	const { state, parts, busy, signal } = work;
	const situation = await work.situation();
	if (!work.secrets.diagnosis) {
		// The secret file is gone: what it held is found out anew.
		return diagnose(work);
	}
	const request = await requestOf(work, situation, node, purpose);
	busy(l10n.t('Thinking of the next question'));
	const utterance = await allowedUtterance(parts, situation, request, signal);
	if (!utterance) {
		if (purpose !== 'task' || !node) {
			return [{ type: 'move-decided', move: { kind: 'leave' }, purpose }];
		}
		return [node.kind === 'teaching' ? { type: 'task-left', task: node.target } : { type: 'move-decided', move: instead(node), purpose }];
	}
	const turn = parts.newId();
	work.keep({ questions: { ...work.secrets.questions, [turn]: utterance.question } });
	return [asked(turn, purpose, node, utterance, state.code.version, conceptBehind(situation, utterance.question))];
}

async function requestOf(work: Work, situation: Situation, node: TreeNode | null, purpose: Purpose): Promise<AskRequest> {
	const { state } = work;
	const target = situation.tasks.find((task) => task.id === node?.target) ?? null;
	const last = state.turns.at(-1);
	const doubted = purpose === 'example' && !asksMore(state) ? doubtedExample(state) : null;
	return {
		purpose,
		kind: node?.kind ?? 'root',
		target,
		last: last?.status === 'answered' ? pastTurn(state, last, work.secrets) : null,
		stagesDone: target ? [...(state.stagesDone[target.bug] ?? []), ...stagesKnown(state, target)] : [],
		...(target && (node?.kind === 'root' || node?.kind === 'child') && beginsSmaller(state, target) ? { smaller: true } : {}),
		since: sinceLastQuestion(state),
		...(doubted ? { doubted: { test: doubted.test.id, isGotKnown: isGotKnown(state, doubted.test.id) || differsInForm(state, doubted.test), isSuspect: doubted.isSuspect } } : {}),
		...(purpose === 'narrow' ? { undecided: undecidedCall(state) ?? '' } : {}),
		...(purpose === 'confirm' && situation.evidence.trace ? { before: await work.groundBefore(situation.evidence.trace.test) } : {}),
		probe: purpose === 'probe' && !state.closed.includes('probe') ? await probe(work, situation) : null,
	};
}

/** How many inputs are tried, and on how many repairs, the likeliest first: where each call is a program of its own, the student would wait for all of them. */
function mostTried({ state }: Work): { readonly inputs: number; readonly repairs: number } {
	return runningOf(state.code.language).oneByOne === true ? { inputs: 12, repairs: 2 } : { inputs: Infinity, repairs: Infinity };
}

/** What the program gives for an edge input that is worth to be asked about. */
async function probe(work: Work, situation: Situation): Promise<Probe | null> {
	const { state, parts, signal } = work;
	if (state.problem.entry.kind === 'script') {
		const typed = parts.typedProbes(situation).slice(0, mostTried(work).inputs);
		return typed.length === 0 ? null : tellingTyped(parts.runner, await versions(work), reworkedBy(situation), new Set(state.problem.tests.map(({ expected }) => expected.trim())).size === 1, typed, signal);
	}
	const edges = [...parts.probes(situation).slice(0, mostTried(work).inputs), ...nearUnseen(await work.unseenFailing(), [...state.problem.tests, ...(work.course?.hidden ?? [])])];
	const isPrinting = state.problem.tests.some((test) => test.kind === 'call' && (test.compare === 'printed' || test.compare === 'shown'));
	if (edges.length === 0) {
		return null;
	}
	const all = await versions(work);
	return tellingProbe(parts.runner, all, await failedBefore(parts.runner, all.before, countedTests(state), signal), reworkedBy(situation), edges, isPrinting, signal);
}

async function versions(work: Work): Promise<Versions> {
	return { now: await work.program(), before: await work.programBefore(), repaired: [...(await work.programsRepaired()).slice(0, mostTried(work).repairs), ...(await work.programOfCourse())] };
}

/** The list of examples shows what the program gives for this one, or the choice after the probe did. */
function isGotKnown(state: SessionState, test: string): boolean {
	const result = state.run?.results.find((other) => other.test === test);
	const own = state.problem.tests.find(({ id }) => id === test);
	const isWeighed = own !== undefined && state.turns.some(({ template, slots }) => isDoubt(template) && slots.call === inputOf(own));
	return isWeighed || (result !== undefined && !isHidden(state, test, result));
}
