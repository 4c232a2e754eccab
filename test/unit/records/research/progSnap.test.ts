import { describe, expect, test } from 'vitest';
import { files, progSnapDataset } from '../../../../extension/records/progSnap/dataset';
import { isPseudonym, type ResearchPart } from '../../../../extension/records/research';
import { foldAll } from '../../../../extension/session/events/fold';
import { readDataset, readTable, rowSchema, type TableRow } from '../../../support/progSnapSchema';
import { all, alone, given, inCourse, journal, parts, session, stamped } from './sessions';

async function written(from: readonly ResearchPart[]): Promise<ReadonlyMap<string, string>> {
	const texts = new Map<string, string>();
	for (const { file, text } of await all(progSnapDataset(given(from)))) {
		texts.set(file, (texts.get(file) ?? '') + text);
	}
	return texts;
}

const ofType = (rows: readonly TableRow[], type: string): readonly TableRow[] => rows.filter(({ EventType }) => EventType === type);

describe('a ProgSnap2 dataset', () => {
	test('is what the specification says, and its README.md explains all that is not of it', async () => {
		const texts = await written(parts);
		expect([...texts.keys()].sort()).toEqual(Object.values(files).sort());
		const { main, readme, links } = readDataset(texts);
		expect(main.length).toBeGreaterThan(inCourse.length);
		for (const column of Object.keys(main[0] ?? {}).filter((name) => name.startsWith('X-'))) {
			expect(readme).toContain(`\`${column}\``);
		}
		expect(Object.keys(links).sort()).toEqual(['LinkProblem', 'LinkSession', 'LinkTest']);
	});

	test('has every event of every session, in its order', async () => {
		const { main } = readDataset(await written(parts));
		const types = main.filter(({ SubjectID, ProblemID }) => SubjectID === 'k7f2' && ProblemID !== '').map(({ EventType }) => EventType);
		expect(types).toEqual([
			'Session.Start', 'Run.Program', 'Run.Test', 'Run.Test', 'X-Diagnosed', 'X-TasksSet', 'Intervention', 'X-Answered', 'X-Assessed', 'Intervention', 'X-Answered', 'X-Assessed', 'X-TaskResolved',
			'File.Edit', 'Compile', 'Compile.Error', 'File.Edit', 'File.Save', 'Submit', 'Run.Program', 'Run.Test', 'Run.Test', 'Intervention', 'Session.End', 'Intervention', 'X-TransferAnswered',
		]);
		for (const name of ['solved', 'stuck']) {
			const rows = main.filter(({ SubjectID, ProblemID, SessionID }) => ProblemID === '' && SessionID !== '' && SubjectID === (name === 'stuck' ? alone.pseudonym : 'k7f2'));
			expect(new Set(rows.map(({ ClientTimestamp }) => ClientTimestamp))).toEqual(new Set(journal(name).map(({ at }) => new Date(at).toISOString())));
		}
	});

	test('says who, in which course, problem and arm, with which help, what was answered, and which mistake and item it was about', async () => {
		const { main, links } = readDataset(await written(parts));
		const [asked, hint] = ofType(main, 'Intervention');
		expect(asked).toMatchObject({
			SubjectID: 'k7f2', CourseID: 'cs101', ProblemID: 'cs101/fibonacci', ExperimentalCondition: 'ask-or-tell: questions', InterventionCategory: 'X-Question', InterventionType: 'root/expect/expect-value',
			InterventionMessage: 'What of line 2', 'X-Concept': 'loop-bounds', 'X-Level': '0', 'X-Rung': 'question', ClientTimestamp: '2026-09-21T14:13:26.000Z',
		});
		expect(hint).toMatchObject({ InterventionCategory: 'Hint', InterventionType: 'smaller-question', 'X-Turn': asked?.['X-Turn'] ?? '', 'X-Rung': 'smaller-question' });
		expect(ofType(main, 'X-Answered').slice(0, 2).map((row) => [row['X-Text'], row['X-Sure'], row['X-Rung']])).toEqual([['no\nidea, "none"', 'guess', 'question'], ['line 2: return 1', '', 'smaller-question']]);
		expect(ofType(main, 'X-Assessed').slice(0, 2).map((row) => [row['X-AnswerKind'], row['X-Correct']])).toEqual([['not-sure', ''], ['answer', 'true']]);
		expect(ofType(main, 'X-Diagnosed')[0]?.['X-Mistake']).toBe('one-round-too-many');
		expect(main.find((row) => row['X-Item'] === 'loop-bounds/1')?.['X-Turn']).toBe(ofType(main, 'X-TransferAnswered')[0]?.['X-Turn']);
		expect(links.LinkProblem).toEqual([{ ProblemID: 'cs101/fibonacci', CourseID: 'cs101', 'X-Title': 'Fibonacci', 'X-Statement': 'Return the nth number,\nplease "quickly".' }]);
		expect(links.LinkSession?.[0]).toMatchObject({ 'X-Study': 'ask-or-tell', 'X-Arm': 'questions', 'X-Language': 'python', 'X-HandInSession': 'in-course', 'X-Release': '0.1.0' });
	});

	test('has the program as it was at each event', async () => {
		const { main, codeStates } = readDataset(await written(parts));
		const code = new Map(codeStates.map((row) => [row.CodeStateID, row.Code]));
		const edits = main.filter((row) => row.EventType === 'File.Edit' && row.ProblemID !== '');
		expect(edits.map((row) => [row.EditType, row.InsertText, row.DeleteText, row.SourceLocation, code.get(row.CodeStateID)])).toEqual([
			['Replace', 'return (', 'return "a, b"', 'Text:2', 'def fibonacci(n):\n    return (\n'],
			['Replace', '', '', 'Text:2', 'def fibonacci(n):\n    return 5\n'],
		]);
		for (const name of ['solved', 'stuck']) {
			const own = await written([session(name, journal(name))]);
			expect(readDataset(own).codeStates.at(-1)?.Code).toBe(foldAll(journal(name))?.code.text);
		}
	});

	test('tells a run that was asked for from the others, and each way in which a test ends', async () => {
		const { main } = readDataset(await written(parts));
		const [submit] = ofType(main, 'Submit');
		const run = main.filter((row) => row.ExecutionID === submit?.ExecutionID);
		expect(run.map((row) => [row.EventType, row.ExecutionResult, row.Score, row['X-Got']])).toEqual([['Submit', '', '0.5', ''], ['Run.Program', 'Timeout', '0.5', ''], ['Run.Test', 'Success', '1', '5'], ['Run.Test', 'Timeout', '0', '']]);
		expect(run[1]?.ParentEventID).toBe(submit?.EventID);
		const first = main.filter((row) => row.EventType === 'Run.Test').slice(0, 2);
		expect(first.map((row) => [row.ExecutionResult, row['X-Got']])).toEqual([['TestFailed', '8'], ['Error', 'ValueError: bad, "very"']]);
		expect(ofType(main, 'Compile.Error')[0]).toMatchObject({ CompileMessageType: 'SyntaxError', CompileMessageData: 'never closed', SourceLocation: 'Text:2' });
	});

	test('has how explanations were used', async () => {
		const { main } = readDataset(await written(parts));
		const [view] = ofType(main, 'Resource.View');
		expect(view).toMatchObject({ SubjectID: 'k7f2', SessionID: '', ResourceID: 'explanation-lines', 'X-Data': '{"lines":4,"complexity":2,"model":false,"openMs":9000}' });
		expect(ofType(main, 'X-ExplanationRated').map((row) => [row.ParentEventID, row['X-Text'], row['X-Data']])).toEqual([[view?.EventID, 'it named the loop', '{"helpful":true}']]);
	});

	test('is the same each time, and what a longer hand-in adds comes after what was there', async () => {
		const once = await written(parts);
		expect(await written(parts)).toEqual(once);
		const [short, long] = await Promise.all([written([session('in-course', inCourse.slice(0, 9))]), written([session('in-course', inCourse)])]);
		for (const [file, text] of short) {
			expect(long.get(file)?.startsWith(text), file).toBe(true);
		}
		expect(long.get(files.main)?.length).toBeGreaterThan(short.get(files.main)?.length ?? 0);
	});

	test('has no name of a person, of a file or of a folder, and nothing of a reference', async () => {
		const texts = [...(await written(parts)).values()].join('\n');
		expect(texts).not.toMatch(/jane|prof|\/home|file:|SECRET/i);
		expect(readDataset(await written(parts)).codeStates[0]?.CodeStateSection).toBe('program.py');
	});

	test('tells two students apart who have the same session, and the tests of two problems', async () => {
		const { main, links } = readDataset(await written([session('solved', journal('solved')), session('solved', journal('solved'), alone)]));
		expect(new Set(main.map(({ SessionID }) => SessionID)).size).toBe(2);
		expect(links.LinkTest).toHaveLength(4);
	});

	test('knows a program that is none of the course, and says nothing of what it is for', async () => {
		const [start, ...others] = inCourse;
		if (start?.type !== 'started' || !start.course) throw new Error('a session in a course');
		const { main, links } = readDataset(await written([session('own', [{ ...start, course: { ...start.course, problem: null } }, ...others])]));
		expect(new Set(main.map(({ CourseID, ProblemID, ExperimentalCondition }) => `${CourseID} ${ProblemID} ${ExperimentalCondition}`))).toEqual(new Set(['cs101  ask-or-tell: questions']));
		expect(links.LinkProblem).toEqual([]);
	});

	test('comes piece by piece: what is read is written before the next is asked for', async () => {
		let asked = 0;
		const endless = async function* (): AsyncIterable<ResearchPart> {
			for (;;) {
				asked++;
				yield session(`s${asked}`, inCourse);
			}
		};
		let rows = 0;
		for await (const { file } of progSnapDataset(endless())) {
			rows += file === files.main ? 1 : 0;
			if (rows === 4) {
				break;
			}
		}
		expect(asked).toBe(3);
	});
});

