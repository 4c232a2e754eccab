import { type EvidenceKind, evidenceParameters, type Observation } from '../../learner/evidence';
import type { ConceptId, Rung } from '../../words';
import type { EventOf, SessionEvent } from '../events/events';

/**
 * What a session's journal says of what the student knows: a pure function of its events, of a whole journal or of the beginning of one.
 *
 * An answer counts when the run or an example decides it, or a model read it; a right one for less after help, after a fact that met a
 * wrong answer, and in the message that taught the idea. No evidence at all: what nobody could judge, a verdict that was taken back, not
 * being sure, asking back, disagreeing, a choice too fast to have been read, what a test should give (that is about the task), a bug that
 * is gone before any of it was understood (luck), and a program that was replaced.
 */
export function observationsOf(events: readonly SessionEvent[]): readonly Observation[] {
	const journal = new Reading();
	for (const event of events) {
		journal.read(event);
	}
	return journal.observations();
}

interface Turn {
	readonly asked: EventOf<'question-asked'>;
	readonly askedAt: number;
	readonly concept: ConceptId | null;
	rung: Rung;
	answeredAt: number;
}

type TaskSet = EventOf<'tasks-set'>['tasks'][number];

const rungs: readonly Rung[] = ['question', 'smaller-question', 'fact', 'worked-example', 'place-named', 'change-described'];
const { kinds, helped, told, hastyMs } = evidenceParameters;

class Reading {
	private session: string | null = null;
	private version = 0;
	private replaced = -1;
	private readonly tasks = new Map<string, TaskSet>();
	private readonly understood = new Set<string>();
	private readonly turns = new Map<string, Turn>();
	/** Concepts of the programs that were asked about after the end, by turn. */
	private readonly transfers = new Map<string, ConceptId>();
	/** Those of them whose idea was told before the answer. */
	private readonly toldBefore = new Set<string>();
	/** Tests that passed once. */
	private readonly won = new Set<string>();
	/** Bugs that are there by an edit: all that shows them passed before. */
	private readonly brought = new Set<string>();
	/** Evidence, and the turn whose verdict it is; null for that of a run. */
	private found: { readonly turn: string | null; readonly observation: Observation }[] = [];

	read(event: SessionEvent): void {
		switch (event.type) {
			case 'started':
				this.session ??= event.session;
				return;
			case 'code-changed':
				this.version = event.version;
				return;
			case 'code-replaced':
				this.replaced = event.version;
				return;
			case 'run-finished':
				for (const { test } of event.digest.results.filter(({ passed }) => passed)) {
					this.won.add(test);
				}
				return;
			case 'diagnosed':
				for (const { id, symptom, tests } of event.bugs) {
					if (symptom !== 'syntax' && tests.length > 0 && tests.every((test) => this.won.has(test)) && ![...this.tasks.values()].some(({ bug }) => bug === id)) {
						this.brought.add(id);
					}
				}
				return;
			case 'tasks-set':
				for (const task of event.tasks) {
					const isNew = !this.tasks.has(task.id);
					this.tasks.set(task.id, task);
					if (isNew && task.kind === 'syntactical' && this.brought.has(task.bug)) {
						this.add(event, null, task.concept, 'break', false, 1);
					}
				}
				return;
			case 'question-asked':
				this.turns.set(event.turn, { asked: event, askedAt: event.at, concept: event.concept ?? this.tasks.get(event.task ?? '')?.concept ?? null, rung: 'question', answeredAt: event.at });
				return;
			case 'help-given':
				this.help(event);
				return;
			case 'answered': {
				const turn = this.turns.get(event.turn);
				if (turn) {
					turn.answeredAt = event.at;
				}
				return;
			}
			case 'assessed':
				this.assessed(event);
				return;
			case 'verdict-withdrawn':
				this.found = this.found.filter(({ turn }) => turn !== event.turn);
				return;
			case 'task-resolved':
				this.resolved(event);
				return;
			case 'task-reopened':
				this.add(event, null, this.tasks.get(event.task)?.concept ?? null, 'break', false, 1);
				return;
			case 'finished':
				for (const concept of event.used ?? []) {
					this.add(event, null, concept, 'use', true, 1);
				}
				return;
			case 'transfer-asked':
				this.transfers.set(event.turn, event.concept);
				return;
			case 'transfer-unread':
				if (event.helped) {
					this.toldBefore.add(event.turn);
				}
				return;
			case 'transfer-answered':
				if (event.correct !== null) {
					this.add(event, event.turn, this.transfers.get(event.turn) ?? null, 'transfer', event.correct, event.correct && this.toldBefore.has(event.turn) ? helped.fact : 1);
				}
				return;
			default:
		}
	}

