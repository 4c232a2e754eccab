import { examplesOf } from './examplesOf';
import { family } from './expressions';

/** How examples are found in its programs. */
export const examples = examplesOf(family);
