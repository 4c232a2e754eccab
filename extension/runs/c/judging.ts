import type { Ending, Test } from '../../words';
import type { JobEnd } from './running.node';
import { outcomeIn } from './record';
import { isSame, isTrue } from './wire';

/** Whether the value of a call is the one that its test expects; false where it gave none. */
export function valueFits(test: Test, { left }: JobEnd, ending: Ending): boolean {
	if (test.kind !== 'call' || !left) return false;
	if (test.raises) return left.judged === 2 || (ending.kind === 'raised' && [test.expected.trim(), `std::${test.expected.trim()}`].includes(ending.exception.type));
	const [got, wanted] = [outcomeIn(left, 3), outcomeIn(left, 1)];
	if (ending.kind !== 'returned' || !got || !wanted) return false;
	// The language itself compared them, where it can.
	if (left.judged !== 0 && test.compare === 'equal') return left.judged === 2 || isSame(got, wanted);
	return test.compare === 'truth' ? isTrue(got) === (isTrue(wanted) ?? true) : isSame(got, wanted);
}
