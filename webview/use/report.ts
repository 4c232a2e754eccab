/** The page's words and tables: each chart has its figures beside it, for whoever cannot see it. */
import * as l10n from '@vscode/l10n';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { UseReportView } from '../../extension/useProtocol.ts';
import { kindName } from '../explanation.ts';

/** Views and ratings of one group, under its name. */
export interface Row {
	readonly label: string;
	readonly views: number;
	readonly helpful: number;
	readonly notHelpful: number;
	readonly medianMs: number | null;
}

/** A chart and its table. */
export interface Section {
	readonly id: string;
	readonly title: string;
	/** What the rows are. */
	readonly heading: string;
	readonly rows: readonly Row[];
}

/** What the page shows, in order. */
export function sectionsOf({ byKind, byLength, byComplexity }: UseReportView): readonly Section[] {
	return [
		{ id: 'kind', title: l10n.t('By kind'), heading: l10n.t('Kind'), rows: byKind.map((row) => ({ ...row, label: kindName(row.kind) })) },
		{ id: 'length', title: l10n.t('By the length of the code'), heading: l10n.t('Lines of code'), rows: byLength.map((row) => ({ ...row, label: binName(row.bin) })) },
		{ id: 'complexity', title: l10n.t('By how many ways lead through the code'), heading: l10n.t('Ways through the code'), rows: byComplexity.map((row) => ({ ...row, label: binName(row.bin) })) },
	];
}

/** `4–8`, `31+`. */
export function binName({ from, to }: { readonly from: number; readonly to: number | null }): string {
	if (to === null) return `${from}+`;
	return from === to ? String(from) : `${from}–${to}`;
}

/** `1:05` for a minute and five seconds; a dash where no time is known. */
export function timeName(ms: number | null): string {
	if (ms === null) return '–';
	const seconds = Math.round(ms / 1000);
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

export function drawReport(root: HTMLElement, report: UseReportView, remove: () => void): void {
	const { total, reasons } = report;
	render(
		html`<main>
			<h1>${l10n.t('How you use explanations')}</h1>
			<p class="lead">${l10n.t('Each time you open an explanation it is counted here, with your answer to “Did this help?”. Nothing of your code is kept, and nothing leaves this computer.')}</p>
			${total.views === 0 ? html`<p class="empty">${l10n.t('Nothing was counted yet. Explain a function, then look here again.')}</p>` : html`${sectionsOf(report).map(drawSection)} ${drawReasons(reasons)}`}
			<p class="actions"><button ?disabled=${total.views === 0} @click=${remove}>${l10n.t('Delete this record')}</button></p>
		</main>`,
		root,
	);
}

export function drawTrouble(root: HTMLElement, message: string): void {
	render(html`<main><p role="alert">${message}</p></main>`, root);
}

function drawSection({ id, title, heading, rows }: Section): TemplateResult {
	return html`<section aria-labelledby=${`title-${id}`}>
		<h2 id=${`title-${id}`}>${title}</h2>
		<div class="chart"><canvas data-chart=${id} role="img" aria-label=${l10n.t('{0}. The table below has the same figures.', title)}></canvas></div>
		<div class="scrolls" tabindex="0" role="group" aria-label=${title}>
			<table>
				<thead>
					<tr><th scope="col">${heading}</th><th scope="col">${l10n.t('Views')}</th><th scope="col">${l10n.t('Helped')}</th><th scope="col">${l10n.t('Did not help')}</th><th scope="col">${l10n.t('Time open (middle)')}</th></tr>
				</thead>
				<tbody>
					${rows.map(({ label, views, helpful, notHelpful, medianMs }) => html`<tr><th scope="row">${label}</th><td>${views}</td><td>${helpful}</td><td>${notHelpful}</td><td>${timeName(medianMs)}</td></tr>`)}
				</tbody>
			</table>
		</div>
	</section>`;
}

function drawReasons(reasons: UseReportView['reasons']): TemplateResult | typeof nothing {
	if (reasons.length === 0) return nothing;
	return html`<section aria-labelledby="title-reasons">
		<h2 id="title-reasons">${l10n.t('Why')}</h2>
		<ul>${reasons.map(({ kind, helpful, why }) => html`<li><span class="dim">${kindName(kind)} · ${helpful ? l10n.t('Helped') : l10n.t('Did not help')}</span> ${why}</li>`)}</ul>
	</section>`;
}
