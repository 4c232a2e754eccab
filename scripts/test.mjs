/**
 * `npm test`: builds, then runs every suite and adds up. The last line is `N passed, N failed, N skipped`. Fails when a
 * suite fails, when one ran no test, and when one ended without saying what it came to.
 */
import { spawnSync } from 'node:child_process';
import { inRoot, root } from './lib/paths.mjs';
import { forgetResult, readResult } from './lib/results.mjs';

const suites = { unit: 'testUnit.mjs', editor: 'testEditor.mjs', browser: 'testBrowser.mjs' };

/** Runs a script of this folder with this terminal; returns whether it ended well. */
const succeeds = (script) => spawnSync(process.execPath, [inRoot('scripts', script)], { cwd: root, stdio: 'inherit' }).status === 0;

const total = { passed: 0, failed: 0, skipped: 0, withoutShared: 0 };
const lines = [];
if (!succeeds('build.mjs')) {
	total.failed += 1;
	lines.push('build: failed');
}
for (const [suite, script] of Object.entries(suites)) {
	console.log(`\n=== ${suite} tests`);
	await forgetResult(suite);
	const isGood = succeeds(script);
	const result = await readResult(suite);
	// Whatever ended badly counts, also when each of its tests passed.
	if (!isGood && result.failed === 0) Object.assign(result, { failed: 1, problem: 'ended with an error' });
	for (const key of Object.keys(total)) total[key] += result[key];
	lines.push(`${suite}: ${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped${result.problem ? ` (${result.problem})` : ''}`);
}
console.log(`\n${lines.join('\n')}`);
if (total.withoutShared > 0) console.log(`${total.withoutShared} of the skipped need the shared data ($SOCRATIC_SHARED, else ../shared), which is not here`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
