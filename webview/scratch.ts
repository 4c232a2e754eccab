/** *Try something*: a field for a small piece of code that is run beside the program. It is no answer. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { SessionView } from '../extension/protocol.ts';
import type { Actions } from './actions.ts';
import type { TextControl } from './controlAccess.ts';
import { isWaiting, type Local } from './local.ts';

/** Draws the field, or the way to it; nothing where there is nothing to try out. */
export function drawScratch(view: SessionView, local: Local, actions: Actions): TemplateResult | typeof nothing {
	if (view.open === null || view.scratch === undefined || isWaiting(view, local)) return nothing;
	if (!local.unfolded.has('scratch')) {
		return html`<div class="scratch"><button class="link" aria-expanded="false" @click=${() => actions.openScratch()}>${l10n.t('Try something')}</button></div>`;
	}
	const label = l10n.t('Try something: a line or two of code');
	return html`<section class="scratch" aria-label=${l10n.t('Try something')} @keydown=${(event: KeyboardEvent) => onKey(event, actions)}>
		<vscode-text-area
			class="field code"
			rows="2"
			data-field="scratch"
			data-label=${label}
			placeholder=${view.scratch.example === '' ? nothing : view.scratch.example}
			.value=${live(local.scratch)}
			@input=${(event: Event) => actions.typeScratch((event.currentTarget as TextControl).value)}
			>${label}</vscode-text-area
		>
		<div class="row">
			<p class="hint">${l10n.t('It runs beside your program and changes nothing. It is not an answer.')}</p>
			<button class="link" aria-expanded="true" @click=${() => actions.toggle('scratch')}>${l10n.t('Close')}</button>
			<vscode-button appearance="secondary" title=${l10n.t('Run it (Ctrl+Enter)')} @click=${() => actions.runScratch()}>${l10n.t('Run it')}</vscode-button>
		</div>
	</section>`;
}

function onKey(event: KeyboardEvent, actions: Actions): void {
	if (event.isComposing) return;
	if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
		event.preventDefault();
		actions.runScratch();
	} else if (event.key === 'Escape') {
		event.preventDefault();
		actions.toggle('scratch');
	}
}
