import { pythonBeliefs } from './beliefs/believed';
import { callIn, isBuiltin, isException, quoted, valueIn } from './expressions';
import { examplesInProgram, setAside } from './programExamples';
import { examplesInTestFile } from './testFile';
import { debugging } from './debugging';
import { codeSentences } from './explain/codeSentences';
import { inWords } from './inWords';
import { lessons } from './lessons';
import { wordsOfText } from './prose';
import { repair } from './repair/rules';
import { slicesIn } from './slices';
import { partsOfCondition, truthOfCondition } from './truths';
import { running } from './running';
import concepts from './concepts.scm';
import mistakes from './mistakes.scm';
import outline from './outline.scm';

/** Python, as `extension/code/language.ts` asks for it. */
export const python = {
	id: 'python',
	name: 'Python',
	editorIds: ['python'],
	fileExtensions: ['.py', '.pyw'],
	grammarFile: 'tree-sitter-python.wasm',
	queries: { outline, mistakes, concepts },
	syntax: {
		nameNodes: ['identifier'],
		partNodes: ['attribute', 'subscript', 'call'],
		indented: true,
		functionHeaders: [
			/^(?<indent>[ \t]*)(?:async[ \t]+)?def[ \t]+(?<name>[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]*)[ \t]*(?:\((?<parameters>[^)]*))?/u,
			// The word that begins a function is missing or another one: only a whole header counts then.
			/^(?<indent>[ \t]*)(?:[A-Za-z]+[ \t]+)?(?!(?:if|elif|while|for|with|return|match|case|except|print|class|lambda|not|and|or|in)\b)(?<name>[\p{L}_][\p{L}\p{Nd}_]*)[ \t]*\((?<parameters>[^()]*)\)[ \t]*:[ \t]*$/u,
		],
		parameterName,
		goesOn: /^(?:(?:else|elif|except|finally|case)\b|[)\]}])/,
		opensBranch: /^\s*(?:else|try|finally)\s*:\s*(?:#.*)?$/,
		leads: /^@/,
		bodyText: /^\s*[rRuU]?(?:"""[\s\S]*?"""|'''[\s\S]*?'''|"[^"\n]*"|'[^'\n]*')[^\S\n]*$/m,
		wordsOf: wordsOfText,
		stub: (name: string, parameters: string, open: boolean) => `def ${name}(${parameters}):${open ? '' : ' pass'}`,
	},
	spelling: {
		nothing: 'None',
		true: 'True',
		false: 'False',
		equals: '==',
		both: 'and',
		either: 'or',
		conditionParts: partsOfCondition,
		conditionTruth: truthOfCondition,
		slicesIn,
		comment: '#',
		emptyStatement: 'pass',
		samples: { number: '3', text: "'abc'", list: '[1, 2, 3]' },
		prompt: '>>>',
		readsLine: 'input',
		readsLineToo: [],
		beforeCalls: ['return', 'assert', 'print', 'if', 'elif', 'while', 'not', 'in', 'def'],
		numbers: ['int', 'float'],
		compares: ['max', 'min', 'sorted'],
		makes: ['abs', 'float', 'int', 'len', 'list', 'max', 'min', 'reversed', 'round', 'set', 'sorted', 'str', 'sum', 'tuple'],
		changes: ['add', 'append', 'clear', 'discard', 'extend', 'insert', 'remove', 'reverse', 'sort', 'update'],
		kinds: { str: 'text', input: 'text', chr: 'text', int: 'number', float: 'number', len: 'number', abs: 'number', round: 'number', ord: 'number', list: 'list', sorted: 'list' } as const,
		quoted,
		call: (name: string, args: readonly string[]) => `${name}(${args.join(', ')})`,
		print: (expression: string) => `print(${expression})`,
		printAll: (expressions: readonly string[]) => `print(${expressions.join(', ')})`,
		testFiles: (fileName: string) => {
			const stem = fileName.replace(/\.pyw?$/i, '');
			return [`test_${stem}.py`, `${stem}_test.py`, `tests_${stem}.py`, `test_${stem.toLowerCase()}.py`, 'tests.py', 'test.py'];
		},
	},
	lessons,
	explain: codeSentences,
	repair,
	beliefs: pythonBeliefs,
	debugging,
	running,
	inWords,
	examples: { inProgram: examplesInProgram, inTestFile: examplesInTestFile, setAside, callIn, valueIn, isBuiltin, isException },
};

function parameterName(written: string): string | null {
	const name = /^\s*\*{0,2}([\p{L}_][\p{L}\p{Nd}_]*)/u.exec(written)?.[1];
	return name ?? null;
}
