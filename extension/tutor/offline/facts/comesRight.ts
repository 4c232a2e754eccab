/** Whether a run that was only followed, as that of a mended program, gives what its example wants. */
import type { CallTest, Ending, TestResult, Trace, Value } from '../../../words';
import type { Ground } from '../../roles';
import { passesCall } from '../../../runs/callOutcome';
import { isExpectedOutput, type Printed } from '../../../runs/output';

/** By the rules of the runner, as far as they can be followed here. False also where nobody can tell. */
export function comesRight({ problem, evidence }: Ground, { test: id, ending, output, cut }: Trace): boolean {
	const test = problem.tests.find((each) => each.id === id);
	const own = evidence.run.results.find((each) => each.test === id);
	if (!test || !own || cut) return false;
	const printed: Printed = { text: output, prompts: promptsIn(own, output), typed: test.kind === 'input' ? test.typed : [] };
	if (test.kind === 'input') return (ending.kind === 'returned' || ending.kind === 'ended') && isExpectedOutput(test.expected, printed, test.loose ?? []);
	return passesCall(test, { ending, printed, valueFits: isWanted(test, own.expected, ending) });
}

function isWanted({ raises, compare, expected: source }: CallTest, expected: Value | null, ending: Ending): boolean {
	if (raises) return ending.kind === 'raised' && ending.exception.type === source;
	if (ending.kind !== 'returned') return false;
	const { shown, shape } = ending.value;
	if (compare === 'truth') return shape.kind === 'truth' && shape.value;
	const isSameNumber = shape.kind === 'number' && expected?.shape.kind === 'number' && Number(shape.text) === Number(expected.shape.text);
	return expected !== null && (shown === expected.shown || isSameNumber);
}

/** Where the prompts of the run that is known stand in another one of the same program: from the first to before the last character. */
function promptsIn({ output, prompts = [] }: TestResult, other: string): readonly (readonly [number, number])[] {
	let at = 0;
	return prompts.flatMap(([from, to]) => {
		const text = output.slice(from, to);
		const found = other.indexOf(text, at);
		if (found < 0) return [];
		at = found + text.length;
		return [[found, at] as const];
	});
}
