import { casesOf } from '../taughtErrors';
import { formErrors } from './formErrors';
import { kindErrors } from './kindErrors';
import { nameErrors } from './nameErrors';
import { runErrors } from './runErrors';

/** What compilers, linkers and running programs say, in one list: the first that fits counts. */
export const errors = [...formErrors, ...nameErrors, ...kindErrors, ...runErrors];

/** Their examples. */
export const cases = casesOf(errors);
