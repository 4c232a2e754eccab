/** How sure the student is of a prediction: three options beside the answer, none of them chosen, none needed. */
import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit-html';
import type { FromPage } from '../extension/protocol.ts';

type Sureness = NonNullable<Extract<FromPage, { type: 'answer' }>['sure']>;

const options: readonly Sureness[] = ['guess', 'rather', 'certain'];

export function drawSureness(isLocked: boolean): TemplateResult {
	return html`<fieldset class="sureness" ?disabled=${isLocked}>
		<legend>${l10n.t('How sure are you? You may leave it open.')}</legend>
		${options.map((sure) => html`<label><input type="radio" name="sure" value=${sure}> ${surenessName(sure)}</label>`)}
	</fieldset>`;
}

/** What was chosen there, as it goes with the answer. */
export function chosenSureness(root: ParentNode): { readonly sure?: Sureness } {
	const value = root.querySelector<HTMLInputElement>('input[name="sure"]:checked')?.value;
	const sure = options.find((option) => option === value);
	return sure ? { sure } : {};
}

export function surenessName(sure: Sureness): string {
	switch (sure) {
		case 'certain':
			return l10n.t('Sure');
		case 'rather':
			return l10n.t('Fairly sure');
		case 'guess':
			return l10n.t('A guess');
	}
}
