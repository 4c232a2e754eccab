import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Line, summaryOf } from '../../evaluation/sessions/played';
import { evaluateSessions, type SessionOptions, tutors } from '../../evaluation/sessions/sessions';

const code = 'def double(x):\n    return x * x\n';
const row = {
	bug: 'double', id: 'double/1', problem: 'Doubles a number.', buggyCode: code, bugFixes: ['Replace `*` with `+` on line 2.'], unitTests: 'assert double(1) == 2\nassert double(0) == 0\nassert double(4) == 8',
	fixedCode: 'def double(x):\n    return x + x\n', trueLines: [2], bugDescription: 'It multiplies the number with itself.', studentDescription: null,
	dialogue: [{ role: 'user', text: 'It gives 1 for 1.', code: null }, { role: 'assistant', text: 'What does line 2 do?', code: null }, { role: 'user', text: 'It multiplies, I see it now.', code: 'def double(x):\n    return x + x\n' }],
};

describe('the evaluation of whole sessions', () => {
	let folder: string;
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'socratic-sessions-'));
		writeFileSync(join(folder, 'own.jsonl'), `${JSON.stringify(row)}\n${JSON.stringify({ ...row, bug: 'right', id: 'right/1', buggyCode: row.fixedCode })}\n`);
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	const canned = { baseUrl: 'canned', model: 'canned', keyEnv: null };
	const evaluated = (more: Partial<SessionOptions>) => {
		const options: SessionOptions = { tutor: 'ours', model: canned, student: null, parallel: 2, turns: join(folder, 'turns.jsonl'), speculates: false, ...more };
		return evaluateSessions({ data: [join(folder, 'own.jsonl')], limit: 10, student: '', transcripts: null, fit: null, log: () => undefined, sessions: options }, options);
	};
	const written = (): Line[] => readFileSync(join(folder, 'turns.jsonl'), 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Line);

	it.each(tutors)('plays a session to its end with %s, over a real socket', async (tutor) => {
		const { summary, cases } = await evaluated({ tutor });
		expect(summary).toMatchObject({ tutor, sessions: 1, passes: 1, leaks: 0, uptake: 1, notPlayed: 1 });
		expect(cases.length).toBe(2);
		const lines = written();
		expect(lines.at(-1)).toMatchObject({ case: 'double', done: true });
		expect(lines.length).toBe(1 + (summary['medianTurns'] as number));
	}, 60_000);

	it('goes on after a stop: whole sessions are kept, what was begun is played anew', async () => {
		await evaluated({ tutor: 'vanilla' });
		const first = written();
		const again = await evaluated({ tutor: 'vanilla' });
		expect(written()).toEqual(first);
		expect(again.summary).toMatchObject({ sessions: 1 });
		writeFileSync(join(folder, 'turns.jsonl'), `${JSON.stringify(first[0])}\n{"case": "dou`);
		await evaluated({ tutor: 'vanilla' });
		expect(written().filter((line) => 'turn' in line && line.turn === 1).length).toBe(1);
		expect(written().at(-1)).toMatchObject({ done: true });
	}, 60_000);

	it('can be played by a student of a model’s, too', async () => {
		expect((await evaluated({ student: canned })).summary).toMatchObject({ sessions: 1, passes: 1 });
	}, 60_000);

	it('counts by the keys of the table', () => {
		const turn = { case: 'a', turn: 1, tutor: '', student: '', edited: false, touched: null, passed: 0, total: 2, leak: null, repeated: false, stage: null, move: null, verdict: null, refused: ['too long'], replaced: false, calls: 2, tokens: 100, ms: 10 };
		const done = { case: 'a', done: true as const, success: false, successOrUnconfirmed: true, passes: true, conceptual: [1, 2] as const, syntactical: [1, 1] as const, turns: 3, counts: { calls: 5, tokens: 300, failures: {} }, startCalls: 1, trouble: null };
		expect(summaryOf([turn, { ...turn, turn: 2, edited: true, touched: true, leak: 'x', repeated: true, refused: ['a leak', 'a leak', 'a leak'], replaced: true, calls: 4 }, { ...turn, turn: 3, calls: 0, refused: null, replaced: null }, done, { ...turn, case: 'begun' }])).toEqual({
			sessions: 1, success: 0, successOrUnconfirmed: 1, passes: 1, conceptual: 0.5, syntactical: 1, leaks: 1, medianTurns: 3, callsPerTurn: 2, startCallsPerSession: 1, tokensPerTurn: 100, msPerTurn: 10, repeated: 1 / 3, refused: 0.8, replaced: 0.5, uptake: 1, trouble: 0,
		});
	});
});
