import { useReport, type Use } from '../../explain/use';
import type { ExplanationKind } from '../../explain/explanation';
import type { Observation } from '../../learner/evidence';
import { graspOf, type Grasp } from '../../learner/grasp';
import { estimatesOf } from '../../learner/profile';
import type { SessionEvent } from '../../session/events/events';
import type { ConceptId } from '../../words';
import type { HandInHead, HandInPart } from '../handIn';
import { factsOf, type SessionFacts } from './sessionFacts';

/** How a student used one kind of explanation. `medianMs`: milliseconds on the screen; null where none is known. */
export interface ExplanationsUsed {
	readonly kind: ExplanationKind;
	readonly views: number;
	readonly helpful: number;
	readonly notHelpful: number;
	readonly medianMs: number | null;
}

/** What a whole hand-in comes to. */
export interface HandInFacts {
	readonly head: HandInHead;
	readonly events: number;
	/** Without what they observed, which is in the grasps. */
	readonly sessions: readonly (Omit<SessionFacts, 'observations'> & { readonly id: string })[];
	/** Where the student stood when they handed in, by concept. */
	readonly grasps: ReadonlyMap<ConceptId, Grasp>;
	readonly explanations: readonly ExplanationsUsed[];
}

/** Folds one hand-in. The events of one session are held at a time, and given up when the next one begins. */
export class HandInFold {
	private head: HandInHead | null = null;
	private current: { readonly id: string; readonly events: SessionEvent[] } | null = null;
	private readonly sessions: HandInFacts['sessions'][number][] = [];
	private readonly observations: Observation[] = [];
	private readonly use: Use[] = [];
	private events = 0;

	/** Null before the end of the hand-in: half of one counts for nothing. */
	take(part: HandInPart): HandInFacts | null {
		switch (part.kind) {
			case 'head':
				this.head = part.head;
				return null;
			case 'session':
				this.close();
				this.current = { id: part.id, events: [] };
				return null;
			case 'event':
				this.current?.events.push(part.event);
				this.events++;
				return null;
			case 'explained':
				this.use.push(part.use);
				return null;
			case 'end':
				this.close();
				return this.head && this.facts(this.head);
		}
	}

	private close(): void {
		const facts = this.current && factsOf(this.current.events);
		if (this.current && facts) {
			const { observations, ...rest } = facts;
			this.sessions.push({ ...rest, id: this.current.id });
			for (const observation of observations) {
				this.observations.push(observation);
			}
		}
		this.current = null;
	}

	private facts(head: HandInHead): HandInFacts {
		const estimates = estimatesOf(this.observations, head.exportedAt);
		return {
			head, events: this.events, sessions: this.sessions,
			grasps: new Map([...estimates].map(([concept, estimate]) => [concept, graspOf(estimate)])),
			explanations: this.use.length === 0 ? [] : useReport(this.use).byKind.filter(({ views }) => views > 0).map(({ kind, views, helpful, notHelpful, medianMs }) => ({ kind, views, helpful, notHelpful, medianMs })),
		};
	}
}
