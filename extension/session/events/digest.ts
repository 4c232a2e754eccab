import type { Ending, Run, TestResult } from '../../words';
import type { RunDigest } from './events';

/** What the journal keeps of a run. Output is already capped by the sandbox; here it is cut to what a list can show. */
export function digestOf(run: Run): RunDigest {
	return {
		version: run.version,
		broken: run.syntax
			? { kind: 'syntax', type: run.syntax.type, message: run.syntax.message, line: run.syntax.line }
			: run.startup
				? { kind: 'startup', type: run.startup.type, message: run.startup.message, line: run.startup.line }
				: null,
		results: run.results.map(digestOfResult),
	};
}

const shownOutput = 4000;

function digestOfResult(result: TestResult): RunDigest['results'][number] {
	const { ending } = result;
	return {
		test: result.test,
		passed: result.passed,
		ending: ending.kind,
		got: gotOf(ending),
		...(ending.kind === 'returned' && ending.value.shape.kind === 'nothing' ? { nothing: true } : {}),
		error: ending.kind === 'raised' ? ending.exception.type : null,
		output: result.output.slice(0, shownOutput),
		...(result.prompts ? { prompts: result.prompts.map(([from, to]): [number, number] => [from, to]) } : {}),
		line: ending.kind === 'raised' ? ending.exception.line : 'line' in ending ? ending.line : null,
	};
}

function gotOf(ending: Ending): string | null {
	switch (ending.kind) {
		case 'returned':
			return ending.value.shown;
		case 'raised':
			return ending.exception.message;
		case 'crashed':
		case 'bad-test':
			return ending.reason;
		default:
			return null;
	}
}
