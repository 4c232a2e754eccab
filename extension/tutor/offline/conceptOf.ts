import type { ConceptId, RankedPlace, Symptom } from '../../words';
import type { Ground } from '../roles';

export function conceptOf(_ground: Ground, _symptom: Symptom, _places: readonly RankedPlace[]): ConceptId | null {
	return null;
}
