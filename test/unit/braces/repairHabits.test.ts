import { readdirSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { createContext, runInContext, Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../extension/code/edits';
import { repair } from '../../../grammars/javascript/repair';
import { examples, folder, program, put, repairs, right, twofold } from './habits';
import { bracesParser, isRead, mutationsOf, plain } from './repairing';

const parser = await bracesParser();
/** Whether each example of the program's remarks holds; none does where it is no program. */
async function holds(text: string): Promise<readonly boolean[]> {
	return Promise.all(examples(text).map(async ([call, wanted]) => {
		try {
			const context = createContext({ console: { log: () => undefined } });
			const run = (source: string) => runInContext(source, context, { timeout: 500 }) as unknown;
			run(text);
			return isDeepStrictEqual(JSON.parse(JSON.stringify(await run(call)) ?? '"nothing"'), JSON.parse(JSON.stringify(run(`(${wanted})`))));
		} catch {
			return false;
		}
	}));
}

function brokenAt(text: string): number {
	try {
		new Script(text, { filename: 'program.js' });
		return -1;
	} catch (error) {
		return Number(/program\.js:(\d+)/.exec((error as Error).stack ?? '')?.[1] ?? 1) - 1;
	}
}

describe('small programs of beginners', () => {
	it('each fixture has its repair', () => {
		expect(Object.keys(repairs).sort()).toEqual(readdirSync(folder).map((name) => name.replace(/\.js$/, '')).sort());
	});

	it.each(Object.entries(repairs))('%s', async (name, pieces) => {
		const text = program(name);
		expect((await holds(text)).includes(false)).toBe(true);
		expect((await holds(right(name))).includes(false)).toBe(false);
		const mutations = isRead(parser, text) && brokenAt(text) === -1 ? mutationsOf(parser, text) : repair.mends(text, brokenAt(text));
		const versions = mutations.map(({ edits }) => plain(applyEdits(text, edits)));
		for (const wanted of twofold.has(name) ? pieces.map((piece) => put(text, piece)) : [right(name)]) {
			expect(versions).toContain(plain(wanted));
			// Among the likelier half, and of that the front as a rule.
			expect(versions.indexOf(plain(wanted))).toBeLessThan(Math.max(12, mutations.length / 2));
		}
	});
});
