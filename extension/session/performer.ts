import * as l10n from '@vscode/l10n';
import { inputOf, isDoubt } from '../tutor/offline/closing';
import { changeOffer } from '../tutor/offline/change';
import { foreseeQuestion } from '../tutor/offline/foresee';
import { counterexampleTemplate } from '../tutor/offline/moves/names';
import { SandboxRefused } from '../runs/runner';
import { fittedHelp } from './fittedHelp';
import { beginsSmaller, inOrder, stagesKnown } from './fitted';
import { conceptBehind } from '../tutor/offline/lessons';
import { join, say } from '../tutor/offline/say';
import { tryOut } from './scratch';
import { triedOf } from '../tutor/offline/tried';
import type { AskRequest, Ground, PastTurn, Probe, Purpose, Situation } from '../tutor/roles';
import type { Diagnosis, Rung, Run, TreeNode, Words } from '../words';
import { allowedUtterance } from './asking';
import { tellingProbe, tellingTyped, tryCall } from './calls';
import { asked, diagnosed } from './bodies';
import { closingWords } from './closing';
import { whatPrintsShow } from './looking';
import { decide, instead, nextRung, wantsChange } from './decide';
import { digestOf } from './digest';
import { contestedTurn, disputedTurn, takenBack, wrongVerdict } from './disputes';
import type { EventBody, RunCause } from './events';
import { GroundKeeper, type Busy } from './groundKeeper';
import type { Step } from './next';
import type { SessionParts } from './parts';
import { asksMore, asksOfOwn, differsInForm, doubtedExample, mendedExample } from './ownExamples';
import { isPause, sinceLastQuestion } from './sentences';
import { broughtUp, isPassing, standingOfBugs } from './knownBugs';
import { isReplaced } from './replaced';
import { returnsWanted } from './manner';
import { withNotes } from './modelNotes';
import { isTargetMasked, settle, workable } from './settle';
import { givenNow, pastTurn, situationOf } from './situation';
import { openTurn, score, type SessionState } from './state';
import { trialOf } from './trial';
import type { Secrets } from './store';
import { ownConcepts } from './ownConcepts';
import { addedExample, journalled, ofRun, understoodOf } from './verdicts';
import { reconsidered, ruledOutBy, undecidedCall } from './undecided';
import { isHidden } from './hidden';

/** The highest rung that help reaches without a course: a place may be named, the change is the student's own. */
const helpCap: Rung = 'place-named';

/** Does one step: waits for runs and roles, and says in events what came of it. Keeps the evidence of the current version. */
export class Performer {
	private readonly grounds: GroundKeeper;

	constructor(private readonly parts: SessionParts, private secrets: Secrets, private readonly saveSecrets: (secrets: Secrets) => void) {
		this.grounds = new GroundKeeper(parts);
	}

	get kept(): Secrets {
		return this.secrets;
	}

	/** Takes over what another window left. */
	adopt(secrets: Secrets): void {
		this.secrets = secrets;
		this.grounds.forget();
	}

	async perform(state: SessionState, step: Exclude<Step, { kind: 'wait' }>, busy: Busy, signal: AbortSignal): Promise<readonly EventBody[]> {
		const { tutor } = this.parts;
		// What a step that was stopped left behind is not of this one.
		tutor.takeNotes?.();
		const events = await this.step(state, step, busy, signal);
		return withNotes(tutor.takeNotes?.() ?? [], events);
	}

	private async step(state: SessionState, step: Exclude<Step, { kind: 'wait' }>, busy: Busy, signal: AbortSignal): Promise<readonly EventBody[]> {
		switch (step.kind) {
			case 'run':
				return this.run(state, step.cause, busy, signal);
			case 'foresee':
				return this.foresee(state, busy, signal);
			case 'diagnose':
				return this.diagnose(state, busy, signal);
			case 'set-tasks':
				return this.setTasks(state, busy, signal);
			case 'decide': {
				const decision = decide(state);
				return decision.kind === 'diagnose' ? this.diagnose(state, busy, signal) : [{ type: 'move-decided', move: decision.move, purpose: decision.purpose }];
			}
			case 'perform':
				return this.move(state, step, busy, signal);
			case 'assess':
				return this.assess(state, step.turn, busy, signal);
			case 'scratch':
				return this.scratch(state, step, busy, signal);
			case 'resolve': {
				const { passed, total } = score(state);
				return [
					...step.tasks.map((task): EventBody => ({ type: 'task-resolved', task, by: 'answer' })),
					{ type: 'code-checked', version: state.code.version, passed, total },
				];
			}
		}
	}

