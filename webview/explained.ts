/** What an error's message means, over the upper part of the page: nothing below it moves, and the answer stays in reach. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { ErrorView, View } from '../extension/protocol.ts';
import type { Actions } from './actions.ts';
import { icon } from './icons.ts';
import { codeBlock, drawWords } from './segments.ts';

/** Where the explanation is drawn. */
export const explainedSelector = '.explained';

/** Draws the explanation; nothing where there is none. Escape closes it while the keyboard is in it. */
export function drawExplained(explained: ErrorView | undefined, actions: Actions): TemplateResult | typeof nothing {
	if (explained === undefined) return nothing;
	const { said, meaning, note, doing, example, look, idea, offers } = explained;
	const close = (): void => actions.post({ type: 'close-explained' });
	const closeByKey = (event: KeyboardEvent): void => {
		if (event.key !== 'Escape') return;
		event.stopPropagation();
		close();
	};
	return html`<section class="explained" aria-labelledby="explained" @keydown=${closeByKey}>
		<div class="explained-head">
			<h2 id="explained" tabindex="-1">${l10n.t('What this error means')}</h2>
			<button class="close" title=${l10n.t('Close (Escape)')} aria-label=${l10n.t('Close the explanation')} @click=${close}>${icon('remove')}</button>
		</div>
		<div class="explained-body" tabindex="0" role="group" aria-label=${l10n.t('Explanation')}>
			<p><code class="said">${said}</code></p>
			<div class="words">${drawWords(meaning, null)}</div>
			${note === null ? nothing : html`<p class="dim">${note}</p>`} ${part(l10n.t('What the computer was doing'), doing)}
			${
				example === null
					? nothing
					: html`<h3>${l10n.t('On another program')}</h3>
							${codeBlock(example.code)}
							<p>${l10n.t('It ends with')} <code>${example.says}</code></p>`
			}
			${part(l10n.t('What to look at in yours'), look)} ${part(l10n.t('The idea behind it'), idea)}
			${
				offers
					? html`<p class="offer"><vscode-button appearance="secondary" @click=${() => actions.post({ type: 'find-it' })}>${l10n.t('Find it with questions')}</vscode-button></p>`
					: nothing
			}
		</div>
	</section>`;
}

function part(title: string, words: ErrorView['doing']): TemplateResult | typeof nothing {
	return words === null ? nothing : html`<h3>${title}</h3><div class="words">${drawWords(words, null)}</div>`;
}

/** Draws the way to an explanation beside an error; nothing where there is none. */
export function drawExplain(error: string | undefined, actions: Actions): TemplateResult | typeof nothing {
	if (error === undefined) return nothing;
	return html`<p class="explain"><button class="link" title=${l10n.t('What the message means, on another program. It is no hint and does not count.')} @click=${() => actions.post({ type: 'explain', error })}>${l10n.t('Explain this error')}<span class="hidden"> ${error}</span></button></p>`;
}

/** The element inside of the controls that has the keyboard: given back to a control itself, all of its text would be chosen. */
export function innermost(element: Element): Element {
	const inner = element.shadowRoot?.activeElement;
	return inner ? innermost(inner) : element;
}

/** Whether the view comes with an explanation that was not there before. */
export function isExplanationNew(before: View | null, view: View): boolean {
	return view.explained !== undefined && view.explained.id !== before?.explained?.id;
}
