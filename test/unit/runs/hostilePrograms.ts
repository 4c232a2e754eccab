import { readdirSync, readFileSync } from 'node:fs';
import type { Attempter } from '../../../extension/runs/attempts';
import type { Layer } from '../../../extension/runs/layers';
import type { Program, Runner } from '../../../extension/runs/runner';
import type { Canaries } from '../../evaluation/canaries';
import * as python from './sandbox';

/** What an attack or accident aims at, and with it the layers that it is a test of. */
export type Kind = 'time' | 'stuck' | 'memory' | 'output' | 'reach' | 'interpreter';

export interface HostileProgram {
	readonly name: string;
	readonly kind: Kind;
	/** The fact that must come of it; more than one where a slow machine decides. */
	readonly ending: RegExp;
	/** Costs the interpreter: run only with the layers that it is a test of, since each start takes seconds. */
	readonly isCostly?: true;
}

/**
 * Which layers hold what, so that a gap is seen here:
 *
 * | aim         | held by                                                                                                |
 * |-------------|--------------------------------------------------------------------------------------------------------|
 * | files       | globals (no host module in reach), permission, imports; what is inside: files, then the memory watch   |
 * | processes   | language (no such calls), globals, permission, imports                                                  |
 * | network     | globals, imports, language (no flag of Node 22 and 24 forbids it)                                       |
 * | environment | environment (it is empty), globals (nobody can look)                                                    |
 * | code        | language (no bridge), globals (constructors refuse), code-flag                                          |
 * | memory      | memory-growth, memory-flag; outside of the interpreter's own: files, watchdog                           |
 * | time        | steps, interrupt, watchdog-kill, host-kill                                                               |
 * | stuck       | (a loop inside of the interpreter itself) watchdog-kill, host-kill                                     |
 * | output      | output, then the host's cap on a reply                                                                  |
 */
const pythonHolds: Readonly<Record<Kind, readonly Layer[]>> = {
	time: ['steps', 'interrupt', 'watchdog-kill', 'host-kill'],
	stuck: ['watchdog-kill', 'host-kill'],
	memory: ['memory-flag', 'memory-growth', 'files'],
	output: ['output'],
	reach: ['permission', 'code-flag', 'globals', 'imports', 'language', 'environment', 'files'],
	interpreter: ['language'],
};

/** The layers in two parts, each with a file of tests: what keeps the host out of reach, and what limits a program. */
export const layersInPart: Readonly<Record<'reach' | 'limits', readonly Layer[]>> = {
	reach: ['permission', 'code-flag', 'globals', 'imports', 'language', 'environment', 'files'],
	limits: ['memory-flag', 'memory-growth', 'steps', 'interrupt', 'watchdog-kill', 'host-kill', 'output'],
};

/** A language with hostile programs of its own. */
export interface HostileLanguage {
	readonly folder: URL;
	/** Of the names of its files. */
	readonly ending: string;
	readonly programs: readonly HostileProgram[];
	/** Which layers have a part in holding what. */
	readonly holds: Readonly<Record<Kind, readonly Layer[]>>;
	readonly newRunner: (without?: readonly Layer[]) => Runner & Attempter;
	readonly script: (text: string, more: Partial<Program>) => Program;
	readonly prelude: (canaries: Canaries) => string;
	/** A function `f` that adds one to what it gets. */
	readonly harmless: Program;
}

/** Without a layer that has no part in holding such a program, nothing new would be seen. */
export function isRunWithout(language: HostileLanguage, layer: Layer, { kind }: HostileProgram): boolean {
	return language.holds[kind].includes(layer);
}

/** The text of a program. */
export const textOf = ({ folder, ending }: HostileLanguage, { name }: HostileProgram): string => readFileSync(new URL(`${name}${ending}`, folder), 'utf8');

/** Names of all programs of the folder, so that none is forgotten in the list. */
export const namesOfFiles = ({ folder, ending }: HostileLanguage): readonly string[] => readdirSync(folder).filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length)).sort();

