import type { CallTest, Ending } from '../words';
import { isExpectedOutput, type Printed } from './output';

/** What a call came to: what it printed, how it ended, and whether its value is the expected one, where a value is expected. */
export interface CallOutcome {
	readonly ending: Ending;
	readonly printed: Printed;
	readonly valueFits: boolean;
}

/**
 * Whether a call did what its test says. By the rule of a console (`shown`) the same line may be a value that is returned or text that is
 * printed; a value that is right passes whatever was printed beside it, where the test says nothing of that.
 */
export function passesCall(test: CallTest, { ending, printed, valueFits }: CallOutcome): boolean {
	const loose = test.loose ?? [];
	switch (test.compare) {
		case 'equal':
		case 'truth':
			return valueFits && (test.output === undefined || isExpectedOutput(test.output, printed, loose));
		case 'printed':
			return (ending.kind === 'returned' || ending.kind === 'exited') && isExpectedOutput(test.expected, printed, loose);
		case 'shown': {
			if (ending.kind !== 'returned') return false;
			const above = test.value === undefined ? '' : aboveValue(test.expected, test.value);
			if (valueFits && test.value !== undefined && (above === '' || isExpectedOutput(above, printed, loose))) return true;
			return isExpectedOutput(test.expected, { ...printed, text: onConsole(printed.text, ending.value.shape.kind === 'nothing' ? null : ending.value.shown) }, loose);
		}
	}
}

/** What a console shows of a call: what it printed, and below it its value; null for one that gives nothing. */
export function onConsole(output: string, value: string | null): string {
	if (value === null) return output;
	return output === '' || output.endsWith('\n') ? output + value : `${output}\n${value}`;
}

/** The lines that should be printed before the value is shown; empty where the whole text is the value. */
function aboveValue(text: string, value: string): string {
	const lines = text.split('\n');
	return lines.at(-1) === value ? lines.slice(0, -1).join('\n') : '';
}
