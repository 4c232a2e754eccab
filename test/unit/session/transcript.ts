/** Plays a session from a script of deeds and writes down what is said, run and answered, for a person to read. */
import type { ViewEntry } from '../../../extension/protocol';
import { openTurn, type SessionState } from '../../../extension/session/state';
import { entriesOf } from '../../../extension/session/view';
import type { Session } from '../../../extension/session/session';
import type { Given, Question } from '../../../extension/words';
import { readable } from '../offline/readable';
import { open, questionOf } from './plainStudent';

/**
 * What the student does: `right` and `wrong` answer the open question so (wrong where there is a foil), a number is a line (one-based),
 * `says` types, `picks` chooses, `edits` replaces a piece of the program by another and saves, `writes` replaces it whole.
 */
export type Deed =
	| 'right' | 'wrong' | 'check' | 'not-sure' | 'another-way' | 'disputes' | 'skip' | 'show-change'
	| number
	| { readonly says: string }
	| { readonly picks: string }
	| { readonly edits: readonly [string, string] }
	| { readonly writes: string }
	| { readonly tries: string };

/** The whole session, one deed after the other; throws where a deed does not fit the open question. */
export async function played(session: Session, deeds: readonly Deed[]): Promise<string> {
	const lines: string[] = [];
	let heard = 0;
	const listen = () => {
		const all = entriesOf(session.current);
		// What is asked after the end is on another program, and has tests of its own.
		const end = all.findIndex((entry) => entry.kind === 'tutor' && entry.tag === 'summary');
		const entries = end === -1 ? all : all.slice(0, end + 1);
		lines.push(...entries.slice(heard).flatMap((each) => told(each, session.current)));
		heard = entries.length;
	};
	listen();
	for (const deed of deeds) {
		if (session.current.outcome) throw new Error(`the session is over before ${JSON.stringify(deed)}`);
		lines.push(`> ${doneIn(session, deed)}`);
		await session.go();
		listen();
	}
	lines.push(`*${session.current.outcome ? `ended: ${session.current.outcome}` : `open: ${openTurn(session.current)?.stage ?? 'nothing'}`}*`);
	return `${lines.join('\n\n')}\n`;
}

function doneIn(session: Session, deed: Deed): string {
	if (deed === 'right' || deed === 'wrong') {
		const question = questionOf(session);
		const given = deed === 'right' ? rightAnswer(question, session) : wrongAnswer(question, session);
		session.answer(open(session), given);
		return `${wordsOf(given, question)} (${deed})`;
	}
	if (deed === 'check') {
		session.edited(session.current.code.text, 'check');
		return '*checks*';
	}
	if (typeof deed === 'string') {
		session.quick(open(session), deed);
		return `*${deed}*`;
	}
	if (typeof deed === 'number') {
		session.answer(open(session), { kind: 'line', line: deed - 1, version: session.current.code.version, text: '' });
		return `line ${deed}`;
	}
	if ('says' in deed || 'picks' in deed) {
		session.answer(open(session), 'says' in deed ? { kind: 'typed', text: deed.says } : { kind: 'chosen', option: deed.picks });
		return 'says' in deed ? deed.says : `picks ${deed.picks}`;
	}
	if ('tries' in deed) {
		session.tryOut(open(session), deed.tries);
		return `*tries* \`${deed.tries}\``;
	}
	const { text } = session.current.code;
	const now = 'writes' in deed ? deed.writes : text.replace(deed.edits[0], deed.edits[1]);
	if (now === text) throw new Error(`the program has no ${JSON.stringify(deed)}`);
	session.edited(now, 'save');
	return 'writes' in deed ? '*writes the function anew*' : `*changes* \`${deed.edits[0].trim()}\` *to* \`${deed.edits[1].trim()}\``;
}

/** As the page shows it; a fact of a run is set apart, and a question has its stage and its form. */
function told(entry: ViewEntry, { talk, turns }: SessionState): readonly string[] {
	if (entry.kind === 'student') return [];
	if (entry.kind === 'fact') return [`*${readable(entry.words)}*`];
	const said = talk.find(({ id }) => id === entry.id);
	const turn = said?.kind === 'asked' ? turns.find(({ id }) => id === said.turn) : undefined;
	if (!turn) return [readable(entry.words)];
	const options = turn.form.kind === 'choice' ? turn.form.options.map(({ id, words }) => `- (${id}) ${readable(words)}`).join('\n') : '';
	const blanks = turn.form.kind === 'table' ? turn.form.rows.map(({ label, cells }) => `- ${label}: ${cells.map((cell) => cell ?? '?').join(', ')}`).join('\n') : '';
	return [[`**${turn.stage}.** ${readable(entry.words)}`, options, blanks].filter((part) => part !== '').join('\n')];
}

/** What a student gives who knows. */
function rightAnswer({ truth, answer }: Question, session: Session): Given {
	switch (truth.kind) {
		case 'value': return typed(truth.value.shown);
		case 'values': return typed(truth.values.map(({ shown }) => shown).join(', '));
		case 'count': return typed(String(truth.count));
		case 'choice': return { kind: 'chosen', option: truth.id };
		case 'output': return typed(truth.text);
		case 'cells': return typed(truth.values.map(({ shown }) => shown).join('\n'));
		case 'places': {
			const [place] = truth.places;
			return { kind: 'line', line: place?.kind === 'gap' ? Math.max(0, place.after) : place?.from ?? 0, version: session.current.code.version, text: '' };
		}
		default: throw new Error(`nobody knows what is right for ${answer.kind}`);
	}
}

function wrongAnswer(question: Question, session: Session): Given {
	const [foil] = question.foils;
	if (question.answer.kind === 'line') return { kind: 'line', line: 0, version: session.current.code.version, text: '' };
	if (question.answer.kind === 'choice') return { kind: 'chosen', option: foil?.answer ?? '' };
	return typed(foil?.answer ?? '97');
}

function typed(text: string): Given {
	return { kind: 'typed', text };
}

function wordsOf(given: Given, { answer }: Question): string {
	switch (given.kind) {
		case 'typed': return given.text.replaceAll('\n', ' / ');
		case 'line': return `line ${given.line + 1}`;
		case 'chosen': return answer.kind === 'choice' ? `picks ${given.option}` : given.option;
	}
}