	/** What the student tries out says something whatever becomes of it, so that it is not tried for ever. */
	private async scratch(state: SessionState, { turn, text }: Extract<Step, { kind: 'scratch' }>, busy: Busy, signal: AbortSignal): Promise<readonly EventBody[]> {
		busy(l10n.t('Running what you try'));
		const ran = (words: Words): readonly EventBody[] => [{ type: 'scratch-run', turn, version: state.code.version, words: [...words] }];
		try {
			return ran(await tryOut(this.parts.runner, await this.grounds.program(state, signal), state.code.language, text, signal));
		} catch (error) {
			signal.throwIfAborted();
			this.parts.log.error(error);
			return ran(say(error instanceof SandboxRefused ? `${error.reason} ${error.remedy}` : l10n.t('That could not be run just now. The log says more.')));
		}
	}

	private async run(state: SessionState, cause: RunCause, busy: Busy, signal: AbortSignal): Promise<readonly EventBody[]> {
		this.grounds.forget();
		const ground = await this.grounds.of(state, busy, signal);
		const known = await standingOfBugs(ground, state, this.secrets, trialOf(this.parts, () => state.document.name), signal);
		const digest = { ...this.grounds.digest(ground), ...(known ? { known } : {}) };
		const shown = [...(await this.looked(state, ground, signal))];
		const finished: EventBody = { type: 'run-finished', cause, digest };
		const after = { ...state, run: digest };
		const replaced = this.replaced(state, cause, ground.evidence.run);
		shown.push(...replaced);
		const turn = openTurn(state);
		const question = turn && this.secrets.questions[turn.id];
		const solved = settle(after).some((event) => event.type === 'question-withdrawn');
		// Nothing that it is about has changed: the same program was only run once more.
		const isSame = cause !== 'tests' && turn?.version === state.code.version;
		const isDoubtDue = cause !== 'edit' && turn?.purpose === 'task' && doubtedExample(after) !== null;
		// Of another program everything is found out afresh.
		const isNew = replaced.length > 0 && turn?.purpose === 'task';
		// The last question is for a program that passes.
		const isOver = cause === 'edit' || turn?.purpose !== 'reflect' || isPassing(ground.evidence.run);
		const holds = () => isOver && !isDoubtDue && !isNew && !(cause !== 'edit' && isTargetMasked(after)) && (!question || isSame || this.parts.tutor.instructor.holds(situationOf(after, ground, this.secrets), question));
		if (turn && !solved && state.pending.kind === 'student' && !holds()) {
			return [finished, ...shown, { type: 'question-withdrawn', turn: turn.id, reason: cause === 'tests' ? 'test' : 'edit' }];
		}
		return [finished, ...shown];
	}

	/** Whether this program, once it is settled, replaces most of the one that was settled before. */
	private replaced(state: SessionState, cause: RunCause, run: Run): readonly EventBody[] {
		const isSettled = cause === 'save' || cause === 'check' || isPassing(run);
		if (!isSettled || run.syntax || state.pending.kind === 'start' || state.settled === state.code.text) {
			return [];
		}
		const read = (text: string) => ({ text, outline: this.parts.read(text).outline });
		return isReplaced(read(state.settled), read(state.code.text), state.problem.entry) ? [{ type: 'code-replaced', version: state.code.version }] : [];
	}

	/** Asks what the run that is owed will give; it is run for that, and not shown. */
	private async foresee(state: SessionState, busy: Busy, signal: AbortSignal): Promise<readonly EventBody[]> {
		const ground = await this.grounds.of(state, busy, signal);
		const failedBefore = (state.run?.results ?? []).filter(({ passed }) => !passed).map(({ test }) => test);
		const question = foreseeQuestion(ground, failedBefore);
		if (!question) {
			return [{ type: 'nothing-foreseen', version: state.code.version }];
		}
		const turn = this.parts.newId();
		this.keep({ questions: { ...this.secrets.questions, [turn]: question } });
		return [asked(turn, 'foresee', null, { question, words: question.words }, state.code.version)];
	}

