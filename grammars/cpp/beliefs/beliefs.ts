import type { Beliefs } from '../../beliefs';
import { beliefsOf } from '../../braces/beliefs/believed';
import { beliefsOfConditions } from '../../braces/beliefs/ofConditions';
import { beliefsOfLoops } from '../../braces/beliefs/ofLoops';
import { beliefsOfValues } from '../../braces/beliefs/ofValues';
import { shown } from '../../c/beliefs/shown';
import { valueRules } from '../valueRules';
import { changed, ownBeliefs } from './own';

/** Those that the compiler stops before a run could show anything, or that end a run. */
const neverRuns: ReadonlySet<string> = new Set(['texts-compare-as-numbers', 'number-joins-as-number', 'numbers-are-added-first', 'below-zero-counts-from-the-end', 'last-item-is-at-length', 'method-changes-in-place', 'missing-has-position-zero', 'slice-end-is-included', 'slice-takes-so-many']);

/** What beginners often believe of the language; its own first, where two come to the same value. */
export const beliefs: Beliefs = beliefsOf({ rules: valueRules, changed, shown, comment: '//', all: [...beliefsOfLoops, ...ownBeliefs, ...[...beliefsOfConditions, ...beliefsOfValues].filter(({ id }) => !neverRuns.has(id))] });
