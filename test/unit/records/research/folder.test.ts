/** A folder of hand-ins from end to end: read, written in both formats, and sent to a store on this machine. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { Research, type ResearchParts } from '../../../../extension/editor/handIns/research';
import type { Use } from '../../../../extension/explain/use';
import { gatedFetch } from '../../../../extension/models/networkGate';
import { Keys } from '../../../../extension/models/keys';
import { handInLines, type HandInSession, type HandInWho } from '../../../../extension/records/handIn';
import { writeFile, writeFolder } from '../../../../extension/records/researchFiles.node';
import { surveyFolder } from '../../../../extension/records/researchFolder.node';
import { SentMarkFile } from '../../../../extension/records/xapi/sentMarks.node';
import { statementsOf } from '../../../../extension/records/xapi/statements';
import { FakeClock } from '../../../support/fakeClock';
import { KeptLog } from '../../../support/keptLog';
import { readDataset } from '../../../support/progSnapSchema';
import { scriptedStore, type ScriptedStore, type StoreScript } from '../../../support/scriptedStore';
import { ScriptedResearch } from '../../../support/scriptedResearch';
import { all, alone, inCourse, journal, uses, who } from './sessions';

const never = new AbortController().signal;
const open: ScriptedStore[] = [];
const made: string[] = [];
afterEach(async () => {
	await Promise.all(open.splice(0).map((store) => store.close()));
	made.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true }));
});

async function serving(script?: StoreScript): Promise<ScriptedStore> {
	const store = await scriptedStore(script);
	open.push(store);
	return store;
}

function folder(): string {
	const at = mkdtempSync(join(tmpdir(), 'research-'));
	made.push(at);
	return at;
}

function handIn(at: string, name: string, of: HandInWho, exportedAt: number, sessions: readonly HandInSession[], used: readonly Use[] = []): void {
	mkdirSync(at, { recursive: true });
	writeFileSync(join(at, `${name}.socratic-handin`), [...handInLines({ ...of, exportedAt, release: '0.1.0' }, sessions, used)].map((line) => `${line}\n`).join(''));
}

const solved = { id: 'solved', events: journal('solved') };
const course = { id: 'in-course', events: inCourse };

/** Two students, one of whom handed in twice; a cut file; and one that has a name for a code. */
function classroom(): string {
	const at = folder();
	handIn(at, 'first', who, 1000, [{ id: 'in-course', events: inCourse.slice(0, 9) }, solved], uses);
	handIn(at, 'second', who, 2000, [course], uses);
	handIn(join(at, 'group-b'), 'other', alone, 1500, [{ id: 'stuck', events: journal('stuck') }]);
	handIn(at, 'named', { ...alone, pseudonym: 'Jane Doe' }, 1500, [solved]);
	writeFileSync(join(at, 'cut.socratic-handin'), readFileSync(join(at, 'first.socratic-handin'), 'utf8').split('\n').slice(0, 5).join('\n'));
	writeFileSync(join(at, 'marks.xlsx'), 'not ours');
	return at;
}

function research(dialog: ScriptedResearch, more: Partial<ResearchParts> = {}): { readonly research: Research; readonly secrets: Map<string, string>; readonly parts: ResearchParts } {
	const secrets = new Map<string, string>();
	const marks = join(folder(), 'marks');
	let address = '';
	const parts: ResearchParts = {
		survey: surveyFolder, writeFolder, writeFile, marks: (baseUrl) => new SentMarkFile(marks, baseUrl),
		access: new Keys({ get: async (id) => secrets.get(id), store: async (id, value) => void secrets.set(id, value), delete: async (id) => void secrets.delete(id) }, 'record-store'),
		fetch, isNetworkOn: () => true, clock: new FakeClock(), time: String, log: new KeptLog(),
		address: { get: () => address, keep: async (kept) => void (address = kept) },
		...more,
	};
	return { research: new Research(parts, dialog), secrets, parts };
}