	/** What the prints that were added to look show on the run that the open question is about, once for each version. */
	private async looked(state: SessionState, ground: Ground, signal: AbortSignal): Promise<readonly EventBody[]> {
		const wanted = openTurn(state)?.slots.test;
		const failing = ground.evidence.run.results.find((result) => !result.passed)?.test;
		const test = triedOf(ground).find(({ id }) => id === (wanted ?? failing));
		if (state.looked === state.code.version || !test) {
			return [];
		}
		const words = await whatPrintsShow(this.parts, await this.grounds.asWritten(state, signal), test, signal);
		return words ? [{ type: 'looked', version: state.code.version, words: [...words] }] : [];
	}

	private async diagnose(state: SessionState, busy: Busy, signal: AbortSignal): Promise<readonly EventBody[]> {
		const ground = await this.grounds.of(state, busy, signal);
		const previous = broughtUp(this.secrets, state);
		busy(l10n.t('Looking for what could be wrong'));
		const diagnosis = await this.parts.tutor.diagnostician.diagnose(ground, reconsidered(previous, state), signal, isPause(state));
		signal.throwIfAborted();
		const ruledOut = ruledOutBy(diagnosis, state);
		this.keep({ diagnosis: merged(diagnosis, previous, ruledOut), diagnosedText: ground.code.text });
		return [diagnosed(diagnosis, state.code.version, digestOf(ground.evidence.run), ruledOut)];
	}

	private async setTasks(state: SessionState, busy: Busy, signal: AbortSignal): Promise<readonly EventBody[]> {
		const ground = await this.grounds.of(state, busy, signal);
		const { diagnosis } = this.secrets;
		if (!diagnosis) {
			return this.diagnose(state, busy, signal);
		}
		const { diagnostician } = this.parts.tutor;
		const tasks = inOrder(diagnostician.tasks(ground, diagnosis), state.mastery);
		this.keep({ tasks: [...this.secrets.tasks.filter((task) => !tasks.some((other) => other.id === task.id)), ...tasks] });
		return [{
			type: 'tasks-set',
			tasks: tasks.map(({ id, bug, kind, concept, shownBy }) => ({ id, bug, kind, concept, shownBy: [...shownBy] })),
			stages: Object.fromEntries(diagnosis.bugs.map((bug) => [bug.id, [...diagnostician.stages(diagnosis, bug.id)]])),
		}];
	}

	private async move(state: SessionState, step: Extract<Step, { kind: 'perform' }>, busy: Busy, signal: AbortSignal): Promise<readonly EventBody[]> {
		const { move, purpose } = step;
		switch (move.kind) {
			case 'root':
			case 'sibling':
			case 'child':
			case 'teaching':
				return this.ask(state, move, purpose, busy, signal);
			case 'check':
				return this.ask(state, null, purpose, busy, signal);
			case 'finish':
				return [this.finish(state)];
			case 'leave':
				return this.leave(state, 'taught');
			case 'withdraw':
				return this.lost(state.turns.at(-1)?.id ?? '');
			case 'reword':
			case 'help':
			case 'reply':
				return this.aside(state, move, busy, signal);
		}
	}

	private async ask(state: SessionState, node: TreeNode | null, purpose: Purpose, busy: Busy, signal: AbortSignal): Promise<readonly EventBody[]> {
		const ground = await this.grounds.of(state, busy, signal);
		if (!this.secrets.diagnosis) {
			// The secret file is gone: what it held is found out anew.
			return this.diagnose(state, busy, signal);
		}
		const situation = situationOf(state, ground, this.secrets);
		const target = situation.tasks.find((task) => task.id === node?.target) ?? null;
		const last = state.turns.at(-1);
		const doubted = purpose === 'example' && !asksMore(state) ? doubtedExample(state) : null;
		const request: AskRequest = {
			purpose,
			kind: node?.kind ?? 'root',
			target,
			last: last?.status === 'answered' ? pastTurn(state, last, this.secrets) : null,
			stagesDone: target ? [...(state.stagesDone[target.bug] ?? []), ...stagesKnown(state, target)] : [],
			...(target && (node?.kind === 'root' || node?.kind === 'child') && beginsSmaller(state, target) ? { smaller: true } : {}),
			since: sinceLastQuestion(state),
			...(doubted ? { doubted: { test: doubted.test.id, isGotKnown: isGotKnown(state, doubted.test.id) || differsInForm(state, doubted.test), isSuspect: doubted.isSuspect } } : {}),
			...(purpose === 'narrow' ? { undecided: undecidedCall(state) ?? '' } : {}),
			probe: purpose === 'probe' && !state.closed.includes('probe') ? await this.probe(state, situation, signal) : null,
		};
		busy(l10n.t('Thinking of the next question'));
		const utterance = await allowedUtterance(this.parts, situation, request, signal);
		if (!utterance) {
			if (purpose !== 'task' || !node) {
				return [{ type: 'move-decided', move: { kind: 'leave' }, purpose }];
			}
			return [node.kind === 'teaching' ? { type: 'task-left', task: node.target } : { type: 'move-decided', move: instead(node), purpose }];
		}
		const turn = this.parts.newId();
		this.keep({ questions: { ...this.secrets.questions, [turn]: utterance.question } });
		return [asked(turn, purpose, node, utterance, state.code.version, conceptBehind(situation, utterance.question))];
	}

