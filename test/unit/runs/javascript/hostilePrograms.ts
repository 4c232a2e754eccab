import type { Layer } from '../../../../extension/runs/layers';
import { costly, program, type HostileLanguage, type HostileProgram, type Kind } from '../hostilePrograms';
import { functions, newRunner, script } from './sandbox';

/**
 * Which layers hold what:
 *
 * | aim         | held by                                                                                      |
 * |-------------|----------------------------------------------------------------------------------------------|
 * | reach       | language (a realm without a host), globals, imports, permission, code-flag, environment      |
 * | memory      | memory-growth (it is looked at), memory-flag, the watchdog                                    |
 * | time        | steps, interrupt, watchdog-kill, host-kill                                                    |
 * | stuck       | (a loop inside of the engine itself) interrupt, watchdog-kill, host-kill                      |
 * | output      | output, then the host's cap on a reply                                                        |
 */
export const engineHolds: Readonly<Record<Kind, readonly Layer[]>> = {
	time: ['steps', 'interrupt', 'watchdog-kill', 'host-kill'],
	stuck: ['interrupt', 'watchdog-kill', 'host-kill'],
	memory: ['memory-flag', 'memory-growth'],
	output: ['output'],
	reach: ['permission', 'code-flag', 'globals', 'imports', 'language', 'environment'],
	interpreter: ['language'],
};

/** What the layers of the engine are; there are no files to guard. */
export const engineLayers: Readonly<Record<'reach' | 'limits', readonly Layer[]>> = {
	reach: ['permission', 'code-flag', 'globals', 'imports', 'language', 'environment'],
	limits: ['memory-flag', 'memory-growth', 'steps', 'interrupt', 'watchdog-kill', 'host-kill', 'output'],
};

export const enginePrograms: readonly HostileProgram[] = [
	program('time', 'loops-for-ever', /^endless \(line 2\)/),
	program('time', 'loops-on-one-line', /^endless \(line 1\)/),
	program('time', 'loops-in-a-catch', /^endless \(line 3\)/),
	costly('time', 'loops-and-catches-everything', /^(endless|slow|raised RangeError)/),
	program('time', 'loops-after-its-end', /^endless \(line 3\)/),
	costly('time', 'loops-in-promises', /^(endless|slow)/),
	costly('time', 'loops-in-thenables', /^(endless|slow)/),
	program('time', 'loops-in-what-shows-it', /^(raised|endless|slow)/),
	program('time', 'loops-in-timers', /^(endless|slow)/),
	costly('stuck', 'loops-inside-the-engine', /^slow \(line 1\)/),
	costly('stuck', 'counts-with-huge-numbers', /^(slow|raised RangeError)/),
	costly('stuck', 'sorts-without-end', /^(slow|memory)/),
	program('time', 'recurses-for-ever', /^raised RangeError: Maximum call stack size exceeded \(line 1\)/),
	program('stuck', 'recurses-in-the-engine', /^raised RangeError/),
	program('time', 'asks-too-often', /^waiting-for-input \(line 2\)/),
	program('time', 'asks-too-often-in-a-catch', /^waiting-for-input \(line 3\)/),
	program('time', 'removes-the-watch', /^endless \(line 9\)/),
	costly('memory', 'allocates-at-once', /^(memory|slow)/),
	costly('memory', 'allocates-without-end', /^(memory|slow)/),
	costly('memory', 'allocates-and-catches', /^(memory|slow)/),
	costly('memory', 'allocates-buffers', /^(memory|slow|crashed)/),
	costly('memory', 'doubles-a-text', /^(memory|slow|raised)/),
	program('memory', 'fills-the-files', /^(ended|too-much-output|memory|slow)/),
	program('output', 'prints-without-end', /^too-much-output \(line 2\)/),
	program('output', 'prints-one-huge-line', /^too-much-output \(line 1\)/),
	program('output', 'prints-and-catches', /^too-much-output \(line 3\)/),
	program('interpreter', 'exits', /^exited \(line 2\)/),
	program('interpreter', 'exits-in-a-finally', /^exited \(line 2\)/),
	program('interpreter', 'spoils-the-language', /^(ended|raised)/),
	program('interpreter', 'forges-replies', /^ended/),
	program('reach', 'reads-files', /^ended/),
	program('reach', 'writes-files', /^ended/),
	program('reach', 'opens-sockets', /^ended/),
	program('reach', 'starts-processes', /^ended/),
	program('reach', 'kills-the-host', /^(ended|exited)/),
	program('reach', 'reads-the-environment', /^ended/),
	program('reach', 'climbs-through-constructors', /^ended/),
	program('reach', 'climbs-by-stacks', /^ended/),
	program('reach', 'climbs-by-deep-errors', /^(ended|raised RangeError)/),
	program('reach', 'climbs-by-deep-stacks', /^(ended|raised RangeError)/),
	program('reach', 'climbs-by-what-is-shown', /^(ended|raised|exited)/),
	program('reach', 'imports-the-host', /^ended/),
	program('reach', 'shares-memory', /^ended/),
	program('reach', 'searches-the-world', /^ended/),
	program('reach', 'loads-machine-code', /^ended/),
];

export const hostileJavaScript: HostileLanguage = {
	folder: new URL('../../../fixtures/hostile/javascript/', import.meta.url), ending: '.js', programs: enginePrograms, holds: engineHolds, newRunner, script, prelude: (canaries) => canaries.preludeIn('javascript') ?? '',
	harmless: functions('function f(x) {\n  return x + [1].length;\n}\n'),
};