describe('a folder of hand-ins', () => {
	test('has each session once, from the newest hand-in, and names what it leaves out', async () => {
		const found = await surveyFolder(classroom(), { signal: never, progress: () => undefined });
		expect(found).toMatchObject({ files: 3, students: 2, sessions: 3 });
		expect(found.left.map(({ file }) => file).sort()).toEqual(['cut.socratic-handin', 'named.socratic-handin']);
		expect(found.left.find(({ file }) => file.startsWith('named'))?.reason).toMatch(/a name or an e-mail/);
		const parts = await all(found.parts(never));
		expect(parts.map((part) => (part.kind === 'session' ? [part.who.pseudonym, part.id, part.events.length] : [part.who.pseudonym, 'explained', part.uses.length]))).toEqual([
			['k7f2', 'in-course', inCourse.length], ['k7f2', 'explained', uses.length], ['k7f2', 'solved', solved.events.length], ['student-0a1b', 'stuck', journal('stuck').length],
		]);
	});

	test('becomes a ProgSnap2 dataset, or a file of statements, whole or not at all', async () => {
		const from = classroom();
		const to = join(folder(), 'dataset');
		const dialog = new ScriptedResearch({ from, format: 'progsnap2', to });
		const { research: one } = research(dialog);
		await one.exportAll();
		const texts = new Map((readdirSync(to, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => {
			const path = join(entry.parentPath, entry.name);
			return [path.slice(to.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')] as const;
		}));
		expect(new Set(readDataset(texts).main.map(({ SubjectID }) => SubjectID))).toEqual(new Set(['k7f2', 'student-0a1b']));
		expect([...texts.values()].join('')).not.toMatch(/jane/i);
		expect(dialog.said).toEqual([{ sentence: `Sessions: 3, of students: 2. They are in ${to}.`, left: expect.arrayContaining([expect.objectContaining({ file: 'cut.socratic-handin' })]) as unknown }]);
		await expect(one.exportAll()).rejects.toThrow(/something in dataset already/);

		const file = join(folder(), 'statements.json');
		await research(new ScriptedResearch({ from, format: 'xapi', to: file })).research.exportAll();
		expect((JSON.parse(readFileSync(file, 'utf8')) as unknown[]).length).toBeGreaterThan(20);
	});

	test('leaves nothing where it was cancelled, where the disk refuses, and where a hand-in changed meanwhile', async () => {
		const from = classroom();
		const to = join(folder(), 'dataset');
		const dialog = new ScriptedResearch({ from, format: 'progsnap2', to });
		const cancelled = research(dialog, {
			writeFolder: (target, pieces) => {
				dialog.stop?.();
				return writeFolder(target, pieces);
			},
		});
		await cancelled.research.exportAll();
		expect(dialog.said).toEqual([]);
		expect(existsSync(to) || existsSync(`${to}.part`)).toBe(false);

		const blocked = join(folder(), 'file');
		writeFileSync(blocked, 'a file');
		await expect(research(new ScriptedResearch({ from, format: 'xapi', to: join(blocked, 'inside', 'x.json') })).research.exportAll()).rejects.toThrow(/could not be written/);

		const changes: ResearchParts['survey'] = async (path, options) => {
			const found = await surveyFolder(path, options);
			writeFileSync(join(from, 'second.socratic-handin'), 'something else');
			return found;
		};
		await expect(research(new ScriptedResearch({ from, format: 'progsnap2', to }), { survey: changes }).research.exportAll()).rejects.toThrow(/changed while it was read/);
		expect(existsSync(to) || existsSync(`${to}.part`)).toBe(false);
	});

	test('that holds none, or none that can be used, says so', async () => {
		const none = folder();
		await expect(research(new ScriptedResearch({ from: none })).research.exportAll()).rejects.toThrow(/no hand-ins/);
		writeFileSync(join(none, 'x.socratic-handin'), '{}');
		await expect(research(new ScriptedResearch({ from: none })).research.exportAll()).rejects.toThrow(/None of the hand-ins.*no hand-in/);
		await expect(research(new ScriptedResearch({ from: join(none, 'gone') })).research.exportAll()).rejects.toThrow(/cannot be read/);
		await expect(research(new ScriptedResearch({ from: none, isOnDisk: false })).research.exportAll()).rejects.toThrow(/read from a disk/);
	});
});

describe('sending a folder', () => {
	test('asks for the address and the access once, and sends what is new', async () => {
		const server = await serving();
		const from = classroom();
		const dialog = new ScriptedResearch({ from, address: server.baseUrl, access: 'course:s3cret' });
		const { research: one, secrets, parts } = research(dialog);
		await one.sendAll();
		const { statements } = server;
		const host = new URL(server.baseUrl).host;
		expect(dialog.asked).toEqual(['folder', 'Reading hand-ins', 'address ', `access ${host}`, `Send what these hand-ins say to ${host}? Sessions: 3, of students: 2.`, `Sending to ${host}`]);
		expect(dialog.said[0]?.sentence).toBe(`${host} has taken statements: ${statements.size}.`);
		expect([...secrets.keys()]).toEqual([`socratic.record-store:${new URL(server.baseUrl).origin}`]);
		expect(parts.address.get()).toBe(server.baseUrl);
		const found = await surveyFolder(from, { signal: never, progress: () => undefined });
		expect(new Set(statements.keys())).toEqual(new Set((await all(found.parts(never))).flatMap(statementsOf).map(({ id }) => id)));

		const requests = server.requests.length;
		await one.sendAll();
		expect(server.requests).toHaveLength(requests);
		expect(dialog.said[1]?.sentence).toBe(`${host} has taken statements: 0. Sent before: ${statements.size}.`);
		expect(dialog.asked.filter((step) => step.startsWith('access'))).toHaveLength(1);

		one.dialog = new ScriptedResearch({ from, address: server.baseUrl, confirmed: 'all' });
		await one.sendAll();
		expect(server.requests.length).toBeGreaterThan(requests);
		expect(server.statements.size).toBe(statements.size);
	});

	test('says how far it came where it is refused, forgets an access that is wrong, and goes on', async () => {
		let isRight = true;
		const server = await serving({ reply: (nth) => (isRight && nth === 2 ? { status: 401 } : null) });
		const dialog = new ScriptedResearch({ from: classroom(), address: server.baseUrl, access: 'course:s3cret' });
		const { research: one, secrets } = research(dialog);
		await expect(one.sendAll()).rejects.toThrow(/does not accept the name and the secret\. Statements that it has taken: \d+\. .*enter them anew/);
		expect(secrets.size).toBe(0);
		isRight = false;
		await one.sendAll();
		expect(dialog.said.at(-1)?.sentence).toMatch(/has taken statements: \d+\. Sent before: \d+\./);
	});

	test('sends nothing where the instructor leaves, types no safe address, or has the network off', async () => {
		const server = await serving();
		const from = classroom();
		for (const script of [{ address: server.baseUrl, access: null }, { address: server.baseUrl, access: 'course:s3cret', confirmed: null }, { address: 'http://lrs.example.edu/xapi', access: 'course:s3cret' }, {}]) {
			await research(new ScriptedResearch({ from, ...script })).research.sendAll();
		}
		const dialog = new ScriptedResearch({ from, address: server.baseUrl, access: 'course:s3cret' });
		await expect(research(dialog, { isNetworkOn: () => false, fetch: gatedFetch(() => false, fetch) }).research.sendAll()).rejects.toThrow(/network is turned off/);
		expect(dialog.asked).toEqual([]);
		expect(server.connections).toBe(0);
	});
});
