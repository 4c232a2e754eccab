import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as l10n from '@vscode/l10n';
import type { Log } from '../../log';
import { ContainedProcess } from '../containedProcess.node';
import type { Layer } from '../layers';
import { SandboxRefused } from '../runner';
import type { Dialect } from './dialect';
import { readySchema, type SandboxSettings } from './messages';

export interface SandboxOptions {
	/** The built sandbox of the language: `child.mjs`, and what it loads. */
	readonly sandboxFolder: string;
	readonly log: Log;
	/** The runtime that the contained process runs on; this process's own by default. */
	readonly executable?: string;
	/** For tests alone: layers that are switched off, to see that the others hold. */
	readonly without?: readonly Layer[];
	/** For tests alone, which wait for it often: milliseconds from the interrupt at the deadline to the watchdog's kill. */
	readonly graceMs?: number;
}

/** Starts the processes of a language, one after the other. */
export interface ProcessStarter {
	/** A process that answers requests; `onEnd` is called when it (or one that did not come up) has ended. Rejects with {@link SandboxRefused} when none can be had. */
	start(onEnd: () => void): Promise<ContainedProcess>;
	/** Removes what was put on the disk. */
	dispose(): void;
}

/** Loading the interpreter takes 2 s on a fast machine, and much longer on a busy or slow one. */
const startMs = 90_000;
/** From the deadline's interrupt to the watchdog's kill. */
export const usualGraceMs = 1000;

/** The oldest runtime that has all of the layers which need no flag. */
const oldestRuntime = [22, 15] as const;

/** The flags of every language, each with the layer that it is, in the order in which they are given up by a runtime that does not know them. */
const flagsFor = (folder: string): readonly (readonly [Layer | null, string])[] => [
	['permission', '--permission'],
	['permission', '--allow-worker'],
	['permission', `--allow-fs-read=${folder}`],
	['code-flag', '--disallow-code-generation-from-strings'],
	[null, '--no-warnings'],
];

const nameOf = (flag: string) => flag.split('=')[0] ?? flag;

/**
 * Starts contained processes and lets none out of the hand whose walls have not been seen to stand. What a runtime does not
 * accept as a flag is left out and said in the log; the layers that need no flag must then stand alone.
 */
export class SandboxStarter implements ProcessStarter {
	private readonly unknownFlags = new Set<string>();
	private readonly folder = mkdtempSync(join(tmpdir(), 'socratic-sandbox-'));

	constructor(private readonly options: SandboxOptions, private readonly dialect: Dialect) {}

	async start(onEnd: () => void): Promise<ContainedProcess> {
		for (;;) {
			const process = this.spawn(onEnd);
			const outcome = await process.greeting(startMs);
			if (outcome.kind === 'reply') {
				this.checkWalls(process, outcome.body);
				return process;
			}
			const unknown = /bad option: (--[\w-]+)/.exec(process.errorText)?.[1];
			if (unknown && !this.unknownFlags.has(unknown)) {
				this.unknownFlags.add(unknown);
				this.options.log.warn(`the runtime does not know ${unknown}; the sandbox does without`);
				continue;
			}
			this.options.log.error(`the sandbox did not start: ${outcome.why}, ${outcome.detail}: ${process.errorText.slice(-2000)}`);
			const old = /Node\.js v(\d+)\.(\d+)/.exec(process.errorText);
			if (old && isTooOld(Number(old[1]), Number(old[2]))) throw tooOld(`${old[1]}.${old[2]}`);
			throw new SandboxRefused(
				l10n.t('The sandbox that runs programs did not start.'),
				l10n.t('Reload the window. If that does not help, look into the log of Socratic Debugger.'),
			);
		}
	}

	dispose(): void {
		rmSync(this.folder, { recursive: true, force: true });
	}

	private spawn(onEnd: () => void): ContainedProcess {
		const { sandboxFolder, without = [], graceMs = usualGraceMs, executable = process.execPath } = this.options;
		const flags = [...flagsFor(join(sandboxFolder, '/')), ...this.dialect.flags]
			.filter(([layer, flag]) => !(layer && without.includes(layer)) && !this.unknownFlags.has(nameOf(flag)))
			.map(([, flag]) => flag);
		const env = without.includes('environment') ? { ...process.env, ELECTRON_RUN_AS_NODE: '1' } : { ELECTRON_RUN_AS_NODE: '1' };
		const settings: SandboxSettings = {
			without, graceMs, flags: flags.map(nameOf), environment: Object.keys(env), forbiddenFile: executable,
		};
		this.checkOwnRuntime(executable);
		return new ContainedProcess({
			executable, args: [...flags, join(sandboxFolder, 'child.mjs'), JSON.stringify(settings)], env, cwd: this.folder,
			kills: !without.includes('host-kill'), onEnd,
		});
	}

	private checkOwnRuntime(executable: string): void {
		if (executable !== process.execPath) return;
		const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
		if (isTooOld(major, minor)) throw tooOld(process.versions.node);
	}

	private checkWalls(started: ContainedProcess, body: unknown): void {
		const ready = readySchema.safeParse(body);
		const missing = ready.success ? ready.data.walls.filter(({ stands }) => !stands) : [];
		if (ready.success && ready.data.walls.length > 0 && missing.length === 0) return;
		started.kill();
		const what = missing.map(({ name, detail }) => (detail ? `${name} (${detail})` : name)).join(', ');
		this.options.log.error(`walls of the sandbox are missing: ${what || 'it did not say'}`);
		throw new SandboxRefused(
			l10n.t('The sandbox is not safe on this machine, so no program is run in it: {0}.', what || l10n.t('its self-test gave no result')),
			l10n.t('Update VS Code, then reload the window.'),
		);
	}
}

function isTooOld(major: number, minor: number): boolean {
	return major < oldestRuntime[0] || (major === oldestRuntime[0] && minor < oldestRuntime[1]);
}

function tooOld(version: string): SandboxRefused {
	return new SandboxRefused(
		l10n.t('Programs cannot be run safely on Node {0}.', version),
		l10n.t('Update VS Code to 1.101 or newer (Node {0}).', oldestRuntime.join('.')),
	);
}
