import type { Ending, Test } from '../../words';
import type { Attempted, AttemptPlan } from '../attempts';
import { passesCall } from '../callOutcome';
import type { Outcome } from '../containedProcess.node';
import { isExpectedOutput, rightLines } from '../output';
import type { Program } from '../runner';
import type { Dialect } from './dialect';
import { attemptReplySchema, type AttemptRequest, type LoadRequest, type Request } from './messages';
import { loadRequest, testRequest } from './translate';

/** Versions in one request: few enough that cancelling is quick, and progress is seen. */
const batch = 48;
/** Of a request without a reply so many are asked about again, and of these each alone. */
const part = 7;
/** The clock behind the steps, for what the language does in one step of its own. */
const batchMs = 6000;
const oneMs = 3000;
/** What a version may print on one test, in characters. */
const output = 8192;

type Ask = (request: Request, timeMs: number) => Promise<Outcome>;
type Result = (ReturnType<typeof attemptReplySchema.parse>)['results'][number];

const failed: Result = { bits: '0', steps: 0, ends: [], broken: 0 };

/** Tries the versions in batches. `ask` sends one request; a process that died is started anew by it. */
export class Versions {
	private isCareful = false;
	private readonly base: Omit<AttemptRequest, 'texts' | 'careful'>;

	constructor(private readonly ask: Ask, program: Program, private readonly plan: AttemptPlan, private readonly dialect: Dialect, private readonly signal: AbortSignal) {
		const { fileName, prelude, siblings }: LoadRequest = loadRequest(program, dialect);
		const limits = { timeMs: oneMs, steps: 0, memoryMb: 0, outputKb: output / 1024 };
		this.base = {
			kind: 'attempt', fileName, prelude, siblings, output, decisive: plan.decisive, all: plan.all === true,
			tests: plan.tests.map((test) => testRequest(test, limits, null).test), budgets: plan.budgets.map(Math.ceil),
			tells: plan.tests.map((test) => test.kind === 'call' && (test.output !== undefined || test.compare === 'printed' || test.compare === 'shown')),
			random: dialect.usesChance(prelude + program.text), mayEnd: dialect.expectsEnd(program.text),
		};
	}

	async run(texts: readonly string[]): Promise<readonly Attempted[]> {
		const results: Attempted[] = [];
		for (let at = 0; at < texts.length; at += batch) {
			const found = await this.batch(texts.slice(at, at + batch));
			results.push(...found.map((result) => attempted(result, this.plan.tests, this.dialect)));
		}
		return results;
	}

	private async batch(texts: readonly string[]): Promise<readonly Result[]> {
		const results: Result[] = [];
		/** One of the rest has taken the interpreter along, and it is not known which: all at once would cost the whole clock again. */
		let isSuspect = false;
		while (results.length < texts.length) {
			this.signal.throwIfAborted();
			const rest = texts.slice(results.length);
			if (isSuspect && rest.length > 1) {
				const found = await this.batch(rest.slice(0, rest.length > part ? part : 1));
				isSuspect = !found.includes(failed);
				results.push(...found);
				continue;
			}
			const outcome = await this.ask({ ...this.base, texts: rest, careful: this.isCareful }, rest.length === 1 ? oneMs : batchMs);
			const parsed = outcome.kind === 'reply' ? attemptReplySchema.safeParse(outcome.body) : null;
			this.signal.throwIfAborted();
			if (!parsed?.success) {
				// Each part that it is in costs the whole clock: few and small parts tell which.
				if (rest.length === 1) results.push(failed);
				else isSuspect = true;
				continue;
			}
			const { results: found, intact } = parsed.data;
			if (!intact && !this.isCareful) {
				this.isCareful = true;
				continue;
			}
			const isShort = found.length < rest.length && intact;
			// The last one was ended by the clock: alone it has time enough, or never will have.
			const sure = isShort && rest.length > 1 ? found.slice(0, -1) : found;
			results.push(...sure);
			if (sure.length < found.length || found.length === 0) results.push(...(rest.length === 1 ? [failed] : await this.batch([rest[sure.length] ?? ''])));
		}
		return results.slice(0, texts.length);
	}
}

function attempted({ bits, steps, ends, broken, told, spent }: Result, tests: readonly Test[], { nothing }: Dialect): Attempted {
	const mask = BigInt(`0x${bits}`);
	const printed = new Set((told ?? []).filter((one) => fits(tests[one.test], one)).map(({ test }) => test));
	const passed = tests.map((_, at) => printed.has(at) || ((mask >> BigInt(at)) & 1n) === 1n);
	const shown = new Map((told ?? []).flatMap((one) => (one.done ? [[one.test, tests[one.test]?.kind === 'input' || one.shown === null ? one.output || nothing : one.shown] as const] : [])));
	const lines = new Map((told ?? []).map((one) => [one.test, linesOf(tests[one.test], one)] as const));
	return { passed, lines: tests.map((_, at) => lines.get(at) ?? []), steps, shown: tests.map((_, at) => shown.get(at) ?? null), ends: ends.map((end, at) => (passed[at] ? 0 : end)), broken: broken === 0 ? null : broken - 1, spent: spent ?? [] };
}

type Told = NonNullable<Result['told']>[number];

function linesOf(test: Test | undefined, { output: text, prompts }: Told): readonly boolean[] {
	if (test?.kind === 'input') return (test.loose ?? []).includes('gaps') ? [] : rightLines(test.expected, { text, prompts, typed: test.typed });
	const expected = test?.compare === 'printed' ? test.expected : test?.output;
	return expected === undefined ? [] : rightLines(expected, { text });
}

/** By the rules of every other run. */
function fits(test: Test | undefined, told: Told): boolean {
	if (!test || !told.done) return false;
	if (test.kind === 'input') return isExpectedOutput(test.expected, { text: told.output, prompts: told.prompts, typed: test.typed }, test.loose);
	const { shown } = told;
	const ending: Ending = told.exited
		? { kind: 'exited', line: null }
		: { kind: 'returned', value: { shown: shown ?? '', type: '', shape: shown === null ? { kind: 'nothing' } : { kind: 'opaque', text: shown } } };
	return passesCall(test, { ending, printed: { text: told.output }, valueFits: told.fits });
}
