import type { Lessons } from '../lessons';
import { withRemarks } from '../remarks';
import { shortAnswers } from './answers';
import { workedExamples } from './concepts';
import { common, constructsOf, functions, loops, namesMade } from './constructs';
import { errorKinds } from './errorKinds';
import { errorLineOf, failedRunOf } from './errorLine';
import { cases, errors } from './errors';
import { errorWordings } from './errorWordings';
import { transferItems } from './transferItems';
import { ideas, ideasOfChange, ideasOfLine, ideasOfRun } from './ideas/ideas';
import { ideaExamples, ideaTransferItems } from './ideas/programs';
import { remarks } from './remarks';

/** What C teaches beside its syntax. */
export const lessons: Lessons = {
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
	examples: [...workedExamples, ...ideaExamples],
	answers: shortAnswers,
	transfer: [...transferItems, ...ideaTransferItems],
	remarked: withRemarks('//', remarks),
	errors,
	cases,
	kinds: errorKinds,
	unstarted: ['error'],
	wordings: errorWordings,
	errorLine: errorLineOf(errors),
	failedRun: failedRunOf(['c', 'h']),
	vague: ['error', 'warning', 'fatal error'],
};
