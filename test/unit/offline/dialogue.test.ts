import { describe, expect, it } from 'vitest';
import { backticked } from '../../../extension/tutor/offline/backticked';
import { OfflineInstructor } from '../../../extension/tutor/offline/offlineInstructor';
import type { AskRequest, PastTurn, Situation } from '../../../extension/tutor/roles';
import type { Question } from '../../../extension/words';
import { fibonacci, situation } from './handMade';
import { play } from './play';
import { readable } from './readable';

const never = new AbortController().signal;

/** Answers in their order; a number is a click on that line (one-based). */
const says = (...answers: readonly (string | number)[]) => (_question: Question, turn: number) => {
	const answer = answers[turn - 1];
	return answer === undefined ? null : typeof answer === 'number' ? answer - 1 : answer;
};

describe('the session of a student who is one round off', () => {
	it('goes as the model session does', async () => {
		const { transcript, refusals } = await play(await situation(fibonacci), says('1 1 2 3 5, so 5', '5', '1', 8, '1 to 5', '0'));
		expect(refusals).toEqual([]);
		expect(transcript).toEqual([
			'**expect, root.** 1 of your 3 examples passes. I do not know either where it goes wrong; let us find out. Take `fibonacci(5)`. What should it return?',
			'> 1 1 2 3 5, so 5 (right)',
			'**predict, child.** Right, `5` is what it should return. What does your program return for `fibonacci(5)`? Try it on paper first.',
			'> 5 (wrong)',
			'**predict, sibling.** It returned `8`. Let us take a smaller step. Before the loop `a` is `0` and `b` is `1` (line 6 and line 7). What is `b` after the first round of the loop?',
			'> 1 (right)',
			'**locate, child.** Yes, the run says `1`. Round by round `b` is `1`, `2`, `3`, `5`, `8`. Click the first line where something happens that you did not expect.',
			'> clicks line 8 (unchecked; understood value/run)',
			'**explain, root.** Let us look there. Which values does `i` take on line 8, for `fibonacci(5)`?',
			'> 1 to 5 (wrong)',
			'**explain, sibling.** It takes 5 values, but not those. What is the first value of `i` on line 8?',
			'> 0 (right; understood value/place)',
			'**repair, root.** Right, it begins with `0`. Change the program so that `fibonacci(5)` returns `5`. Then check it.',
		]);
	});

	it('meets another line with a fact, neither right nor wrong', async () => {
		const { transcript } = await play(await situation(fibonacci), says('5', '8', 2, 8));
		expect(transcript.slice(4, 8)).toEqual([
			'**locate, child.** Yes, it returns `8`. It should be `5`. Round by round `b` is `1`, `2`, `3`, `5`, `8`. Click the first line where something happens that you did not expect.',
			'> clicks line 2 (unchecked)',
			'**locate, sibling.** On line 2 the condition is false on this run. Keep looking. `fibonacci(1)` passes, `fibonacci(5)` does not. Only the second runs lines 6 to 10. Click the first line that does something you did not expect.',
			'> clicks line 8 (unchecked; understood value/run)',
		]);
	});

	it('begins later for a student who already names the place', async () => {
		const { transcript } = await play(await situation(fibonacci), says('the loop on line 8 goes too far'));
		expect(transcript).toEqual([
			'**expect, root.** 1 of your 3 examples passes. I do not know either where it goes wrong; let us find out. Take `fibonacci(5)`. What should it return?',
			'> the loop on line 8 goes too far (unchecked; understood value/run)',
			'**explain, root.** Which values does `i` take on line 8?',
		]);
	});
});

