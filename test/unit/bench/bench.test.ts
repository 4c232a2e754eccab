import { describe, expect, it, test } from 'vitest';
import { beginnersProgram, typingPlace } from '../../bench/beginnersProgram';
import { figures } from '../../bench/catalogue';
import { packageParts } from '../../bench/packageParts';
import { parseProcesses } from '../../bench/processes';
import { reportedFigures, reportSchema, type Report } from '../../bench/report';
import { Samples } from '../../bench/samples';
import { ratiosOf, summaryOf } from '../../bench/statistics';
import { tableOf } from '../../bench/table';

describe('statistics', () => {
	test.each([
		[[3], { median: 3, min: 3, max: 3, runs: 1 }],
		[[9, 1, 2], { median: 2, min: 1, max: 9, runs: 3 }],
		[[4, 1, 2, 100], { median: 3, min: 1, max: 100, runs: 4 }],
	])('of %j', (runs, summary) => {
		expect(summaryOf(runs)).toEqual(summary);
	});

	it('has nothing to say about no run', () => {
		expect(summaryOf([])).toBeNull();
	});

	it('compares run by run, and leaves out what has no partner', () => {
		expect(ratiosOf([1, 20, 3], [2, 10, 0, 4])).toEqual([0.5, 2]);
		expect(ratiosOf([1, 2, 3], [4])).toEqual([0.25]);
	});
});

describe('the catalogue', () => {
	it('names each figure once, and compares only what it measures', () => {
		const ids = figures.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		const measured = figures.filter(({ unit }) => unit !== 'times').map(({ id }) => id);
		expect(figures.flatMap((figure) => (figure.unit === 'times' ? [figure.of, figure.to] : [])).filter((id) => !measured.includes(id))).toEqual([]);
	});
});

const samples = new Samples();
samples.take({ samples: { 'first.plain.cold': [2000, 4000], 'first.plain.warm': [500, 1000], 'memory.plain.sandbox.before': [0], 'parse.ours.edit.100': [0.1234] }, notes: ['VS Code: left out'] });

const report: Report = {
	name: 'bench', schema: 1, at: '2026-01-02T03:04:05.000Z', quick: true,
	machine: { platform: 'linux', arch: 'x64', processor: 'Abacus', cores: 2, memoryMiB: 4096, node: '24.0.0', vscode: null, loadBefore: 0.5, loadAfter: 1.25 },
	figures: reportedFigures(samples.measured),
	package: { bytes: 2048, files: 2, largest: [{ path: 'extension/a.js', bytes: 1536 }, { path: 'b', bytes: 256 }] },
	notes: samples.measured.notes,
};

describe('the report', () => {
	it('holds what was measured, in the order of the catalogue, with its ratios', () => {
		expect(report.figures.map(({ id, median, runs }) => [id, median, runs])).toEqual([
			['first.plain.cold', 3000, 2], ['first.plain.warm', 750, 2], ['first.plain.ratio', 0.25, 2], ['parse.ours.edit.100', 0.1234, 1], ['memory.plain.sandbox.before', 0, 1],
		]);
	});

	it('refuses a figure that nobody described', () => {
		expect(() => reportedFigures({ samples: { speed: [1] }, notes: [] })).toThrow('speed');
	});

	it('is read back as it was written', () => {
		expect(reportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
	});

	it('reads as a table', () => {
		expect(tableOf(report).join('\n')).toMatchInlineSnapshot(`
			"Abacus, 2 cores, linux x64, Node 24.0.0
			load before 0.5, after 1.3; a quick run: too few runs to compare

			                                                      median       min       max  runs

			From the command to the first question
			  plain Node, no sandbox yet                        3,000 ms  2,000 ms  4,000 ms     2
			  plain Node, sandbox ready                           750 ms    500 ms  1,000 ms     2
			  warm / cold                                         0.25 x    0.25 x    0.25 x     2

			Parsing 100 lines
			  as the extension does it, after one key           0.123 ms  0.123 ms  0.123 ms     1

			Memory
			  sandbox of the plain Node host, before a session     0 MiB     0 MiB     0 MiB     1

			Package: 2 KiB in 2 files; compressed, the largest are
			  extension/a.js       2 KiB   75 %
			  b                    0 KiB   13 %

			Left out
			  VS Code: left out"
		`);
	});
});

describe('what is measured', () => {
	test.each([1, 99, 100, 1000])('a program of %i lines has so many, and is always the same', (lines) => {
		const text = beginnersProgram(lines);
		expect(text.split('\n').length - 1).toBe(lines);
		expect(beginnersProgram(lines)).toBe(text);
	});

	it('types within a name in the middle', () => {
		const text = beginnersProgram(1000);
		const place = typingPlace(text);
		expect(text.slice(place - 7, place + 1)).toBe('average_');
		expect(place / text.length).toBeGreaterThan(0.5);
		expect(place / text.length).toBeLessThan(0.6);
	});

	it('reads what the system says about processes', () => {
		const printed = '    1     0  2048 /sbin/init\n  77    1 512000 /a b/node --flag /x/child.mjs {"a": 1}\nnonsense\n';
		expect(parseProcesses(printed)).toEqual([
			{ pid: 1, parent: 0, rssMiB: 2, command: '/sbin/init' },
			{ pid: 77, parent: 1, rssMiB: 500, command: '/a b/node --flag /x/child.mjs {"a": 1}' },
		]);
	});

	it('reads the directory of a package, the largest file first', () => {
		expect(packageParts(directoryOnly([['a.js', 12], ['größe.wasm', 4000]]))).toEqual([{ path: 'größe.wasm', bytes: 4000 }, { path: 'a.js', bytes: 12 }]);
		expect(() => packageParts(Buffer.from('no archive at all, however long this text may be'))).toThrow('ZIP');
	});
});

/** As much of a ZIP archive as is read: its directory, and where that is. */
function directoryOnly(files: readonly (readonly [name: string, bytes: number])[]): Buffer {
	const entries = files.map(([name, bytes]) => {
		const path = Buffer.from(name);
		const entry = Buffer.alloc(46);
		entry.writeUInt32LE(0x02014b50, 0);
		entry.writeUInt32LE(bytes, 20);
		entry.writeUInt16LE(path.length, 28);
		return Buffer.concat([entry, path]);
	});
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(files.length, 10);
	end.writeUInt32LE(0, 16);
	return Buffer.concat([...entries, end]);
}
