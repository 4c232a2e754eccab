import type { EventOf } from '../../session/events/events';
import type { Row } from './columns';

type Result = EventOf<'run-finished'>['digest']['results'][number];
type ExecutionResult = 'Success' | 'Timeout' | 'Error' | 'TestFailed';

/** What a row of a run has beside what all rows have. `part` tells the rows of one event apart; `parent`: the part of the row that it belongs to. */
export interface RunRow {
	readonly part: string;
	readonly parent: string | null;
	readonly row: Row;
}

/** Names what belongs to one run. */
export interface RunNames {
	readonly execution: string;
	/** The file that ran. */
	readonly section: string;
	readonly testId: (test: string) => string;
}

/**
 * A run as the format has it: `Submit` where the student asked for it by Check, then the run, then its tests. A program that cannot be
 * read never ran: it is a `Compile` with its error.
 */
export function runRows({ cause, digest }: EventOf<'run-finished'>, { execution, section, testId }: RunNames): readonly RunRow[] {
	const { broken } = digest;
	const ran = digest.results.filter(({ ending }) => ending !== 'not-run');
	const score = digest.results.length === 0 ? '' : share(digest.results.filter(({ passed }) => passed).length, digest.results.length);
	const submit: readonly RunRow[] = cause === 'check' ? [{ part: 'submit', parent: null, row: { EventType: 'Submit', ExecutionID: execution, Score: broken ? '0' : score, EventInitiator: 'UserDirectAction' } }] : [];
	const common: Row = { 'X-Data': JSON.stringify({ cause }), EventInitiator: initiator(cause) };
	if (broken?.kind === 'syntax') {
		return [
			...submit,
			{ part: 'compile', parent: submit[0]?.part ?? null, row: { ...common, EventType: 'Compile', CodeStateSection: section, CompileResult: 'Error' } },
			{ part: 'compile-error', parent: 'compile', row: { EventType: 'Compile.Error', CodeStateSection: section, CompileMessageType: broken.type, CompileMessageData: broken.message, SourceLocation: locationOf(broken.line) } },
		];
	}
	const results = ran.map(resultOf);
	const whole: ExecutionResult = broken || results.includes('Error') ? 'Error' : results.includes('Timeout') ? 'Timeout' : 'Success';
	return [
		...submit,
		{ part: 'run', parent: submit[0]?.part ?? null, row: { ...common, EventType: 'Run.Program', ExecutionID: execution, ExecutionResult: whole, Score: score, ...(broken ? { 'X-Got': `${broken.type}: ${broken.message}` } : {}) } },
		...(broken ? [] : ran).map((result): RunRow => ({
			part: `test/${result.test}`, parent: 'run',
			row: { EventType: 'Run.Test', ExecutionID: execution, TestID: testId(result.test), ExecutionResult: resultOf(result), Score: result.passed ? '1' : '0', 'X-Got': gotOf(result), 'X-Output': result.output },
		})),
	];
}

/** A line as a location. `line`: zero-based; null where it is not known, and then the whole file is meant. */
export function locationOf(line: number | null): string {
	return line === null ? 'Text' : `Text:${line + 1}`;
}

function share(passed: number, total: number): string {
	return String(Number((passed / total).toFixed(4)));
}

function initiator(cause: EventOf<'run-finished'>['cause']): string {
	switch (cause) {
		case 'check':
			return 'UserDirectAction';
		case 'start':
		case 'save':
		case 'tests':
			return 'UserIndirectAction';
		case 'edit':
			return 'ToolTimedEvent';
	}
}

function resultOf({ passed, ending }: Result): ExecutionResult {
	if (passed) {
		return 'Success';
	}
	switch (ending) {
		case 'endless':
		case 'slow':
			return 'Timeout';
		case 'returned':
		case 'ended':
		case 'exited':
			return 'TestFailed';
		case 'raised':
		case 'waiting-for-input':
		case 'memory':
		case 'too-much-output':
		case 'crashed':
		case 'bad-test':
		case 'not-run':
			return 'Error';
	}
}

function gotOf({ got, nothing, error }: Result): string {
	return error === null ? (got ?? (nothing ? 'nothing' : '')) : [error, got].filter((part) => part !== null && part !== '').join(': ');
}
