import { javascript } from '../javascript/descriptor';
import concepts from '../javascript/concepts.scm';
import outline from '../javascript/outline.scm';
import { codeSentences } from './codeSentences';
import conceptsTyped from './conceptsTyped.scm';
import { lessons } from './lessons';
import mistakes from './mistakes.scm';
import outlineTyped from './outlineTyped.scm';

/** TypeScript, as `extension/code/language.ts` asks for it: JavaScript, with types. */
export const typescript = {
	...javascript,
	id: 'typescript',
	name: 'TypeScript',
	editorIds: ['typescript'],
	fileExtensions: ['.ts', '.mts', '.cts'],
	grammarFile: 'tree-sitter-typescript.wasm',
	lessons,
	queries: {
		outline: `${outline}\n${outlineTyped}`,
		mistakes: `${javascript.queries.mistakes}\n${mistakes}`,
		concepts: `${concepts}\n${conceptsTyped}`,
	},
	explain: codeSentences,
};
