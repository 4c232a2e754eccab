import { lessons as javascript } from '../javascript/lessons';
import type { Lessons } from '../lessons';
import { withRemarks } from '../remarks';
import { common, constructsOf, functions, loops, namesMade } from './constructs';
import { errorKinds } from './errorKinds';
import { errorLineOf, failedRunOf } from './errorLine';
import { cases, errors } from './errors';
import { errorWordings } from './errorWordings';
import { transferItems } from './transferItems';
import { ideas, ideasOfChange, ideasOfLine, ideasOfRun } from './ideas/ideas';
import { ideaExamples, ideaTransferItems } from './ideas/programs';
import { ideaRemarks } from './ideas/remarks';

/** What C teaches beside its syntax. */
export const lessons: Lessons = {
	...javascript,
	lacks: [
		'indentation', 'comprehension', 'modules', 'files', 'default-value', 'unpacking', 'awaiting', 'lambda', 'closures', 'exceptions', 'classes', 'dictionary-key', 'dictionary-update', 'sets', 'membership',
		'negative-index', 'position-and-item', 'slicing', 'splitting', 'method-result', 'attributes', 'string-immutability', 'none-value',
	],
	everyday: ['return', 'if', 'for', 'else', 'while', 'int', 'char', 'double', 'void', 'main', 'printf', 'include', 'stdio', 'const', 'in', 'as', 'is'],
	constructsOf,
	namesMade,
	loops,
	functions,
	common,
	ideas,
	ideasOfChange,
	ideasOfLine,
	ideasOfRun,
	examples: ideaExamples,
	answers: [],
	transfer: [...transferItems, ...ideaTransferItems],
	remarked: withRemarks('//', ideaRemarks),
	errors,
	cases,
	kinds: errorKinds,
	unstarted: ['error'],
	wordings: errorWordings,
	errorLine: errorLineOf(errors),
	failedRun: failedRunOf(['c', 'h']),
	vague: ['error', 'warning', 'fatal error'],
};
