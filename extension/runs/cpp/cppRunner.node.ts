import * as l10n from '@vscode/l10n';
import { readExpression, readProgram } from '../../../grammars/cpp/reading';
import type { Attempter } from '../attempts';
import { inNamespace } from '../c/apart';
import type { Dialect } from '../c/dialect';
import { FamilyRunner, type FamilyOptions } from '../c/familyRunner.node';
import type { Runner } from '../runner';
import values from './harness/values.h';

/** C++, for its runner. */
export const cppDialect: Dialect = {
	installing: {
		language: 'C++', debian: 'g++', mac: 'xcode-select --install', windows: () => l10n.t('Get "MSYS2" from msys2.org. In its window, type "{0}". Then try again.', 'pacman -S mingw-w64-ucrt-x86_64-gcc'),
	},
	compilers: ['g++', 'clang++', 'c++'],
	option: 'c++',
	ending: '.cpp',
	endings: ['.cpp', '.cc', '.cxx', '.c++'],
	grammarFile: 'tree-sitter-cpp.wasm',
	manner: { hasReferences: true },
	harness: values,
	flags: ['-D_GLIBCXX_ASSERTIONS'],
	nothing: 'nullptr',
	bare: '#include <algorithm>\n#include <climits>\n#include <cmath>\n#include <map>\n#include <set>\n#include <string>\n#include <vector>\nusing namespace std;\n',
	apart: inNamespace,
	readProgram,
	readExpression,
};

/** Runs C++ programs with the student's own compiler. Looks for one at the first call. */
export function createCppRunner(options: FamilyOptions): Runner & Attempter {
	return new FamilyRunner(cppDialect, options);
}