	/** What the program gives for an edge input that is worth to be asked about. */
	private async probe(state: SessionState, situation: Situation, signal: AbortSignal): Promise<Probe | null> {
		if (state.problem.entry.kind === 'script') {
			const typed = this.parts.typedProbes(situation);
			return typed.length === 0 ? null : tellingTyped(this.parts.runner, await this.grounds.program(state, signal), await this.grounds.before(state, signal), typed, signal);
		}
		const edges = this.parts.probes(situation);
		const isPrinting = state.problem.tests.some((test) => test.kind === 'call' && (test.compare === 'printed' || test.compare === 'shown'));
		return edges.length === 0 ? null : tellingProbe(this.parts.runner, await this.grounds.program(state, signal), await this.grounds.before(state, signal), edges, isPrinting, signal);
	}

	private async aside(
		state: SessionState, move: { kind: 'reword' } | { kind: 'help' } | { kind: 'reply'; to: 'asks' | 'disputes' | 'unreadable' }, busy: Busy, signal: AbortSignal,
	): Promise<readonly EventBody[]> {
		const turn = openTurn(state);
		const past = turn && pastTurn(state, turn, this.secrets);
		if (!turn || !past) {
			return this.lost(turn?.id ?? '');
		}
		const { instructor } = this.parts.tutor;
		const situation = situationOf(state, await this.grounds.of(state, busy, signal), this.secrets);
		const replied = (to: Extract<EventBody, { type: 'replied' }>['to'], words: Words): EventBody => ({ type: 'replied', turn: turn.id, to, words: [...words] });
		busy(l10n.t('Thinking of an answer'));
		switch (move.kind) {
			case 'reword': {
				const words = await instructor.reword(situation, past, turn.rewords + 1, signal);
				return words ? [replied('reword', words)] : [{ type: 'move-decided', move: { kind: 'help', rung: nextRung(turn.rung) }, purpose: turn.purpose }];
			}
			case 'help': {
				if (wantsChange(turn)) {
					const words = instructor.change(situation, past);
					return words ? [{ type: 'help-given', turn: turn.id, rung: 'change-described', words: [...words] }] : this.leave(state, 'ladder');
				}
				const help = await fittedHelp(instructor, state, situation, past, helpCap, signal);
				if (!help && turn.canShowChange !== true && turn.purpose === 'task' && instructor.change(situation, past)) {
					return [{ type: 'change-offered', turn: turn.id, words: [...changeOffer()] }];
				}
				const lead = turn.assessment?.kind === 'unreadable' ? say(l10n.t('I could not read that either.')) : [];
				return help ? [{ type: 'help-given', turn: turn.id, rung: help.rung, words: [...join(lead, help.words)], ...(help.look ? { look: help.look } : {}) }] : this.leave(state, turn.purpose === 'task' ? 'ladder' : 'skipped');
			}
			case 'reply':
				switch (move.to) {
					case 'asks':
						return [replied('asks', await instructor.answerBack(situation, past, past.given?.kind === 'typed' ? past.given.text : '', signal))];
					case 'disputes':
						return (await this.takenBack(state, situation, signal))
							?? (asksOfOwn(state) ? [{ type: 'question-withdrawn', turn: turn.id, reason: 'verdict' }] : this.disputed(state, situation, past));
					case 'unreadable':
						return [replied('unreadable', instructor.form(past.question))];
				}
		}
	}

	/** Who disagrees may be right about what was said of the answer before; null when they are not. */
	private async takenBack(state: SessionState, situation: Situation, signal: AbortSignal): Promise<readonly EventBody[] | null> {
		const contested = contestedTurn(state);
		const judged = contested && pastTurn(state, contested, this.secrets);
		const wrong = judged && (await wrongVerdict(this.parts.runner, situation, judged, signal));
		return contested && wrong ? takenBack(state, contested, wrong.reason, wrong.words) : null;
	}

