import { editBetween } from '../code/editBetween';
import { LineTable } from '../code/lineTable';
import type { Replay, ReplayStep } from '../progressProtocol';
import type { EventOf, SessionEvent } from '../session/events/events';
import { fold, foldAll } from '../session/events/fold';
import { openTransfer, openTurn, score, type SessionState, type Talk } from '../session/state';
import { entriesOf } from '../session/view';
import type { Words } from '../words';
import { tasksThen } from './replayTasks';
import { questionTreeOf } from './questionTree';

type Step = { -readonly [key in keyof ReplayStep]: ReplayStep[key] };
type Range = ReplayStep['lines'][number];

/**
 * A past session to be gone through step by step, from its journal: what was asked, said, changed and judged, each with the program, the
 * examples that passed and the tasks as they were at that moment. Null for a journal that holds no start. Pure; nothing of the diagnosis is in it.
 */
export function replayOf(events: readonly SessionEvent[]): Replay | null {
	const end = foldAll(events);
	if (!end) {
		return null;
	}
	const recorder = new Recorder(end);
	let before: SessionState | null = null;
	for (const event of events) {
		const state: SessionState | null = fold(before, event);
		if (state) {
			recorder.take(before, state, event);
		}
		before = state;
	}
	return { tree: questionTreeOf(end), questions: recorder.questions, programs: recorder.programs, steps: recorder.steps };
}

class Recorder {
	readonly steps: Step[] = [];
	readonly programs: string[] = [];
	readonly questions: Replay['questions'] = [];
	/** The program before the edits of a step that is still being typed. */
	private typedFrom: string | null = null;

	constructor(private readonly end: SessionState) {}

	take(before: SessionState | null, state: SessionState, event: SessionEvent): void {
		if (!before) {
			const { statement } = state.problem;
			this.add(state, event.at, 'started', { words: statement === '' ? [] : [{ kind: 'text', text: statement }] });
		} else if (event.type === 'code-changed') {
			this.changed(before, state, event.at);
		}
		for (const talk of state.talk.slice(before?.talk.length ?? 0)) {
			this.said(state, talk, event.at);
		}
		if (before && before.talk.length > state.talk.length && this.last?.kind === 'answered') {
			// The answer was taken back before it was judged.
			this.steps.pop();
		}
		this.judged(event, state);
		const last = this.last;
		if (last) {
			last.tasks = tasksThen(state, this.end);
			last.score = scoreNow(state);
		}
	}

	private get last(): Step | undefined {
		return this.steps.at(-1);
	}

	/** What is typed while nothing else happens is one step. */
	private changed(before: SessionState, state: SessionState, at: number): void {
		if (before.code.text === state.code.text) {
			return;
		}
		if (this.last?.kind !== 'changed' || this.last.words.length > 0 || this.typedFrom === null) {
			this.typedFrom = before.code.text;
			this.add(state, at, 'changed', {});
		}
		const last = this.last;
		if (last) {
			last.program = this.programAt(state.code.text);
			last.lines = linesChanged(this.typedFrom, state.code.text);
		}
	}

	private said(state: SessionState, talk: Talk, at: number): void {
		const [entry] = entriesOf({ ...state, talk: [talk] });
		if (!entry) {
			return;
		}
		const words = 'words' in entry ? entry.words : [];
		switch (talk.kind) {
			case 'asked':
			case 'taught':
			case 'transfer':
				this.ask(state, talk.turn, words);
				return this.add(state, at, talk.kind === 'taught' ? 'taught' : 'asked', { question: talk.turn, words, lines: linesIn(state, talk) });
			case 'answer':
			case 'transfer-said':
			case 'skipped': {
				const text = entry.kind === 'student' ? entry.text : '';
				const isLeft = talk.kind === 'skipped' || (talk.kind === 'transfer-said' && talk.text === null);
				return this.add(state, at, isLeft ? 'left' : 'answered', { question: talk.turn, answer: text, ...(talk.kind === 'answer' && talk.given.kind === 'line' ? { lines: placed(state, talk.version, { from: talk.given.line, to: talk.given.line }) } : {}) });
			}
			case 'run':
				// It belongs to the edit or the press of Check that it follows.
				if (this.last && this.last.words.length === 0 && ['changed', 'answered'].includes(this.last.kind)) {
					this.last.words = words;
					return;
				}
				return this.add(state, at, 'ran', { words, lines: linesIn(state, { words, version: talk.now.run.version }) });
			case 'transfer-told':
				if (this.last) {
					this.last.words = words;
				}
				return;
			case 'hint':
				return this.add(state, at, 'hint', { question: talk.turn, words, lines: linesIn(state, talk) });
			case 'end':
				return this.add(state, at, 'ended', { words });
			default:
				return this.add(state, at, 'said', { words, lines: linesIn(state, { words, version: state.code.version }) });
		}
	}

