import { commonMistakes } from '../c/descriptor';
import { beliefs } from './beliefs';
import { codeSentences } from './codeSentences';
import { debugging } from './debugging';
import { examples } from './examples';
import { inWords } from './inWords';
import { withListedPlaces } from './listedPlaces';
import { lessons } from './lessons';
import { repair } from './repair';
import { running } from './running';
import { spelling } from './spelling';
import { syntax } from './syntax';
import concepts from './concepts.scm';
import mistakes from './mistakes.scm';
import mistakesOfObjects from './mistakesOfObjects.scm';
import older from '../c/outline.scm';
import outline from './outline.scm';

/** C++, as `extension/code/language.ts` asks for it. */
export const cpp = {
	id: 'cpp',
	name: 'C++',
	editorIds: ['cpp'],
	fileExtensions: ['.cpp', '.cc', '.cxx', '.hpp'],
	grammarFile: 'tree-sitter-cpp.wasm',
	queries: { outline: `${older}\n${outline}`, mistakes: `${withListedPlaces(commonMistakes)}\n${mistakes}\n${mistakesOfObjects}`, concepts },
	syntax,
	spelling,
	lessons,
	explain: codeSentences,
	repair,
	beliefs,
	debugging,
	running,
	inWords,
	examples,
};
