import * as l10n from '@vscode/l10n';
import { calculatedOn } from './values';
import type { KnownBelief } from './belief';
import { positions } from './walk';

/** What beginners often believe of loops, in every language with braces. Some are worked out by the questions themselves, from the trace. */
export const beliefsOfLoops: readonly KnownBelief[] = [
	{
		id: 'end-is-included', concept: 'loop-bounds', computed: 'the row with the number that its condition stops before',
		believes: () => l10n.t('With `<` the loop also takes the number behind it.'), holds: () => l10n.t('With `<` the loop stops before the number behind it.'),
		counting: ({ operator }, _, rowOf) => (operator === '<' || operator === '>' ? rowOf({ operator: `${operator}=` }) : null),
	},
	{
		id: 'ends-one-early', concept: 'loop-bounds', computed: 'the row without the number that its condition takes in',
		believes: () => l10n.t('With `<=` the loop stops before the number behind it.'), holds: () => l10n.t('With `<=` the loop takes the number behind it too.'),
		counting: ({ operator }, _, rowOf) => (operator === '<=' || operator === '>=' ? rowOf({ operator: operator.slice(0, 1) }) : null),
	},
	{
		id: 'step-comes-first', concept: 'loop-bounds', computed: 'each value one step on',
		believes: () => l10n.t('The step is made before each round.'), holds: () => l10n.t('The step is made after each round. The first round has the first value.'),
		counting: ({ next }, row, _, rules) => row.map((value) => next(value, rules)),
	},
	{
		id: 'starts-one-late', concept: 'loop-bounds', computed: 'the row without its first value',
		believes: () => l10n.t('The first value comes before the loop and has no round of its own.'), holds: () => l10n.t('The first round has the value that the name begins with.'),
		counting: (_, row) => row.slice(1),
	},
	{
		id: 'step-is-ignored', concept: 'loop-bounds', computed: 'the row in steps of one',
		believes: () => l10n.t('The loop goes on in steps of 1.'), holds: () => l10n.t('The third part of the head says how far each step goes.'),
		counting: ({ operator, next, from }, _, rowOf, rules) => {
			const [began, second] = [from, next(from, rules)];
			if (began.kind !== 'number' || second.kind !== 'number' || Math.abs(Number(second.text) - Number(began.text)) === 1) return null;
			const by = operator.startsWith('>') ? -1 : 1;
			return rowOf({ next: (value) => calculatedOn(value, by) });
		},
	},
	{
		id: 'item-for-index', concept: 'loop-walk', computed: 'the items at the positions that the loop counts',
		believes: () => l10n.t('The loop\'s name gets the items.'), holds: () => l10n.t('The loop\'s name gets numbers. An item has to be fetched by its position.'),
		counting: ({ positionsOf }) => positionsOf,
	},
	{
		id: 'index-for-item', concept: 'loop-walk', computed: 'the positions of what is walked through',
		believes: () => l10n.t('The loop\'s name gets the positions: 0, 1, 2.'), holds: () => l10n.t('The loop\'s name gets the items themselves.'),
		walk: (items, _, isOfKeys) => (isOfKeys ? null : positions(items.length)),
	},
	{
		id: 'loop-always-ends-by-itself', concept: 'return-ends', computed: 'as many rounds as there are items to walk through',
		believes: () => l10n.t('The loop goes on to its last round, whatever runs inside.'), holds: () => l10n.t('A line inside the loop can end it before its last round.'),
	},
	{
		id: 'nested-loops-share-rounds', concept: 'loop-walk', computed: 'the rounds of the longer of two loops',
		believes: () => l10n.t('Two loops inside each other go on at the same time.'), holds: () => l10n.t('The inner loop runs whole in each round of the outer one.'),
	},
	{
		id: 'condition-looked-at-last', concept: 'while-condition', computed: 'one round although the condition is false at the start',
		believes: () => l10n.t('The loop makes one round before its condition is looked at.'), holds: () => l10n.t('The condition is looked at before each round, the first one too.'),
	},
	{
		id: 'condition-looked-at-first', concept: 'while-condition', computed: 'no round of a loop that asks behind each round, where the condition is false then',
		believes: () => l10n.t('The loop looks at its condition before the first round.'), holds: () => l10n.t('This loop makes one round, and looks at its condition after it.'),
	},
	{
		id: 'value-always-lasts', concept: 'accumulator', computed: 'the value of the round before',
		believes: () => l10n.t('What a name got in one round is still there in the next.'), holds: () => l10n.t('A line that runs in each round gives the name its value anew.'),
	},
];
