/** Starting other programs: to their end, or for as long as this one runs. */
import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * Runs a program to its end with this terminal as its own.
 * Returns its exit status (128 + signal when a signal ended it).
 */
export function run(command, args, options = {}) {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
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
