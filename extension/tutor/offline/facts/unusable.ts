import type { Activation } from '../../../words';
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
export function unusableCall({ ground, bug, traced }: Subject): UnusableCall | null {
	const { exception } = bug.symptom;
	if (!exception || exception.line === null || !traced || explained(ground.code.language, exception)?.concept !== 'none-value') return null;
	const { replay } = traced;
	const at = replay.startOf(exception.line);
	const moment = stopMoment(replay, at);
	const called = moment ? replay.trace.activations.filter(({ id, parent, function: name }) => parent === moment.activation && name !== null && (replay.of(id)[0]?.index ?? -1) > moment.index) : [];
	const activation = called.at(-1);
	const name = activation?.function ?? null;
	return activation && name !== null && activation.returned?.shape.kind === 'nothing' && replay.of(activation.id).at(-1)?.event === 'return' ? { at, name, activation } : null;
}
