/**
 * `npm test`: builds, then runs every suite and adds up. The last line is `N passed, N failed, N skipped`. Fails when a
 * suite fails, when one ran no test, and when one ended without saying what it came to.
 */
import { spawn } from 'node:child_process';
import { ensureCodeServer } from './cache.mjs';
import { ensureChromium } from './chromium.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { forgetResult, readResult } from './lib/results.mjs';
import { makePackage } from './package.mjs';

/** A suite's script; what it prints is shown as it comes, or held back until it has ended. */
const suites = {
	unit: { script: 'testUnit.mjs' },
	editor: { script: 'testEditor.mjs' },
	browser: { script: 'testBrowser.mjs', isHeld: true },
};

/** Runs a script of this folder; resolves with whether it ended well. */
function succeeds(script, { isHeld = false, env = {} } = {}) {
	return new Promise((resolve) => {
		const held = [];
		const child = spawn(process.execPath, [inRoot('scripts', script)], { cwd: root, stdio: isHeld ? ['ignore', 'pipe', 'pipe'] : 'inherit', env: { ...process.env, ...env } });
		for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => held.push(data));
		child.on('error', () => resolve(false));
		child.on('close', (code) => {
			for (const data of held) process.stdout.write(data);
			resolve(code === 0);
		});
	});
}

const total = { passed: 0, failed: 0, skipped: 0, withoutShared: 0 };
const lines = [];

function failed(what) {
	total.failed += 1;
	lines.push(`${what}: failed`);
}

/** Runs a suite and adds up what it came to. */
async function run(suite, env = {}) {
	const { script, isHeld } = suites[suite];
	console.log(`\n=== ${suite} tests${isHeld ? ', shown when they have ended' : ''}`);
	await forgetResult(suite);
	const isGood = await succeeds(script, { isHeld, env });
	const result = await readResult(suite);
	// Whatever ended badly counts, also when each of its tests passed.
	if (!isGood && result.failed === 0) Object.assign(result, { failed: 1, problem: 'ended with an error' });
	for (const key of Object.keys(total)) total[key] += result[key];
	lines.push(`${suite}: ${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped${result.problem ? ` (${result.problem})` : ''}`);
}

if (!(await succeeds('build.mjs'))) failed('build');
await run('unit');
// Each of these waits for a VS Code of its own part of the time: side by side they take less than one after the other. What both
// need is fetched and made before.
try {
	await ensureCodeServer();
	await ensureChromium();
	await makePackage();
	await Promise.all([run('editor', { SOCRATIC_BUILT: '1' }), run('browser', { SOCRATIC_BUILT: '1' })]);
} catch (error) {
	console.error(error);
	failed('package');
}
console.log(`\n${lines.join('\n')}`);
if (total.withoutShared > 0) console.log(`${total.withoutShared} of the skipped need the shared data ($SOCRATIC_SHARED, else ../shared), which is not here`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
