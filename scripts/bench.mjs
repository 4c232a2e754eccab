/**
 * `npm run bench`: packs the extension, measures it in a real VS Code and in plain Node (test/bench/), prints a table and
 * writes JSON.
 *
 *   npm run bench -- --json FILE    where the JSON goes; out/bench.json unless told
 *   npm run bench -- --quick        one run of everything, to see that it works
 *   npm run bench -- --no-editor    without VS Code
 *   npm run bench -- --only PARTS   only these parts of plain Node, with commas between them: parsing, sessions, turns, knowledge,
 *                                   memory, handIns
 *   npm run bench -- --native       compile native tree-sitter however long that takes; by itself it has two minutes, once,
 *                                   where its prebuilt binary does not load and a compiler is there
 *   npm run bench -- --no-native    never compile it
 *
 * In VS Code: the packed extension is installed, and each run opens a new window whose extension host loads
 * out/bench/inside.js as if it were a test; that measures with the clock of the extension host itself.
 */
import { appendFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, bundle } from './build.mjs';
import { freshWorkspace } from './lib/editorBundle.mjs';
import { runInside } from './lib/insideVsCode.mjs';
import { findNativeParser } from './lib/nativeParser.mjs';
import { inRoot } from './lib/paths.mjs';
import { makePackage } from './package.mjs';
import { startVsCode } from './vscode.mjs';
import { modernNode, runWithNode } from './withNode.mjs';

const { values: flags } = parseArgs({
	allowNegative: true,
	options: {
		json: { type: 'string', default: 'out/bench.json' },
		quick: { type: 'boolean', default: false },
		editor: { type: 'boolean', default: true },
		native: { type: 'boolean' },
		only: { type: 'string' },
	},
});

/** Windows of VS Code that are opened one after the other. */
const windows = flags.quick ? 1 : 3;

/** Milliseconds for one window, of which the extension keeps the sandbox for 30,000 after the session. */
const windowLimit = 300_000;

/** Milliseconds for compiling native tree-sitter: as long as it takes, never, or as a newcomer would still wait. */
const compileLimit = { true: 3_600_000, false: 0, undefined: 120_000 }[String(flags.native)];

const progress = (text) => process.stderr.write(`${text}\n`);
const notes = [];

/** Tries something that the bench can do without; what keeps it from being done becomes a note. */
async function optional(what, work, otherwise) {
	try {
		return await work();
	} catch (error) {
		notes.push(`${what}: ${error.message.split('\n')[0]}`);
		progress(`${what}: ${error.message}`);
		return otherwise;
	}
}

async function measureInVsCode(vsix) {
	const home = await mkdtemp(join(tmpdir(), 'socratic-bench-vscode-'));
	const result = join(home, 'result.json');
	const log = inRoot('test-results/bench.log');
	await mkdir(dirname(log), { recursive: true });
	await writeFile(log, '');
	// VS Code runs tests only for an extension under development: one that does nothing stands in for the installed one.
	const stub = join(home, 'stub');
	await mkdir(stub);
	await writeFile(join(stub, 'package.json'), JSON.stringify({ name: 'bench', publisher: 'socratic', version: '0.0.0', engines: { vscode: '*' } }));
	const inside = inRoot('out/bench/inside.js');
	await bundle({ entryPoints: ['test/bench/inside.ts'], outfile: inside, platform: 'node', format: 'cjs', target: 'node22', external: ['vscode'] });
	const measured = [];
	const server = await startVsCode({ home, vsix: [vsix], driver: true, env: { SOCRATIC_BENCH_RESULT: result } });
	try {
		for (let window = 1; window <= windows; window += 1) {
			progress(`Measuring in VS Code, window ${window} of ${windows} ...`);
			const folder = await freshWorkspace();
			try {
				const heard = (text) => appendFileSync(log, `${text}\n`);
				const status = await runInside(server, { folder, extension: stub, file: inside, limit: windowLimit, heard });
				if (status !== 0) throw new Error(`a window of VS Code ended with ${status}; see test-results/bench.log`);
				measured.push(JSON.parse(await readFile(result, 'utf8')));
			} finally {
				await rm(result, { force: true });
				await rm(dirname(folder), { recursive: true, force: true });
			}
		}
	} finally {
		await server.stop();
		await rm(home, { recursive: true, force: true });
	}
	return measured;
}

const loadBefore = loadavg()[0];
const at = new Date().toISOString();
try {
	const isWhole = flags.only === undefined;
	if (isWhole) progress('Packing the extension ...');
	const vsix = isWhole ? await optional('package', () => makePackage(), null) : null;
	const node = await modernNode();
	const { folder: native = null, reason } = isWhole || flags.only.split(',').includes('parsing') ? await findNativeParser(node, { limit: compileLimit, say: progress }) : {};
	if (reason) notes.push(`comparison with native tree-sitter: ${reason}`);
	if (isWhole && !flags.editor) notes.push('VS Code: left out (--no-editor)');
	const inVsCode = flags.editor && vsix ? await optional('VS Code', () => measureInVsCode(vsix), []) : [];

	await build({ only: ['sandbox', 'grammars'] });
	const main = inRoot('out/bench/main.mjs');
	await bundle({ entryPoints: ['test/bench/main.ts'], outfile: main, platform: 'node', format: 'esm', target: 'node22', packages: 'external' });
	const found = inRoot('out/bench/found.json');
	await writeFile(found, JSON.stringify({ vsix, native, windows: inVsCode, notes, loadBefore, at }));
	process.exitCode = await runWithNode(['--enable-source-maps', main, '--found', found, '--json', flags.json, ...(isWhole ? [] : ['--only', flags.only]), ...(flags.quick ? ['--quick'] : [])]);
} catch (error) {
	console.error(error);
	process.exitCode = 1;
}
