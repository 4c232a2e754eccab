import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layers } from '../../../../extension/runs/layers';
import { usesAttacks } from '../attack';
import { namesOfFiles, textOf, type HostileProgram } from '../hostilePrograms';
import { engineLayers, hostileJavaScript } from './hostilePrograms';
import { never, newRunner, script, startPatience, typing } from './sandbox';

const attack = usesAttacks(hostileJavaScript);

/** Milliseconds. What does not cost a process ends by itself, also on a machine that is ten times too busy. */
const timeFor = ({ isCostly }: HostileProgram): number => (isCostly ? 800 : 20_000);

it('knows every program of the folder', () => {
	expect(hostileJavaScript.programs.map(({ name }) => name).sort()).toEqual(namesOfFiles(hostileJavaScript));
});

it('switches off each layer in one of the files beside this', () => {
	expect([...engineLayers.reach, ...engineLayers.limits, 'files'].sort()).toEqual([...layers].sort());
});

describe('with all layers', () => {
	const runner = newRunner();
	beforeAll(() => runner.warm(), startPatience);
	afterAll(() => runner.dispose());
	it.each(hostileJavaScript.programs)('$name', { timeout: startPatience }, async (program) => {
		expect(await attack(runner, program, timeFor(program))).toMatch(program.ending);
	});

	/** What such a program shows that nothing stops on its way. */
	async function shown(name: string): Promise<string> {
		const text = textOf(hostileJavaScript, { name, kind: 'reach', ending: /^/ });
		const prelude = 'const FOLDER = "/tmp";\nconst SECRET_FILE = "/tmp/none";\nfunction attempt(work) {\n  try {\n    console.log("got:", String(work()).slice(0, 100));\n  } catch (error) {\n    console.log("no:", String(error && error.message).slice(0, 100), error instanceof Error);\n  }\n}\n';
		const [result] = (await runner.run(script(text, { prelude }), [typing([], '')], never)).results;
		expect(result?.output).toMatch(/\S/);
		return result?.output ?? '';
	}

	it.each(['climbs-through-constructors', 'climbs-by-stacks', 'climbs-by-deep-errors', 'climbs-by-what-is-shown', 'searches-the-world', 'imports-the-host'])('%s finds nothing of another world', { timeout: startPatience }, async (name) => {
		expect(await shown(name)).not.toMatch(/another world|escaped|^made|^has |strange: \S|refused otherwise|^sites|no: .* false$/m);
	});

	// Where the stack ends while the engine writes one down, it makes the error of that in the sealed world around: code from strings is refused there as well.
	it('climbs-by-deep-stacks runs no code from strings', { timeout: startPatience }, async () => {
		expect(await shown('climbs-by-deep-stacks')).not.toMatch(/escaped|refused otherwise (?!EvalError)/);
	});
});
