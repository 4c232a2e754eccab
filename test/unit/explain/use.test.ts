import { appendFile, mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ratingOf, useReport, type Use } from '../../../extension/explain/use';
import { UseFile } from '../../../extension/explain/useFiles.node';
import { UseRecord } from '../../../extension/editor/explain/useRecord';
import { useReportSchema } from '../../../extension/useProtocol';
import { FakeClock } from '../../support/fakeClock';
import { KeptLog } from '../../support/keptLog';

const viewed = (view: string, changes: Partial<Extract<Use, { type: 'viewed' }>> = {}): Use => ({ type: 'viewed', view, subject: `of ${view}`, at: 1, kind: 'lines', lines: 5, complexity: 2, model: false, ...changes });
const rated = (view: string, helpful: boolean, why = '', at = 2): Use => ({ type: 'rated', view, subject: `of ${view}`, at, helpful, why });

describe('the report', () => {
	test('counts views and ratings by kind, by length and by complexity, and takes the middle of the times', () => {
		const report = useReport([
			viewed('a'), viewed('b', { kind: 'summary', lines: 40, complexity: 12 }), viewed('c'), viewed('d', { lines: 0, complexity: 0 }),
			rated('a', true), rated('b', false, 'too long'), { type: 'looked', view: 'a', openMs: 1000 }, { type: 'looked', view: 'a', openMs: 9000 }, { type: 'looked', view: 'c', openMs: 5000 },
		]);
		expect(report.total).toEqual({ views: 4, helpful: 1, notHelpful: 1, medianMs: 7000 });
		expect(report.byKind.map(({ kind, views, helpful, notHelpful }) => [kind, views, helpful, notHelpful])).toEqual([['lines', 3, 1, 0], ['concepts', 0, 0, 0], ['summary', 1, 0, 1]]);
		expect(report.byLength.map(({ views }) => views)).toEqual([1, 2, 0, 0, 1]);
		expect(report.byComplexity.map(({ views }) => views)).toEqual([1, 2, 0, 0, 1]);
		expect(report.reasons).toEqual([{ kind: 'summary', helpful: false, why: 'too long' }]);
		expect(() => useReportSchema.parse(report)).not.toThrow();
	});

	test('a rating that was changed counts once, as it was last', () => {
		const uses = [viewed('a'), rated('a', true), rated('a', false, 'no', 3)];
		expect(useReport(uses).total).toMatchObject({ helpful: 0, notHelpful: 1 });
		expect(ratingOf(uses, 'of a')).toEqual({ helpful: false, why: 'no' });
		expect(ratingOf(uses, 'of b')).toBeNull();
	});

	test('a rating of the same explanation in a later view counts with that one', () => {
		const again = { ...viewed('b'), subject: 'of a' } as Use;
		const uses = [viewed('a'), rated('a', true), again, { ...rated('b', false), subject: 'of a' } as Use];
		expect(useReport(uses).total).toMatchObject({ views: 2, helpful: 0, notHelpful: 1 });
	});
});

describe('the record', () => {
	async function recording() {
		const path = join(await mkdtemp(join(tmpdir(), 'socratic-use-')), 'explanations', 'use.jsonl');
		const [clock, log] = [new FakeClock(), new KeptLog()];
		return { path, clock, log, record: new UseRecord(new UseFile(path), clock, log) };
	}
	const view = { kind: 'lines', lines: 5, complexity: 2, model: false } as const;

	test('counts the time on the screen alone, and finds a rating again in another window', async () => {
		const { path, clock, log, record } = await recording();
		record.begin({ view: 'v1', subject: 'x', ...view }, true);
		clock.advance(3000);
		record.onScreen(false);
		clock.advance(60_000);
		record.onScreen(true);
		clock.advance(2000);
		record.rate({ helpful: true, why: 'clear' });
		record.begin({ view: 'v2', subject: 'y', ...view, kind: 'summary' }, false);
		const uses = await record.all();
		expect(useReport(uses).byKind.map(({ medianMs }) => medianMs)).toEqual([5000, null, null]);
		const later = new UseRecord(new UseFile(path), clock, log);
		expect(await later.rating('x')).toEqual({ helpful: true, why: 'clear' });
		expect(await later.rating('y')).toBeNull();
		expect(log.lines).toEqual([]);
	});

	test('leaves out what cannot be read, holds nothing of the code, and is gone once it is deleted', async () => {
		const { path, record } = await recording();
		record.begin({ view: 'v1', subject: 'x', ...view }, true);
		await record.all();
		await appendFile(path, '{"type":"viewed","view":"v9"\n{"type":"poem"}\n');
		record.begin({ view: 'v2', subject: 'x', ...view }, true);
		expect((await record.all()).filter(({ type }) => type === 'viewed')).toHaveLength(2);
		expect(Object.keys(JSON.parse((await readFile(path, 'utf8')).split('\n').find((line) => line.includes('v2')) ?? '{}') as object).sort()).toEqual(['at', 'complexity', 'kind', 'lines', 'model', 'subject', 'type', 'view']);
		await record.clear();
		expect(await record.all()).toEqual([]);
	});

	test('never grows beyond its size: the oldest lines go, whole, and the newest are there', async () => {
		const { path } = await recording();
		const store = new UseFile(path, 4000);
		const sizes: number[] = [];
		for (let at = 0; at < 60; at += 1) {
			await store.add({ ...viewed(`v${at}`), at } as Use);
			sizes.push((await readFile(path)).length);
		}
		expect(Math.max(...sizes)).toBeLessThanOrEqual(4000);
		const left = (await store.read()).flatMap((use) => (use.type === 'viewed' ? [use.at] : []));
		expect(left).toEqual(Array.from({ length: left.length }, (_, at) => 60 - left.length + at));
		expect(left.length).toBeGreaterThan(15);
		expect(await readdir(dirname(path))).toEqual(['use.jsonl']);
	});
});
