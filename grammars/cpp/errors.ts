import { cases as casesBelow, errors as errorsBelow } from '../c/errors';
import type { ErrorCase } from '../lessons';
import { casesOf } from '../taughtErrors';
import { compileErrors } from './compileErrors';
import { exceptions } from './exceptions';
import { unsaid, worded } from './worded';

const own = [...compileErrors, ...exceptions];

/** What compilers, linkers and running programs say: what they say of the language below, in this one's words, and what is its own. */
export const errors = [...errorsBelow.filter(({ id }) => !unsaid.includes(id)).map((error) => ({ ...error, message: worded[error.id]?.message ?? error.message })), ...own];

/** Their examples. */
export const cases: Readonly<Record<string, ErrorCase>> = {
	...Object.fromEntries(Object.entries(casesBelow).filter(([id]) => !unsaid.includes(id)).map(([id, one]) => [id, { ...one, code: worded[id]?.code ?? one.code, says: worded[id]?.says ?? one.says }])),
	...casesOf(own),
};
