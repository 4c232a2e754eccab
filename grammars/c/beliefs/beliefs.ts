import type { Beliefs } from '../../beliefs';
import { beliefsOf } from '../../braces/beliefs/believed';
import { beliefsOfConditions } from '../../braces/beliefs/ofConditions';
import { beliefsOfLoops } from '../../braces/beliefs/ofLoops';
import { beliefsOfValues } from '../../braces/beliefs/ofValues';
import { valueRules } from '../valueRules';
import { ownBeliefs } from './own';
import { shown } from './shown';

/** Texts have no methods and no `+` here; those of positions below zero end the run. */
const neverRuns: ReadonlySet<string> = new Set([
	'texts-compare-as-numbers', 'texts-add-as-numbers', 'number-joins-as-number', 'numbers-are-added-first', 'below-zero-counts-from-the-end', 'last-item-is-at-length', 'method-changes-in-place', 'found-position-from-one', 'missing-has-position-zero', 'slice-end-is-included',
	'slice-takes-so-many', 'slice-counts-from-one', 'capitals-do-not-matter',
]);

/** What beginners often believe of the language; its own first, where two come to the same value. */
export const beliefs: Beliefs = beliefsOf({ rules: valueRules, changed: () => null, shown, comment: '//', all: [...beliefsOfLoops, ...ownBeliefs, ...[...beliefsOfConditions, ...beliefsOfValues].filter(({ id }) => !neverRuns.has(id))] });
