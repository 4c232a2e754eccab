import type { Beliefs } from '../../beliefs';
import { beliefsOf } from '../../braces/beliefs/believed';
import { beliefsOfConditions } from '../../braces/beliefs/ofConditions';
import { beliefsOfLoops } from '../../braces/beliefs/ofLoops';
import { beliefsOfValues } from '../../braces/beliefs/ofValues';
import { ownBeliefs } from './own';
import { changed, known, rules, shown } from './rules';

/** What beginners often believe of the language; its own first, where two come to the same value. */
export const javascriptBeliefs: Beliefs = beliefsOf({ rules, changed, shown, known, comment: '//', all: [...beliefsOfLoops, ...ownBeliefs, ...beliefsOfConditions, ...beliefsOfValues] });
