import type { Clock } from '../../clock';
import type { Log } from '../../log';
import { modelTutor } from '../../tutor/modelTutor';
import type { Models } from './models';
import { readModelSettings } from './modelSettings';
import type { EditorParts } from '../session/parts';
import { speculatesWith } from './speculates';

/** Tutors that think with whatever model is chosen at each move, and without one where none is, in a language that may change; what they would send next is known to the models. */
export function tutorOn(models: Models, language: () => string, log: Log, clock: Clock): EditorParts['tutor'] {
	return (_, { session, trial, trace, findRepairs }) => {
		const tutor = modelTutor({ model: () => models.chosenModel(session), trial, trace, findRepairs, speculates: () => speculatesWith(readModelSettings().speculate, models.choice), language, now: () => clock.now(), log });
		models.setNext(tutor.upcoming);
		return tutor;
	};
}
