import { javascript } from '../javascript/descriptor';
import { lessons } from './lessons';
import mistakes from './mistakes.scm';

/** TypeScript, as `extension/code/language.ts` asks for it: JavaScript, with types. */
export const typescript = {
	...javascript,
	id: 'typescript',
	name: 'TypeScript',
	editorIds: ['typescript'],
	fileExtensions: ['.ts', '.mts', '.cts'],
	grammarFile: 'tree-sitter-typescript.wasm',
	lessons,
	queries: { ...javascript.queries, mistakes: `${javascript.queries.mistakes}\n${mistakes}` },
};
