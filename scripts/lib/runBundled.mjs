/** Bundles a TypeScript entry of test/ into out/ and runs it under a modern Node. */
import { existsSync } from 'node:fs';
import { build, bundle } from '../build.mjs';
import { runWithNode } from '../withNode.mjs';
import { inRoot } from './paths.mjs';

/** Returns the entry's exit status. Packages stay outside the bundle: it runs from inside the repository. */
export async function runBundled(entry, outfile, args) {
	if (!existsSync(inRoot(entry))) {
		console.error(`${entry} does not exist`);
		return 1;
	}
	await build({ only: ['sandbox', 'grammars'] });
	await bundle({ entryPoints: [entry], outfile, platform: 'node', format: 'esm', target: 'node22', packages: 'external' });
	return runWithNode(['--enable-source-maps', inRoot(outfile), ...args]);
}
