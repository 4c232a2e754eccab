/** The conversation: what the tutor asked, what the student answered, what a run showed. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { SessionView, ViewEntry } from '../extension/protocol.ts';
import type { Actions } from './actions.ts';
import { drawExplain } from './explained.ts';
import { icon } from './icons.ts';
import type { Local } from './local.ts';
import { drawWords, linesLink, linesWords, type Reveal } from './segments.ts';

type TutorEntry = Extract<ViewEntry, { kind: 'tutor' }>;
type StudentEntry = Extract<ViewEntry, { kind: 'student' }>;

/** Draws the conversation with the answer that is on its way. */
export function drawConversation(view: SessionView, local: Local, actions: Actions): TemplateResult {
	const reveal =
		(version: number): Reveal =>
		(from, to) =>
			actions.post({ type: 'reveal', session: view.session, version, from, to });
	return html`<div class="conversation">
		<div class="log" role="log" aria-live="off" aria-label=${l10n.t('Conversation')} tabindex="0" @scroll=${() => actions.scrolled()}>
			<div class="turns">
				<p class="who-sees">${view.privacy.headline}</p>
				${repeat(
					view.entries,
					({ id }) => id,
					(entry) => drawEntry(entry, reveal(entry.version), {
						look: (how) => actions.post({ type: 'look', session: view.session, entry: entry.id, how }),
						copy: () => actions.post({ type: 'copy', session: view.session, entry: entry.id }),
					}, actions),
				)}
				${local.sent === null ? nothing : html`<article class="turn student" data-sent>${who(l10n.t('You'))}<div class="words"><p>${local.sent.echo}</p></div></article>`}
			</div>
		</div>
		${local.unread ? html`<button class="unread" @click=${() => actions.toEnd()}>${icon('down')}${l10n.t('New message')}</button>` : nothing}
	</div>`;
}

interface Presses {
	readonly look: (how: 'print' | 'breakpoint') => void;
	readonly copy: () => void;
}

function drawEntry(entry: ViewEntry, reveal: Reveal, presses: Presses, actions: Actions): TemplateResult {
	switch (entry.kind) {
		case 'tutor':
			return drawTutor(entry, reveal, presses, actions);
		case 'student':
			return html`<article class="turn student" data-entry=${entry.id}>${who(l10n.t('You'))}<div class="words">${studentWords(entry, reveal)}</div></article>`;
		case 'fact':
			return html`<article class="turn fact" data-entry=${entry.id}>${who(entry.about === 'model' ? l10n.t('Language model') : l10n.t('Run'))}<div class="words">${drawWords(entry.words, reveal)}</div>${drawExplain(entry.error, actions)}</article>`;
		default:
			return unknownEntry(entry);
	}
}

function drawTutor(entry: TutorEntry, reveal: Reveal, { look, copy }: Presses, actions: Actions): TemplateResult {
	const tag = tagWords(entry.tag);
	return html`<article class="turn tutor ${entry.withdrawn ? 'withdrawn' : ''}" data-entry=${entry.id} data-tag=${entry.tag}>
		${who(l10n.t('Tutor'), tag)}
		<div class="words">${drawWords(entry.words, reveal)}</div>
		${drawExplain(entry.error, actions)} ${entry.look === undefined ? nothing : drawLook(entry.look, look)}
		${entry.copies === true ? html`<div class="look"><button class="link" data-press="copy" @click=${copy}>${l10n.t('Copy')}</button></div>` : nothing}
		${entry.withdrawn && entry.tag === 'question' ? html`<p class="note">${l10n.t('Your edit changed what this asks; the question does not count.')}</p>` : nothing}
	</article>`;
}

/** Watching a value with one press. */
function drawLook({ expression, ways }: NonNullable<TutorEntry['look']>, look: Presses['look']): TemplateResult | typeof nothing {
	if (ways.length === 0) return nothing;
	return html`<div class="look">
		${ways.includes('print') ? html`<button class="link" title=${l10n.t('Adds a line that prints {0}; it does not count as a change', expression)} @click=${() => look('print')}>${l10n.t('Add this print')}</button>` : nothing}
		${ways.includes('breakpoint') ? html`<button class="link" title=${l10n.t('Sets a breakpoint, runs the call in the debugger, and stops where {0} can be seen. Without a debugger the print is added.', expression)} @click=${() => look('breakpoint')}>${l10n.t('Stop there in the debugger')}</button>` : nothing}
	</div>`;
}

function studentWords(entry: StudentEntry, reveal: Reveal): TemplateResult {
	const { line, text } = entry;
	if (line === null) return html`<p>${text}</p>`;
	const more = withoutLine(text, line);
	return html`<p>${linesLink(line, line, reveal)}${more === '' ? nothing : html`: ${more}`}</p>`;
}

/** What an answer says beside naming the line, which is shown as a link before it. */
export function withoutLine(text: string, line: number): string {
	const name = linesWords(line, line);
	const said = text.trim();
	return said.toLowerCase().startsWith(name.toLowerCase()) && !/^[\p{L}\p{N}]/u.test(said.slice(name.length)) ? said.slice(name.length).replace(/^[\s:,;.–-]+/, '') : said;
}

function who(name: string, tag: string | null = null): TemplateResult {
	return html`<h2 class="who">${name}${tag === null ? nothing : html`<span class="tag"> · ${tag}</span>`}</h2>`;
}

function tagWords(tag: TutorEntry['tag']): string | null {
	switch (tag) {
		case 'question':
		case 'reply':
			return null;
		case 'hint':
			return l10n.t('Hint');
		case 'teaching':
			return l10n.t('Explanation');
		case 'summary':
			return l10n.t('Summary');
		default:
			return unknownTag(tag);
	}
}

function unknownEntry(entry: never): never {
	throw new Error(`unknown entry: ${String((entry as { kind?: unknown }).kind)}`);
}

function unknownTag(tag: never): never {
	throw new Error(`unknown tag: ${String(tag)}`);
}
