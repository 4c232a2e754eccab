import type { Lessons } from '../lessons';
import { withRemarks } from '../remarks';
import { shortAnswers, workedExamples } from './concepts';
import { common, constructsOf, functions, loops, namesMade } from './constructs';
import { casesOfRuns } from './errorCases/ofRuns';
import { casesOfSyntax } from './errorCases/ofSyntax';
import { casesOfTypes } from './errorCases/ofTypes';
import { casesOfValues } from './errorCases/ofValues';
import { errorKinds } from './errorKinds';
import { errorWordings } from './errorWordings';
import { exceptions } from './exceptions';
import { ideaExamples } from './ideaExamples';
import { ideasOfChange, ideasOfLine, ideasOfRun } from './ideas/change';
import { ideas } from './ideas/ideas';
import { ideaTransferItems } from './ideas/transferItems';
import { moreErrors } from './moreErrors';
import { moreSyntaxErrors } from './moreSyntaxErrors';
import { remarks } from './remarks';
import { syntax, syntaxErrors } from './syntaxErrors';
import { transferItems } from './transferItems';

/** What Python teaches beside its syntax. */
export const lessons: Lessons = {
	lacks: [
		'declaring-names', 'initial-value', 'strict-equality', 'switch-cases', 'callbacks', 'closures', 'awaiting', 'type-declarations', 'array-bounds', 'number-size', 'input-format', 'pointers', 'memory-lifetime',
		'text-end',
	],
	everyday: ['return', 'if', 'for', 'in', 'not', 'and', 'or', 'is', 'else', 'while', 'print', 'from', 'as', 'with'],
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
	remarked: withRemarks('#', remarks),
	answers: shortAnswers,
	transfer: [...transferItems, ...ideaTransferItems],
	errors: [...exceptions, ...moreErrors, ...syntaxErrors, ...moreSyntaxErrors],
	cases: { ...casesOfTypes, ...casesOfValues, ...casesOfRuns, ...casesOfSyntax },
	kinds: errorKinds,
	unstarted: syntax,
	wordings: errorWordings,
	errorLine: /^\s*(?:E {2,}|[|+-]\s+)?(?:[A-Za-z_]\w*\.)*(?<type>[A-Z]\w*)(?::\s+(?<message>.*?))?\s*$/,
	failedRun: /^Traceback \(most recent call last\):|^\s*File ".+", line \d+/m,
};
