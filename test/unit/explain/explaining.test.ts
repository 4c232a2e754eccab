import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Explaining, type Explained, type SessionLimits } from '../../../extension/explain/explaining';
import type { Explainer, ExplanationUnit } from '../../../extension/explain/explanation';
import { cacheName, ExplanationCache, type ExplanationStore } from '../../../extension/explain/explanationCache';
import { ExplanationFiles } from '../../../extension/explain/explanationFiles.node';
import { KeptLog } from '../../support/keptLog';
import { conceptUnit, lineUnit, requestFor, ScriptedExplainer, summaryUnit } from '../../support/scriptedExplainer';

class MemoryStore implements ExplanationStore {
	readonly texts = new Map<string, string>();
	readonly aside: string[] = [];
	async read(name: string): Promise<string | null> {
		return this.texts.get(name) ?? null;
	}
	async write(name: string, text: string): Promise<void> {
		this.texts.delete(name);
		this.texts.set(name, text);
	}
	async names(): Promise<readonly string[]> {
		return [...this.texts.keys()];
	}
	async remove(name: string): Promise<void> {
		this.texts.delete(name);
	}
	async setAside(name: string): Promise<void> {
		this.aside.push(name);
		this.texts.delete(name);
	}
}

const program = 'total = 0\nfor n in numbers:\n    total += n\n';
const never = new AbortController().signal;

function built({ offline, model = null, store = new MemoryStore() }: { offline: Explainer; model?: Explainer | null; store?: ExplanationStore }) {
	const log = new KeptLog();
	const asked: (string | null)[] = [];
	const explaining = new Explaining({
		offline: { explainer: offline, name: 'built-in' },
		model: async (session) => {
			asked.push(session);
			return model && { explainer: model, name: 'a model' };
		},
		cache: new ExplanationCache(store, log),
		log,
	});
	return { explaining, asked, log };
}

async function all(explained: AsyncIterable<Explained>): Promise<(ExplanationUnit | 'held')[]> {
	const found: (ExplanationUnit | 'held')[] = [];
	for await (const each of explained) found.push(each.kind === 'unit' ? each.unit : 'held');
	return found;
}

const limits = (allows: SessionLimits['allows']): SessionLimits => ({ session: 's1', allows });
const says = (unit: ExplanationUnit, text: string): boolean => unit.words.some((segment) => segment.kind === 'text' && segment.text.includes(text));

describe('explaining', () => {
	test('a unit comes as soon as it is whole, not when all are', async () => {
		let release = (): void => undefined;
		const gate = new Promise<void>((resolve) => (release = resolve));
		const { explaining } = built({
			offline: new ScriptedExplainer(async function* () {
				yield lineUnit(0, 'first');
				await gate;
				yield lineUnit(1, 'second');
			}),
		});
		const units = explaining.explain(requestFor('lines', program), null, never)[Symbol.asyncIterator]();
		expect(await units.next()).toMatchObject({ value: { kind: 'unit', unit: { range: { from: 0 } } } });
		release();
		expect(await units.next()).toMatchObject({ value: { unit: { range: { from: 1 } } } });
		expect((await units.next()).done).toBe(true);
	});

	test('during a session in another language than English the built-in words stand, and it is told that the model was not asked', async () => {
		const parts = { offline: new ScriptedExplainer(() => [summaryUnit('suma')]), model: new ScriptedExplainer(() => [summaryUnit('de modelo', 'model')]) };
		const kinds = async (language: string, session: SessionLimits | null) => {
			const found: string[] = [];
			for await (const each of built(parts).explaining.explain({ ...requestFor('summary', program), language }, session, never)) found.push(each.kind === 'unit' ? each.unit.by : each.kind);
			return found;
		};
		const open = limits(() => true);
		expect(await kinds('es', open)).toEqual(['unread', 'offline']);
		expect(await kinds('es', null)).toEqual(['model']);
		for (const language of ['en', 'en-GB', 'English']) expect(await kinds(language, open)).toEqual(['model']);
		expect((await all(built({ offline: parts.offline }).explaining.explain({ ...requestFor('summary', program), language: 'es' }, open, never))).length).toBe(1);
	});

	test('what was explained once is not made again; another kind, level, language, program or range is', async () => {
		const offline = new ScriptedExplainer(({ kind }) => [kind === 'lines' ? lineUnit(0, 'sets') : summaryUnit('adds up')]);
		const { explaining } = built({ offline });
		const first = await all(explaining.explain(requestFor('lines', program), null, never));
		expect(await all(explaining.explain(requestFor('lines', program), null, never))).toEqual(first);
		expect(offline.requests).toHaveLength(1);
		for (const changes of [{ kind: 'summary' as const }, { level: 'intermediate' as const }, { language: 'es' }, { range: { from: 0, to: 1 } }, { neutral: [2] }, { code: { language: 'python', version: 1, text: `${program}#` } }]) {
			await all(explaining.explain(requestFor('lines', program, changes), null, never));
		}
		expect(offline.requests).toHaveLength(7);
	});

	test('a stopped one ends, and is not kept', async () => {
		const offline = new ScriptedExplainer(() => [lineUnit(0, 'first'), lineUnit(1, 'second')]);
		const { explaining } = built({ offline });
		const stop = new AbortController();
		const found: unknown[] = [];
		for await (const each of explaining.explain(requestFor('lines', program), null, stop.signal)) {
			found.push(each);
			stop.abort();
		}
		expect(found).toHaveLength(1);
		await all(explaining.explain(requestFor('lines', program), null, never));
		expect(offline.requests).toHaveLength(2);
	});

	test('a model has a shelf of its own, and what it left wholly to the built-in words is asked of it again', async () => {
		const offline = new ScriptedExplainer(() => [summaryUnit('built in')]);
		const model = new ScriptedExplainer(() => [summaryUnit('built in')]);
		const { explaining } = built({ offline, model });
		await all(explaining.explain(requestFor('summary', program), null, never));
		await all(explaining.explain(requestFor('summary', program), null, never));
		expect(model.requests).toHaveLength(2);
		expect(offline.requests).toHaveLength(0);
	});
});