describe('help', () => {
	const instructor = new OfflineInstructor();

	async function opened(answers: readonly (string | number)[]): Promise<{ readonly now: Situation; readonly turn: PastTurn }> {
		const played = await play(await situation(fibonacci), says(...answers));
		const question = played.questions.at(-1);
		if (!question) throw new Error('Nothing was asked.');
		return { now: played.situation, turn: { id: 'open', question, version: 1, given: null, assessment: null, rung: 'question', withdrawn: false } };
	}

	// Nobody knows the mistake here: no example could be like it.
	it('climbs: something to do, a fact, the places', async () => {
		const { now, turn } = await opened(['5', '8']);
		const rungs: string[] = [];
		for (let rung = turn.rung; ; ) {
			const help = await instructor.help(now, { ...turn, rung }, 'place-named', never);
			if (!help) break;
			rungs.push(`${help.rung}: ${readable(help.words).split('\n')[0] ?? ''}`);
			rung = help.rung;
		}
		expect(rungs).toEqual([
			'smaller-question: Add `print(b)` as the last line inside the loop and run it. Write beside each value what you expected. Where do they differ first?',
			'fact: `fibonacci(1)` passes, and it does not run lines 6 to 10. What do those lines do that you did not expect?',
			'place-named: The examples that fail have lines 8 to 10 in common. Which of these lines does something that you did not expect?',
		]);
	});

	it('rewords twice at most', async () => {
		const { now, turn } = await opened([]);
		expect(await instructor.reword(now, turn, 1, never)).not.toBeNull();
		expect(await instructor.reword(now, turn, 2, never)).not.toBeNull();
		expect(await instructor.reword(now, turn, 3, never)).toBeNull();
	});

	it('answers a question back on another program, and shows its ground', async () => {
		const { now, turn } = await opened(['5', '8']);
		expect(readable(await instructor.answerBack(now, turn, 'how do I get the last element of a list?', never))).toContain('-1');
		// A line is looked for because an example says so: whose it is can be disagreed with.
		expect(readable(instructor.ground(now, turn))).toMatch(/^That `fibonacci\(5\)` should give `5` stands in your file\..* The rest I saw when I ran your program as it is\.$/);
		const first = await opened([]);
		expect(readable(instructor.ground(first.now, first.turn))).toContain('stands in your file');
		expect(readable(instructor.form(first.turn.question, null, 'python'))).toMatch(/one value, such as .*'cat'/);
		expect(readable(instructor.form(first.turn.question, null, 'cpp'))).toMatch(/one value, such as .*"cat"/);
	});

	it('asks at the end: an edge input, then one sentence', async () => {
		const now = await situation(fibonacci);
		const request = (more: Partial<AskRequest>): AskRequest => ({ purpose: 'probe', kind: 'root', target: null, last: null, stagesDone: [], since: backticked('All 3 examples pass.'), probe: null, ...more });
		const probe = await instructor.ask(now, request({ probe: { call: 'fibonacci(3)', got: { shown: '2', type: 'int', shape: { kind: 'number', text: '2', whole: true } } } }), never);
		expect(readable(probe?.words ?? [])).toBe('One more: what should `fibonacci(3)` return?');
		expect(await instructor.ask(now, request({ probe: null }), never)).toBeNull();
		const reflect = await instructor.ask(now, request({ purpose: 'reflect', since: null }), never);
		expect(readable(reflect?.words ?? [])).toContain('In one sentence');
	});

	it('checks an understanding that a lucky edit left open, on the program as it is now', async () => {
		const start = await situation(fibonacci);
		const [task] = start.tasks;
		const passing = { ...start, evidence: { ...start.evidence, places: [], run: { ...start.evidence.run, results: fibonacci.results.map((each) => ({ ...each, passed: true })) } } };
		const asked = await instructor.ask(passing, { purpose: 'confirm', kind: 'root', target: task ?? null, last: null, stagesDone: [], since: backticked('All 3 examples pass.'), probe: null }, never);
		expect(readable(asked?.words ?? [])).toBe('Which values does `i` take on line 8, for `fibonacci(5)`?');
		expect(asked?.question.task).toBe('value/run');
		expect(instructor.holds(passing, asked?.question ?? ({} as Question))).toBe(true);
	});

	it('keeps a question that an edit did not touch, and drops one whose truth it changed', async () => {
		const { now, turn } = await opened(['5']);
		expect(instructor.holds(now, turn.question)).toBe(true);
		const results = fibonacci.results.map((each) => (each.test === 't5' ? { ...each, ending: { kind: 'returned' as const, value: { shown: '3', type: 'int', shape: { kind: 'number' as const, text: '3', whole: true } } } } : each));
		const edited = { ...now, evidence: { ...now.evidence, run: { ...now.evidence.run, results } } };
		expect(instructor.holds(edited, turn.question)).toBe(false);
	});
});
