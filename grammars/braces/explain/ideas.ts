/** The ideas that some lines use, each said about these very lines, the most telling first. */
import type { ConceptSentence } from '../../codeSentences';
import { branchIdeas } from './ideasOfBranches';
import { dataIdeas } from './ideasOfData';
import { functionIdeas } from './ideasOfFunctions';
import { loopIdeas } from './ideasOfLoops';
import { namingIdeas, typeIdeas } from './ideasOfNames';
import { rowsOf, type View } from './view';

/** The most ideas that are told. */
const most = 8;

/** The order in which ideas are told: what shapes the program before what is in every program. */
const order: readonly string[] = [
	'recursion-base-case', 'classes', 'inheritance', 'nested-loops', 'best-so-far', 'counter', 'accumulator', 'filtering', 'loop-bounds', 'loop-walk', 'while-condition', 'awaiting', 'generators', 'closures', 'callbacks', 'exceptions', 'switch-cases',
	'conditional-chain', 'loop-exit', 'loop-skip', 'pointers', 'memory-lifetime', 'dictionary-key', 'type-declarations', 'sorting', 'modulo', 'integer-division', 'boolean-logic', 'membership', 'input-is-text', 'lambda', 'unpacking', 'string-immutability',
	'list-mutation', 'formatting', 'indexing', 'array-bounds', 'strict-equality', 'type-conversion', 'return-ends', 'name-scope', 'initial-value', 'none-value', 'conditions', 'comparison-operator', 'parameters', 'return-value', 'print-vs-return',
	'modules', 'function-call', 'declaring-names', 'assignment',
];

export function concepts(view: View): readonly ConceptSentence[] {
	const all = [...loopIdeas(view), ...branchIdeas(view), ...functionIdeas(view), ...dataIdeas(view), ...typeIdeas(view)];
	const found = all.length < most ? [...all, ...namingIdeas(view)] : all;
	return found
		.map((idea) => ({ ...idea, at: order.indexOf(idea.id) }))
		.sort((a, b) => a.at - b.at)
		.slice(0, most)
		.map(({ id, name, text, spans }) => ({ id, name, text, lines: rowsOf(spans) }));
}
