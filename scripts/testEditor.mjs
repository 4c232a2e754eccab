/**
 * Editor tests inside a real VS Code: `npm run test:editor [-- --grep TEXT]`. Chromium opens the served VS Code with a
 * payload that makes its extension host load out/editor/index.js, and hears from the page what the tests print.
 */
import { appendFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumArgs, ensureChromium } from './chromium.mjs';
import { bundleEditorTests, freshWorkspace } from './lib/editorBundle.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { forgetResult, writeResult } from './lib/results.mjs';
import { startVsCode, webPath } from './vscode.mjs';

/** Milliseconds for the whole run, of which a cold start takes about 15,000. */
const limit = 600_000;

/** Opens VS Code on a folder and runs the tests at `tests` in it; returns their exit status. */
async function runInside({ port, urlOf }, folder, tests) {
	const remote = (path) => `vscode-remote://127.0.0.1:${port}${webPath(path)}`;
	const payload = JSON.stringify([
		['extensionDevelopmentPath', remote(root)],
		['extensionTestsPath', remote(tests)],
		['enableProposedApi', ''],
		['skipWelcome', 'true'],
	]);
	const browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumArgs });
	try {
		const page = await (await browser.newContext()).newPage();
		const status = new Promise((resolve, reject) => {
			const late = setTimeout(() => reject(new Error(`the editor tests took more than ${limit / 1000} s; see test-results/editor.log`)), limit);
			void page.exposeFunction('codeAutomationLog', (_type, args) => print(args));
			void page.exposeFunction('codeAutomationExit', (code) => {
				clearTimeout(late);
				resolve(code);
			});
		});
		await page.goto(urlOf(folder, { payload }));
		return await status;
	} finally {
		await browser.close();
	}
}

/** Prints what the tests wrote (marked by test/editor/index.ts); the rest is VS Code's own and goes to the log. */
function print(args) {
	const text = args.map(String).join(' ');
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
	process.exitCode = await runInside(server, folder, tests);
	await writeResult('editor', JSON.parse(await readFile(result, 'utf8')));
} catch (error) {
	console.error(error);
	process.exitCode = 1;
} finally {
	await server?.stop();
	await rm(home, { recursive: true, force: true });
	if (folder) await rm(dirname(folder), { recursive: true, force: true });
}
