import type { Question, QuestionKind, Stage } from '../../words';
import type { AskRequest, PastTurn, Situation } from '../roles';
import type { Message } from './message';

/** Drafts a message for a move; null when the model fails. */
export type Drafter = (situation: Situation, request: AskRequest, signal: AbortSignal) => Promise<Message | null>;

interface Ahead {
	readonly kind: QuestionKind;
	readonly message: Promise<Message | null>;
	readonly controller: AbortController;
}

/**
 * While an answer is judged, the sibling (were it wrong) and the child (were it right) are asked for in advance; the one that does
 * not come is cancelled. What was asked in advance is screened like any other message.
 */
export class Speculation {
	private pending: { readonly turn: string; readonly version: number; readonly target: string; readonly drafts: readonly Ahead[] } | null = null;
	private drafter: Drafter | null = null;

	/** `isOn`: asked at every answer (two calls more for one of which there is no use). */
	constructor(private readonly isOn: () => boolean) {}

	/** Who drafts; told once, by whoever builds the roles. */
	by(drafter: Drafter): void {
		this.drafter = drafter;
	}

	/** The answer to this question is about to be judged. */
	start(situation: Situation, question: Question, signal: AbortSignal): void {
		this.cancel();
		const last = situation.turns.at(-1);
		const target = situation.tasks.find(({ id }) => id === question.task && situation.tasks.find((task) => task.id === id)?.status === 'open');
		const { drafter } = this;
		if (!drafter || !this.isOn() || !last || !target) return;
		const drafts = (['sibling', 'child'] as const).map((kind): Ahead => {
			const controller = new AbortController();
			signal.addEventListener('abort', () => controller.abort(signal.reason), { once: true });
			const turn: PastTurn = { ...last, assessment: { kind: 'answer', correct: kind === 'child', understood: [], misunderstood: null, readAs: null } };
			const supposed = { ...situation, turns: [...situation.turns.slice(0, -1), turn] };
			const request: AskRequest = { purpose: 'task', kind, target, last: turn, stagesDone: stagesDone(supposed, target.bug), since: null, probe: null };
			// A draft that is cancelled or fails is only not there.
			return { kind, controller, message: drafter(supposed, request, controller.signal).catch(() => null) };
		});
		this.pending = { turn: last.id, version: situation.code.version, target: target.id, drafts };
	}

	/** The message that was asked for in advance for this move; null when there is none. The others are cancelled. */
	async take({ code }: Situation, request: AskRequest, signal: AbortSignal): Promise<Message | null> {
		const { pending } = this;
		this.pending = null;
		if (!pending) return null;
		const fits = pending.turn === request.last?.id && pending.version === code.version && pending.target === request.target?.id && request.since === null && request.smaller !== true;
		const draft = fits ? pending.drafts.find(({ kind }) => kind === request.kind) : undefined;
		for (const other of pending.drafts) if (other !== draft) other.controller.abort();
		const message = draft ? await draft.message : null;
		signal.throwIfAborted();
		return message;
	}

	/** Nothing of what is under way is wanted any more. */
	cancel(): void {
		for (const { controller } of this.pending?.drafts ?? []) controller.abort();
		this.pending = null;
	}
}

/** Stages of the bug that were answered right. */
function stagesDone({ turns, tasks }: Situation, bug: string): readonly Stage[] {
	const own = new Set(tasks.filter((task) => task.bug === bug).map(({ id }) => id));
	return [...new Set(turns.filter(({ question, assessment, withdrawn }) => !withdrawn && own.has(question.task) && assessment?.correct === true).map(({ question }) => question.stage))];
}
