/**
 * `npm run evaluate -- NAME --data FILE [--data FILE] --json OUT`: measures one part on data that is not ours, prints a table,
 * and writes `{name, summary, cases}` to OUT. Exit status 0 unless it could not run.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { evaluateDiagnosis } from './diagnosis';
import { evaluateGuard } from './guard';
import { evaluateOffline } from './offline';
import { evaluatePlanner } from './planner';
import { evaluateSandbox } from './sandbox';

export interface Evaluation {
	readonly name: string;
	readonly summary: Readonly<Record<string, unknown>>;
	readonly cases: readonly unknown[];
}

export interface Options {
	readonly data: readonly string[];
	readonly student: string;
	/** A folder for readable transcripts, or null. */
	readonly transcripts: string | null;
	/** `guard` fits its weights anew and writes them to this file; null to measure those that it has. */
	readonly fit: string | null;
	/** How many cases of each file at most. */
	readonly limit: number;
	readonly log: (line: string) => void;
}

const evaluations: Readonly<Record<string, (options: Options) => Promise<Evaluation>>> = {
	planner: evaluatePlanner,
	sandbox: ({ data, log }) => evaluateSandbox({ data: [...data], log }),
	offline: evaluateOffline,
	diagnosis: evaluateDiagnosis,
	guard: evaluateGuard,
};

async function main(): Promise<number> {
	const log = (line: string) => void process.stdout.write(`${line}\n`);
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			data: { type: 'string', multiple: true, default: [] },
			json: { type: 'string' },
			student: { type: 'string', default: 'careful' },
			transcripts: { type: 'string' },
			limit: { type: 'string' },
			fit: { type: 'string' },
		},
	});
	const name = positionals[0] ?? '';
	const evaluate = evaluations[name];
	if (!evaluate || values.data.length === 0) {
		log(`usage: npm run evaluate -- ${Object.keys(evaluations).join('|')} --data FILE [--json OUT] [--student careful|guessing|silent|editing|all] [--transcripts FOLDER] [--limit N] [--fit WEIGHTS]`);
		return 2;
	}
	const result = await evaluate({
		data: values.data, student: values.student, transcripts: values.transcripts ?? null, fit: values.fit ?? null, limit: values.limit === undefined ? Number.POSITIVE_INFINITY : Number(values.limit), log,
	});
	for (const line of table(result.summary)) {
		log(line);
	}
	if (values.json !== undefined) {
		mkdirSync(dirname(values.json), { recursive: true });
		writeFileSync(values.json, `${JSON.stringify(result, null, '\t')}\n`);
	}
	return 0;
}

/** One line a key; a nested object as lines of its own. */
function table(summary: Readonly<Record<string, unknown>>, indent = ''): readonly string[] {
	return Object.entries(summary).flatMap(([key, value]) =>
		typeof value === 'object' && value !== null
			? [`${indent}${key}`, ...table(value as Readonly<Record<string, unknown>>, `${indent}  `)]
			: [`${indent}${key.padEnd(24)} ${typeof value === 'number' ? String(Math.round(value * 1000) / 1000) : String(value)}`],
	);
}

main().then(
	(status) => process.exit(status),
	(error: unknown) => {
		process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
		process.exit(1);
	},
);
