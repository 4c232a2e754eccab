/** The words and figures of the page on the use of explanations. */
import * as l10n from '@vscode/l10n';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { UseReportView } from '../../extension/useProtocol.ts';
import { kindName } from '../explanation.ts';
import type { Figure } from '../figures/charts.ts';
import { drawSection, type Section } from '../figures/section.ts';

type Row = Pick<UseReportView['total'], 'views' | 'helpful' | 'notHelpful' | 'medianMs'> & { readonly label: string };

/** What the page shows, in order. */
export function sectionsOf({ byKind, byLength, byComplexity }: UseReportView): readonly Section[] {
	return [
		section('kind', l10n.t('By kind'), l10n.t('Kind'), byKind.map((row) => ({ ...row, label: kindName(row.kind) }))),
		section('length', l10n.t('By the length of the code'), l10n.t('Lines of code'), byLength.map((row) => ({ ...row, label: binName(row.bin) }))),
		section('complexity', l10n.t('By how many ways lead through the code'), l10n.t('Ways through the code'), byComplexity.map((row) => ({ ...row, label: binName(row.bin) }))),
	];
}

function section(id: string, title: string, heading: string, rows: readonly Row[]): Section {
	const names = [l10n.t('Views'), l10n.t('Helped'), l10n.t('Did not help')] as const;
	return {
		title,
		figure: {
			kind: 'bars', id, x: heading, labels: rows.map(({ label }) => label),
			sets: [
				{ label: names[0], colour: 0, data: rows.map(({ views }) => views) },
				{ label: names[1], colour: 1, data: rows.map(({ helpful }) => helpful) },
				{ label: names[2], colour: 2, data: rows.map(({ notHelpful }) => notHelpful) },
			],
		},
		columns: [heading, ...names, l10n.t('Time open (middle)')],
		rows: rows.map(({ label, views, helpful, notHelpful, medianMs }) => ({ label, cells: [views, helpful, notHelpful, timeName(medianMs)] })),
	};
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

/** Draws the page and returns the figures for its canvases. */
export function drawReport(root: HTMLElement, report: UseReportView, remove: () => void): readonly Figure[] {
	const { total, reasons } = report;
	const sections = total.views === 0 ? [] : sectionsOf(report);
	render(
		html`<main>
			<h1>${l10n.t('How you use explanations')}</h1>
			<p class="lead">${l10n.t('Each time you open an explanation it is counted here, with your answer to “Did this help?”. Nothing of your code is kept, and nothing leaves this computer.')}</p>
			${total.views === 0 ? html`<p class="empty">${l10n.t('Nothing was counted yet. Explain a function, then look here again.')}</p>` : html`${sections.map((one) => drawSection(one))} ${drawReasons(reasons)}`}
			<p class="actions"><button ?disabled=${total.views === 0} @click=${remove}>${l10n.t('Delete this record')}</button></p>
		</main>`,
		root,
	);
	return sections.map(({ figure }) => figure);
}

function drawReasons(reasons: UseReportView['reasons']): TemplateResult | typeof nothing {
	if (reasons.length === 0) return nothing;
	return html`<section aria-labelledby="title-reasons">
		<h2 id="title-reasons">${l10n.t('Why')}</h2>
		<ul>${reasons.map(({ kind, helpful, why }) => html`<li><span class="dim">${kindName(kind)} · ${helpful ? l10n.t('Helped') : l10n.t('Did not help')}</span> ${why}</li>`)}</ul>
	</section>`;
}
