/** The answer area: the control that fits the question, the quick answers, and what takes its time. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { live } from 'lit-html/directives/live.js';
import type { SessionView, ViewForm } from '../extension/protocol.ts';
import type { Actions } from './actions.ts';
import { isChosen, type TextControl } from './controlAccess.ts';
import { icon } from './icons.ts';
import { isWaiting, openQuestion, type Local } from './local.ts';
import { drawInline, plainWords } from './segments.ts';
import { drawSureness } from './sureness.ts';
import { drawTable } from './table.ts';

type Open = NonNullable<SessionView['open']>;
type QuickAnswer = Open['quick'][number];

/** Draws the answer area for the open question; while the next one is awaited the last one's control stays, locked. */
export function drawAnswer(view: SessionView, local: Local, actions: Actions): TemplateResult {
	const open = view.open ?? local.lastOpen;
	const isLocked = isWaiting(view, local);
	// Before the control itself: the toolkit's radio group would first choose on Enter, and one press would choose and send.
	const keys = { handleEvent: (event: KeyboardEvent): void => onKey(event, open, actions), capture: true };
	return html`<section class="answer" aria-label=${l10n.t('Your answer')} data-form=${open?.form.kind ?? 'none'} ?data-locked=${isLocked} @keydown=${keys}>
		${view.open !== null && local.questionAway ? drawReminder(view, actions) : nothing}
		${open === null ? nothing : drawForm(open, local, isLocked, actions)}
		${open?.asksSure ? keyed(open.turn, drawSureness(isLocked)) : nothing}
		${local.missing?.field === 'answer' ? html`<p class="hint missing">${icon('info')}<span>${local.missing.message}</span></p>` : nothing}
		<div class="row">
			${isLocked ? drawBusy(view, local, actions) : html`<div class="quick">${open === null ? nothing : quicksOf(open).map((quick) => drawQuick(quick, actions))}</div>`}
			${open !== null && !isSendBeside(open.form) ? drawSend(open.form, isLocked, actions) : nothing}
		</div>
	</section>`;
}

/** The open question in short, where it has scrolled away; a press shows it again. */
function drawReminder(view: SessionView, actions: Actions): TemplateResult | typeof nothing {
	const question = openQuestion(view);
	if (question?.kind !== 'tutor') return nothing;
	const words = plainWords(question.words).replace(/\s+/g, ' ');
	return html`<button class="reminder" title=${l10n.t('Show the question')} @click=${() => actions.toQuestion()}>${l10n.t('The question: {0}', askedPart(words, question.words.flatMap((piece) => (piece.kind === 'code' ? [piece.text] : []))))}</button>`;
}

/**
 * What a message asks, without what it tells before: from its last sentence with a question mark, or else its last sentence. Where
 * that holds none of the pieces of code ("Click that line."), what it speaks of stands in the sentence before.
 */
export function askedPart(words: string, code: readonly string[]): string {
	const sentences = words.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
	const question = sentences.findLastIndex((sentence) => sentence.endsWith('?'));
	const asked = sentences.slice(question).join(' ');
	// `Then check it.` is what is done after that.
	const before = sentences.at(-2) ?? '';
	const isRest = question === -1 && asked.split(' ').length <= 3 && before.split(' ').length > 5;
	return isRest || (code.length > 0 && !code.some((piece) => asked.includes(piece))) ? [...sentences.slice(0, question).slice(-1), asked].join(' ') : asked;
}

/** The quick answers without the one that has a button of its own. */
function quicksOf({ form, quick }: Open): readonly QuickAnswer[] {
	return form.kind === 'edit' ? quick.filter((kind) => kind !== 'check') : quick;
}

/** Whether the button that sends stands beside a field of one line; else it stands below. */
function isSendBeside(form: ViewForm): boolean {
	return (form.kind === 'value' && !form.lines) || form.kind === 'values' || form.kind === 'count' || form.kind === 'line';
}