	observations(): readonly Observation[] {
		return this.found.map(({ observation }) => observation);
	}

	private help({ turn: id, rung }: EventOf<'help-given'>): void {
		const turn = this.turns.get(id);
		if (turn && rungs.indexOf(rung) > rungs.indexOf(turn.rung)) {
			turn.rung = rung;
		}
	}

	private assessed(event: SessionEvent & EventOf<'assessed'>): void {
		const { assessment: { kind, correct, shown = [], missing = [] } } = event;
		const turn = this.turns.get(event.turn);
		if (!turn || kind !== 'answer' || (turn.asked.purpose !== 'task' && turn.asked.purpose !== 'confirm')) {
			return;
		}
		const direct = kindOf(turn.asked);
		const isHasty = turn.asked.form.kind === 'choice' && turn.answeredAt - turn.askedAt < hastyMs;
		if (isHasty) {
			return;
		}
		// A wrong answer that a misconception has a name for is about what that one lacks.
		const about = correct === false && missing.length > 0 ? missing : turn.concept === null ? [] : [turn.concept];
		const said = direct !== null && correct !== null ? about : [];
		if (direct !== null && correct !== null) {
			for (const concept of about) {
				this.add(event, event.turn, concept, direct, correct, correct ? leftOf(turn) : 1);
			}
		}
		for (const concept of shown.filter((each) => !said.includes(each))) {
			this.add(event, event.turn, concept, 'words', true, leftOf(turn));
		}
		for (const concept of missing.filter((each) => !said.includes(each) && !shown.includes(each))) {
			this.add(event, event.turn, concept, 'words', false, 1);
		}
	}

	/** What an answer showed, or a run: a bug that is gone says something only of who understood some of it before. */
	private resolved(event: SessionEvent & EventOf<'task-resolved'>): void {
		const task = this.tasks.get(event.task);
		if (!task) {
			return;
		}
		if (task.kind === 'conceptual') {
			if (event.by === 'answer') {
				this.understood.add(task.id);
			}
			return;
		}
		const toUnderstand = [...this.tasks.values()].filter(({ bug, kind }) => bug === task.bug && kind === 'conceptual');
		const isLuck = toUnderstand.length > 0 && !toUnderstand.some(({ id }) => this.understood.has(id));
		if (event.by !== 'run' || isLuck || this.replaced === this.version) {
			return;
		}
		const rung = Math.max(0, ...[...this.turns.values()].filter(({ asked }) => this.tasks.get(asked.task ?? '')?.bug === task.bug).map((turn) => rungs.indexOf(turn.rung)));
		this.add(event, null, task.concept, 'fix', true, helped[rungs[rung] ?? 'question']);
	}

	/** `left`: what help has left of its weight. Evidence of no weight is none. */
	private add({ id, at }: SessionEvent, turn: string | null, concept: ConceptId | null, kind: EvidenceKind, correct: boolean, left: number): void {
		const weight = kinds[kind].weight * left;
		if (concept !== null && this.session !== null && weight > 0) {
			this.found.push({ turn, observation: { id: `${this.session}/${id}/${concept}`, at, session: this.session, concept, kind, correct, weight } });
		}
	}
}

/** How directly an answer to this question shows its concept; null where it does not. A repair shows it by the run. */
export function kindOf({ purpose, stage, form }: EventOf<'question-asked'>): EvidenceKind | null {
	if (purpose === 'confirm') {
		return 'confirmation';
	}
	switch (stage) {
		case 'read':
			return 'reading';
		case 'predict':
			return form.kind === 'choice' ? 'choice' : 'prediction';
		case 'locate':
			return 'place';
		case 'explain':
			return form.kind === 'choice' ? 'choice' : form.kind === 'words' ? 'words' : 'explanation';
		case 'expect':
		case 'repair':
			return null;
	}
}

/** What is left of the weight of a right answer at this question. */
function leftOf({ asked: { node }, rung }: Turn): number {
	return helped[rung] * (node?.kind === 'teaching' ? told.teaching : node?.kind === 'sibling' ? told.sibling : 1);
}
