/** Test doubles for a session: a runner that decides by the program's text, and a tutor that asks from a script. */
import type { Outline } from '../../extension/code/outline';
import type { Program, Runner } from '../../extension/runs/runner';
import type { SessionParts } from '../../extension/session/parts';
import { offlinePrivacy } from '../../extension/tutor/offlinePrivacy';
import type { AskRequest, Situation, Tutor } from '../../extension/tutor/roles';
import type { Assessment, Given, Problem, Question, Run, Stage, Task, Test, Trace, Value, Words } from '../../extension/words';
import { KeptLog } from './keptLog';

export function number(n: number): Value {
	return { shown: String(n), type: 'int', shape: { kind: 'number', text: String(n), whole: true } };
}

export const emptyOutline: Outline = {
	functions: [], loops: [], conditions: [], assignments: [], returns: [], calls: [], statementLines: [0], idleLines: [], script: false, readsInput: false, broken: false,
};

export const problem: Problem = {
	title: 'double', statement: 'Doubles a number.', entry: { kind: 'function', name: 'double' },
	tests: [
		{ kind: 'call', id: 't1', origin: 'file', call: 'double(1)', expected: '2', compare: 'equal' },
		{ kind: 'call', id: 't2', origin: 'file', call: 'double(0)', expected: '0', compare: 'equal' },
		{ kind: 'call', id: 't3', origin: 'student', call: 'double(3)', expected: '6', compare: 'equal' },
	],
};

/** The programs that the fake runner knows, by what their text holds. */
export const wrongProgram = 'wrong';
export const rightProgram = 'right';
export const brokenProgram = 'broken (';

/** Tests `t1` and `t3` fail until the text is right; a text with `broken` cannot start. Holds every run until `release` when asked to. */
export class FakeRunner implements Runner {
	runs = 0;
	private gate: Promise<void> | null = null;
	private open: () => void = () => undefined;

	/** The next runs wait until the function that is returned is called. */
	hold(): () => void {
		this.gate = new Promise((resolve) => {
			this.open = resolve;
		});
		return () => {
			this.gate = null;
			this.open();
		};
	}

	async warm(): Promise<void> {}

	async run(program: Program, tests: readonly Test[], signal: AbortSignal): Promise<Run> {
		this.runs += 1;
		await this.passed(signal);
		if (program.text.includes('broken')) {
			return { version: program.version, syntax: { type: 'SyntaxError', message: 'was never closed', line: 0, column: 7 }, startup: null, results: [], missingModule: null, elapsedMs: 1 };
		}
		return {
			version: program.version, syntax: null, startup: null, missingModule: null, elapsedMs: 1,
			results: tests.map((test) => {
				const passed = program.text.includes('right') || test.id === 't2';
				return { test: test.id, passed, ending: { kind: 'returned', value: number(passed ? 2 : 1) }, expected: number(2), output: '', lines: [0], steps: 1 };
			}),
		};
	}

	async trace(program: Program, test: Test, signal: AbortSignal): Promise<Trace> {
		await this.passed(signal);
		return { test: test.id, version: program.version, steps: [], activations: [], cut: false, ending: { kind: 'returned', value: number(1) }, output: '' };
	}

	async evaluate(): Promise<readonly []> {
		return [];
	}

	release(): void {}

	dispose(): void {}

	private async passed(signal: AbortSignal): Promise<void> {
		await Promise.race([this.gate, new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)))]);
		signal.throwIfAborted();
	}
}

const stages: readonly Stage[] = ['expect', 'predict', 'explain', 'repair'];
const tasks: readonly Task[] = [
	{ id: 'b1.sees', bug: 'b1', kind: 'conceptual', text: 'sees what happens', concept: 'return-value', shownBy: ['predict'] },
	{ id: 'b1.knows', bug: 'b1', kind: 'conceptual', text: 'knows why', concept: 'return-value', shownBy: ['explain'] },
	{ id: 'b1.does', bug: 'b1', kind: 'syntactical', text: 'repairs it', concept: null, shownBy: ['repair'] },
];

function words(text: string): Words {
	return [{ kind: 'text', text }];
}

function questionFor(request: AskRequest, nth: number): Question {
	const task = request.target;
	const stage: Stage = task?.kind === 'syntactical' ? 'repair' : (stages.find((one) => !request.stagesDone.includes(one) && one !== 'repair') ?? 'explain');
	return {
		id: `${request.purpose}-${stage}-${nth}`, task: task?.id ?? '', stage, template: stage, slots: { test: 't1' },
		answer: stage === 'repair' ? { kind: 'edit' } : { kind: 'value' },
		truth: stage === 'repair' ? { kind: 'run' } : request.purpose === 'reflect' ? { kind: 'open' } : { kind: 'value', value: number(2) },
		foils: [], words: words(`Question ${nth}?`), fact: words('It is 2.'), held: words('Right.'), help: [], reworded: [],
	};
}

/** Asks the stages in order; `2` is right, every other number wrong, words are what they say. */
export function scriptedTutor(): Tutor {
	let asked = 0;
	return {
		diagnostician: {
			diagnose: async ({ evidence, code }) => ({
				version: code.version, standing: 'broken',
				bugs: evidence.run.results.some((result) => !result.passed)
					? [{ kind: 'suspected', id: 'b1', symptom: { kind: 'value', tests: ['t1', 't3'], exception: null, syntax: null }, places: [], concept: null }]
					: [],
			}),
			tasks: (_, diagnosis) => (diagnosis.bugs.length > 0 ? tasks : []),
			stages: () => stages,
		},
		instructor: {
			ask: async (_, request) => {
				asked += 1;
				const question = questionFor(request, asked);
				return { question, words: question.words };
			},
			reword: async (_, __, time) => (time <= 2 ? words(`In other words (${time})?`) : null),
			help: async (_, turn) => {
				const next = { question: 'smaller-question', 'smaller-question': 'fact', fact: 'worked-example' }[turn.rung as string];
				return next ? { rung: next as 'fact', words: words(`Help: ${next}.`) } : null;
			},
			change: (_, { question }) => (question.stage === 'repair' ? words('Change: wrong to right.') : null),
			answerBack: async (_, __, what) => words(`About ${what}.`),
			ground: () => words('The run says so.'),
			form: () => words('A number, such as 3.'),
			holds: () => true,
		},
		verifier: {
			assess: async (situation: Situation, question: Question, given: Given): Promise<Assessment> => {
				const text = given.kind === 'typed' ? given.text : '';
				const kind = text === '???' ? 'unreadable' : text.endsWith('?') ? 'asks' : 'answer';
				const correct = kind !== 'answer' || question.truth.kind === 'open' ? null : text === '2';
				const shown = situation.tasks.filter((task) => task.shownBy.includes(question.stage)).map((task) => task.id);
				return { kind, correct, understood: correct ? shown : [], misunderstood: null, readAs: text };
			},
		},
	};
}

export function fakeParts(overrides: Partial<SessionParts> = {}): SessionParts & { readonly runner: FakeRunner; readonly log: KeptLog } {
	let id = 0;
	return {
		runner: new FakeRunner(), tutor: scriptedTutor(), guard: () => null, probes: () => [], typedProbes: () => [], read: (text) => ({ outline: emptyOutline, runnable: text, concepts: () => [] }),
		taskExamples: () => [], examplesIn: () => [], files: async () => [], privacy: offlinePrivacy, now: () => 1_700_000_000_000, newId: () => `id${++id}`, log: new KeptLog(), ...overrides,
	} as SessionParts & { readonly runner: FakeRunner; readonly log: KeptLog };
}