/** Draws what takes its time, once it has taken a moment, with the way to stop it. */
export function drawBusy(view: SessionView, local: Local, actions: Actions): TemplateResult {
	if (!local.slow) return html`<div class="busy"></div>`;
	const what = view.busy?.what ?? l10n.t('Reading your answer');
	const canCancel = view.busy?.canCancel ?? true;
	return html`<div class="busy">
		<span class="dots" aria-hidden="true"></span><span>${what}</span>
		${canCancel ? html`<button class="link" @click=${() => actions.post({ type: 'cancel' })}>${l10n.t('Cancel')}</button>` : nothing}
	</div>`;
}

function drawForm({ turn, form }: Open, local: Local, isLocked: boolean, actions: Actions): TemplateResult {
	switch (form.kind) {
		case 'value':
			// Enter begins the next line there, as on the screen that is asked for.
			if (form.lines) return drawTextArea(l10n.t('Your answer: what is printed, line by line'), 'field code', '3', local, isLocked, actions);
			return drawField(form, l10n.t('Your answer: a value'), local, isLocked, actions);
		case 'values':
			return drawField(form, l10n.t('Your answer: the values, in order'), local, isLocked, actions);
		case 'count':
			return drawField(form, l10n.t('Your answer: a number'), local, isLocked, actions);
		case 'line':
			return html`${drawField(form, l10n.t('Your answer: a line'), local, isLocked, actions)}
				<div class="this-line">
					${button(l10n.t('This line'), 'secondary', isLocked, () => actions.answerLine())}
					<p class="hint">${l10n.t('The line with the cursor ({0} in the editor). Or click the number beside a line, or type it.', isMac() ? 'Cmd+K L' : 'Ctrl+K L')}</p>
				</div>`;
		case 'choice':
			return local.inWords ? drawChoiceInWords(form, local, isLocked, actions) : html`${keyed(turn, drawChoice(form, isLocked, actions))}`;
		case 'edit':
			return html`<p class="hint edit">${l10n.t('Change the program, then check it.')}</p>`;
		case 'words':
			return drawWordsField('3', local, isLocked, actions);
		case 'table':
			return drawTable(form, local.draft, isLocked, actions);
		default:
			return unknownForm(form);
	}
}

function drawWordsField(rows: '2' | '3', local: Local, isLocked: boolean, actions: Actions): TemplateResult {
	return drawTextArea(l10n.t('Your answer, in your own words'), 'field', rows, local, isLocked, actions);
}

function drawTextArea(label: string, style: 'field' | 'field code', rows: '2' | '3', local: Local, isLocked: boolean, actions: Actions): TemplateResult {
	return html`<vscode-text-area
		class=${style}
		rows=${rows}
		data-field="answer"
		data-label=${label}
		.value=${live(local.draft)}
		?readonly=${isLocked}
		@input=${(event: Event) => actions.type((event.currentTarget as TextControl).value)}
		>${label}</vscode-text-area
	>`;
}

/** The options to read, and a field: for an answer or a question that is none of them. */
function drawChoiceInWords(form: Extract<ViewForm, { kind: 'choice' }>, local: Local, isLocked: boolean, actions: Actions): TemplateResult {
	return html`<ul class="options dim">
			${form.options.map(({ words }) => html`<li class="option">${drawInline(words, null)}</li>`)}
		</ul>
		${drawWordsField('2', local, isLocked, actions)}
		<button class="link in-words" @click=${() => actions.sayInWords(false)}>${l10n.t('Choose one of these')}</button>`;
}

function drawField(form: ViewForm, label: string, local: Local, isLocked: boolean, actions: Actions): TemplateResult {
	return html`<div class="beside">
		<vscode-text-field
			class="field code"
			data-field="answer"
			data-label=${label}
			.value=${live(local.draft)}
			?readonly=${isLocked}
			@input=${(event: Event) => actions.type((event.currentTarget as TextControl).value)}
			>${label}</vscode-text-field
		>
		${drawSend(form, isLocked, actions)}
	</div>`;
}