describe('while a session is open', () => {
	test('line by line is built in throughout, and one refused line is told plainly, as are all others', async () => {
		const offline = new ScriptedExplainer(({ neutral }) => [0, 1, 2].map((line) => lineUnit(line, neutral.length > 0 ? 'plain' : 'grows to 6')));
		const model = new ScriptedExplainer(() => [lineUnit(0, 'leak', 'model')]);
		const { explaining } = built({ offline, model });
		const units = await all(explaining.explain(requestFor('lines', program), limits((unit) => !says(unit, 'grows')), never));
		expect(model.requests).toEqual([]);
		expect(units).toEqual([0, 1, 2].map((line) => lineUnit(line, 'plain')));
	});

	test('a line that may not be said even plainly keeps all of them back: a gap would point at it', async () => {
		const { explaining } = built({ offline: new ScriptedExplainer(() => [lineUnit(0, 'sets'), lineUnit(1, 'leak')]) });
		expect(await all(explaining.explain(requestFor('lines', program), limits((unit) => !says(unit, 'leak')), never))).toEqual(['held']);
	});

	test('a refused summary or concept of a model is replaced by the built-in one; what has none is left out', async () => {
		const offline = new ScriptedExplainer(({ kind }) => (kind === 'summary' ? [summaryUnit('adds numbers')] : [conceptUnit('loop', 'repeats', [1])]));
		const model = new ScriptedExplainer(({ kind }) => (kind === 'summary' ? [summaryUnit('one round too many', 'model')] : [conceptUnit('loop', 'too many', [1], 'model'), conceptUnit('sum', 'adds', [2], 'model'), conceptUnit('own', 'too many', [2], 'model')]));
		const { explaining, asked } = built({ offline, model });
		const allows = limits((unit) => !says(unit, 'too many'));
		expect(await all(explaining.explain(requestFor('summary', program), allows, never))).toEqual([summaryUnit('adds numbers')]);
		expect(await all(explaining.explain(requestFor('concepts', program), allows, never))).toEqual([conceptUnit('loop', 'repeats', [1]), conceptUnit('sum', 'adds', [2], 'model')]);
		expect(asked, 'whose budget it is').toEqual(['s1', 's1']);
	});

	test('what was kept without a session passes the guard too', async () => {
		const model = new ScriptedExplainer(() => [summaryUnit('one round too many', 'model')]);
		const { explaining } = built({ offline: new ScriptedExplainer(() => [summaryUnit('adds')]), model });
		await all(explaining.explain(requestFor('summary', program), null, never));
		expect(await all(explaining.explain(requestFor('summary', program), limits((unit) => !says(unit, 'too many')), never))).toEqual([summaryUnit('adds')]);
		expect(model.requests).toHaveLength(1);
	});
});

describe('what is kept', () => {
	test('outlives its window, and the longest unused goes first', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'socratic-kept-'));
		const log = new KeptLog();
		const cache = () => new ExplanationCache(new ExplanationFiles(folder), log, 3);
		for (const name of ['a1', 'a2', 'a3', 'a4']) await cache().put(name, [summaryUnit(name)]);
		expect(await cache().get('a4')).toEqual([summaryUnit('a4')]);
		expect(await readdir(folder)).toHaveLength(3);
		expect(log.lines).toEqual([]);
	});

	test('a file that cannot be read is set aside, and its explanation made anew', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'socratic-kept-'));
		const name = await cacheName(requestFor('summary', program), 'built-in');
		for (const broken of ['{"version":1,"units":[{"kind":"summary"', JSON.stringify({ version: 1, units: [{ kind: 'poem' }] }), JSON.stringify({ version: 2, units: [summaryUnit('later')] })]) {
			await writeFile(join(folder, `${name}.json`), broken);
			const offline = new ScriptedExplainer(() => [summaryUnit('anew')]);
			const { explaining, log } = built({ offline, store: new ExplanationFiles(folder) });
			expect(await all(explaining.explain(requestFor('summary', program), null, never))).toEqual([summaryUnit('anew')]);
			expect(log.lines.join()).toContain('set aside');
			expect(await readFile(join(folder, 'set-aside.txt'), 'utf8')).toBe(broken);
		}
	});

	test('a disk that refuses costs nothing but time', async () => {
		const folder = join(await mkdtemp(join(tmpdir(), 'socratic-kept-')), 'file');
		await writeFile(folder, 'no folder');
		const { explaining, log } = built({ offline: new ScriptedExplainer(() => [summaryUnit('adds')]), store: new ExplanationFiles(folder) });
		expect(await all(explaining.explain(requestFor('summary', program), null, never))).toEqual([summaryUnit('adds')]);
		expect(log.lines.filter((line) => line.startsWith('error')).length).toBeGreaterThan(0);
	});
});
