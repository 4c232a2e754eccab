/** Plays one session with a scripted student, offline, through the same Session that the editor drives. */
import * as l10n from '@vscode/l10n';
import type { RunDigest, SessionCourse } from '../../../session/events/events';
import type { SessionState, TurnState } from '../../../session/state';
import { openTurn, score } from '../../../session/state';
import type { SessionStore } from '../../../session/store/store';
import { Session } from '../../../session/session';
import type { SessionParts } from '../../../session/parts';
import type { Problem } from '../../../words';
import { tryCall } from '../../../session/calls';
import { narrowTemplate } from '../../../tutor/offline/moves/names';
import { spoken } from '../../../tutor/offline/say';
import { isPremature, leakIn } from './leaks';
import { changedLines, mendOne } from './mending';
import { act, type Act, type StudentKind } from './students';

/** A wrong program to hold a session about. */
export interface WrongProgram {
	readonly id: string;
	readonly language: string;
	readonly fileName: string;
	readonly code: string;
	/** A program that is right; what a scripted student's repair makes of theirs. Null where there is none. */
	readonly fixed: string | null;
	/** How somebody words the repairs, for counting leaks. */
	readonly fixSentences: readonly string[];
	/** Zero-based lines of the mistake, where they are known. */
	readonly trueLines: readonly number[];
	/** The course that it belongs to; missing without one. */
	readonly course?: SessionCourse;
}

/** One turn as a transcript shows it. */
export interface PlayedTurn {
	readonly stage: string;
	readonly move: string;
	readonly purpose: string;
	/** Everything the tutor said for this turn, hints included. */
	readonly tutor: readonly string[];
	readonly student: string;
	readonly verdict: string;
	readonly state: string;
}

export interface Played {
	readonly case: string;
	readonly student: StudentKind;
	readonly outcome: 'solved' | 'stuck' | 'left' | 'unfinished';
	readonly turns: readonly PlayedTurn[];
	readonly ending: string;
	readonly leaks: readonly string[];
	/** Messages that name a true line alone too early. */
	readonly premature: readonly string[];
	readonly messages: number;
	/** Questions that say word for word what an earlier one said, teaching and rewording aside. */
	readonly repeated: number;
	readonly trouble: string | null;
	/** Bugs of which a repair was known before the first question. */
	readonly known: number;
	/** The id of the course's mistake that the program was known to have then; null for none. */
	readonly mistake: string | null;
}

/** A student gives up after this many questions. */
const patience = 40;

