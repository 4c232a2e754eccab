/** Files that count for nothing, and why. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { ClassView } from '../../extension/insightsProtocol.ts';

export function drawFiles({ broken, older }: ClassView, csv: TemplateResult): TemplateResult | typeof nothing {
	if (broken.length + older.length === 0) return nothing;
	return html`<section aria-labelledby="title-files">
		<h2 id="title-files">${l10n.t('Files that do not count')}</h2>
		${broken.length === 0 ? nothing : html`<details open>
			<summary>${l10n.t('They cannot be read: {0}', broken.length)}</summary>
			<div class="files" tabindex="0" role="group" aria-label=${l10n.t('They cannot be read: {0}', broken.length)}><ul>${broken.map(({ file, reason }) => html`<li><code>${file}</code> <span class="dim">${reason}</span></li>`)}</ul></div>
		</details>`}
		${older.length === 0 ? nothing : html`<details>
			<summary>${l10n.t('The same student handed in again, and the newer one counts: {0}', older.length)}</summary>
			<div class="files" tabindex="0" role="group" aria-label=${l10n.t('Older hand-ins')}><ul>${older.map(({ file, newer, pseudonym }) => html`<li><code>${file}</code> <span class="dim">${l10n.t('{0} has a newer one: {1}', pseudonym, newer)}</span></li>`)}</ul></div>
		</details>`}
		${csv}
	</section>`;
}
