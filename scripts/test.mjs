/**
 * `npm test`: builds, then runs every suite and adds up. The last line is `N passed, N failed, N skipped`. Fails when a
 * suite fails, when one ran no test, and when one ended without saying what it came to.
 *
 * The unit tests keep every core busy and run alone. The two suites in a real VS Code wait half of the time and run at the same
 * time: what the second one writes is kept until the first has ended.
 */
import { build } from './build.mjs';
import { ensureCodeServer } from './cache.mjs';
import { inRoot } from './lib/paths.mjs';
import { run, runKept } from './lib/processes.mjs';
import { forgetResult, readResult } from './lib/results.mjs';
import { makePackage } from './package.mjs';

const total = { passed: 0, failed: 0, skipped: 0, withoutShared: 0 };
const lines = [];
let stopped = 0;
for (const [signal, status] of [['SIGINT', 130], ['SIGTERM', 143]]) process.on(signal, () => (stopped = status));

const script = (name) => [process.execPath, [inRoot('scripts', name)]];

/** Adds what a suite came to. */
async function count(suite, status) {
	const result = await readResult(suite);
	// Whatever ended badly counts, also when each of its tests passed.
	if (status !== 0 && result.failed === 0) Object.assign(result, { failed: 1, problem: 'ended with an error' });
	for (const key of Object.keys(total)) total[key] += result[key];
	lines.push(`${suite}: ${result.passed} passed, ${result.failed} failed, ${result.skipped} skipped${result.problem ? ` (${result.problem})` : ''}`);
}

/** Ends here after Ctrl+C, once the suites that ran have ended with it. */
function leaveIfStopped() {
	if (stopped) process.exit(stopped);
}

const env = { ...process.env };
try {
	// The package first, for what it holds is smaller than what the other suites run: built beside them it would change under them.
	env.SOCRATIC_VSIX = await makePackage();
	await build();
	// Each suite would see for itself that it is as it is, one after the other.
	env.SOCRATIC_BUILT = '1';
} catch (error) {
	console.error(error.message);
	total.failed += 1;
	lines.push('build: failed');
}
leaveIfStopped();
for (const suite of ['unit', 'editor', 'browser']) await forgetResult(suite);

// Both suites in a real VS Code need it: each would install it for itself, at the same time. Where it cannot be had, they say so.
const codeServer = ensureCodeServer().catch(() => undefined);
console.log('\n=== unit tests');
await count('unit', await run(...script('testUnit.mjs'), { env }));
leaveIfStopped();

await codeServer;
const browser = runKept(...script('testBrowser.mjs'), { env });
console.log('\n=== editor tests');
await count('editor', await run(...script('testEditor.mjs'), { env }));
console.log('\n=== browser tests');
browser.show();
await count('browser', await browser.ended);
leaveIfStopped();

console.log(`\n${lines.join('\n')}`);
if (total.withoutShared > 0) console.log(`${total.withoutShared} of the skipped need the shared data ($SOCRATIC_SHARED, else ../shared), which is not here`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