	/** What became of the last answer, or of its question. */
	private judged(event: SessionEvent, state: SessionState): void {
		const answered = 'turn' in event ? this.steps.findLast(({ kind, question }) => kind === 'answered' && question === event.turn) : undefined;
		const last = this.last;
		if (event.type === 'assessed' && answered && event.assessment.kind === 'answer' && event.assessment.correct !== null) {
			answered.verdict = event.assessment.correct ? 'right' : 'wrong';
			answered.lines = lineGiven(state, event) ?? answered.lines;
		} else if (event.type === 'transfer-answered' && answered && event.correct !== null) {
			answered.verdict = event.correct ? 'right' : 'wrong';
		} else if (event.type === 'verdict-withdrawn' && answered) {
			answered.takenBack = answered.verdict !== 'none';
		} else if (event.type === 'question-withdrawn' && last) {
			last.after = event.reason === 'solved' ? 'settled' : 'withdrawn';
		} else if (event.type === 'question-left' && event.reason !== 'skipped' && last) {
			last.after = 'later';
		}
	}

	private ask(state: SessionState, turn: string, words: ReplayStep['words']): void {
		const asked = state.turns.find(({ id }) => id === turn);
		this.questions.push({ turn, kind: asked?.node?.kind ?? 'other', level: asked?.node?.level ?? 0, stage: asked?.purpose === 'task' ? asked.stage : null, words });
	}

	private add(state: SessionState, at: number, kind: ReplayStep['kind'], more: Partial<ReplayStep>): void {
		this.steps.push({
			kind, at: new Date(at).toISOString(), program: this.programAt(state.code.text), lines: openLines(state), question: openTurn(state)?.id ?? openTransfer(state)?.turn ?? null,
			words: [], answer: null, verdict: 'none', takenBack: false, after: null, score: null, tasks: [], ...more,
		});
	}

	/** The text's number; a text that was there before keeps its own. */
	private programAt(text: string): number {
		const at = this.programs.indexOf(text);
		return at === -1 ? this.programs.push(text) - 1 : at;
	}
}

/** Only of a run of the program as it is. */
function scoreNow(state: SessionState): ReplayStep['score'] {
	return state.run?.version === state.code.version ? { ...score(state) } : null;
}

/** The lines that words name, where they are now. */
function linesIn(state: SessionState, { words, version }: { readonly words: Words; readonly version: number }): Range[] {
	return words.flatMap((segment) => (segment.kind === 'lines' ? placed(state, version, segment) : []));
}

/** Of the question that is open: while nothing else is pointed at. */
function openLines(state: SessionState): Range[] {
	const turn = openTurn(state);
	const asked = turn && state.talk.findLast((talk) => (talk.kind === 'asked' || talk.kind === 'taught') && talk.turn === turn.id);
	return asked && 'words' in asked ? linesIn(state, asked) : [];
}

/** The line that was typed where one was asked for, as it was read; null where that is not so. */
function lineGiven(state: SessionState, { turn, assessment }: EventOf<'assessed'>): Range[] | null {
	const asked = state.turns.find(({ id }) => id === turn);
	const read = /\d+/.exec(assessment.readAs ?? '');
	if (!read || !asked || asked.form.kind !== 'line' || asked.given?.kind !== 'typed') {
		return null;
	}
	const line = Number(read[0]) - 1;
	return placed(state, asked.version, { from: line, to: line });
}

function placed({ lines }: SessionState, version: number, { from, to }: Range): Range[] {
	const place = lines.place({ kind: 'lines', from, to }, version);
	return place?.kind === 'lines' ? [{ from: place.from, to: place.to }] : [];
}

/** The lines in which a text differs from the one before it; where something only went, the line that is there now. */
function linesChanged(before: string, after: string): Range[] {
	const [edit] = editBetween(before, after);
	if (!edit) {
		return [];
	}
	const table = new LineTable(after);
	const to = table.lineAt(edit.from + edit.text.length);
	// A line break at the end belongs to the line before it.
	return [{ from: table.lineAt(edit.from), to: edit.text.endsWith('\n') && to > table.lineAt(edit.from) ? to - 1 : to }];
}
