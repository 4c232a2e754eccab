import { beliefs } from './beliefs';
import { codeSentences } from './codeSentences';
import { debugging } from './debugging';
import { examples } from './examples';
import { inWords } from './inWords';
import { lessons } from './lessons';
import { repair } from './repair';
import { running } from './running';
import { spelling } from './spelling';
import { syntax } from './syntax';
import concepts from './concepts.scm';
import mistakes from './mistakes.scm';
import mistakesOfC from './mistakesOfC.scm';
import mistakesOfPlaces from './mistakesOfPlaces.scm';
import mistakesOfValues from './mistakesOfValues.scm';
import outline from './outline.scm';
import outlineOwn from './outlineOwn.scm';

/** Those that a language which adds to this one has as well. */
export const commonMistakes = `${mistakes}\n${mistakesOfValues}\n${mistakesOfPlaces}`;

/** C, as `extension/code/language.ts` asks for it. */
export const c = {
	id: 'c',
	name: 'C',
	editorIds: ['c'],
	fileExtensions: ['.c', '.h'],
	grammarFile: 'tree-sitter-c.wasm',
	queries: { outline: `${outline}\n${outlineOwn}`, mistakes: `${commonMistakes}\n${mistakesOfC}`, concepts },
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
