import * as z from 'zod';
import { figures, units, type Figure } from './catalogue';
import type { Measured } from './samples';
import { ratiosOf, summaryOf } from './statistics';

const figureSchema = z.object({
	id: z.string(),
	group: z.string(),
	what: z.string(),
	/** Milliseconds, mebibytes (resident), or a ratio of two figures of the same run. */
	unit: z.enum(units),
	median: z.number(),
	min: z.number(),
	max: z.number(),
	runs: z.number().int().positive(),
});

/** What `npm run bench` writes. */
export const reportSchema = z.object({
	name: z.literal('bench'),
	schema: z.literal(1),
	/** When it began, as an ISO date. */
	at: z.string(),
	quick: z.boolean(),
	machine: z.object({
		platform: z.string(),
		arch: z.string(),
		processor: z.string(),
		cores: z.number().int(),
		memoryMiB: z.number(),
		/** The Node of the plain measurements and of the sandbox. */
		node: z.string(),
		/** The VS Code of the editor's measurements; null when they were left out. */
		vscode: z.string().nullable(),
		/** The average number of processes that wanted a core during the last minute, before the bench and after it. */
		loadBefore: z.number(),
		loadAfter: z.number(),
	}),
	figures: z.array(figureSchema),
	/** The packed extension, with its largest files; sizes in bytes, compressed. Null when it was not packed. */
	package: z
		.object({ bytes: z.number().int(), files: z.number().int(), largest: z.array(z.object({ path: z.string(), bytes: z.number().int() })) })
		.nullable(),
	/** What was left out, and why. */
	notes: z.array(z.string()),
});

export type Report = z.infer<typeof reportSchema>;
export type ReportedFigure = Report['figures'][number];

/** The figures of the catalogue that were measured, in its order. Throws for a figure that the catalogue does not have. */
export function reportedFigures({ samples }: Measured): ReportedFigure[] {
	const stranger = Object.keys(samples).find((id) => !figures.some((figure) => figure.id === id));
	if (stranger !== undefined) {
		throw new Error(`the catalogue has no figure ${stranger}`);
	}
	return figures.flatMap((figure) => {
		const summary = summaryOf(runsOf(figure, samples));
		const { id, group, what, unit } = figure;
		return summary ? [{ id, group, what, unit, ...summary }] : [];
	});
}

function runsOf(figure: Figure, samples: Measured['samples']): readonly number[] {
	return figure.unit === 'times' ? ratiosOf(samples[figure.of] ?? [], samples[figure.to] ?? []) : (samples[figure.id] ?? []);
}
