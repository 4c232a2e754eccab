import { javascriptBeliefs } from './beliefs/beliefs';
import { codeSentences } from './codeSentences';
import { debugging } from './debugging';
import { examples } from './examples';
import { inWords } from './inWords';
import { lessons } from './lessons';
import { repair } from './repair';
import { spelling } from './spelling';
import { syntax } from './syntax';
import { running } from './running';
import concepts from './concepts.scm';
import conceptsUntyped from './conceptsUntyped.scm';
import mistakes from './mistakes.scm';
import mistakesOfNames from './mistakesOfNames.scm';
import mistakesOfValues from './mistakesOfValues.scm';
import outline from './outline.scm';
import outlineUntyped from './outlineUntyped.scm';

/** JavaScript, as `extension/code/language.ts` asks for it. */
export const javascript = {
	id: 'javascript',
	name: 'JavaScript',
	editorIds: ['javascript'],
	fileExtensions: ['.js', '.mjs', '.cjs'],
	grammarFile: 'tree-sitter-javascript.wasm',
	queries: {
		outline: `${outline}\n${outlineUntyped}`,
		mistakes: [mistakes, mistakesOfNames, mistakesOfValues].join('\n'),
		concepts: `${concepts}\n${conceptsUntyped}`,
	},
	syntax,
	spelling,
	lessons,
	explain: codeSentences,
	repair,
	beliefs: javascriptBeliefs,
	debugging,
	running,
	inWords,
	examples,
};
