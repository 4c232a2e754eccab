import * as assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { newSigningKey, packed, unpacked } from '../../extension/course/pack';
import { courseFolder } from '../../extension/course/courseFolder.node';
import { Publishing } from '../../extension/editor/courses/publishing';
import type { CourseDialog } from '../../extension/editor/courses/courseDialog';
import type { CourseCommandParts } from '../../extension/editor/courses/courseCommands';
import { offerUpdate } from '../../extension/editor/courses/courseUpdates';
import type { View } from '../../extension/protocol';
import { api, Student, until } from './student';

const run = (id: string, argument?: unknown): Thenable<unknown> => vscode.commands.executeCommand(`socratic.${id}`, argument);

const starter = `def total(numbers):
    result = 0
    for at in range(1, len(numbers)):
        result = result + numbers[at]
    return result
`;

/** A course with one problem; `more` is set beside its name. */
const courseText = (more: object = {}, problem: object = {}): string => JSON.stringify({
	version: 1, id: 'tiny', name: 'Tiny course', ...more,
	problems: [{
		id: 'total', title: 'Total', language: 'python', statement: 'Return the sum of the numbers.', entry: { function: 'total' }, program: 'total.py', starter: { file: 'starter.py' },
		tests: [{ call: 'total([1, 2])', returns: '3' }, { call: 'total([0, 5])', returns: '5' }, { call: 'total([])', returns: '0' }],
		hiddenTests: [{ call: 'total([7, -2, 1])', returns: '6' }],
		reference: { file: 'solution.py' },
		mistakes: [{
			id: 'first-left-out', title: 'The first one is left out', concept: 'loop-bounds', program: { file: 'starter.py' },
			hints: { 'smaller-question': 'Write down every position that the loop goes to, for a list of two.', 'place-named': 'Now set line 3 to zero: `range(0, len(numbers))`.' },
		}],
		...problem,
	}],
});

