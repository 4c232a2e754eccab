import type { Lessons } from '../lessons';
import { shortAnswers, workedExamples } from './concepts';
import { exceptions } from './exceptions';
import { syntaxErrors } from './syntaxErrors';

/** What Python teaches beside its syntax. */
export const lessons: Lessons = { examples: workedExamples, answers: shortAnswers, errors: [...exceptions, ...syntaxErrors] };
