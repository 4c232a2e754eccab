/**
 * `npm run evaluate -- NAME --data FILE [--data FILE] --json OUT`: measures one part on data that is not ours, prints a table,
 * and writes `{name, summary, cases}` to OUT. Exit status 0 unless it could not run.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { evaluateDiagnosis } from './diagnosis';
import { evaluateExplanations } from './explanations';
import { evaluatePlaces } from './places';
import { evaluateGuard } from './guard';
import { evaluateKnowledge } from './knowledge';
import { evaluateOffline } from './offline';
import { evaluatePlanner } from './planner';
import { sharedFolder } from '../shared';
import { evaluateSandbox, layersOf } from './sandbox';
import { evaluateSessions, type ModelAddress, type SessionOptions, tutors } from './sessions/sessions';

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
	/** `guard` and `knowledge` write what they fit to this file; empty: `knowledge` prints it. Null: `guard` measures the weights that it has. */
	readonly fit: string | null;
	/** How many cases of each file at most. */
	readonly limit: number;
	/** Only cases with these ids; all when there are none. */
	readonly ids?: readonly string[];
	/** Which cases of each file: those at an even or odd index, so that one half can be tuned on and the other reported; all unless told. */
	readonly rows?: 'even' | 'odd' | 'all';
	/** False: `diagnosis` is not given the right programs that a course would have. */
	readonly reference?: boolean;
	/** True: `diagnosis` only ranks places by what the run tells, and searches nothing. */
	readonly rankOnly?: boolean;
	/** Layers that `sandbox` switches off, one at a time. */
	readonly without?: string;
	readonly log: (line: string) => void;
	/** Of the evaluation with a model; the others do without. */
	readonly sessions: SessionOptions;
}

const evaluations: Readonly<Record<string, (options: Options) => Promise<Evaluation>>> = {
	planner: evaluatePlanner,
	sandbox: ({ data, without, log }) => evaluateSandbox({ data: [...data], without: layersOf(without ?? ''), log }),
	offline: evaluateOffline,
	diagnosis: (options) => (options.rankOnly ? evaluatePlaces(options) : evaluateDiagnosis(options)),
	guard: evaluateGuard,
	explanations: evaluateExplanations,
	knowledge: evaluateKnowledge,
	sessions: (options) => evaluateSessions(options, options.sessions),
};

async function main(): Promise<number> {
	const log = (line: string) => void process.stdout.write(`${line}\n`);
	const { values, positionals } = parseArgs({
		// `--fit` by itself prints what is fitted.
		args: process.argv.slice(2).map((arg, at, all) => (arg === '--fit' && (all[at + 1] ?? '--').startsWith('--') ? '--fit=' : arg)),
		allowPositionals: true,
		options: {
			data: { type: 'string', multiple: true, default: [] },
			json: { type: 'string' },
			student: { type: 'string', default: 'careful' },
			transcripts: { type: 'string' },
			limit: { type: 'string' },
			ids: { type: 'string' },
			fit: { type: 'string' },
			tutor: { type: 'string', default: 'ours' },
			'base-url': { type: 'string', default: 'canned' },
			model: { type: 'string', default: 'canned' },
			'key-env': { type: 'string' },
			'student-base-url': { type: 'string' },
			'student-model': { type: 'string' },
			'student-key-env': { type: 'string' },
			parallel: { type: 'string', default: '1' },
			turns: { type: 'string' },
			speculate: { type: 'boolean', default: false },
			rows: { type: 'string', default: 'all' },
			without: { type: 'string' },
			'no-repair': { type: 'boolean', default: false },
			'no-reference': { type: 'boolean', default: false },
		},
	});
	const name = positionals[0] ?? '';
	const evaluate = evaluations[name];
	const data = values.data.length === 0 && name === 'knowledge' && sharedFolder ? [join(sharedFolder, 'data/answer_sequences.csv')] : values.data;
	if (!evaluate || data.length === 0) {
		log(`usage: npm run evaluate -- ${Object.keys(evaluations).join('|')} --data FILE [--json OUT] [--student careful|guessing|silent|editing|mending|all] [--transcripts FOLDER] [--limit N] [--ids ID,ID] [--rows even|odd] [--no-reference] [--no-repair] [--fit FILE]`);
		log('       sandbox: [--without each|LAYER,LAYER], once more without each of these layers');
		log('       sessions: [--tutor ours|published|vanilla] [--base-url URL|canned --model NAME [--key-env VARIABLE]] [--student-base-url URL|canned --student-model NAME [--student-key-env VARIABLE]]');
		log('                 [--parallel N] [--turns FILE.jsonl, to go on after a stop] [--speculate]');
		return 2;
	}
	const tutor = tutors.find((one) => one === values.tutor);
	if (!tutor) {
		throw new Error(`no tutor is called ${values.tutor}: ${tutors.join(', ')}`);
	}
	const address = (baseUrl: string, model: string | undefined, keyEnv: string | undefined): ModelAddress => ({ baseUrl, model: model ?? 'canned', keyEnv: keyEnv ?? null });
	const sessions: SessionOptions = {
		tutor, parallel: Number(values.parallel), turns: values.turns ?? null, speculates: values.speculate,
		model: address(values['base-url'], values.model, values['key-env']),
		student: values['student-base-url'] === undefined ? null : address(values['student-base-url'], values['student-model'], values['student-key-env']),
	};
	const result = await evaluate({
		data, student: values.student, transcripts: values.transcripts ?? null, fit: values.fit ?? null, limit: values.limit === undefined ? Number.POSITIVE_INFINITY : Number(values.limit),
		ids: (values.ids ?? '').split(',').filter((id) => id !== ''),
		rows: values.rows === 'even' || values.rows === 'odd' ? values.rows : 'all', reference: !values['no-reference'], rankOnly: values['no-repair'], without: values.without ?? '', log, sessions,
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
