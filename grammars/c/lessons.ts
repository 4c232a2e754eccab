import { lessons as javascript } from '../javascript/lessons';
import type { Lessons } from '../lessons';

/** What C teaches beside its syntax. */
export const lessons: Lessons = {
	...javascript,
	lacks: [
		'indentation', 'comprehension', 'modules', 'files', 'default-value', 'unpacking', 'awaiting', 'lambda', 'closures', 'exceptions', 'classes', 'dictionary-key', 'dictionary-update', 'sets', 'membership',
		'negative-index', 'position-and-item', 'slicing', 'method-result', 'attributes',
	],
};
