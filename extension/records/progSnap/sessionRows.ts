import { applyEdits } from '../../code/edits';
import type { EventOf, SessionEvent } from '../../session/events/events';
import type { Rung, Test, Words } from '../../words';
import { given, moment, placeOf, plain, stableId, type Placed, type ResearchSession } from '../research';
import type { Row } from './columns';
import { locationOf, runRows } from './runRows';

/** What the dataset gets of one session. */
export interface SessionTables {
	readonly main: readonly Row[];
	/** Id, text and file of each state of the program. */
	readonly codeStates: readonly (readonly [id: string, code: string, section: string])[];
	readonly tests: readonly { readonly id: string; readonly test: Test }[];
	readonly session: string;
	readonly place: Placed;
}

/** What is known of a question while later events speak of it. */
interface Asked {
	readonly stage: string;
	readonly concept: string;
	readonly level: string;
	readonly rung: Rung;
}

/** The tables of one session. Pure: the same session gives the same rows, also when it is exported again later with more events. */
export function sessionTables(session: ResearchSession): SessionTables {
	const rows = new SessionRows(session);
	for (const event of session.events) {
		rows.take(event);
	}
	return rows;
}

class SessionRows implements SessionTables {
	readonly main: Row[] = [];
	readonly codeStates: [string, string, string][] = [];
	readonly tests: { readonly id: string; readonly test: Test }[] = [];
	readonly session: string;
	readonly place: Placed;
	private readonly common: Row;
	private readonly turns = new Map<string, Asked>();
	private readonly versions = new Set<number>();
	/** A name that says nothing of the student, who may have put their own into that of the file. */
	private section = 'program';
	private text = '';
	private version = 0;

	constructor(private readonly of: ResearchSession) {
		this.place = placeOf(of);
		this.session = stableId(of.who, of.id);
		const { course, problem, study, arm } = this.place;
		this.common = {
			SubjectID: of.who.pseudonym, ToolInstances: `Socratic Debugger ${of.release}`, CourseID: course, ProblemID: problem, SessionID: this.session,
			ExperimentalCondition: arm === null ? '' : `${study ?? ''}: ${arm}`,
		};
	}

	take(event: SessionEvent): void {
		switch (event.type) {
			case 'started':
				this.section = `program${/\.\w{1,8}$/.exec(event.document.name)?.[0] ?? ''}`;
				this.named(event.problem.tests);
				this.coded(event.code.version, event.code.text);
				return this.add(event, { EventType: 'Session.Start', EventInitiator: 'UserDirectAction', 'X-Data': JSON.stringify({ language: event.code.language, mastery: event.mastery }) });
			case 'problem-changed':
				this.named(event.problem.tests);
				return this.add(event, { EventType: 'X-ProblemChanged' });
			case 'document-moved':
				return this.add(event, { EventType: 'X-DocumentMoved' });
			case 'code-changed':
				return this.changed(event);
			case 'run-asked':
				return this.add(event, event.cause === 'save' ? { EventType: 'File.Save', CodeStateSection: this.section, EventInitiator: 'UserDirectAction' } : { EventType: 'X-RunAsked', EventInitiator: 'UserDirectAction' });
			case 'run-finished':
				return this.ran(event);
			case 'question-asked':
				this.turns.set(event.turn, { stage: event.stage, concept: event.concept ?? '', level: String(event.node?.level ?? ''), rung: 'question' });
				return this.says(event, 'X-Question', `${event.node?.kind ?? event.purpose}/${event.stage}/${event.template}`, event.words, event.turn);
			case 'help-given':
				this.turns.set(event.turn, { stage: '', concept: '', level: '', ...this.turns.get(event.turn), rung: event.rung });
				return this.says(event, 'Hint', event.rung, event.words, event.turn);
			case 'change-offered':
				return this.says(event, 'Hint', 'change-offered', event.words, event.turn);
			case 'replied':
				return this.says(event, 'Feedback', event.to, event.words, event.turn);
			case 'looked':
				return this.says(event, 'Feedback', 'looked', event.words, null);
			case 'scratch-run':
				return this.says(event, 'Feedback', 'scratch-run', event.words, event.turn);
			case 'transfer-asked':
				return this.says(event, 'X-Question', `transfer/${event.when}`, event.words, event.turn, { 'X-Item': event.item, 'X-Concept': event.concept });
			case 'finished':
				this.says(event, 'Feedback', `finished/${event.outcome}`, event.words, null, {}, 'words');
				return this.add(event, { EventType: 'Session.End', 'X-Data': rest(event) });
			default:
				return this.add(event, { EventType: ownType(event.type), ...this.ofTurn('turn' in event ? event.turn : null), ...facts(event) });
		}
	}

	/** `part`: of the event, where it gives several rows. */
	private add(event: SessionEvent, row: Row, part: string | null = null): void {
		const version = 'version' in event && this.versions.has(event.version) ? event.version : this.version;
		this.main.push({ ...this.common, EventID: this.id(event, part), Order: String(this.main.length), ClientTimestamp: moment(event.at), CodeStateID: this.codeId(version), ...row });
	}

