import type { Activation } from '../../../words';
import type { Ground } from '../../roles';
import { isAskable } from '../draft';
import { familyOf } from '../questions/families';
import { namesIn } from '../questions/phrases';
import type { Subject } from '../subject';
import { explained } from '../teaching/lessons';
import { stopMoment } from './stopMoment';

/** A call of one of the program's functions whose result the line of an error could do nothing with. */
export interface UnusableCall {
	/** Zero-based. */
	readonly at: number;
	readonly name: string;
	readonly activation: Activation;
}

/** An error says that there is nothing where a value was meant, and the last call on its line gave nothing back. Null for any other error. */
export function unusableCall(subject: Subject): UnusableCall | null {
	const last = isAboutNothing(subject) ? lastCallAtStop(subject) : null;
	return last?.activation.returned?.shape.kind === 'nothing' ? last : null;
}

/** Kinds do not fit, and the line works with what its last call gave, and with no name beside it. Null for any other error. */
export function misfitCall(subject: Subject): UnusableCall | null {
	const { bug: { symptom: { exception } }, ground, source } = subject;
	const last = exception && familyOf(subject, exception) === 'kind' && !isAboutNothing(subject) ? lastCallAtStop(subject) : null;
	const given = last?.activation.returned;
	return last && given && given.shape.kind !== 'nothing' && isAskable(given) && worksWithAlone(ground, last, source.textOf(last.at)) ? last : null;
}

function isAboutNothing({ ground, bug: { symptom: { exception } } }: Subject): boolean {
	return exception !== null && explained(ground.code.language, exception)?.concept === 'none-value';
}

/** The call of a function of the program that the line of the error made last, and that came to its end. */
function lastCallAtStop({ bug: { symptom: { exception } }, traced }: Subject): UnusableCall | null {
	if (!exception || exception.line === null || !traced) return null;
	const { replay } = traced;
	const at = replay.startOf(exception.line);
	const moment = stopMoment(replay, at);
	const called = moment ? replay.trace.activations.filter(({ id, parent, function: name }) => parent === moment.activation && name !== null && (replay.of(id)[0]?.index ?? -1) > moment.index) : [];
	const activation = called.at(-1);
	const name = activation?.function ?? null;
	return activation && name !== null && replay.of(activation.id).at(-1)?.event === 'return' ? { at, name, activation } : null;
}

/** All names on the line stand in the brackets of that call, or are called themselves. */
function worksWithAlone({ outline }: Ground, { at, name }: UnusableCall, source: string): boolean {
	const calls = outline.calls.filter(({ line }) => line === at);
	const own = calls.filter(({ callee }) => callee === name);
	const called = new Set(calls.map(({ callee }) => callee));
	return own.length === 1 && namesIn(source.replace(own[0]?.text ?? '', '')).every((each) => called.has(each));
}
