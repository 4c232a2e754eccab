import * as l10n from '@vscode/l10n';
import { errorLineOf, failedRunOf } from '../c/errorLine';
import { lessons as c } from '../c/lessons';
import type { Lessons } from '../lessons';
import { withRemarks } from '../remarks';
import { shortAnswers } from './answers';
import { workedExamples } from './concepts';
import { constructsOf } from './constructs';
import { cases, errors } from './errors';
import { ideas, ideasOfChange, ideasOfLine, ideasOfRun } from './ideas/ideas';
import { ideaExamples, ideaTransferItems } from './ideas/programs';
import { remarks } from './remarks';
import { transferItems } from './transferItems';

/** What C++ teaches beside its syntax: what C does, and what it adds to that. */
export const lessons: Lessons = {
	...c,
	lacks: ['indentation', 'comprehension', 'modules', 'files', 'awaiting', 'negative-index', 'position-and-item', 'string-immutability'],
	everyday: [...c.everyday, 'cout', 'cin', 'endl', 'std', 'using', 'namespace', 'iostream', 'string', 'auto', 'public', 'class'],
	constructsOf,
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
	kinds: [...c.kinds, {
		types: ['std::bad_cast', 'std::bad_optional_access', 'std::bad_variant_access', 'std::bad_function_call', 'std::underflow_error', 'std::system_error'],
		meaning: () => l10n.t('An exception was thrown, and no part of the program caught it.'),
		look: () => l10n.t('Read the words behind its name. Which call on the line can end so?'),
	}],
	errorLine: errorLineOf(errors),
	failedRun: failedRunOf(['c', 'h', 'cc', 'cpp', 'cxx', 'hpp'], ["terminate called after throwing an instance of '"]),
};
