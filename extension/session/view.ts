import * as l10n from '@vscode/l10n';
import type { Privacy, SessionView, ViewEntry, ViewExample } from '../protocol';
import { expectsPrint } from '../code/testIds';
import { compareOutput } from '../runs/output';
import type { Test } from '../words';
import type { JournalGiven, RunDigest } from './events/events';
import { ideasOf } from './knowledge/ideas';
import { cellsSaid } from '../tutor/offline/reading/table';
import { join } from '../tutor/offline/say';
import { addedLooks, isLookThere } from './edits/looking';
import { noticeWords } from './modelNotes';
import { asksSureness } from './knowledge/sureness';
import { canTry, triedExample } from './scratch';
import { isHidden } from './hidden';
import { quickWords, runWords, takenBackWords } from './sentences';
import { stillFailsWords } from './edits/stillFails';
import { openTransfer, openTurn, score, type SessionState, type Talk, type TurnState } from './state';

/** What the page shows beside the state: what is being typed, waited for, or went wrong in this window. */
export interface Moment {
	readonly draft: SessionView['draft'];
	readonly busy: SessionView['busy'];
	readonly trouble: SessionView['trouble'];
	readonly readOnly: boolean;
}

/** What the student sees of a session. Pure; nothing secret is in the state, and so nothing secret is in the view. */
export function viewOf(state: SessionState, { candidates, ...moment }: Moment & { readonly candidates: NonNullable<SessionView['candidates']> }, privacy: Privacy): SessionView {
	const turn = openTurn(state);
	return {
		kind: 'session',
		session: state.id,
		title: state.problem.title,
		document: state.document.name,
		statement: state.problem.statement,
		...score(state),
		examples: state.problem.tests.map((test) => exampleOf(state, test)),
		stages: stagesOf(state),
		entries: entriesOf(state),
		open: openOf(state, turn),
		...moment,
		...(candidates.length > 0 ? { candidates } : {}),
		ideas: ideasOf(state),
		finished: state.outcome !== null,
		privacy,
		looks: addedLooks(state),
		...(turn && state.pending.kind === 'student' && canTry(state) ? { scratch: { example: triedExample(state) } } : {}),
	};
}

function openOf(state: SessionState, turn: TurnState | null): SessionView['open'] {
	const transfer = openTransfer(state);
	if (transfer) {
		return { turn: transfer.turn, form: { kind: 'value', lines: true }, quick: ['skip'] };
	}
	return turn && state.pending.kind === 'student' ? { turn: turn.id, form: mutable(turn.form), quick: quickOf(turn, state.course?.mustReflect === true), ...(asksSureness(state, turn) ? { asksSure: true } : {}) } : null;
}

/** The conversation, oldest first; an entry has the id of what was said. */
export function entriesOf(state: SessionState): ViewEntry[] {
	return state.talk.flatMap((talk, at) => (isSaidNext(state, at) ? [] : (entryOf(state, talk) ?? [])));
}

function quickOf(turn: TurnState, mustReflect: boolean): NonNullable<SessionView['open']>['quick'] {
	if (turn.purpose !== 'task') {
		return turn.purpose === 'reflect' && mustReflect ? [] : ['skip'];
	}
	const common = ['not-sure', 'another-way', 'disputes'] as const;
	const last = turn.canShowChange && turn.rung !== 'change-described' ? (['show-change'] as const) : [];
	return turn.form.kind === 'edit' ? ['check', ...common, ...last] : [...common];
}

/** The strip of the current idea; empty before there is one. */
function stagesOf(state: SessionState): SessionView['stages'] {
	const turn = state.turns.findLast((other) => other.purpose === 'task');
	const bug = state.tasks.find((task) => task.id === turn?.task)?.bug;
	if (!turn || bug === undefined || state.turns.at(-1)?.purpose !== 'task') {
		return [];
	}
	const done = state.stagesDone[bug] ?? [];
	const open = turn.status === 'open' ? turn.stage : null;
	return (state.stages[bug] ?? []).map((stage) => ({ stage, status: stage === open ? 'now' : done.includes(stage) ? 'done' : 'ahead' }));
}