	private id(event: SessionEvent, part: string | null): string {
		return stableId(this.of.who, this.of.id, event.id, ...(part === null ? [] : [part]));
	}

	private codeId(version: number): string {
		return `${this.session}.${version}`;
	}

	private coded(version: number, text: string): void {
		this.text = text;
		this.version = version;
		if (!this.versions.has(version)) {
			this.versions.add(version);
			this.codeStates.push([this.codeId(version), text, this.section]);
		}
	}

	private named(tests: readonly Test[]): void {
		this.tests.push(...tests.map((test) => ({ id: this.testId(test.id), test })));
	}

	/** Tests are named by what they say; those of two problems are told apart. */
	private testId(test: string): string {
		return `${this.place.problem === '' ? this.session : this.place.problem}/${test}`;
	}

	private changed(event: SessionEvent & EventOf<'code-changed'>): void {
		const before = this.text;
		this.coded(event.version, applyEdits(before, event.edits));
		const [edit] = event.edits;
		const single: Row = edit && event.edits.length === 1 ? { InsertText: edit.text, DeleteText: before.slice(edit.from, edit.to) } : {};
		const type = event.edits.every(({ from, to }) => from === to) ? 'Insert' : event.edits.every(({ text }) => text === '') ? 'Delete' : 'Replace';
		this.add(event, {
			EventType: 'File.Edit', CodeStateSection: this.section, EditType: type, EventInitiator: 'UserDirectAction', ...single,
			SourceLocation: locationOf(edit ? before.slice(0, Math.min(...event.edits.map(({ from }) => from))).split('\n').length - 1 : null),
		});
		if (event.cause === 'save') {
			this.add(event, { EventType: 'File.Save', CodeStateSection: this.section, EventInitiator: 'UserDirectAction' }, 'save');
		}
	}

	private ran(event: SessionEvent & EventOf<'run-finished'>): void {
		const { version } = event.digest;
		const state = this.versions.has(version) ? { CodeStateID: this.codeId(version) } : {};
		for (const { part, parent, row } of runRows(event, { execution: this.id(event, null), section: this.section, testId: (test) => this.testId(test) })) {
			this.add(event, { ...row, ...state, ...(parent === null ? {} : { ParentEventID: this.id(event, parent) }) }, part);
		}
	}

	/** Something that the tutor said. */
	private says(event: SessionEvent, category: string, type: string, words: Words, turn: string | null, more: Row = {}, part: string | null = null): void {
		this.add(event, {
			EventType: 'Intervention', EventInitiator: 'ToolReaction', InterventionCategory: category, InterventionType: type, InterventionMessage: plain(words) || type, ...this.ofTurn(turn), ...more,
		}, part);
	}

	private ofTurn(turn: string | null): Row {
		if (turn === null) {
			return {};
		}
		const asked = this.turns.get(turn);
		return { 'X-Turn': turn, ...(asked ? { 'X-Stage': asked.stage, 'X-Concept': asked.concept, 'X-Level': asked.level, 'X-Rung': asked.rung } : {}) };
	}
}

/** What the columns of our own say of an event that the format has no columns for. */
function facts(event: SessionEvent): Row {
	switch (event.type) {
		case 'answered':
			return { 'X-Text': given(event.given), 'X-Sure': event.sure ?? '', EventInitiator: 'UserDirectAction' };
		case 'assessed': {
			const { kind, correct, ...others } = event.assessment;
			return { 'X-AnswerKind': kind, 'X-Correct': said(correct), 'X-Data': JSON.stringify(others) };
		}
		case 'transfer-answered':
			return { 'X-Text': event.given ?? '', 'X-Correct': said(event.correct), EventInitiator: 'UserDirectAction' };
		case 'transfer-unread':
			return { 'X-Text': event.given, EventInitiator: 'UserDirectAction' };
		case 'scratch-asked':
			return { 'X-Text': event.text, EventInitiator: 'UserDirectAction' };
		case 'call-tried':
			return { 'X-Text': event.tried.call, 'X-Got': event.tried.error ?? event.tried.shown ?? '', EventInitiator: 'UserDirectAction' };
		case 'diagnosed':
			return { 'X-Mistake': event.bugs.flatMap(({ mistake }) => mistake ?? []).join(';'), 'X-Data': rest(event) };
		default:
			return { 'X-Data': rest(event) };
	}
}

/** `X-CodeReplaced` for `code-replaced`. */
export function ownType(type: string): string {
	return `X-${type.split('-').map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('')}`;
}

function said(correct: boolean | null): string {
	return correct === null ? '' : String(correct);
}

/** The event without its stamp and its words, as JSON; empty where nothing is left. */
function rest(event: SessionEvent): string {
	const { id: _id, at: _at, v: _v, type: _type, ...body } = event;
	const others = Object.fromEntries(Object.entries(body).filter(([name]) => name !== 'words' && name !== 'turn'));
	return Object.keys(others).length === 0 ? '' : JSON.stringify(others);
}
