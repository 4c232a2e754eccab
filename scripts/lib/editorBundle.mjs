/** The tests that run inside VS Code: their bundle, and a workspace for them to spoil. */
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build, bundle, libraries } from '../build.mjs';
import { inRoot } from './paths.mjs';

/** Builds the extension and bundles test/editor/ into out/editor/; returns the path of its index. */
export async function bundleEditorTests() {
	await build();
	const tests = (await readdir(inRoot('test/editor'), { recursive: true })).filter((name) => name.endsWith('.test.ts'));
	if (tests.length === 0) throw new Error('no editor tests in test/editor/');
	await rm(inRoot('out/editor'), { recursive: true, force: true });
	await bundle({
		entryPoints: ['test/editor/index.ts', ...tests.map((name) => join('test/editor', name))],
		entryNames: '[name]',
		outdir: 'out/editor',
		platform: 'node',
		format: 'cjs',
		target: 'node22',
		external: ['vscode', 'mocha'],
		alias: libraries,
	});
	return inRoot('out/editor/index.js');
}

/** Returns a new copy of a workspace of test/fixtures/; the name may have slashes. */
export async function freshWorkspace(name = 'sample-workspace') {
	const folder = join(await mkdtemp(join(tmpdir(), 'socratic-')), basename(name));
	await cp(inRoot('test/fixtures', name), folder, { recursive: true });
	return folder;
}

/** Returns the file of a new workspace of two empty folders. */
export async function freshFolders() {
	const home = await mkdtemp(join(tmpdir(), 'socratic-'));
	const folders = ['first', 'second'];
	for (const name of folders) await mkdir(join(home, name));
	const file = join(home, 'several.code-workspace');
	await writeFile(file, JSON.stringify({ folders: folders.map((path) => ({ path })) }));
	return file;
}
