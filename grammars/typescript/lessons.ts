import { lessons as javascript } from '../javascript/lessons';
import type { Lessons } from '../lessons';

/** What TypeScript teaches: what JavaScript does, with kinds of value that are written down. */
export const lessons: Lessons = { ...javascript, lacks: javascript.lacks.filter((concept) => concept !== 'type-declarations') };
