import { shortAnswers } from './answers';
import type { Lessons } from '../lessons';
import { withRemarks } from '../remarks';
import { compileTypes } from './compileErrors';
import { workedExamples } from './concepts';
import { common, constructsOf, functions, loops, namesMade } from './constructs';
import { errorKinds } from './errorKinds';
import { errorWordings } from './errorWordings';
import { cases, errors } from './errors';
import { ideaExamples } from './ideaExamples';
import { ideas, ideasOfChange, ideasOfLine, ideasOfRun } from './ideas/ideas';
import { ideaTransferItems } from './ideas/transferItems';
import { remarks } from './remarks';
import { shownAtStart } from './start/shownAtStart';
import { transferItems } from './transferItems';

/** What Java teaches beside its syntax. */
export const lessons: Lessons = {
	constructsOf,
	namesMade,
	loops,
	functions,
	common,
	lacks: ['indentation', 'comprehension', 'modules', 'files', 'negative-index', 'default-value', 'unpacking', 'position-and-item', 'awaiting', 'pointers', 'memory-lifetime', 'text-end'],
	everyday: ['return', 'if', 'for', 'int', 'in', 'else', 'while', 'static', 'public', 'class', 'void', 'String', 'System', 'out', 'println', 'new', 'is', 'as'],
	ideas,
	ideasOfChange,
	ideasOfLine,
	ideasOfRun,
	examples: [...workedExamples, ...ideaExamples],
	remarked: withRemarks('//', remarks),
	answers: shortAnswers,
	transfer: [...transferItems, ...ideaTransferItems],
	errors,
	cases,
	shownAtStart,
	kinds: errorKinds,
	unstarted: compileTypes,
	wordings: errorWordings,
	errorLine: /^\s*(?:[\w./\\ -]+\.java:\d+: )?(?:Exception in thread "[^"]*" |Caused by: )?(?:[a-z]\w*\.)*(?<type>error|(?:[A-Z]\w*)?(?:Error|Exception))(?::\s+(?<message>.*?))?\s*$/,
	failedRun: /^\s+at [\w.$<>]+\(.*\)$|\.java:\d+: error: /m,
	vague: ['error', 'Error', 'Exception'],
};