/** Plays a session to its end, or until the student has had enough. Rejects with the signal's reason, or as the store does. */
export async function play(one: WrongProgram, problem: Problem, student: StudentKind, parts: SessionParts, store: SessionStore, signal: AbortSignal = new AbortController().signal): Promise<Played> {
	const id = `${one.id}-${student}`.replace(/[^\w-]/g, '_');
	const file = await store.create(id);
	const { language, fileName } = one;
	const code = { language, version: 1, text: one.code };
	const session = Session.start(parts, file, { document: { uri: `file:///${id}/${fileName}`, name: fileName }, problem, code, mastery: {}, ...(one.course ? { course: one.course } : {}) });
	const seed = [...one.id].reduce((sum, char) => sum + (char.codePointAt(0) ?? 0), 0);
	const wrongs = new Map<string, number>();
	const turns: PlayedTurn[] = [];
	// Lines that the student mends are found, whatever is said of them.
	const mendedLines: number[] = [];
	const stop = (): void => session.cancel();
	signal.addEventListener('abort', stop);
	try {
		await session.go();
		const known = session.secrets.diagnosis?.bugs.filter(({ kind }) => kind === 'known').length ?? 0;
		const mistake = session.current.bugs.find((bug) => bug.mistake !== undefined)?.mistake ?? null;
		const firstRun = session.current.run ?? { version: 1, broken: null, results: [] };
		for (let asked = 0; asked < patience; asked += 1) {
			signal.throwIfAborted();
			const turn = openTurn(session.current);
			if (!turn || session.current.outcome) {
				break;
			}
			const question = questionOf(session, turn.id);
			const heard = session.current.talk.length;
			const deed = act(student, {
				question, version: session.current.code.version, code: session.current.code.text, asked, wrongHere: wrongs.get(turn.stage) ?? 0,
				askedHere: turns.filter((other) => other.stage === turn.stage).length, seed,
				purpose: turn.purpose, byTask: await byTask(parts, one, problem, turn.template, turn.slots.call, signal), trueLines: one.trueLines, canRepair: one.fixed !== null,
			});
			const before = session.current;
			perform(session, turn, deed, one);
			await session.go();
			const after = session.current.turns.find((other) => other.id === turn.id);
			if (deed.kind === 'mend') {
				mendedLines.push(...changedLines(session.current.code.text, before.code.text));
			}
			if (after?.assessment?.correct !== true) {
				wrongs.set(turn.stage, (wrongs.get(turn.stage) ?? 0) + 1);
			}
			turns.push({
				stage: turn.stage, purpose: turn.purpose, move: turn.node ? `${turn.node.kind}, level ${turn.node.level}, index ${turn.node.index}` : turn.purpose,
				tutor: before.talk.slice(0, heard).flatMap((talk) => ('turn' in talk && talk.turn === turn.id && 'words' in talk ? [spoken(talk.words)] : [])),
				student: deedWords(deed, before.code.text, session.current.code.text), verdict: verdictOf(after?.assessment ?? null, after?.status ?? 'open'), state: stateOf(session.current),
			});
		}
		return { ...summary(one, problem, student, session, turns, firstRun, mendedLines), known, mistake };
	} finally {
		signal.removeEventListener('abort', stop);
		await session.close();
		await store.delete(id);
	}
}

/** What the right program gives for a call that the student is to decide on. */
async function byTask({ runner }: SessionParts, { fixed, fileName }: WrongProgram, { entry, prelude }: Problem, template: string, call: string | undefined, signal: AbortSignal): Promise<string | null> {
	if (template !== narrowTemplate || call === undefined || fixed === null) {
		return null;
	}
	const program = { version: 1, text: fixed, fileName, entry, ...(prelude === undefined ? {} : { prelude }), files: [] };
	return (await tryCall(runner, program, call, signal))?.shown ?? null;
}

function perform(session: Session, turn: TurnState, deed: Act, one: WrongProgram): void {
	switch (deed.kind) {
		case 'answer':
			session.answer(turn.id, deed.given);
			return;
		case 'quick':
			session.quick(turn.id, deed.quick);
			return;
		case 'check':
			session.edited(session.current.code.text, 'check');
			return;
		case 'mend':
			session.edited(mended(session, turn, one), 'check');
			return;
		case 'repair':
			session.edited(one.fixed ?? one.code, 'check');
	}
}

/** The open program with one place mended, by what the tutor knows of it; the right one where nothing is known of the place. */
function mended({ current, secrets }: Session, { task }: TurnState, { code, fixed }: WrongProgram): string {
	const right = fixed ?? code;
	const { bug } = current.tasks.find(({ id }) => id === task) ?? {};
	const line = current.bugs.find(({ id }) => id === bug)?.line ?? 0;
	return mendOne(current.code.text, right, line, secrets.diagnosedText === current.code.text ? secrets.diagnosis : null, bug) ?? right;
}

/** The whole question, truth included: what a student works out in their head. */
function questionOf(session: Session, turn: string) {
	const question = session.secrets.questions[turn];
	if (!question) {
		throw new Error(`the question of turn ${turn} is not kept`);
	}
	return question;
}

function deedWords(deed: Act, codeBefore: string, code: string): string {
	switch (deed.kind) {
		case 'answer':
			return deed.given.kind === 'typed' ? deed.given.text : deed.given.kind === 'chosen' ? l10n.t('chooses {0}', deed.given.option) : l10n.t('line {0}: {1}', deed.given.line + 1, deed.given.text.trim());
		case 'quick':
			return `(${deed.quick})`;
		case 'repair':
			return l10n.t('(puts the right program in and checks it)');
		case 'mend':
			return l10n.t('(mends one place and checks it: {0})', changedText(codeBefore, code));
		case 'check':
			return l10n.t('(checks the program without a change)');
	}
}

