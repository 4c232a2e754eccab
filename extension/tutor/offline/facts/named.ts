import type { Situation } from '../../roles';
import { isPlaceOf } from '../questions/locate';
import { isAtMost } from '../teaching/ladder';
import type { Subject } from '../subject';

/**
 * As if the student had found the likeliest place, where none was found and the help for one has named it among others: what lines beside
 * it do would lead away again. The subject as it is, otherwise.
 */
export function atNamedPlace(subject: Subject): Subject {
	const { ground, found, focus, bug } = subject;
	const { turns, tasks } = 'turns' in ground ? (ground as Situation) : { turns: [], tasks: [] };
	const isOfBug = (task: string) => tasks.some(({ id, bug: of }) => id === task && of === bug.id);
	const wasNamed = turns.some(({ question, rung, withdrawn, version }) => question.stage === 'locate' && !withdrawn && version === ground.code.version && isAtMost('place-named', rung) && isOfBug(question.task));
	const at = wasNamed && found.length === 0 ? focus.find((each) => isPlaceOf(subject, each)) : undefined;
	return at === undefined ? subject : { ...subject, found: [at], focus: [at, ...focus.filter((each) => each !== at)] };
}
