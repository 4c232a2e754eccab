/** The charts: bars drawn by Chart.js in the colours of the theme. Only the parts that are used are loaded. */
import * as l10n from '@vscode/l10n';
import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } from 'chart.js';
import type { UseReportView } from '../../extension/useProtocol.ts';
import { sectionsOf, type Row } from './report.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend, Tooltip);

/** The colours that a canvas needs, as the theme has them now. */
interface Colours {
	readonly text: string;
	readonly grid: string;
	readonly page: string;
	readonly bars: readonly [string, string, string];
	readonly font: string;
	readonly size: number;
}

export class Charts {
	private drawn: Chart[] = [];

	/** Draws every chart of a report into the canvas that waits for it. */
	draw(root: ParentNode, report: UseReportView): void {
		const colours = coloursNow();
		for (const { id, rows, heading } of sectionsOf(report)) {
			const canvas = root.querySelector<HTMLCanvasElement>(`canvas[data-chart="${id}"]`);
			if (canvas) this.drawn.push(bars(canvas, rows, heading, colours));
		}
	}

	clear(): void {
		for (const chart of this.drawn) chart.destroy();
		this.drawn = [];
	}
}

function bars(canvas: HTMLCanvasElement, rows: readonly Row[], heading: string, { text, grid, page, bars: [views, helped, not], font, size }: Colours): Chart {
	const set = (label: string, data: number[], backgroundColor: string) => ({ label, data, backgroundColor, borderColor: text, borderWidth: isContrast() ? 1 : 0, maxBarThickness: 32 });
	const words = { color: text, font: { family: font, size } };
	return new Chart(canvas, {
		type: 'bar',
		data: {
			labels: rows.map(({ label }) => label),
			datasets: [
				set(l10n.t('Views'), rows.map((row) => row.views), views),
				set(l10n.t('Helped'), rows.map((row) => row.helpful), helped),
				set(l10n.t('Did not help'), rows.map((row) => row.notHelpful), not),
			],
		},
		options: {
			animation: false,
			maintainAspectRatio: false,
			scales: {
				x: { title: { display: true, text: heading, ...words }, ticks: words, grid: { display: false }, border: { color: grid } },
				y: { beginAtZero: true, ticks: { ...words, precision: 0 }, grid: { color: grid }, border: { display: false } },
			},
			plugins: {
				legend: { position: 'bottom', labels: { ...words, boxWidth: 12, boxHeight: 12 } },
				tooltip: { backgroundColor: page, titleColor: text, bodyColor: text, borderColor: grid, borderWidth: 1, titleFont: { family: font }, bodyFont: { family: font } },
			},
		},
	});
}

function isContrast(): boolean {
	return document.body.classList.contains('vscode-high-contrast') || matchMedia('(forced-colors: active)').matches;
}

function coloursNow(): Colours {
	const style = getComputedStyle(document.body);
	const of = (name: string, or: string): string => style.getPropertyValue(`--vscode-${name}`).trim() || or;
	const text = of('foreground', style.color);
	return {
		text,
		grid: of('contrastBorder', of('editorWidget-border', of('widget-border', '#80808060'))),
		page: of('editor-background', 'Canvas'),
		bars: [of('charts-blue', '#3794ff'), of('charts-green', '#89d185'), of('charts-orange', '#d18616')],
		font: of('font-family', 'sans-serif'),
		size: Number.parseFloat(of('font-size', '13')) || 13,
	};
}
