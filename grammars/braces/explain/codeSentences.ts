import type { CodeSentences } from '../../codeSentences';
import type { SyntaxNode } from '../../syntaxNode';
import { concepts } from './ideas';
import type { Code, ExplainedLanguage } from './language';
import { lines } from './lines';
import { readCode } from './readCode';
import { summary } from './summary';
import { View } from './view';

/** What is said of code in plain words, from its syntax tree and, where there is one, a run, in the words of one language. */
export function codeSentencesOf(language: ExplainedLanguage): CodeSentences {
	const read = (root: SyntaxNode): Code => readCode(root, language);
	return {
		lines: (root, range, about) => lines(read(root), range, about),
		concepts: (root, range) => concepts(new View(read(root), range)),
		summary: (root, range, { seen }) => summary(new View(read(root), range), seen),
	};
}
