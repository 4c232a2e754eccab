import type { Beliefs } from '../beliefs';

export const javascriptBeliefs: Beliefs = { all: [], ofValue: () => [], ofCondition: () => [], ofWalk: () => [], ofLine: () => [] };
