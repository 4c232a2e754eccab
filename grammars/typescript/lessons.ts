import { lessons as javascript } from '../javascript/lessons';
import type { Lessons } from '../lessons';
import { typedAnswers, typedExamples, typedItems } from './concepts';
import { casesOfForms } from './errorCases/ofForms';
import { casesOfNames } from './errorCases/ofNames';
import { casesOfTypes } from './errorCases/ofTypes';
import { errorKinds } from './errorKinds';
import { formErrors } from './formErrors';
import { ideasOfChange, ideasOfLine, ideasOfRun } from './ideas';
import { moreTypeErrors } from './moreTypeErrors';
import { typed } from './typed';
import { typeErrors } from './typeErrors';

const compiled = [...typeErrors, ...moreTypeErrors, ...formErrors];

/** Ideas of mistakes that the compiler finds before any run: no program shows them. */
const foundBefore = ['known-as', 'between', 'strictness'];

/** Those of another language that the compiler takes, with their kinds of value written down. */
function inTypes<T extends { readonly code: string; readonly shows?: readonly string[] }>(all: readonly T[]): readonly T[] {
	return all.flatMap((one) => {
		const code = typed(one.code);
		return code === null ? [] : [{ ...one, code, ...(one.shows ? { shows: one.shows.filter((id) => !foundBefore.includes(id)) } : {}) }];
	});
}

/** What TypeScript teaches: what JavaScript does, with kinds of value that are written down, and what the compiler says of them. */
export const lessons: Lessons = {
	...javascript,
	ideas: javascript.ideas.filter(({ id }) => !foundBefore.includes(id)),
	ideasOfChange,
	ideasOfLine,
	ideasOfRun,
	lacks: javascript.lacks.filter((concept) => concept !== 'type-declarations'),
	everyday: [...javascript.everyday, 'number', 'string', 'boolean', 'void'],
	examples: [...inTypes(javascript.examples), ...typedExamples],
	answers: [...inTypes(javascript.answers), ...typedAnswers],
	transfer: [...inTypes(javascript.transfer), ...typedItems],
	errors: [...javascript.errors, ...compiled],
	cases: { ...javascript.cases, ...casesOfTypes, ...casesOfNames, ...casesOfForms },
	kinds: [...javascript.kinds, ...errorKinds],
	unstarted: [...javascript.unstarted, ...new Set(compiled.flatMap(({ types }) => types))],
	errorLine: /^(?:.*?\.[cm]?tsx?(?:\(\d+,\d+\):|:\d+:\d+ -) )?\s*(?:error )?(?:Uncaught (?:\(in promise\) )?)?(?<type>TS\d{4,5}|(?:[A-Z]\w*)?(?:Error|Exception))(?: \[\w+\])?(?::\s+(?<message>.*?))?\s*$/,
	failedRun: new RegExp(`${javascript.failedRun.source}|${/error TS\d{4,5}: /.source}`, 'm'),
};
