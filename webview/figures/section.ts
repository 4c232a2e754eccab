/** A chart with its figures beside it as a table, for whoever cannot see it. */
import * as l10n from '@vscode/l10n';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { Figure } from './charts.ts';

export interface Section {
	readonly title: string;
	/** A sentence on what it shows; missing where the title says it. */
	readonly lead?: string;
	readonly figure: Figure;
	/** Names of the table's columns, that of the rows' own names first. */
	readonly columns: readonly string[];
	readonly rows: readonly { readonly label: string; readonly cells: readonly (string | number)[] }[];
}

/** The section; its canvas waits for `Charts`. `more` stands behind the table. */
export function drawSection({ title, lead, figure: { id, ...figure }, columns, rows }: Section, more: TemplateResult | typeof nothing = nothing): TemplateResult {
	// A bar needs its room, however many there are, and however long the names are that stand aslant below it.
	const height = figure.kind === 'ranges' ? 90 + 26 * figure.labels.length : figure.labels.some(({ length }) => length > 16) && figure.labels.length > 4 ? 320 : 240;
	return html`<section aria-labelledby=${`title-${id}`}>
		<h2 id=${`title-${id}`}>${title}</h2>
		${lead === undefined ? nothing : html`<p>${lead}</p>`}
		<div class="chart" .style=${`height: ${height}px`}><canvas data-chart=${id} role="img" aria-label=${l10n.t('{0}. The table below has the same figures.', title)}></canvas></div>
		<div class="scrolls" tabindex="0" role="group" aria-label=${title}>
			<table>
				<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
				<tbody>${rows.map(({ label, cells }) => html`<tr><th scope="row">${label}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
			</table>
		</div>
		${more}
	</section>`;
}

export function drawTrouble(root: HTMLElement, message: string): void {
	render(html`<main><p role="alert">${message}</p></main>`, root);
}
