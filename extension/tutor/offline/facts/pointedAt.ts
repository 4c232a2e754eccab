import type { PastTurn, Situation } from '../../roles';
import { type Subject, lineGiven } from '../subject';

/** The lines that were given for the place so far, of the turns that pass. */
export function pointedAt({ ground }: Subject, passes: (turn: PastTurn) => boolean): readonly number[] {
	const turns = 'turns' in ground ? (ground as Situation).turns : [];
	return turns.filter((turn) => turn.question.stage === 'locate' && !turn.withdrawn && turn.assessment !== null && passes(turn)).flatMap((turn) => lineGiven(turn, ground.code.version) ?? []);
}

/** The only line that could be the answer has been given as one. */
export function isGivenAlready(subject: Subject, lines: readonly number[]): boolean {
	const [only] = lines;
	return lines.length === 1 && only !== undefined && pointedAt(subject, () => true).includes(only);
}