	/** The ground is shown; where that is an example that may be wrong, it is what is asked about next. */
	private disputed(state: SessionState, situation: Situation, open: PastTurn): readonly EventBody[] {
		const about = disputedTurn(state);
		const shown = about.turn === open.id ? open : situation.turns.find(({ id }) => id === about.turn) ?? open;
		const words = this.parts.tutor.instructor.ground(situation, shown);
		return [
			{ type: 'replied', turn: open.id, to: 'disputes', words: [...words] },
			...(about.test ? [{ type: 'question-withdrawn', turn: open.id, reason: 'example', test: about.test.id } satisfies EventBody] : []),
		];
	}

	/** The secret file is gone, and with it what the question was about: it is asked anew. */
	private lost(turn: string): readonly EventBody[] {
		return [{ type: 'question-withdrawn', turn, reason: 'edit' }];
	}

	private leave(state: SessionState, reason: 'taught' | 'ladder' | 'skipped'): readonly EventBody[] {
		const turn = state.turns.at(-1);
		if (turn?.status === 'open' || turn?.status === 'answered') {
			return [{ type: 'question-left', turn: turn.id, reason }];
		}
		return [{ type: 'task-left', task: workable(state)[0]?.id ?? '' }];
	}

	private async assess(state: SessionState, turnId: string, busy: Busy, signal: AbortSignal): Promise<readonly EventBody[]> {
		const turn = state.turns.find((other) => other.id === turnId);
		const past = turn && pastTurn(state, turn, this.secrets);
		if (!turn?.given || !past) {
			return this.lost(turnId);
		}
		if (turn.given.kind === 'check') {
			return [{ type: 'assessed', turn: turnId, assessment: journalled(ofRun(state, turn), []) }];
		}
		const ground = await this.grounds.of(state, busy, signal);
		busy(l10n.t('Reading your answer'));
		const assessment = await this.parts.tutor.verifier.assess(situationOf(state, ground, this.secrets), past.question, givenNow(state, turn.given), signal);
		const isCall = turn.template === counterexampleTemplate && assessment.kind === 'answer' && assessment.readAs !== null;
		const tried = isCall ? await tryCall(this.parts.runner, await this.grounds.program(state, signal), assessment.readAs, signal) : null;
		return [
			...(tried ? [{ type: 'call-tried', turn: turnId, tried } as const] : []),
			{ type: 'assessed', turn: turnId, assessment: journalled(assessment, understoodOf(state, turn, assessment)) },
			...addedExample(state, turn, assessment.readAs),
			...returnsWanted(state, turn),
			...mendedExample(state, turn, assessment.readAs, ground.evidence.run),
		];
	}

	private finish(state: SessionState): EventBody {
		const { passed, total } = score(state);
		const isSolved = passed === total && total > 0;
		const used = isSolved ? ownConcepts(state, this.parts.read(state.code.text).concepts) : [];
		return { type: 'finished', outcome: isSolved ? 'solved' : 'stuck', words: [...closingWords(state)], ...(used.length > 0 ? { used: [...used] } : {}) };
	}

	private keep(part: Partial<Secrets>): void {
		this.secrets = { ...this.secrets, ...part };
		this.saveSecrets(this.secrets);
	}
}

/** The list of examples shows what the program gives for this one, or the choice after the probe did. */
function isGotKnown(state: SessionState, test: string): boolean {
	const result = state.run?.results.find((other) => other.test === test);
	const own = state.problem.tests.find(({ id }) => id === test);
	const isWeighed = own !== undefined && state.turns.some(({ template, slots }) => isDoubt(template) && slots.call === inputOf(own));
	return isWeighed || (result !== undefined && !isHidden(state, test, result));
}

/** Bugs of an earlier diagnosis that this one no longer names stay known, so that one that comes back keeps its id; but not what never was there. */
function merged(diagnosis: Diagnosis, previous: Diagnosis | null, ruledOut: readonly string[]): Diagnosis {
	const gone = previous?.bugs.filter(({ id }) => !ruledOut.includes(id) && !diagnosis.bugs.some((other) => other.id === id)) ?? [];
	return { ...diagnosis, bugs: [...diagnosis.bugs, ...gone] };
}
