import type { ErrorFamily } from '../../../code/language';
import type { RaisedException } from '../../../words';
import { positionsIn } from '../facts/positions';
import { stopMoment } from '../facts/stopMoment';
import type { Subject } from '../subject';

/** What kind of state an error of the program is about. */
export function familyOf(subject: Pick<Subject, 'running' | 'traced' | 'source'>, exception: RaisedException): ErrorFamily {
	const family = subject.running.familyOf(exception);
	return family === 'attribute' && readsOutside(subject, exception) ? 'index' : family;
}

/** There is nothing behind the end of a row, and nothing is what the line could not use: it is about the position, then. */
function readsOutside({ running, traced, source }: Pick<Subject, 'running' | 'traced' | 'source'>, { line }: RaisedException): boolean {
	const moment = running.readsOutside && traced && line !== null ? stopMoment(traced.replay, line) : null;
	return moment !== null && line !== null && positionsIn(source.textOf(line), moment.state, running).some(({ isOutside }) => isOutside);
}