export const program = (kind: Kind, name: string, ending: RegExp): HostileProgram => ({ kind, name, ending });
export const costly = (kind: Kind, name: string, ending: RegExp): HostileProgram => ({ kind, name, ending, isCostly: true });

const pythonPrograms: readonly HostileProgram[] = [
	program('time', 'loops-for-ever', /^endless \(line 2\)/),
	program('time', 'loops-on-one-line', /^endless \(line 1\)/),
	program('time', 'loops-in-a-bare-except', /^endless \(line 3\)/),
	program('time', 'loops-and-catches-everything', /^endless \(line 14\)/),
	program('time', 'loops-after-its-end', /^endless \(line \d+\)/),
	costly('stuck', 'loops-inside-the-interpreter', /^slow/),
	costly('stuck', 'loops-deaf-to-interrupts', /^slow/),
	costly('time', 'removes-the-watch', /^(slow|endless|crashed)/),
	program('time', 'asks-too-often', /^waiting-for-input \(line 2\)/),
	program('time', 'asks-too-often-in-a-bare-except', /^waiting-for-input \(line 3\)/),
	program('time', 'recurses-for-ever', /^raised RecursionError/),
	program('time', 'shows-itself-for-ever', /^raised RecursionError/),
	costly('stuck', 'recurses-in-the-interpreter', /^(raised RecursionError|slow)/),
	program('time', 'recurses-without-a-limit', /^raised RecursionError/),
	program('memory', 'allocates-at-once', /^memory \(line 1\)/),
	costly('memory', 'allocates-without-end', /^(memory|slow) \(line [23]\)/),
	costly('memory', 'allocates-and-catches', /^(slow|endless|memory)/),
	costly('memory', 'fills-the-files', /^(ended|slow)/),
	costly('memory', 'fills-pipes', /^(ended|slow|memory)/),
	program('output', 'prints-without-end', /^too-much-output \(line 2\)/),
	program('output', 'prints-one-huge-line', /^too-much-output \(line 1\)/),
	program('output', 'prints-and-catches', /^too-much-output \(line 3\)/),
	program('interpreter', 'exits', /^exited \(line 2\)/),
	program('interpreter', 'exits-at-once', /^exited \(line 3\)/),
	program('interpreter', 'aborts', /^exited \(line 2\)/),
	program('interpreter', 'starts-threads', /^raised RuntimeError: can't start new thread/),
	costly('interpreter', 'runs-broken-bytecode', /^(raised|crashed|slow|returned|ended)/),
	costly('interpreter', 'reads-broken-marshal', /^(raised|crashed|slow|ended|memory|exited)/),
	costly('interpreter', 'corrupts-memory', /^ended/),
	costly('interpreter', 'spoils-the-interpreter', /^(raised|crashed|ended)/),
	costly('interpreter', 'climbs-frames', /^(ended|crashed|raised|endless)/),
	program('reach', 'forges-replies', /^ended/),
	program('reach', 'reads-files', /^ended/),
	program('reach', 'writes-files', /^ended/),
	program('reach', 'opens-sockets', /^(ended|slow)/),
	program('reach', 'starts-processes', /^ended/),
	costly('reach', 'kills-the-host', /^(ended|crashed|exited)/),
	program('reach', 'reads-the-environment', /^ended/),
	program('reach', 'asks-the-js-module', /^ended/),
	program('reach', 'climbs-through-constructors', /^ended/),
	program('reach', 'runs-js', /^ended/),
	program('reach', 'mounts-the-host', /^ended/),
	program('reach', 'searches-the-heap', /^(ended|slow)/),
	program('reach', 'loads-built-in-modules', /^ended/),
	program('reach', 'loads-machine-code', /^ended/),
	costly('reach', 'calls-the-host-by-ctypes', /^ended/),
];

export const hostilePython: HostileLanguage = {
	folder: new URL('../../fixtures/hostile/', import.meta.url), ending: '.py', programs: pythonPrograms, holds: pythonHolds, newRunner: python.newRunner, script: python.script, prelude: ({ prelude }) => prelude,
	harmless: python.functions('def f(x):\n    return x + len("a")'),
};
