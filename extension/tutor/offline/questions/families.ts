import type { ErrorFamily } from '../../../code/language';
import type { RaisedException } from '../../../words';
import type { Subject } from '../subject';

/** What kind of state an error of the program is about. */
export function familyOf({ running }: Pick<Subject, 'running'>, exception: RaisedException): ErrorFamily {
	return running.familyOf(exception);
}
