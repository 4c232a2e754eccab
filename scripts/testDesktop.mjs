/**
 * The editor tests in a desktop VS Code that @vscode/test-electron downloads: `npm run test:desktop [-- --version 1.101.0]`.
 * For contributors with a network; everybody else has `npm run test:editor`.
 */
import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleEditorTests, freshWorkspace } from './lib/editorBundle.mjs';
import { cacheFolder, root } from './lib/paths.mjs';
import { modernNode } from './withNode.mjs';

const node = await modernNode();
if (node === process.execPath) await runDesktop();
else process.exitCode = spawnSync(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1;

/** Needs the newer Node: the package does. */
async function runDesktop() {
	const { runTests } = await import('@vscode/test-electron');
	const at = process.argv.indexOf('--version');
	const folder = await freshWorkspace();
	try {
		await runTests({
			version: at > 0 ? process.argv[at + 1] : 'stable',
			cachePath: cacheFolder,
			extensionDevelopmentPath: root,
			extensionTestsPath: await bundleEditorTests(),
			launchArgs: [folder, '--disable-workspace-trust', '--skip-welcome'],
		});
	} catch (error) {
		console.error(`The desktop tests did not pass: ${error.message}`);
		process.exitCode = 1;
	} finally {
		await rm(dirname(folder), { recursive: true, force: true });
	}
}
