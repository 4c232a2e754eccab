/**
 * Editor tests inside a real VS Code: `npm run test:editor [-- --grep TEXT]`. Chromium opens the served VS Code with a
 * payload that makes its extension host load out/editor/index.js, and hears from the page what the tests print: first in a
 * window on one folder, then in one on several.
 */
import { appendFileSync, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bundleEditorTests, freshFolders, freshWorkspace } from './lib/editorBundle.mjs';
import { runInside } from './lib/insideVsCode.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { endOnSignals } from './lib/processes.mjs';
import { forgetResult, writeResult } from './lib/results.mjs';
import { startVsCode } from './vscode.mjs';

/** Milliseconds for a window with all of its tests, beside another suite; of these a cold start takes about 15,000. */
const limit = 900_000;
/** How often a window is opened that comes without its folders. */
const mostWindows = 4;

/** Prints what the tests wrote (marked by test/editor/index.ts); the rest is VS Code's own and goes to the log. */
function print(text) {
	if (text.startsWith('| ')) console.log(text.replace(/^\| /gm, ''));
	else appendFileSync(log, `${text}\n`);
}

endOnSignals();
const log = inRoot('test-results/editor.log');
await mkdir(dirname(log), { recursive: true });
await writeFile(log, '');

const grep = process.argv.indexOf('--grep');
const home = await mkdtemp(join(tmpdir(), 'socratic-vscode-'));
const result = join(home, 'result.json');
await forgetResult('editor');
const places = [];
let server;
try {
	const tests = await bundleEditorTests();
	places.push(await freshWorkspace(), await freshFolders());
	server = await startVsCode({ home, driver: true, env: { SOCRATIC_TEST_RESULT: result, ...(grep > 0 ? { SOCRATIC_TEST_GREP: process.argv[grep + 1] } : {}) } });
	const sum = { passed: 0, failed: 0, skipped: 0, withoutShared: 0 };
	for (const folder of places) {
		let status = 1;
		// A window that came without its folders has run nothing and left no result: it is opened again. Tests are never run twice.
		for (let windows = 0; windows < mostWindows && !existsSync(result); windows += 1) {
			status = await runInside(server, { folder, extension: root, file: tests, limit, heard: print });
		}
		process.exitCode = process.exitCode || status;
		for (const [key, count] of Object.entries(JSON.parse(await readFile(result, 'utf8')))) sum[key] += count;
		await rm(result);
	}
	if (sum.passed + sum.failed === 0) throw new Error('no editor test ran');
	await writeResult('editor', sum);
} catch (error) {
	console.error(error);
	process.exitCode = 1;
} finally {
	await server?.stop();
	await rm(home, { recursive: true, force: true });
	for (const place of places) await rm(dirname(place), { recursive: true, force: true });
}
