/**
 * `npm run bench [-- --quick] [--json FILE]`: measures the extension, prints a table and writes JSON (out/bench.json unless told).
 * scripts/bench.mjs packs the extension, has it measured in VS Code, and hands what it found to this (`--found FILE`).
 *
 * Speed is compared as ratios of one run and never held against a limit: another machine, another load, other milliseconds.
 * What is compared is measured in turn, so that both sides see the same load. The rounds are our own and not a benchmark library's,
 * because those finish one task before they begin the next. Each part runs in a fresh process, so that none sees what another
 * left in memory.
 */
import { fork } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { handInSizes, makeHandIns, measureHandIns, type HandInSize } from './handIns';
import { measureKnowledge } from './knowledge';
import { packageParts } from './packageParts';
import { measureParsing } from './parsing';
import { reportedFigures, reportSchema, type Report } from './report';
import { measuredSchema, Samples, type Measured } from './samples';
import { measureMemory, measureSessions } from './sessions';
import { tableOf } from './table';
import { measureTurns } from './turns';

/** What scripts/bench.mjs found. */
const foundSchema = z.object({
	/** The packed extension; null when it was not packed. */
	vsix: z.string().nullable(),
	/** The folder of a native parser that loads; null without one. */
	native: z.string().nullable(),
	/** What each window of VS Code measured. */
	windows: z.array(measuredSchema.extend({ vscode: z.string() })),
	notes: z.array(z.string()),
	loadBefore: z.number(),
	at: z.string(),
});

type Found = z.infer<typeof foundSchema>;

/** Rounds of each part: for a run that counts, and for one that only shows that everything works. */
const rounds = { parsing: [15, 3], sessions: [5, 1], turns: [3, 1], knowledge: [3, 1], memory: [3, 1] } as const;

/** How many of the package's largest files are listed. */
const listed = 8;

const { values: flags } = parseArgs({
	options: {
		quick: { type: 'boolean', default: false },
		json: { type: 'string', default: 'out/bench.json' },
		found: { type: 'string', default: 'out/bench/found.json' },
		/** Measures one part and sends it to the parent process. */
		part: { type: 'string' },
		/** Only these parts, with commas between them. */
		only: { type: 'string' },
		/** Writes hand-ins for a part that reads them: the folder, how many, and the events of each. */
		make: { type: 'string' },
	},
});

const roundsOf = (part: keyof typeof rounds): number => rounds[part][flags.quick ? 1 : 0];

const handIns = Object.keys(handInSizes) as HandInSize[];

const parts: Readonly<Record<string, (found: Found) => Promise<Measured>>> = {
	parsing: ({ native }) => measureParsing({ rounds: roundsOf('parsing'), native }),
	sessions: () => measureSessions(roundsOf('sessions')),
	turns: () => measureTurns(roundsOf('turns')),
	knowledge: () => measureKnowledge(roundsOf('knowledge')),
	memory: () => measureMemory(),
	...Object.fromEntries(handIns.map((size) => [`handIns.${size}`, () => measureHandIns(size, flags.quick ? 0.1 : 1)])),
};

async function main(): Promise<void> {
	if (flags.make !== undefined) {
		return makeHandIns(...z.tuple([z.string(), z.number(), z.number()]).parse(JSON.parse(flags.make)));
	}
	const found = foundSchema.parse(JSON.parse(readFileSync(flags.found, 'utf8')));
	if (flags.part !== undefined) {
		process.send?.(await parts[flags.part]?.(found));
		return;
	}
	const samples = new Samples();
	for (const window of found.windows) {
		samples.take(window);
	}
	const only = flags.only?.split(',');
	const all = ['parsing', 'sessions', 'turns', 'knowledge', ...Array.from({ length: roundsOf('memory') }, () => 'memory'), ...handIns.map((size) => `handIns.${size}`)];
	for (const part of all.filter((name) => !only || only.includes(name) || only.includes(name.split('.')[0] ?? ''))) {
		progress(`Measuring ${part} ...`);
		samples.take(await inFreshProcess(part));
	}
	const report = reportSchema.parse(reportOn(found, samples.measured));
	process.stdout.write(`${tableOf(report).join('\n')}\n`);
	mkdirSync(dirname(flags.json), { recursive: true });
	writeFileSync(flags.json, `${JSON.stringify(report, null, '\t')}\n`);
	progress(`Written to ${flags.json}`);
}

function inFreshProcess(part: string): Promise<Measured> {
	return new Promise((resolve, reject) => {
		const args = ['--part', part, '--found', flags.found, ...(flags.quick ? ['--quick'] : [])];
		const child = fork(fileURLToPath(import.meta.url), args);
		let measured: Measured | null = null;
		child.on('message', (message) => {
			measured = measuredSchema.parse(message);
		});
		child.on('error', reject);
		child.on('close', (code) => (measured ? resolve(measured) : reject(new Error(`measuring ${part} ended with ${code} and no result`))));
	});
}

function reportOn(found: Found, measured: Measured): Report {
	return {
		name: 'bench', schema: 1, at: found.at, quick: flags.quick,
		machine: {
			platform: process.platform, arch: process.arch, processor: cpus()[0]?.model ?? 'unknown processor', cores: cpus().length, memoryMiB: Math.round(totalmem() / 1024 ** 2),
			node: process.versions.node, vscode: found.windows[0]?.vscode ?? null, loadBefore: found.loadBefore, loadAfter: loadavg()[0] ?? 0,
		},
		figures: reportedFigures(measured),
		package: found.vsix === null ? null : packageOf(found.vsix),
		notes: [...found.notes, ...measured.notes],
	};
}

function packageOf(vsix: string): Report['package'] {
	const archive = readFileSync(vsix);
	const all = packageParts(archive);
	return { bytes: archive.length, files: all.length, largest: all.slice(0, listed).map(({ path, bytes }) => ({ path, bytes })) };
}

function progress(text: string): void {
	process.stderr.write(`${text}\n`);
}

main().then(
	() => process.exit(0),
	(error: unknown) => {
		process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
		process.exit(1);
	},
);
