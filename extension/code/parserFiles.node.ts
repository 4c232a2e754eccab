import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GrammarFiles } from './parser';

/** Reads the parser and the grammars from a folder (`dist/grammars`). Rejects with Node's error when one is missing. */
export function grammarFolder(folder: string): GrammarFiles {
	return {
		runtime: () => readFile(join(folder, 'web-tree-sitter.wasm')),
		grammar: (fileName) => readFile(join(folder, fileName)),
	};
}