/** What is new in the program, line for line. */
function changedText(before: string, after: string): string {
	const added = changedLines(after, before).map((line) => l10n.t('line {0} `{1}`', line + 1, after.split('\n')[line]?.trim() ?? ''));
	return added.length > 0 ? added.join(', ') : l10n.t('takes lines out');
}

function verdictOf(assessment: { readonly kind: string; readonly correct: boolean | null; readonly understood: readonly string[] } | null, status: string): string {
	if (!assessment) {
		return status;
	}
	const judged = assessment.kind !== 'answer' ? assessment.kind : assessment.correct === null ? l10n.t('not judged') : assessment.correct ? l10n.t('right') : l10n.t('wrong');
	return assessment.understood.length > 0 ? l10n.t('{0}; shows {1}', judged, assessment.understood.join(', ')) : judged;
}

function stateOf(state: SessionState): string {
	const { passed, total } = score(state);
	return `${l10n.t('{0} of {1} pass', passed, total)}; ${state.tasks.map((task) => `${task.id} ${task.status}`).join(', ')}`;
}

function summary(one: WrongProgram, problem: Problem, student: StudentKind, session: Session, turns: readonly PlayedTurn[], firstRun: RunDigest, mendedLines: readonly number[]): Omit<Played, 'known' | 'mistake'> {
	const state = session.current;
	const leaks: string[] = [];
	const premature: string[] = [];
	let messages = 0;
	// What the task gives, and the values that its examples expect, is known to everybody.
	const said: string[] = [problem.statement, ...problem.tests.flatMap((test) => Object.values(test).filter((value) => typeof value === 'string'))];
	// A line in the student's own traceback, or in the message that the program cannot start, counts as found.
	const found: number[] = [...tracebackLines(firstRun), ...mendedLines];
	const seen = new Set<string>();
	let repeated = 0;
	// The message of an exception is in the student's own traceback.
	said.push(...state.talk.flatMap((talk) => (talk.kind === 'run' ? talk.now.run.results : [])).concat(firstRun.results).flatMap((result) => (result.error ? [`${result.error} ${result.got ?? ''}`] : [])));
	for (const talk of state.talk) {
		if (talk.kind === 'answer') {
			said.push(talk.given.kind === 'typed' ? talk.given.text : '');
			if (talk.given.kind === 'line') {
				found.push(talk.given.line);
			}
			continue;
		}
		if (talk.kind === 'run' || talk.kind === 'end' || talk.kind === 'pause' || talk.kind === 'taken-back' || talk.kind === 'replaced' || talk.kind === 'notice' || talk.kind === 'skipped') {
			if (talk.kind === 'run') {
				found.push(...tracebackLines(talk.now.run));
			}
			if (talk.kind === 'run' && talk.now.run.version > 1) {
				// What the student typed into the program is theirs from here on.
				said.push(state.code.text);
			}
			continue;
		}
		// After the end nothing is left to give away.
		if (talk.kind === 'transfer' || talk.kind === 'transfer-said' || talk.kind === 'transfer-told') {
			continue;
		}
		messages += 1;
		const words = spoken(talk.words);
		const leak = leakIn(words, one.code, one.fixed, one.fixSentences, said);
		if (leak) {
			leaks.push(`${leak}: ${words}`);
		}
		if (isPremature(words, one.trueLines, found)) {
			premature.push(words);
		}
		if (talk.kind === 'asked') {
			repeated += seen.has(words) ? 1 : 0;
			seen.add(words);
		}
	}
	const end = state.talk.findLast((talk) => talk.kind === 'end');
	return {
		case: one.id, student, outcome: state.outcome ?? 'unfinished', turns, ending: end ? spoken(end.words) : '', leaks, premature, messages, repeated,
		trouble: session.view.trouble?.message ?? null,
	};
}

function tracebackLines({ broken, results }: RunDigest): number[] {
	return [...(broken ? [broken.line] : []), ...results.flatMap((result) => (result.error ? [result.line] : []))].filter((line) => line !== null);
}
