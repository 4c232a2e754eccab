import type { ConceptId, Words } from '../../words';
import type { PastTurn, Situation } from '../roles';

export function meaningFor(_concept: ConceptId | null): Words | null {
	return null;
}
export function workedExample(_concept: ConceptId | null): Words | null {
	return null;
}
export function answerTopic(_asked: string, _situation: Situation, _turn: PastTurn): Words | null {
	return null;
}
export function reflectionOn(_concept: ConceptId | null): Words | null {
	return null;
}
