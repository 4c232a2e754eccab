/** Course files and packs that mean harm, or that went wrong: each gets its own error and nothing else happens. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourceFault } from '../../../extension/course/address';
import { courseFolder } from '../../../extension/course/courseFolder.node';
import { markIn } from '../../../extension/course/crossFaults';
import { faultWords } from '../../../extension/course/faultWords';
import { isInside } from '../../../extension/course/paths';
import { readCourse } from '../../../extension/course/reading';
import type { CourseSource } from '../../../extension/course/schema';
import { largestWhole, wholeCourse } from '../../../extension/course/whole';

const fixtures = join(import.meta.dirname, '../../fixtures/course/hostile');
const names = readdirSync(fixtures).filter((name) => name.endsWith('.jsonc'));
let folder = '';
let outside = '';

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'course-'));
	outside = mkdtempSync(join(tmpdir(), 'outside-'));
	cpSync(fixtures, folder, { recursive: true });
	writeFileSync(join(outside, 'statement.md'), 'What nobody gave to the course.');
	symlinkSync(outside, join(folder, 'linked'));
	symlinkSync(join(folder, 'loop'), join(folder, 'loop'));
	mkdirSync(join(folder, 'folder'));
	writeFileSync(join(folder, 'picture.bin'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]));
	writeFileSync(join(folder, 'vast.py'), '# a line\n'.repeat(100_000));
});

afterAll(() => [folder, outside].forEach((each) => rmSync(each, { recursive: true, force: true })));

/** What a file has against it, as `code at path`; those that only its own files show come last. */
async function faultsOf(text: string): Promise<readonly string[]> {
	const { source, faults } = readCourse(text);
	const whole = source ? await wholeCourse(source, courseFolder(folder), new AbortController().signal) : { whole: null, faults: [] };
	expect(whole.whole, 'a hostile file became a course').toBeNull();
	return [...faults, ...whole.faults].map((fault) => {
		expect(faultWords(fault).length).toBeGreaterThan(10);
		return fault.path.length > 0 ? `${fault.code} at ${fault.path.join('.')}` : fault.code;
	});
}

describe('a hostile course file gets a clear error', () => {
	it('there are some', () => expect(names.length).toBeGreaterThan(30));

	it.each(names)('%s', async (name) => {
		const text = readFileSync(join(fixtures, name), 'utf8');
		const expected = /expects: (.+)/.exec(text)?.[1];
		expect(await faultsOf(text)).toEqual([expected]);
	});

	it('one that is huge', async () => expect(await faultsOf(`{ "name": "${'x'.repeat(1_000_001)}" }`)).toEqual(['too-large']));

	it('one that is deep, which a parser that calls itself does not survive', async () => {
		expect(await faultsOf('['.repeat(400_000))).toEqual(['too-deep']);
		expect(await faultsOf(`{"a":`.repeat(41))).toEqual(['too-deep']);
	});

	it('one with ten thousand faults: a hundred are told', () => {
		const { source, faults } = readCourse(JSON.stringify(Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`k${at}`, at]))));
		expect(source).toBeNull();
		expect(faults).toHaveLength(100);
	});
});

describe('what would take long', () => {
	/** Each would take minutes where the time grows with the square of the text. */
	it('a text of brackets that never close', () => expect(markIn('< on'.repeat(500_000))).toBeNull());

	it('a course with as many files as a course file holds', () => {
		expect(readCourse(JSON.stringify(courseWith(Object.fromEntries(Array.from({ length: 60_000 }, (_, at) => [`f${at}`, '']))))).faults.map(({ code }) => code)).toEqual(['too-much']);
	});

	it('what a course has too much of is not read', async () => {
		const { source } = readCourse(JSON.stringify(courseWith(Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`f${at}`, { file: 'big' }])))));
		let reads = 0;
		const text = 'x'.repeat(1_000_000);
		const found = await wholeCourse(source as CourseSource, async () => {
			reads += 1;
			return { kind: 'text', text };
		}, new AbortController().signal);
		expect(found.whole).toBeNull();
		expect(found.faults.map(({ code }) => code)).toEqual(['file-large']);
		expect(reads).toBe(largestWhole / text.length);
	});

	const courseWith = (files: Readonly<Record<string, unknown>>): object => ({ version: 1, id: 'c', name: 'C', problems: [{ id: 'p', title: 'P', language: 'python', statement: 's', entry: 'script', program: 'p.py', starter: '', tests: [{ typed: [], prints: '1' }], files }] });
});

describe('names of files', () => {
	it.each(['f.py', 'week 1/f.py', 'a/b/c.txt', 'año.py'])('%s is inside', (name) => expect(isInside(name)).toBe(true));
	it.each(['', '/f.py', 'f.py/', 'a//b', '.', '..', '../f', 'a/../../f', '.git/config', 'a/.vscode/settings.json', 'C:f', 'a\\b', 'a\u0000b', 'a\nb', 'nul', 'NUL.txt', 'com1.py', 'f.', 'f ', 'a?', 'f.py:stream', 'GIT~1/config', 'com¹.py', 'conin$', 'nul .txt', 'f\u202eyp.txt', '\u200c.git/config', 'a\u2028b'])('%j is not', (name) => expect(isInside(name)).toBe(false));
});

describe('addresses that a course comes from', () => {
	it.each(['https://example.edu/c.socratic-course', 'https://sub.example.co.uk:8443/a?b=c', 'https://8.8.8.8/c'])('%s', (url) => expect(sourceFault(url)).toBeNull());
	it.each([
		['file:///etc/passwd', 'not-https'], ['http://example.edu/c', 'not-https'], ['ftp://example.edu/c', 'not-https'], ['javascript:alert(1)', 'not-https'], ['data:text/plain,x', 'not-https'], ['vscode://a.b/c', 'not-https'],
		['https://localhost/c', 'internal'], ['https://127.0.0.1/c', 'internal'], ['https://127.1/c', 'internal'], ['https://2130706433/c', 'internal'], ['https://[::1]/c', 'internal'], ['https://[::ffff:10.0.0.1]/c', 'internal'],
		['https://10.1.2.3/c', 'internal'], ['https://192.168.0.1/c', 'internal'], ['https://172.16.0.1/c', 'internal'], ['https://169.254.169.254/c', 'internal'], ['https://100.64.0.1/c', 'internal'], ['https://0.0.0.0/c', 'internal'],
		['https://[fe80::1]/c', 'internal'], ['https://[fd00::1]/c', 'internal'], ['https://printer/c', 'internal'], ['https://nas.local/c', 'internal'], ['https://db.internal./c', 'internal'], ['https://a.localhost/c', 'internal'],
		['https://user:word@example.edu/c', 'key-inside'], ['https://token@example.edu/c', 'key-inside'], ['example.edu/c', 'not-an-address'], ['', 'not-an-address'], [' https://example.edu', 'not-an-address'],
	] as const)('%s is refused: %s', (url, why) => expect(sourceFault(url)).toBe(why));
});
