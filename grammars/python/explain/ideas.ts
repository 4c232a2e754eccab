/** The ideas that some lines use, each said about these very lines, the most telling first. */
import type { ConceptSentence, Rows } from '../../codeSentences';
import type { SyntaxNode } from '../../syntaxNode';
import { branchIdeas } from './ideasOfBranches';
import { dataIdeas } from './ideasOfData';
import { functionIdeas } from './ideasOfFunctions';
import { loopIdeas } from './ideasOfLoops';
import { assignmentIdea } from './idea';
import { rowsOf, View } from './view';

/** The most ideas that are told. */
const most = 8;

/** The order in which ideas are told: what shapes the program before what is in every program. */
const order: readonly string[] = [
	'recursion-base-case', 'classes', 'inheritance', 'nested-loops', 'accumulator', 'loop-bounds', 'loop-walk', 'while-condition', 'generators', 'comprehension', 'exceptions', 'files', 'matching', 'conditional-chain',
	'dictionary-key', 'slicing', 'modulo', 'integer-division', 'boolean-logic', 'membership', 'input-is-text', 'lambda', 'unpacking', 'string-immutability', 'list-mutation', 'formatting', 'indexing', 'type-conversion',
	'return-ends', 'name-scope', 'none-value', 'conditions', 'comparison-operator', 'parameters', 'return-value', 'print-vs-return', 'decorators', 'modules', 'function-call', 'assignment',
];

export function concepts(root: SyntaxNode, range: Rows): readonly ConceptSentence[] {
	const view = new View(root, range);
	const all = [...loopIdeas(view), ...branchIdeas(view), ...functionIdeas(view), ...dataIdeas(view)];
	const found = all.length < most ? [...all, ...assignmentIdea(view)] : all;
	return found
		.map((idea) => ({ ...idea, at: order.indexOf(idea.id) }))
		.sort((a, b) => a.at - b.at)
		.slice(0, most)
		.map(({ id, name, text, nodes }) => ({ id, name, text, lines: rowsOf(nodes) }));
}
