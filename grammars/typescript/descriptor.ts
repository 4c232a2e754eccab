import { javascript } from '../javascript/descriptor';
import { codeSentences } from './codeSentences';
import mistakes from './mistakes.scm';

/** TypeScript, as `extension/code/language.ts` asks for it: JavaScript, with types. */
export const typescript = {
	...javascript,
	id: 'typescript',
	name: 'TypeScript',
	editorIds: ['typescript'],
	fileExtensions: ['.ts', '.mts', '.cts'],
	grammarFile: 'tree-sitter-typescript.wasm',
	explain: codeSentences,
	queries: { ...javascript.queries, mistakes },
};
