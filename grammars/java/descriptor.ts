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
import outline from './outline.scm';

/** Java, as `extension/code/language.ts` asks for it. */
export const java = {
	id: 'java',
	name: 'Java',
	editorIds: ['java'],
	fileExtensions: ['.java'],
	grammarFile: 'tree-sitter-java.wasm',
	queries: { outline, mistakes, concepts },
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