function exampleOf(state: SessionState, test: Test): ViewExample {
	const result = state.run?.results.find((other) => other.test === test.id);
	const hidden = !result || isHidden(state, test.id, result);
	return {
		id: test.id,
		given: test.kind === 'call' ? test.call : test.typed.join('\n'),
		...expectedOf(test),
		...gotOf(test, hidden ? null : result),
		status: state.setAside.includes(test.id) ? 'set-aside' : statusOf(state.run, result),
		note: result && (!hidden || result.error) ? noteOf(result) : null,
		diff: hidden || result.passed ? null : diffOf(test, result),
		origin: test.origin,
	};
}

type Result = RunDigest['results'][number];

function expectedOf(test: Test): Pick<ViewExample, 'expected' | 'prints'> {
	if (test.kind === 'input') return { expected: test.expected, prints: null };
	return expectsPrint(test) ? { expected: null, prints: test.expected } : { expected: test.expected, prints: test.output ?? null };
}

/** A value where one was given, and what was printed where the example is about it or it stands in place of a value. */
function gotOf(test: Test, result: Result | null): Pick<ViewExample, 'got' | 'printed'> {
	if (!result) return { got: null, printed: null };
	if (test.kind === 'input') return { got: result.error ? null : result.output, printed: null };
	const { prints } = expectedOf(test);
	const isInstead = !result.passed && result.nothing === true && result.output.trim() !== '';
	return { got: result.error || (prints !== null && result.nothing) ? null : result.got, printed: prints !== null || isInstead ? result.output : null };
}

/** The printed lines beside those that were wanted, where the example wants some. */
function diffOf(test: Test, result: Result): ViewExample['diff'] {
	const printed = { text: result.output, prompts: result.prompts ?? [], typed: test.kind === 'input' ? test.typed : [] };
	const wanted = test.kind === 'input' ? test.expected : expectedOf(test).prints;
	return wanted === null ? null : compareOutput(wanted, printed, test.loose).lines.map((line) => ({ ...line }));
}

function statusOf(run: RunDigest | null, result: RunDigest['results'][number] | undefined): ViewExample['status'] {
	if (!result || run?.broken) {
		return 'not-run';
	}
	if (result.passed) {
		return 'passed';
	}
	switch (result.ending) {
		case 'returned':
		case 'ended':
			return 'failed';
		case 'endless':
		case 'slow':
			return 'endless';
		case 'not-run':
			return 'not-run';
		default:
			return 'stopped';
	}
}

function noteOf(result: RunDigest['results'][number]): string | null {
	switch (result.ending) {
		case 'raised': {
			const what = `${result.error ?? ''}: ${result.got ?? ''}`;
			return result.line === null ? l10n.t('Stopped with {0}', what) : l10n.t('Stopped on line {0} with {1}', result.line + 1, what);
		}
		case 'endless':
			return result.line === null ? l10n.t('Went on without end') : l10n.t('Went round without end at line {0}', result.line + 1);
		case 'slow':
			return l10n.t('Was still working when its time ran out');
		case 'waiting-for-input':
			return l10n.t('Asked for more input than the example types');
		case 'memory':
			return l10n.t('Ran out of memory');
		case 'too-much-output':
			return l10n.t('Printed more than can be shown');
		case 'exited':
			return l10n.t('Ended the program itself');
		case 'crashed':
			return l10n.t('The interpreter stopped: {0}', result.got ?? '');
		case 'bad-test':
			return l10n.t('This example cannot be run: {0}', result.got ?? '');
		case 'not-run':
			return l10n.t('Not run yet');
		case 'returned':
		case 'ended':
			return null;
	}
}

/** What keeps the program from starting is the very next question, which says all of it again. */
function isSaidNext(state: SessionState, at: number): boolean {
	const talk = state.talk[at];
	if (talk?.kind !== 'run' || talk.now.run.broken?.kind !== 'syntax') {
		return false;
	}
	const next = state.talk.slice(at + 1).find(({ kind }) => kind !== 'answer');
	const turn = next?.kind === 'asked' ? state.turns.find(({ id }) => id === next.turn) : undefined;
	return turn?.template === 'repair.syntax' && turn.version === talk.now.run.version && turn.slots.line === talk.now.run.broken.line;
}

