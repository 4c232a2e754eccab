/**
 * `node scripts/withNode.mjs ENTRY ARGS...` runs a JavaScript file under a Node that has the permission model (the
 * sandbox's walls) and that vitest accepts: the running one where it is new enough, else Node 24 from the cache.
 */
import { pathToFileURL } from 'node:url';
import { ensureNode24 } from './cache.mjs';
import { run } from './lib/processes.mjs';

/** Returns the path of a Node of 22.15 or later with `--permission`. */
export async function modernNode() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	const isNew = major > 22 || (major === 22 && minor >= 15);
	return isNew && process.allowedNodeEnvironmentFlags.has('--permission') ? process.execPath : ensureNode24();
}

/** Runs a JavaScript file under that Node with this terminal; returns its exit status. */
export async function runWithNode(args, options = {}) {
	return run(await modernNode(), args, options);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	process.exitCode = await runWithNode(process.argv.slice(2));
}
