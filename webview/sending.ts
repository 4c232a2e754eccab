/** What goes to the host for what the student typed or chose, or what is still missing of it. All functions are pure. */
import * as l10n from '@vscode/l10n';
import type { ExampleView, FromPage, SessionView, View } from '../extension/protocol.ts';
import type { Quick } from './actions.ts';
import { missingAnswer, quickWords } from './answer.ts';
import { fieldLabel } from './exampleForm.ts';
import { isFormLocked, isWaiting, type Local } from './local.ts';
import { plainWords } from './segments.ts';
import type { chosenSureness } from './sureness.ts';
import { firstEmpty } from './table.ts';

/** A session whose question waits for its answer. */
export type AskedView = SessionView & { readonly open: NonNullable<SessionView['open']> };

/** What is sent, and how the conversation shows it meanwhile. */
export interface Sending {
	readonly message: FromPage;
	readonly echo: string;
}

/** The view when its question waits and nothing is on its way; else null: a second press sends nothing. */
export function askedIn(view: View | null, local: Local): AskedView | null {
	if (view?.kind !== 'session' || view.open === null || view.readOnly || isWaiting(view, local)) return null;
	return { ...view, open: view.open };
}

/** The answer in the field, or the chosen option, with how sure the student says to be; where there is none, the sentence that says what is missing. */
export function answerOf({ session, open }: AskedView, local: Local, sure: ReturnType<typeof chosenSureness>): Sending | string {
	const { form, turn } = open;
	if (form.kind === 'choice' && !local.inWords) {
		const chosen = form.options.find(({ id }) => id === local.choice);
		return chosen ? { message: { type: 'answer', session, turn, given: { kind: 'chosen', option: chosen.id }, ...sure }, echo: plainWords(chosen.words) } : missingAnswer(open);
	}
	const isTable = form.kind === 'table';
	// A line of a table is a blank, also an empty one.
	const text = isTable ? local.draft : local.draft.trim();
	if (text === '' || (isTable && firstEmpty(text, form) !== null)) return missingAnswer(open);
	return { message: { type: 'answer', session, turn, given: { kind: 'typed', text }, ...sure }, echo: isTable ? text.replaceAll('\n', ', ') : text };
}

/** The line with the cursor, with what was typed beside it. */
export function lineAnswerOf({ session, open }: AskedView, local: Local): Sending {
	const text = local.draft.trim();
	const here = l10n.t('The line with the cursor');
	return { message: { type: 'answer-line', session, turn: open.turn, text }, echo: text === '' ? here : `${here}: ${text}` };
}

/** A quick answer; what was typed goes with it. */
export function quickOf({ session, open }: AskedView, local: Local, kind: Quick): Sending {
	return { message: { type: 'quick', session, turn: open.turn, kind, text: local.draft.trim() }, echo: quickWords(kind) };
}

/** What is missing of the example in the form; null when it can be sent. A call always has words; nothing may well be typed into a program or be printed by it. */
export function missingOfExample({ form }: ExampleView, { example: { given, expected, manner } }: Local): NonNullable<Local['missing']> | null {
	const isCall = form === 'call';
	const field = isCall && given.trim() === '' ? 'given' : expected.trim() === '' && (isCall || given.trim() === '') ? 'expected' : null;
	return field && { message: l10n.t('Fill in “{0}” first.', fieldLabel(form, field, manner)), field };
}

/** Whether what is typed into the example form is not taken just now. */
export function isExampleLocked(view: View | null, local: Local): boolean {
	return view?.kind === 'example' && isFormLocked(view, local);
}

/** What is being typed, for the host to keep; null where nothing is to be kept. */
export function draftOf(view: View | null, local: Local): FromPage | null {
	if (view?.kind === 'example') return { type: 'example-draft', ...local.example };
	return view?.kind === 'session' && view.open !== null && local.sent === null ? { type: 'draft', session: view.session, turn: view.open.turn, text: local.draft } : null;
}

/** The text of the task as it stands in the form; null elsewhere. */
export function statementOf(view: View | null, { statement, pasted }: Local): FromPage | null {
	return view?.kind === 'example' ? { type: 'statement', text: statement, ...(statement === pasted ? { pasted: true } : {}) } : null;
}