function entryOf(state: SessionState, talk: Talk): ViewEntry | null {
	switch (talk.kind) {
		case 'asked':
		case 'taught':
		case 'hint':
		case 'reply': {
			const tag = { asked: 'question', taught: 'teaching', hint: 'hint', reply: 'reply' } as const;
			const turn = state.turns.find((other) => other.id === talk.turn);
			return { kind: 'tutor', id: talk.id, words: [...talk.words], tag: tag[talk.kind], version: talk.version, withdrawn: turn?.status === 'withdrawn' && !turn.solved && turn.given === null, ...(talk.look && turn?.status === 'open' && !state.outcome ? { look: { expression: talk.look.expression, ways: isLookThere(state, talk.look, talk.version) ? ['breakpoint'] : ['print', 'breakpoint'] } } : {}) };
		}
		case 'answer':
			return { kind: 'student', id: talk.id, text: givenText(state, talk.turn, talk.given), version: talk.version, line: talk.given.kind === 'line' ? talk.given.line : null };
		case 'skipped':
			return { kind: 'student', id: talk.id, text: quickWords('skip'), version: talk.version, line: null };
		case 'run': {
			const words = runWords(talk);
			const more = talk.changed === undefined ? null : stillFailsWords(state.problem.tests.find(({ id }) => id === talk.changed), talk.now.run.results.find(({ test }) => test === talk.changed));
			return words && { kind: 'fact', id: talk.id, words: [...join(words, more)], version: talk.now.run.version };
		}
		case 'looked':
			return { kind: 'fact', id: talk.id, words: [...talk.words], version: talk.version };
		case 'notice':
			return { kind: 'fact', id: talk.id, words: [...noticeWords(talk)], version: talk.version, about: 'model' };
		case 'pause':
			return {
				kind: 'tutor', id: talk.id, tag: 'reply', version: state.code.version, withdrawn: false,
				words: [{ kind: 'text', text: l10n.t('You have been at this for a while. A short pause often helps: everything is kept, also when you close the window.') }],
			};
		case 'replaced':
			return { kind: 'tutor', id: talk.id, tag: 'reply', version: talk.version, withdrawn: false, words: [{ kind: 'text', text: l10n.t('Most of your program is new. I go by the new one from here.') }] };
		case 'taken-back':
			return { kind: 'tutor', id: talk.id, tag: 'reply', version: talk.version, withdrawn: false, words: [...takenBackWords(state, talk.turn)] };
		case 'transfer':
		case 'transfer-told':
			return { kind: 'tutor', id: talk.id, words: [...talk.words], tag: talk.kind === 'transfer' ? 'question' : 'reply', version: talk.version, withdrawn: false };
		case 'transfer-said':
			return { kind: 'student', id: talk.id, text: talk.text ?? quickWords('skip'), version: talk.version, line: null };
		case 'end':
			return { kind: 'tutor', id: talk.id, words: [...talk.words], tag: 'summary', version: talk.version, withdrawn: false, ...(talk.words.some(({ kind }) => kind === 'block') ? { copies: true as const } : {}) };
	}
}

/** What the student gave, as it is shown. */
export function givenText(state: SessionState, turn: string, given: JournalGiven): string {
	switch (given.kind) {
		case 'typed': {
			const form = state.turns.find((other) => other.id === turn)?.form;
			return form?.kind === 'table' ? cellsSaid(form, given.text) : given.text;
		}
		case 'line':
			return l10n.t('line {0}: {1}', given.line + 1, given.text.trim());
		case 'check':
			return l10n.t('Checked the program');
		case 'chosen': {
			const form = state.turns.find((other) => other.id === turn)?.form;
			const option = form?.kind === 'choice' ? form.options.find((other) => other.id === given.option) : undefined;
			return option ? option.words.map((segment) => (segment.kind === 'lines' ? l10n.t('line {0}', segment.from + 1) : segment.text)).join('') : given.option;
		}
	}
}

function mutable(form: TurnState['form']): NonNullable<SessionView['open']>['form'] {
	switch (form.kind) {
		case 'choice':
			return { kind: 'choice', options: form.options.map((option) => ({ id: option.id, words: [...option.words] })) };
		case 'table':
			return { kind: 'table', columns: [...form.columns], rows: form.rows.map(({ label, cells }) => ({ label, cells: [...cells] })) };
		default:
			return form;
	}
}

