/** Starting other programs: to their end, or for as long as this one runs. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './paths.mjs';

/**
 * Runs a program to its end with this terminal as its own.
 * Returns its exit status (128 + signal when a signal ended it).
 */
export function run(command, args, options = {}) {
	return exitOf(spawn(command, args, { cwd: root, stdio: 'inherit', ...options }));
}

/**
 * Starts a program whose output is kept until `show()` is called: from then on it goes to this terminal, what was kept first.
 * Signals go on to it, as `run` does. Returns `show`, and `ended`: its exit status once it and its output have ended.
 */
export function runKept(command, args, options = {}) {
	const kept = [];
	let isShown = false;
	const child = spawn(command, args, { cwd: root, ...options, stdio: ['ignore', 'pipe', 'pipe'] });
	// Both go to one place in the order in which they come.
	const take = (data) => (isShown ? process.stdout.write(data) : kept.push(data));
	child.stdout.on('data', take);
	child.stderr.on('data', take);
	return {
		show() {
			isShown = true;
			for (const data of kept.splice(0)) process.stdout.write(data);
		},
		ended: exitOf(child),
	};
}

/** The exit status of a child (128 + signal when a signal ended it); signals to this process go on to it meanwhile. */
function exitOf(child) {
	return new Promise((resolve, reject) => {
		const forward = (signal) => child.kill(signal);
		process.on('SIGINT', forward);
		process.on('SIGTERM', forward);
		child.on('error', reject);
		child.on('close', (code, signal) => {
			process.off('SIGINT', forward);
			process.off('SIGTERM', forward);
			resolve(code ?? (signal === 'SIGINT' ? 130 : 143));
		});
	});
}

/**
 * Makes Ctrl+C and a request to end an ordinary end of this process, at which what it started is ended. A terminal and a script above
 * may both send the signal: one that comes while the first is obeyed must not end this process before that.
 */
export function endOnSignals() {
	for (const [signal, status] of [['SIGINT', 130], ['SIGTERM', 143]]) process.on(signal, () => process.exit(status));
}

/** Runs a program to its end, quietly. Returns what it wrote; throws with its last lines when it fails. */
export function capture(command, args, options = {}) {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
		let text = '';
		child.stdout.on('data', (data) => (text += data));
		child.stderr.on('data', (data) => (text += data));
		child.on('error', reject);
		child.on('close', (code) => {
			if (code === 0) resolve(text);
			else reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${text.split('\n').slice(-25).join('\n')}`));
		});
	});
}

/** Runs npm in a folder, quietly, by the npm that runs this script when there is one. Throws when it fails. */
export function npm(args, folder) {
	// What the surrounding `npm run` was told (ignore-scripts, a prefix) is not meant for this one.
	const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^npm_(config_(ignore_scripts|prefix|local_prefix|omit_lockfile)|package|lifecycle|command)/i.test(key)));
	const script = process.env.npm_execpath;
	return script && /\.[cm]?js$/.test(script)
		? capture(process.execPath, [script, ...args], { cwd: folder, env })
		: capture('npm', args, { cwd: folder, env, shell: process.platform === 'win32' });
}

/** The path of a command, or undefined where it is not there. */
export const commandPath = (name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)).find((path) => existsSync(path));
