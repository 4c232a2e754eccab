import type { Lessons } from '../lessons';
import { shortAnswers, workedExamples } from './concepts';
import { constructsOf, loops } from './constructs';
import { exceptions } from './exceptions';
import { syntaxErrors } from './syntaxErrors';

/** What Python teaches beside its syntax. */
export const lessons: Lessons = { constructsOf, loops, examples: workedExamples, answers: shortAnswers, errors: [...exceptions, ...syntaxErrors] };
