import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testsWithoutEach, usesAttacks } from '../attack';
import { costly, namesOfFiles, program, type HostileLanguage } from '../hostilePrograms';
import { engineHolds, engineLayers } from '../javascript/hostilePrograms';
import { functions, newRunner, script, startPatience } from './sandbox';

/** What the language has of its own; all else is held by what holds it for its plain sister. */
const hostile: HostileLanguage = {
	folder: new URL('../../../fixtures/hostile/typescript/', import.meta.url), ending: '.ts', holds: engineHolds, newRunner, script, prelude: (canaries) => canaries.preludeIn('javascript') ?? '',
	harmless: functions('function f(x: number): number {\n  return x + [1].length;\n}\n'),
	programs: [
		program('reach', 'climbs-through-types', /^ended/),
		program('reach', 'decorates-everything', /^ended/),
		program('reach', 'points-at-the-host', /^raised Error: Cannot find module/),
		costly('interpreter', 'has-endless-types', /^(ended|slow|crashed)/),
		program('time', 'loops-in-an-enum', /^endless \(line \d\)/),
		program('time', 'loops-for-ever', /^endless \(line 2\)/),
	],
};
const attack = usesAttacks(hostile);

it('knows every program of the folder', () => {
	expect(hostile.programs.map(({ name }) => name).sort()).toEqual(namesOfFiles(hostile));
});

describe('with all layers', () => {
	const runner = newRunner();
	beforeAll(() => runner.warm(), startPatience);
	afterAll(() => runner.dispose());
	it.each(hostile.programs)('$name', { timeout: startPatience }, async (each) => {
		expect(await attack(runner, each, 20_000)).toMatch(each.ending);
	});
});

testsWithoutEach(hostile, engineLayers.reach);