test('a session that was cut after any event can be exported', async () => {
	for (let length = 1; length <= inCourse.length; length++) {
		readDataset(await written([session('in-course', inCourse.slice(0, length))]));
	}
	readDataset(await written([session('short', stamped([...inCourse.slice(0, 1), { type: 'code-changed', version: 2, cause: 'edit', edits: [], hash: '' }, { type: 'nothing-foreseen', version: 2 }]))]));
});

describe('the validator', () => {
	test('refuses what the specification does not allow', () => {
		const row = { EventType: 'Submit', EventID: '1', CodeStateID: '', SubjectID: 's', ToolInstances: 't', Order: '0', ClientTimestamp: '', EventInitiator: '', EditType: '', CompileResult: '', ExecutionResult: '', InterventionCategory: '', SourceLocation: '', Score: '1' };
		expect(rowSchema.safeParse(row).success).toBe(true);
		for (const wrong of [{ EventType: 'Own' }, { EventType: 'Session.Start' }, { EventType: 'Run.Test' }, { Score: '2' }, { SubjectID: '' }, { EditType: 'Typed' }, { ClientTimestamp: 'yesterday' }, { SourceLocation: 'line 3' }]) {
			expect(rowSchema.safeParse({ ...row, ...wrong }).success, JSON.stringify(wrong)).toBe(false);
		}
		for (const wrong of ['a,b\r\n1\r\n', 'a\r\n1\n2\r\n', 'a\r\n1', 'a,b\r\nx,y "z\r\n']) {
			expect(() => readTable(wrong), JSON.stringify(wrong)).toThrow();
		}
	});
});

test.each([['k7f2', true], ['student-0a1b2c', true], ['cs101:17', true], ['jane@example.edu', false], ['Jane Doe', false], ['', false], ['Müller', false]])('a code that was typed: %s', (text, isOne) => {
	expect(isPseudonym(text)).toBe(isOne);
});
