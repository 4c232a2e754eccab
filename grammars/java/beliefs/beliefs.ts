import type { Beliefs } from '../../beliefs';
import { beliefsOf } from '../../braces/beliefs/believed';
import { beliefsOfConditions } from '../../braces/beliefs/ofConditions';
import { beliefsOfLoops } from '../../braces/beliefs/ofLoops';
import { beliefsOfValues } from '../../braces/beliefs/ofValues';
import { changed, ownBeliefs } from './own';
import { rules } from './rules';
import { shown } from './values';

/** Those that the compiler stops before a run could show anything, or that end a run. */
const neverRuns: ReadonlySet<string> = new Set(['alternatives-share-the-test', 'comparisons-hold-together', 'texts-compare-as-numbers', 'below-zero-counts-from-the-end', 'last-item-is-at-length', 'capitals-do-not-matter']);

/** What beginners often believe of the language; its own first, where two come to the same value. */
export const beliefs: Beliefs = beliefsOf({ rules, changed, shown, comment: '//', all: [...beliefsOfLoops, ...ownBeliefs, ...[...beliefsOfConditions, ...beliefsOfValues].filter(({ id }) => !neverRuns.has(id))] });
