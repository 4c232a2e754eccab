import { lessons as c } from '../c/lessons';
import type { Lessons } from '../lessons';

/** What C++ teaches beside its syntax: what C does, and what it adds to that. */
export const lessons: Lessons = {
	...c,
	lacks: ['indentation', 'comprehension', 'modules', 'files', 'awaiting', 'negative-index', 'position-and-item'],
};
