import type { EventBody } from './events/events';
import { decide } from './decide';
import { GroundKeeper, type Busy } from './groundKeeper';
import { withNotes } from './modelNotes';
import type { Step } from './next';
import type { SandboxRefused } from '../runs/runner';
import type { SessionParts } from './parts';
import { score, type SessionState } from './state';
import { assess } from './steps/answer';
import { aside } from './steps/aside';
import { diagnose, setTasks } from './steps/diagnosis';
import { finish, leave, lost } from './steps/ending';
import { ask } from './steps/question';
import { foresee, run, scratch } from './steps/run';
import { Work } from './steps/work';
import type { Secrets } from './store/store';
import { dueTransfer, transferAsked } from './knowledge/transfers';

/** Does one step: waits for runs and roles, and says in events what came of it (`steps/`). Keeps the evidence of the current version, and what is secret. */
export class Performer {
	private readonly grounds: GroundKeeper;

	constructor(private readonly parts: SessionParts, private secrets: Secrets, private readonly saveSecrets: (secrets: Secrets) => void) {
		this.grounds = new GroundKeeper(parts);
	}

	get kept(): Secrets {
		return this.secrets;
	}

	/** Why nothing could be run when it was last tried; null where it could. */
	get refusal(): SandboxRefused | null {
		return this.grounds.refusal;
	}

	/** Adds to what is secret, or replaces a part of it. */
	keep(part: Partial<Secrets>): void {
		this.secrets = { ...this.secrets, ...part };
		this.saveSecrets(this.secrets);
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
		const events = await doStep(new Work(this.parts, this.grounds, this, state, busy, signal), step);
		return withNotes(tutor.takeNotes?.() ?? [], events);
	}
}

async function doStep(work: Work, step: Exclude<Step, { kind: 'wait' }>): Promise<readonly EventBody[]> {
	const { state } = work;
	switch (step.kind) {
		case 'run':
			return run(work, step.cause);
		case 'foresee':
			return foresee(work);
		case 'diagnose':
			return diagnose(work);
		case 'set-tasks':
			return setTasks(work);
		case 'decide': {
			const decision = decide(state);
			return decision.kind === 'diagnose' ? diagnose(work) : [{ type: 'move-decided', move: decision.move, purpose: decision.purpose }];
		}
		case 'perform':
			return doMove(work, step);
		case 'assess':
			return assess(work, step.turn);
		case 'scratch':
			return scratch(work, step);
		case 'resolve': {
			const { passed, total } = score(state);
			return [
				...step.tasks.map((task): EventBody => ({ type: 'task-resolved', task, by: 'answer' })),
				{ type: 'code-checked', version: state.code.version, passed, total },
			];
		}
	}
}

async function doMove(work: Work, { move, purpose }: Extract<Step, { kind: 'perform' }>): Promise<readonly EventBody[]> {
	const { state } = work;
	switch (move.kind) {
		case 'root':
		case 'sibling':
		case 'child':
		case 'teaching':
			return ask(work, move, purpose);
		case 'check':
			return ask(work, null, purpose);
		case 'finish':
			return end(work);
		case 'leave':
			return leave(state, 'taught');
		case 'withdraw':
			return lost(state.turns.at(-1)?.id ?? '');
		case 'reword':
		case 'help':
		case 'reply':
			return aside(work, move);
	}
}

/** The last event, and in the same moment what is asked after it: nobody is led away and back. */
async function end(work: Work): Promise<readonly EventBody[]> {
	const { state, parts: { read, now, newId } } = work;
	const finished = finish(state, read, await work.unseen());
	const due = dueTransfer({ ...state, outcome: finished.outcome, finishedAt: now() }, now());
	return due ? [finished, transferAsked(due, newId())] : [finished];
}
