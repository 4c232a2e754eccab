import * as l10n from '@vscode/l10n';
import { readExpression, readProgram } from '../../../grammars/c/reading';
import type { Attempter } from '../attempts';
import type { Runner } from '../runner';
import { renamed } from './apart';
import type { Dialect } from './dialect';
import { FamilyRunner, type FamilyOptions } from './familyRunner.node';

/** C, for its runner. */
export const cDialect: Dialect = {
	installing: {
		language: 'C', debian: 'gcc', mac: 'xcode-select --install', windows: () => l10n.t('Get "MSYS2" from msys2.org. In its window, type "{0}". Then try again.', 'pacman -S mingw-w64-ucrt-x86_64-gcc'),
	},
	compilers: ['gcc', 'clang', 'cc'],
	option: 'c',
	ending: '.c',
	endings: ['.c'],
	grammarFile: 'tree-sitter-c.wasm',
	manner: { hasReferences: false },
	harness: '',
	flags: [],
	nothing: 'NULL',
	bare: '#include <limits.h>\n#include <math.h>\n#include <stdbool.h>\n#include <stdlib.h>\n#include <string.h>\n#include <ctype.h>\n',
	apart: renamed,
	readProgram,
	readExpression,
};

/** Runs C programs with the student's own compiler. Looks for one at the first call. */
export function createCRunner(options: FamilyOptions): Runner & Attempter {
	return new FamilyRunner(cDialect, options);
}
