import * as l10n from '@vscode/l10n';
import type { ErrorView, ViewSegment } from '../protocol';
import { backticked } from '../tutor/offline/backticked';
import { explainException, findLesson } from '../tutor/offline/teaching/exceptions';
import { meaningFor } from '../tutor/offline/teaching/lessons';
import type { Words } from '../words';
import type { SaidError } from './errorText';

/** A message may hold a student's data, as long as that is. */
const longest = 300;

/**
 * What an error's message means: in its own words, then what the computer was doing, then the error at work on a program that
 * is nobody's, then a habit. Pure, and a function of the message alone: nothing in it can come from the student's program but
 * what the message itself says. An error without a lesson gets what its kind says. `offers`: a session may be offered.
 */
export function errorCard(error: SaidError, id: string, offers: boolean): ErrorView {
	const { type, message, language: { lessons } } = error;
	const said = error.said.length > longest ? `${error.said.slice(0, longest - 1)}…` : error.said;
	const found = findLesson(type, message, lessons);
	const one = found && lessons.cases[found.lesson.id];
	if (!found || !one) {
		const kind = lessons.kinds.find(({ types }) => types.includes(type));
		return {
			id, offers, said,
			meaning: kind ? segments(backticked(kind.meaning())) : segments(explainException(type, message, lessons).meaning),
			note: l10n.t('There is no explanation of just this message. What stands here is true of every error of the kind {0}.', type),
			doing: null,
			example: null,
			look: kind ? segments(backticked(kind.look())) : null,
			idea: null,
		};
	}
	const idea = meaningFor(found.lesson.concept);
	return {
		id, offers, said,
		meaning: segments(backticked(found.lesson.meaning(found.parts))),
		note: null,
		doing: segments(backticked(one.doing())),
		example: { code: one.code, says: one.says },
		look: segments(backticked(one.look())),
		idea: idea && segments(idea),
	};
}

function segments(words: Words): ViewSegment[] {
	return words.map((segment) => ({ ...segment }));
}
