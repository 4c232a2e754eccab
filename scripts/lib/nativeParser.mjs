/**
 * The native tree-sitter, which the bench compares the WASM one with. Its prebuilt binary does not load everywhere (it wants a
 * recent C++ library); then it is compiled once, into the cache, where a compiler and Node's headers are there.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { cp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cacheFolder, inRoot } from './paths.mjs';
import { capture, commandPath } from './processes.mjs';

const library = inRoot('node_modules/tree-sitter');

/**
 * Returns `{folder}` of a native library that loads under this Node, or `{reason}` why there is none.
 * @param {string} node the executable that will load it
 * @param {{limit: number, say: (text: string) => void}} options milliseconds for a compilation (0: none is tried), and where to say that it begins
 */
export async function findNativeParser(node, { limit, say }) {
	if (!existsSync(library)) return { reason: 'the package tree-sitter is not installed' };
	const { version } = JSON.parse(readFileSync(join(library, 'package.json'), 'utf8'));
	const built = join(cacheFolder, 'native-tree-sitter', 'node_modules', 'tree-sitter');
	const stamp = join(built, 'stamp');
	if (await loads(node, library)) return { folder: library };
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === version && (await loads(node, built))) return { folder: built };

	const missing = limit === 0 ? 'it is not to be compiled (--no-native)' : whatIsMissing(node);
	if (missing) return { reason: `its prebuilt binary does not load here, and ${missing}` };
	say('Compiling native tree-sitter into the cache, once ...');
	try {
		await compile(node, built, limit);
	} catch (error) {
		return { reason: `its prebuilt binary does not load here, and compiling it failed: ${error.message.split('\n').slice(0, 3).join(' ')}` };
	}
	if (!(await loads(node, built))) return { reason: 'it was compiled, but does not load' };
	await writeFile(stamp, version);
	return { folder: built };
}

/** In a process of its own: a binary that does not fit may take its process along. */
const loads = (node, folder) =>
	capture(node, ['-e', `const Parser = require(${JSON.stringify(folder)}); new Parser().setLanguage(require(${JSON.stringify(inRoot('node_modules/tree-sitter-python'))}))`]).then(
		() => true,
		() => false,
	);

function whatIsMissing(node) {
	if (process.platform === 'win32') return 'it is not compiled on Windows';
	if (!commandPath('make') || !(process.env.CXX ?? commandPath('g++') ?? commandPath('clang++'))) return 'there is no C++ compiler with make';
	if (!commandPath('python3')) return 'there is no Python, which its build wants';
	if (!gypScript()) return 'npm has no node-gyp beside it';
	if (!headers(node)) return `the headers of ${node} are not there`;
	return undefined;
}

/** npm brings its own node-gyp. */
function gypScript() {
	const npm = process.env.npm_execpath ?? commandPath('npm');
	const script = npm && existsSync(npm) ? join(dirname(realpathSync(npm)), '..', 'node_modules', 'node-gyp', 'bin', 'node-gyp.js') : undefined;
	return script && existsSync(script) ? script : undefined;
}

/** The folder that holds a Node's `include/node`: two above an installed one, or in the platform's package where it came from npm. */
function headers(node) {
	const beside = dirname(dirname(realpathSync(node)));
	const platform = join(beside, 'node_modules', `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`);
	return [beside, platform].find((folder) => existsSync(join(folder, 'include', 'node', 'node_api.h')));
}

/** Throws when it fails or takes longer than `limit` milliseconds; then nothing of it goes on. */
async function compile(node, folder, limit) {
	await rm(folder, { recursive: true, force: true });
	await mkdir(dirname(folder), { recursive: true });
	await cp(library, folder, { recursive: true, filter: (path) => !path.includes('prebuilds') });
	for (const name of ['node-addon-api', 'node-gyp-build']) {
		await symlink(inRoot('node_modules', name), join(dirname(folder), name), 'dir').catch((error) => {
			if (error.code !== 'EEXIST') throw error;
		});
	}
	// The build asks `node` for things, and must get the answers of the Node that will load it.
	const env = { ...process.env, PATH: `${dirname(realpathSync(node))}${delimiter}${process.env.PATH}` };
	const child = spawn(node, [gypScript(), 'rebuild', `--nodedir=${headers(node)}`, '--loglevel=error'], { cwd: folder, env, detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
	const endNow = () => {
		try {
			process.kill(-child.pid, 'SIGKILL');
		} catch {
			// It has ended.
		}
	};
	process.once('exit', endNow);
	let isLate = false;
	const late = setTimeout(() => {
		isLate = true;
		endNow();
	}, limit);
	let errors = '';
	child.stderr.on('data', (data) => (errors += data));
	const code = await new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('close', resolve);
	}).finally(() => {
		clearTimeout(late);
		process.off('exit', endNow);
	});
	if (isLate) throw new Error(`it took more than ${limit / 1000} s (--native waits for it)`);
	if (code !== 0) throw new Error(`node-gyp ended with ${code}: ${errors.split('\n').slice(-8).join('\n')}`);
}
