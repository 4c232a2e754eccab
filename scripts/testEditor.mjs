/**
 * Editor tests inside a real VS Code: `npm run test:editor [-- --grep TEXT]`. Chromium opens the served VS Code with a
 * payload that makes its extension host load out/editor/index.js, and hears from the page what the tests print.
 */
import { appendFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bundleEditorTests, freshWorkspace } from './lib/editorBundle.mjs';
import { runInside } from './lib/insideVsCode.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { forgetResult, writeResult } from './lib/results.mjs';
import { startVsCode } from './vscode.mjs';

/** Milliseconds for the whole run, of which a cold start takes about 15,000. */
const limit = 600_000;

/** Prints what the tests wrote (marked by test/editor/index.ts); the rest is VS Code's own and goes to the log. */
function print(text) {
	if (text.startsWith('| ')) console.log(text.replace(/^\| /gm, ''));
	else appendFileSync(log, `${text}\n`);
}

const log = inRoot('test-results/editor.log');
await mkdir(dirname(log), { recursive: true });
await writeFile(log, '');

const grep = process.argv.indexOf('--grep');
const home = await mkdtemp(join(tmpdir(), 'socratic-vscode-'));
const result = join(home, 'result.json');
await forgetResult('editor');
let folder, server;
try {
	const tests = await bundleEditorTests();
	folder = await freshWorkspace();
	server = await startVsCode({ home, driver: true, env: { SOCRATIC_TEST_RESULT: result, ...(grep > 0 ? { SOCRATIC_TEST_GREP: process.argv[grep + 1] } : {}) } });
	process.exitCode = await runInside(server, { folder, extension: root, file: tests, limit, heard: print });
	await writeResult('editor', JSON.parse(await readFile(result, 'utf8')));
} catch (error) {
	console.error(error);
	process.exitCode = 1;
} finally {
	await server?.stop();
	await rm(home, { recursive: true, force: true });
	if (folder) await rm(dirname(folder), { recursive: true, force: true });
}
