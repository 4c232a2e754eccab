/** The charts of every page with figures, drawn by Chart.js in the colours of the theme. Only the parts that are used are loaded. */
import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, LineController, LineElement, PointElement, Tooltip, type ChartConfiguration, type ChartDataset } from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, LineController, LineElement, LinearScale, PointElement, Legend, Tooltip);

/** One row of figures of a chart, in one of its three colours. */
export interface FigureSet {
	readonly label: string;
	readonly colour: 0 | 1 | 2;
	readonly data: readonly number[];
}

/** What a chart shows; the table beside it has the same in words. */
export type Figure =
	/** Counts side by side. `x`: what the labels are. */
	| { readonly kind: 'bars'; readonly id: string; readonly x: string; readonly labels: readonly string[]; readonly sets: readonly FigureSet[] }
	/** Counts, or shares of a whole, along a row. `ticks`: words for none, half and all, where they are shares. */
	| { readonly kind: 'lines'; readonly id: string; readonly x: string; readonly labels: readonly string[]; readonly sets: readonly FigureSet[]; readonly ticks?: readonly [string, string, string] }
	/** For each label a range between two ends that have words and no numbers, and where in it something stands; all from 0 to 1. */
	| { readonly kind: 'ranges'; readonly id: string; readonly labels: readonly string[]; readonly ends: readonly [string, string]; readonly sets: readonly [string, string]; readonly ranges: readonly { readonly low: number; readonly at: number; readonly high: number }[] };

/** The colours that a canvas needs, as the theme has them now. */
interface Colours {
	readonly text: string;
	readonly grid: string;
	readonly page: string;
	readonly sets: readonly [string, string, string];
	readonly font: string;
	readonly size: number;
}

export class Charts {
	private drawn: Chart[] = [];

	/** Draws every figure into the canvas that waits for it. */
	draw(root: ParentNode, figures: readonly Figure[]): void {
		this.clear();
		const colours = coloursNow();
		for (const figure of figures) {
			const canvas = root.querySelector<HTMLCanvasElement>(`canvas[data-chart="${figure.id}"]`);
			if (canvas) this.drawn.push(new Chart(canvas, figure.kind === 'ranges' ? ranges(figure, colours) : counted(figure, colours)));
		}
	}

	clear(): void {
		for (const chart of this.drawn) chart.destroy();
		this.drawn = [];
	}
}

function counted({ kind, x, labels, sets, ...figure }: Exclude<Figure, { kind: 'ranges' }>, colours: Colours): ChartConfiguration {
	const { text, grid } = colours;
	const words = wordsIn(colours);
	const ticks = 'ticks' in figure ? figure.ticks : undefined;
	const shares = ticks && { max: 1, ticks: { ...words, stepSize: 0.5, callback: (value: number | string) => ticks[Number(value) * 2] ?? '' } };
	return {
		type: kind === 'bars' ? 'bar' : 'line',
		data: { labels: [...labels], datasets: sets.map(({ label, colour, data }) => set(kind, label, [...data], colours.sets[colour], text)) },
		options: {
			...plain(colours),
			scales: {
				x: { title: { display: true, text: x, ...words }, ticks: words, grid: { display: false }, border: { color: grid } },
				y: { beginAtZero: true, ticks: { ...words, precision: 0 }, grid: { color: grid }, border: { display: false }, ...shares },
			},
			// A share is told by its words; of a point between them the table says more.
			plugins: { ...plain(colours).plugins, ...(ticks ? { tooltip: { enabled: false } } : {}) },
		},
	};
}

function set(kind: 'bars' | 'lines', label: string, data: number[], colour: string, text: string): ChartDataset {
	// Some themes have pale colours for charts: each bar has an edge.
	if (kind === 'bars') return { label, data, backgroundColor: colour, borderColor: text, borderWidth: 1, maxBarThickness: 32 };
	return { label, data, borderColor: colour, backgroundColor: colour, borderWidth: 2, pointRadius: 4, tension: 0 };
}

function ranges({ labels, ends, sets: [range, point], ranges: all }: Extract<Figure, { kind: 'ranges' }>, colours: Colours): ChartConfiguration {
	const { text, grid, sets: [bar] } = colours;
	const words = wordsIn(colours);
	const mark: ChartDataset<'line'> = { type: 'line', label: point, data: all.map(({ at }) => at), showLine: false, pointStyle: 'rectRot', pointRadius: 6, backgroundColor: text, borderColor: text };
	return {
		type: 'bar',
		data: { labels: [...labels], datasets: [mark, { label: range, data: all.map(({ low, high }): [number, number] => [low, high]), backgroundColor: bar, borderColor: text, borderWidth: isContrast() ? 1 : 0, borderSkipped: false, barThickness: 10, pointStyle: 'rect' }] },
		options: {
			...plain(colours),
			indexAxis: 'y',
			scales: {
				x: { min: 0, max: 1, ticks: { ...words, stepSize: 1, callback: (value) => ends[Number(value)] ?? '', align: 'inner' }, grid: { color: grid }, border: { color: grid } },
				y: { ticks: { ...words, autoSkip: false }, grid: { display: false }, border: { display: false } },
			},
			// Where it stands is no number to be told. Each set is named beside its own mark.
			plugins: { ...plain(colours).plugins, legend: { ...plain(colours).plugins.legend, labels: { ...plain(colours).plugins.legend.labels, usePointStyle: true } }, tooltip: { enabled: false } },
		},
	};
}

function wordsIn({ text, font, size }: Colours): { color: string; font: { family: string; size: number } } {
	return { color: text, font: { family: font, size } };
}

function plain(colours: Colours) {
	const { text, grid, page, font } = colours;
	return {
		animation: false,
		maintainAspectRatio: false,
		plugins: {
			legend: { position: 'bottom', labels: { ...wordsIn(colours), boxWidth: 12, boxHeight: 12 } },
			tooltip: { backgroundColor: page, titleColor: text, bodyColor: text, borderColor: grid, borderWidth: 1, titleFont: { family: font }, bodyFont: { family: font } },
		},
	} as const;
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
		sets: [of('charts-blue', '#3794ff'), of('charts-green', '#89d185'), of('charts-orange', '#d18616')],
		font: of('font-family', 'sans-serif'),
		size: Number.parseFloat(of('font-size', '13')) || 13,
	};
}