function drawChoice(form: Extract<ViewForm, { kind: 'choice' }>, isLocked: boolean, actions: Actions): TemplateResult {
	const chosen = (event: Event): void => {
		const { value } = event.currentTarget as TextControl;
		if (form.options.some(({ id }) => id === value)) actions.choose(value);
	};
	return html`<vscode-radio-group class="choice" orientation="vertical" aria-label=${l10n.t('Your answer: one of these')} ?readonly=${isLocked} @change=${chosen}>
		${form.options.map(({ id, words }, at) => html`<vscode-radio value=${id} tabindex=${at === 0 ? '0' : '-1'}><div class="option">${drawInline(words, null)}</div></vscode-radio>`)}
		</vscode-radio-group>
		<button class="link in-words" @click=${() => actions.sayInWords(true)}>${l10n.t('Say it in words')}</button>`;
}

function drawSend(form: ViewForm, isLocked: boolean, actions: Actions): TemplateResult {
	switch (form.kind) {
		case 'edit':
			return button(l10n.t('Check'), 'primary', isLocked, () => actions.check());
		case 'line':
		case 'value':
		case 'values':
		case 'count':
		case 'choice':
		case 'words':
		case 'table':
			return button(l10n.t('Answer'), 'primary', isLocked, () => actions.answer(), isMac() ? l10n.t('Answer (Cmd+Enter)') : l10n.t('Answer (Ctrl+Enter)'));
		default:
			return unknownForm(form);
	}
}

/** A locked button keeps the keyboard's focus, so that nobody is thrown out of the answer area. */
function button(label: string, appearance: 'primary' | 'secondary', isLocked: boolean, press: () => void, title?: string): TemplateResult {
	return html`<vscode-button appearance=${appearance} title=${title ?? nothing} aria-disabled=${isLocked ? 'true' : nothing} @click=${isLocked ? nothing : press}>${label}</vscode-button>`;
}

function drawQuick(quick: QuickAnswer, actions: Actions): TemplateResult {
	const press = quick === 'check' ? () => actions.check() : () => actions.quick(quick);
	return html`<button class="link" data-quick=${quick} @click=${press}>${quickWords(quick)}</button>`;
}

/** What to say when nothing was typed or chosen: what to do, and what else there is. */
export function missingAnswer({ form, quick }: Open): string {
	const canPass = quick.find((kind) => kind === 'not-sure' || kind === 'skip');
	const what = form.kind === 'choice' ? 'choice' : 'text';
	if (form.kind === 'table') return canPass === undefined ? l10n.t('Fill in every blank first.') : l10n.t('Fill in every blank first, or press {0}.', quickWords(canPass));
	if (canPass === undefined) return what === 'choice' ? l10n.t('Choose an answer first.') : l10n.t('Type an answer first.');
	const other = quickWords(canPass);
	return what === 'choice' ? l10n.t('Choose an answer first, or press {0}.', other) : l10n.t('Type an answer first, or press {0}.', other);
}

/** A quick answer as its button and its place in the conversation say it. */
export function quickWords(quick: QuickAnswer): string {
	switch (quick) {
		case 'not-sure':
			return l10n.t("I'm not sure");
		case 'another-way':
			return l10n.t('Ask another way');
		case 'disputes':
			return l10n.t('I disagree');
		case 'skip':
			return l10n.t('Skip');
		case 'check':
			return l10n.t('Check my program');
		case 'show-change':
			return l10n.t('Show me the change');
		default:
			return unknownQuick(quick);
	}
}

/** Whether the keyboard that shortcuts are named for is a Mac's. */
function isMac(): boolean {
	return typeof navigator !== 'undefined' && /mac/i.test(navigator.userAgent);
}

function onKey(event: KeyboardEvent, open: SessionView['open'], actions: Actions): void {
	// While a word is being composed (Chinese, Japanese, Korean) Enter belongs to the composition.
	if (event.key !== 'Enter' || event.isComposing || open === null) return;
	const target = event.target as HTMLElement;
	const isChord = event.ctrlKey || event.metaKey;
	const sendsByEnter = (target.matches('vscode-text-field') || isChosen(target)) && !event.shiftKey && !event.altKey;
	if (!isChord && !sendsByEnter) return;
	event.preventDefault();
	if (open.form.kind === 'edit') actions.check();
	else actions.answer();
}

function unknownForm(form: never): never {
	throw new Error(`unknown form: ${String((form as { kind?: unknown }).kind)}`);
}

function unknownQuick(quick: never): never {
	throw new Error(`unknown quick answer: ${String(quick)}`);
}
