import type { Lessons } from '../lessons';
import { withRemarks } from '../remarks';
import { shortAnswers, workedExamples } from './concepts';
import { common, constructsOf, functions, loops, namesMade } from './constructs';
import { casesOfRuns } from './errorCases/ofRuns';
import { casesOfSyntax } from './errorCases/ofSyntax';
import { casesOfValues } from './errorCases/ofValues';
import { errorKinds } from './errorKinds';
import { errorWordings } from './errorWordings';
import { exceptions } from './exceptions';
import { ideaExamples } from './ideaExamples';
import { ideas, ideasOfChange, ideasOfLine, ideasOfRun } from './ideas/ideas';
import { ideaTransferItems } from './ideas/transferItems';
import { moreErrors } from './moreErrors';
import { moreSyntaxErrors } from './moreSyntaxErrors';
import { remarks } from './remarks';
import { syntax, syntaxErrors } from './syntaxErrors';
import { transferItems } from './transferItems';

/** What JavaScript teaches beside its syntax. */
export const lessons: Lessons = {
	lacks: ['indentation', 'comprehension', 'modules', 'files', 'type-declarations', 'array-bounds', 'number-size', 'input-format', 'pointers', 'memory-lifetime', 'text-end'],
	everyday: ['return', 'if', 'for', 'of', 'in', 'else', 'while', 'const', 'let', 'function', 'console', 'log', 'from', 'as', 'is', 'new'],
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
	remarked: withRemarks('//', remarks),
	answers: shortAnswers,
	transfer: [...transferItems, ...ideaTransferItems],
	errors: [...exceptions, ...moreErrors, ...syntaxErrors, ...moreSyntaxErrors],
	cases: { ...casesOfValues, ...casesOfRuns, ...casesOfSyntax },
	kinds: errorKinds,
	unstarted: syntax,
	wordings: errorWordings,
	errorLine: /^\s*(?:Uncaught (?:\(in promise\) )?)?(?<type>(?:[A-Z]\w*)?(?:Error|Exception))(?: \[\w+\])?(?::\s+(?<message>.*?))?\s*$/,
	failedRun: /^\s+at .+:\d+:\d+\)?$|^Node\.js v\d+/m,
	vague: ['Error'],
};