suite('courses', () => {
	let course: CourseCommandParts;
	let before: CourseDialog;
	let folder = '';
	let programs = '';
	const asked: string[] = [];
	const said: string[] = [];

	/** Answers what is asked from here on: agrees to everything, takes the first of a list, and has the folders of this test. */
	const answers = (own: Partial<CourseDialog> = {}): void => void Object.assign(course.dialog, {
		agree: async (title: string, sentences: readonly string[]) => {
			asked.push(title, ...sentences);
			return 'yes' as const;
		},
		pick: async (_: string, items: readonly { readonly value: unknown }[]) => items.at(-1)?.value ?? null,
		text: async () => null,
		confirm: async () => true,
		folder: async () => vscode.Uri.file(programs),
		file: async () => null,
		target: async (_: string, name: vscode.Uri) => name,
		told: async (sentence: string) => {
			said.push(sentence);
			return null;
		},
		...own,
	});
	const writeCourse = async (text: string): Promise<void> => writeFile(join(folder, 'course.socratic.json'), text);
	/** The instructor's folder is looked at, as if its course file were the one in the editor. */
	const atCourse = async (): Promise<void> => void (await vscode.window.showTextDocument(vscode.Uri.file(join(folder, 'course.socratic.json'))));
	const publish = async (): Promise<vscode.Uri> => {
		await atCourse();
		await run('publishCourse');
		return vscode.Uri.file(join(folder, 'tiny.socratic-course'));
	};
	const refused = async (act: () => Promise<unknown>): Promise<string> => {
		try {
			await act();
		} catch (error) {
			return String(error);
		}
		return assert.fail('it was not refused');
	};

	suiteSetup(async () => {
		course = (await api()).course ?? assert.fail('the tests see the courses');
		before = { ...course.dialog };
	});
	setup(async () => {
		folder = await mkdtemp(join(tmpdir(), 'course-'));
		programs = await mkdtemp(join(tmpdir(), 'programs-'));
		await writeFile(join(folder, 'starter.py'), starter);
		await writeFile(join(folder, 'solution.py'), starter.replace('range(1, ', 'range('));
		await writeCourse(courseText());
		asked.length = said.length = 0;
		answers();
	});
	teardown(async () => {
		for (const membership of await course.courses.memberships()) {
			await course.courses.leave(membership);
		}
		await (await Student.arrive()).leave();
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await rm(folder, { recursive: true, force: true });
		await rm(programs, { recursive: true, force: true });
	});
	suiteTeardown(() => void Object.assign(course.dialog, before));

	test('is published into one signed file, joined from it, and its problem opens and starts at once', async () => {
		const pack = await publish();
		const text = await readFile(pack.fsPath, 'utf8');
		assert.doesNotMatch(text, /total\(\[7|range/, 'nothing of solution and hidden tests is read at a glance');
		assert.match(await readFile(join(folder, 'course.socratic.json'), 'utf8'), /"release": ?1/);
		const joined = await course.joining.fromFile(pack);
		assert.equal(joined?.course.name, 'Tiny course');
		assert.ok(asked.some((sentence) => /signed with the key/.test(sentence)), 'it is said who signed it');
		await run('openProblem', { problem: 'total' });
		assert.equal(await readFile(join(programs, 'total.py'), 'utf8'), starter);
		const student = await Student.arrive();
		const first = await student.start(vscode.Uri.file(join(programs, 'total.py')));
		assert.equal(student.session.statement, 'Return the sum of the numbers.');
		assert.deepEqual(student.session.examples.map(({ origin }) => origin), ['instructor', 'instructor', 'instructor']);
		assert.ok(!JSON.stringify(student.view).includes('[7, -2, 1]'), 'an unseen test is in no view');
		const events = await (await api()).store?.().read(student.session.session);
		assert.ok(events && !JSON.stringify(events).includes('[7, -2, 1]') && !JSON.stringify(events).includes('range(len'), 'nor in the journal');
		const started = events.find((event) => event.type === 'started');
		assert.deepEqual([started?.course?.id, started?.course?.problem], ['tiny', 'total']);
		await student.sees('the diagnosis', (view) => view.kind === 'session' && view.open);
		assert.equal(events.find((event) => event.type === 'diagnosed')?.bugs[0]?.mistake, 'first-left-out');
		student.answer(first, '3');
		const second = await student.asked(first);
		student.say({ type: 'quick', session: student.session.session, turn: second.turn, kind: 'not-sure', text: '' });
		await student.sees('the instructor\'s own hint', (view) => view.kind === 'session' && view.busy === null && JSON.stringify(view.entries).includes('Write down every position'));
	});

	test('an update by the same key is taken, by another key refused, and the same one is no update', async () => {
		const pack = await publish();
		const joined = await course.joining.fromFile(pack) ?? assert.fail('joined');
		const first = await readFile(pack.fsPath, 'utf8');
		assert.match(await refused(() => course.joining.update(joined)), /newest/);
		await writeCourse(courseText({ name: 'Tiny course, better', release: 1 }));
		await until('the editor has read the file anew', () => vscode.workspace.textDocuments.some((document) => document.getText().includes('better')));
		await publish();
		assert.equal(await course.joining.update(joined), true);
		assert.equal(course.courses.all[0]?.course.name, 'Tiny course, better');
		assert.equal(course.courses.all[0]?.membership.pseudonym, joined.membership.pseudonym, 'the pseudonym stays');
		const old = vscode.Uri.file(join(folder, 'old.socratic-course'));
		await writeFile(old.fsPath, first);
		assert.match(await refused(() => course.joining.fromFile(old)), /older than the course that you have/);

		const read = await unpacked(await readFile(pack.fsPath, 'utf8'));
		assert.ok(read.kind === 'course');
		await writeFile(pack.fsPath, await packed({ ...read.source, release: 9 }, await newSigningKey()));
		const now = course.courses.all[0] ?? assert.fail('joined');
		assert.match(await refused(() => course.joining.update(now)), /Somebody else signed this/);
		assert.match(await refused(() => course.joining.fromFile(pack)), /Somebody else signed this/);
		assert.equal(course.courses.all[0]?.course.release, 2, 'nothing was changed');
	});

	test('is joined by a link, over https, and what comes from elsewhere is refused with its reason', async () => {
		const pack = await readFile((await publish()).fsPath, 'utf8');
		const fetch = globalThis.fetch;
		try {
			const requests: [string, RequestInit | undefined][] = [];
			globalThis.fetch = async (input, init) => {
				requests.push([input instanceof Request ? input.url : input.toString(), init]);
				return new Response(pack);
			};
			await run('joinCourse', { url: 'https://courses.example.edu/tiny.socratic-course' });
			assert.equal(course.courses.all[0]?.membership.origin.kind, 'address');
			assert.ok(asked.some((sentence) => sentence.includes('courses.example.edu')), 'it is said where it comes from');
			assert.equal(requests[0]?.[1]?.credentials, 'omit');
			const joined = course.courses.all[0] ?? assert.fail('joined');
			assert.equal(await course.joining.newer(joined, new AbortController().signal), null, 'there is no update yet');
			const update = await readFile((await publish()).fsPath, 'utf8');
			let asks = 0;
			globalThis.fetch = async () => (asks += 1, new Response(update));
			const kept = new Map<string, unknown>();
			const memory = { keys: () => [...kept.keys()], get: (key: string, other?: unknown) => kept.get(key) ?? other, update: async (key: string, value: unknown) => void kept.set(key, value) } as vscode.Memento;
			said.length = 0;
			for (let day = 0; day < 2; day += 1) await offerUpdate({ ...course, courses: { here: joined } as typeof course.courses, memory }, new AbortController().signal);
			assert.match(said.join(), /There is an update of your course/);
			assert.equal(asks, 1, 'once a day');
			globalThis.fetch = async () => new Response(null, { status: 302, headers: { location: 'https://elsewhere.example.org/x' } });
			assert.match(await refused(() => course.joining.fromAddress('https://courses.example.edu/two')), /elsewhere\.example\.org/);
			globalThis.fetch = async () => assert.fail('nothing is asked');
			assert.match(await refused(() => course.joining.fromAddress('file:///etc/passwd')), /https/);
			assert.match(await refused(() => course.joining.fromAddress('https://169.254.169.254/latest/meta-data')), /this very computer, or to the network/);
			await vscode.workspace.getConfiguration().update('socratic.network', 'off', vscode.ConfigurationTarget.Global);
			assert.match(await refused(() => course.joining.fromAddress('https://courses.example.edu/tiny.socratic-course')), /network is off/);
		} finally {
			globalThis.fetch = fetch;
			await vscode.workspace.getConfiguration().update('socratic.network', undefined, vscode.ConfigurationTarget.Global);
		}
	});

	test('what it sets holds for its programs, and no longer once it is left', async () => {
		await writeCourse(courseText({ language: 'es', policy: { network: 'off', explanations: 'never', help: 'smaller-question', reflection: 'required' } }));
		const uri = vscode.Uri.file(join(folder, 'starter.py'));
		await vscode.window.showTextDocument(uri);
		assert.equal(course.courses.rules(uri), null, 'nothing holds before it is joined');
		await course.joining.fromFolder(vscode.Uri.file(folder), await course.courses.readFolder(vscode.Uri.file(folder), new AbortController().signal));
		const rules = course.courses.rules(uri);
		assert.deepEqual([rules?.isNetworkOff, rules?.explanations, rules?.help, rules?.mustReflect], [true, 'never', 'smaller-question', true]);
		assert.ok(asked.some((sentence) => /Nobody has signed it/.test(sentence)));
		const socratic = await api();
		assert.equal(socratic.models?.isNetworkOn, false, 'no model is asked');
		await until('the view is Spanish', () => /equipo|ordenador|computadora/i.test(socratic.view.kind === 'welcome' ? socratic.view.privacy.label : ''));
		await run('leaveCourse');
		assert.equal(course.courses.rules(uri), null);
		assert.equal(socratic.models?.isNetworkOn, true);
		await until('the view is English again', () => /computer/.test(socratic.view.kind === 'welcome' ? socratic.view.privacy.label : ''));
	});

	test('a course file that sets something else by now holds no more until the student agrees to it', async () => {
		const here = vscode.Uri.file(folder);
		await course.joining.fromFolder(here, await course.courses.readFolder(here, new AbortController().signal));
		assert.equal(course.courses.all.length, 1);
		await writeCourse(courseText({ policy: { model: { baseUrl: 'https://models.example.org/v1', name: 'm' } } }));
		await course.courses.load();
		assert.equal(course.courses.all.length, 0);
		assert.equal((await api()).models?.choice.kind, 'offline');
	});

	test('outside of its dates and in another arm of its study there are no questions, and the reason is said', async () => {
		const here = vscode.Uri.file(folder);
		const uri = vscode.Uri.joinPath(here, 'total.py');
		await writeFile(uri.fsPath, starter);
		const student = await Student.arrive();
		const tried = async (more: object, problem: object = {}): Promise<string> => {
			await writeCourse(courseText(more, problem));
			await course.joining.fromFolder(here, await course.courses.readFolder(here, new AbortController().signal));
			await vscode.window.showTextDocument(uri);
			await run('start', uri);
			const trouble = await student.sees('a refusal', (view: View) => view.trouble);
			for (const membership of await course.courses.memberships()) {
				await course.courses.leave(membership);
			}
			return trouble.message;
		};
		assert.match(await tried({ opens: '2999-01-01T00:00:00Z' }), /may not be used before/);
		assert.match(await tried({ closes: '2001-01-01T00:00:00Z' }), /may not be used since/);
		assert.match(await tried({}, { closes: '2001-01-01T00:00:00Z' }), /“Total” may not be used since/);
		assert.match(await tried({ study: { id: 's', arms: [{ id: 'none', gives: 'neither' }] } }), /part of a study/);
	});

	test('a session that was begun before the end is not gone on with after it', async () => {
		const here = vscode.Uri.file(folder);
		const uri = vscode.Uri.joinPath(here, 'total.py');
		await writeFile(uri.fsPath, starter);
		await course.joining.fromFolder(here, await course.courses.readFolder(here, new AbortController().signal));
		const student = await Student.arrive();
		await student.start(uri);
		const { session } = student.session;
		await student.leave();
		await writeCourse(courseText({ closes: '2001-01-01T00:00:00Z' }));
		await course.courses.load();
		student.say({ type: 'open', session });
		assert.match(await student.sees('a refusal', (view: View) => view.trouble?.message), /may not be used since/);
		assert.equal(student.view.kind, 'welcome');
		await writeCourse(courseText());
		await course.courses.load();
		student.say({ type: 'open', session });
		await student.sees('the session', (view) => view.kind === 'session' && view.session === session && view.open);
	});

	test('a file that is there already is the student\'s own and stays', async () => {
		const pack = await publish();
		await writeFile(join(programs, 'total.py'), '# mine\n');
		await course.joining.fromFile(pack);
		await run('openProblem', { problem: 'total' });
		assert.equal(await readFile(join(programs, 'total.py'), 'utf8'), '# mine\n');
		assert.deepEqual((await readdir(programs)).sort(), ['total.py']);
	});

	test('nothing is written through a link that leads out of the folder', async () => {
		const outside = await mkdtemp(join(tmpdir(), 'outside-'));
		try {
			await writeFile(join(folder, 'course.socratic.json'), courseText({}, { files: { 'notes/more.txt': 'x' } }));
			const pack = await publish();
			await symlink(outside, join(programs, 'notes'));
			await course.joining.fromFile(pack);
			await run('openProblem', { problem: 'total' });
			assert.deepEqual(await readdir(outside), []);
			await rm(join(programs, 'notes'));
			await run('openProblem', { problem: 'total' });
			assert.equal(await readFile(join(programs, 'notes/more.txt'), 'utf8'), 'x');
		} finally {
			await rm(outside, { recursive: true, force: true });
		}
	});

	test('a course file that is a link to a device that never ends is none; one that is far too large is not read', async () => {
		const place = vscode.Uri.file(programs);
		await symlink('/dev/zero', join(programs, 'course.socratic.json'));
		assert.deepEqual(await course.courses.readFolder(place, new AbortController().signal), { kind: 'missing' });
		await rm(join(programs, 'course.socratic.json'));
		await writeFile(join(programs, 'course.socratic.json'), '');
		await truncate(join(programs, 'course.socratic.json'), 3_000_000_000);
		const read = await course.courses.readFolder(place, new AbortController().signal);
		assert.deepEqual(read.kind === 'faults' && read.faults.map(({ code }) => code), ['too-large']);
	});

	test('a course that was published before is not signed with a new key without a word', async () => {
		await writeCourse(courseText({ release: 1 }));
		const kept = new Map<string, string>();
		const confirmed: string[] = [];
		const elsewhere = new Publishing({
			dialog: { ...course.dialog, confirm: async (title) => (confirmed.push(title), confirmed.length > 1) }, folder: courseFolder, extensionId: 'publisher.name',
			secrets: { get: async (id) => kept.get(id), store: async (id, value) => void kept.set(id, value) },
		});
		assert.equal(await elsewhere.publish(vscode.Uri.file(folder)), null);
		assert.match(confirmed.join(), /published before, and its key is not on this computer/);
		assert.deepEqual([kept.size, (await readdir(folder)).includes('tiny.socratic-course')], [0, false]);
		assert.ok(await elsewhere.publish(vscode.Uri.file(folder)));
		assert.equal(kept.size, 1);
	});

	test('publishing takes what is in the editor, and loses nothing that is written meanwhile', async () => {
		await atCourse();
		const document = vscode.window.activeTextEditor?.document ?? assert.fail('the course file is open');
		const append = async (text: string): Promise<void> => {
			const edit = new vscode.WorkspaceEdit();
			edit.insert(document.uri, document.positionAt(document.getText().length), text);
			assert.ok(await vscode.workspace.applyEdit(edit));
		};
		await append('\n// not saved yet');
		const program = await vscode.workspace.openTextDocument(join(folder, 'solution.py'));
		const edit = new vscode.WorkspaceEdit();
		edit.insert(program.uri, new vscode.Position(0, 0), '# of the editor\n');
		assert.ok(await vscode.workspace.applyEdit(edit));
		answers({
			target: async (_, name) => {
				await append('\n// while the name was asked for');
				return name;
			},
		});
		const read = await unpacked(await readFile((await publish()).fsPath, 'utf8'));
		assert.match(read.kind === 'course' ? String(read.source.problems[0]?.reference) : '', /^# of the editor/);
		const text = await readFile(document.uri.fsPath, 'utf8');
		for (const kept of ['"release"', '// not saved yet', '// while the name was asked for']) assert.ok(text.includes(kept), kept);
		await program.save();
	});

	test('the sample course is copied, and is a course', async () => {
		await run('sampleCourse');
		const place = vscode.Uri.file(join(programs, 'sample-course'));
		assert.equal(vscode.window.activeTextEditor?.document.uri.path, `${place.path}/course.socratic.json`);
		const read = await course.courses.readFolder(place, new AbortController().signal);
		assert.equal(read.kind === 'course' && read.course.problems.length, 8);
	});

	test('in the folder that is open is joined from the list, too, and leaving it is said', async () => {
		const open = vscode.workspace.workspaceFolders?.[0]?.uri ?? assert.fail('a folder is open');
		const file = vscode.Uri.joinPath(open, 'course.socratic.json');
		const problem = { starter: 'def total(numbers):\n    return 0\n', reference: 'def total(numbers):\n    return sum(numbers)\n', mistakes: [] };
		try {
			await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(courseText({}, problem)));
			await run('joinCourse');
			assert.equal(course.courses.all[0]?.membership.folder, open.toString());
			await run('leaveCourse');
			assert.deepEqual(course.courses.all, []);
			assert.match(said.join(), /You have left the course/);
		} finally {
			await vscode.workspace.fs.delete(file);
		}
	});

	test('is looked at as a student also before it opens', async () => {
		await writeCourse(courseText({ opens: '2999-01-01T00:00:00Z' }));
		await atCourse();
		await run('previewCourse');
		const uri = vscode.window.activeTextEditor?.document.uri ?? assert.fail('its program is open');
		assert.ok(uri.path.endsWith('/tiny/total.py'));
		const student = await Student.arrive();
		await student.start(uri);
		assert.equal(student.session.statement, 'Return the sum of the numbers.');
		await vscode.workspace.fs.delete(vscode.Uri.joinPath(course.previews, 'tiny'), { recursive: true });
	});

	test('a course that is not agreed to changes nothing', async () => {
		const pack = await publish();
		answers({ agree: async () => null });
		assert.equal(await course.joining.fromFile(pack), null);
		assert.deepEqual(await course.courses.memberships(), []);
		assert.deepEqual(await readdir(programs), []);
	});
});
