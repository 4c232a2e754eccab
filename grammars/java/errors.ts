import { casesOf } from '../taughtErrors';
import { compileErrors } from './compileErrors';
import { meaningErrors } from './meaningErrors';
import { runErrors } from './runErrors';

/** What the compiler and a running program say, in one list: the first that fits counts. */
export const errors = [...compileErrors, ...meaningErrors, ...runErrors];

/** Their examples. */
export const cases = casesOf(errors);
