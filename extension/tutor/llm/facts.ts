/** What is known from running the program, as text for a prompt: examples with what they gave, and the failing run step by step. */
import type { Ground } from '../roles';
import type { Ending, Test, TestResult, Trace } from '../../words';

const mostExamples = 12;
const mostSteps = 60;
/** Of a longer run this many last steps are kept. */
const lastSteps = 15;

/** Each example on a line: what is called or typed, what should come, what came. Failing ones first. */
export function examplesText({ problem, evidence }: Pick<Ground, 'problem' | 'evidence'>): string {
	const { run } = evidence;
	if (run.syntax) return `The program cannot start: ${run.syntax.type}: ${run.syntax.message} (line ${run.syntax.line + 1})`;
	const startup = run.startup ? [`While it starts, the program stops with ${run.startup.type}: ${run.startup.message}${run.startup.line === null ? '' : ` (line ${run.startup.line + 1})`}`] : [];
	const tried = problem.tests.map((test) => ({ test, result: run.results.find((each) => each.test === test.id) }));
	const sorted = [...tried.filter(({ result }) => result?.passed !== true), ...tried.filter(({ result }) => result?.passed === true)];
	const lines = sorted.slice(0, mostExamples).map(({ test, result }) => `${result?.passed ? 'passes' : 'fails'}: ${exampleText(test)}${result ? `; ${endingText(test, result)}` : ''}`);
	const left = sorted.length - lines.length;
	return [...startup, ...lines, ...(left > 0 ? [`and ${left} more`] : [])].join('\n');
}

function exampleText(test: Test): string {
	if (test.kind === 'input') return `typed ${JSON.stringify(test.typed)} should print ${JSON.stringify(test.expected)}`;
	const before = test.before ? `${test.before}; ` : '';
	return `${before}${test.call} should ${test.raises ? 'raise' : 'give'} ${test.expected}`;
}

function endingText(test: Test, { ending, output }: TestResult): string {
	const printed = output === '' ? '' : ` and prints ${JSON.stringify(output.slice(0, 200))}`;
	return test.kind === 'input' && ending.kind === 'ended' ? `it prints ${JSON.stringify(output.slice(0, 400))}` : `${endingWords(ending)}${printed}`;
}

function endingWords(ending: Ending): string {
	const at = 'line' in ending && ending.line !== null ? ` at line ${ending.line + 1}` : '';
	switch (ending.kind) {
		case 'returned':
			return `it gives ${ending.value.shown}`;
		case 'ended':
			return 'it ends';
		case 'raised':
			return `it stops with ${ending.exception.type}: ${ending.exception.message}${ending.exception.line === null ? '' : ` on line ${ending.exception.line + 1}`}`;
		case 'endless':
			return `it goes round without end${at}`;
		case 'slow':
			return `it is still working when its time runs out${at}`;
		case 'waiting-for-input':
			return `it asks for more input than was typed${at}`;
		case 'memory':
			return `it runs out of memory${at}`;
		case 'too-much-output':
			return `it prints more than can be kept${at}`;
		case 'exited':
			return `it ends the program itself${at}`;
		case 'crashed':
		case 'bad-test':
			return ending.reason;
		case 'not-run':
			return 'not tried';
	}
}

/** The traced run, a step on a line, with the values that are new before the line runs; null without a trace of this version. */
export function runText({ problem, evidence, code }: Pick<Ground, 'problem' | 'evidence' | 'code'>): string | null {
	const { trace } = evidence;
	if (!trace || trace.version !== code.version || trace.steps.length === 0) return null;
	const test = problem.tests.find(({ id }) => id === trace.test);
	const steps = stepsText(trace);
	const shown = steps.length <= mostSteps ? steps : [...steps.slice(0, mostSteps - lastSteps), `... ${steps.length - mostSteps} steps left out`, ...steps.slice(-lastSteps)];
	const head = test?.kind === 'call' ? `The run of ${test.call}` : test ? `The run with ${JSON.stringify(test.typed)} typed` : 'The run';
	return [`${head}; each value is what it is before that line runs:`, ...shown, ...(trace.cut ? ['(the run is longer than what was kept)'] : []), `At the end ${endingWords(trace.ending)}.`].join('\n');
}

function stepsText({ steps, activations }: Trace): readonly string[] {
	const names = new Map(activations.map((each) => [each.id, each.function === null ? '' : `${each.function}(${Object.values(each.arguments).map((value) => value.shown).join(', ')})`]));
	let last: number | null = null;
	return steps.filter((step) => step.event === 'line' || step.event === 'raise').map((step) => {
		const name = step.activation === last ? '' : names.get(step.activation);
		last = step.activation;
		const values = Object.entries(step.changed).map(([variable, value]) => `${variable} = ${value.shown}`).join(', ');
		return `${name ? `in ${name}: ` : ''}line ${step.line + 1}${step.event === 'raise' ? ' raises' : ''}${values === '' ? '' : `: ${values}`}`;
	});
}
