import type { Report, ReportedFigure } from './report';

/** The report as lines of plain text, for a terminal. */
export function tableOf(report: Report): readonly string[] {
	const { machine, figures, notes } = report;
	const rows = figures.map((figure) => ({ figure, cells: [figure.what, shown(figure, 'median'), shown(figure, 'min'), shown(figure, 'max'), String(figure.runs)] }));
	const heads = ['', 'median', 'min', 'max', 'runs'];
	const widths = heads.map((head, at) => Math.max(head.length, ...rows.map(({ cells }) => cells[at]?.length ?? 0)));
	const line = (cells: readonly string[]): string => `  ${cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ')}`.trimEnd();
	const lines = [
		`${machine.processor}, ${machine.cores} cores, ${machine.platform} ${machine.arch}, Node ${machine.node}${machine.vscode === null ? '' : `, VS Code ${machine.vscode}`}`,
		`load before ${machine.loadBefore.toFixed(1)}, after ${machine.loadAfter.toFixed(1)}${report.quick ? '; a quick run: too few runs to compare' : ''}`,
		'',
		line(heads),
	];
	let group = '';
	for (const { figure, cells } of rows) {
		if (figure.group !== group) {
			group = figure.group;
			lines.push('', group);
		}
		lines.push(line(cells));
	}
	return [...lines, ...packageLines(report), ...(notes.length > 0 ? ['', 'Left out', ...notes.map((note) => `  ${note}`)] : [])];
}

function packageLines({ package: packed }: Report): readonly string[] {
	if (!packed) {
		return [];
	}
	const width = Math.max(...packed.largest.map(({ path }) => path.length));
	const row = ({ path, bytes }: { path: string; bytes: number }): string => `  ${path.padEnd(width)}  ${kib(bytes).padStart(10)}  ${String(Math.round((bytes / packed.bytes) * 100)).padStart(3)} %`;
	return ['', `Package: ${kib(packed.bytes)} in ${packed.files} files; compressed, the largest are`, ...packed.largest.map(row)];
}

const kib = (bytes: number): string => `${Math.round(bytes / 1024).toLocaleString('en')} KiB`;

function shown({ unit, ...figure }: ReportedFigure, part: 'median' | 'min' | 'max'): string {
	const value = figure[part];
	const digits = value !== 0 && value < 1 ? 3 : value < 10 ? 2 : value < 100 ? 1 : 0;
	const text = value.toLocaleString('en', { minimumFractionDigits: unit === 'times' ? 2 : 0, maximumFractionDigits: unit === 'times' ? 3 : digits });
	return unit === 'times' ? `${text} x` : `${text} ${unit}`;
}
