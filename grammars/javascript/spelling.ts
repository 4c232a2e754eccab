import { partsOfCondition, slicesIn, truthOfCondition } from './conditions';
import { quoted } from './expressions';

/** How the language writes things that a person reads or types. */
export const spelling = {
	nothing: 'undefined',
	true: 'true',
	false: 'false',
	equals: '===',
	both: '&&',
	either: '||',
	conditionParts: partsOfCondition,
	conditionTruth: truthOfCondition,
	slicesIn,
	comment: '//',
	emptyStatement: ';',
	samples: { number: '3', text: "'abc'", list: '[1, 2, 3]' },
	prompt: '>',
	readsLine: 'prompt',
	readsLineToo: ['question'],
	beforeCalls: ['return', 'if', 'while', 'of', 'in', 'new', 'function', 'await', 'typeof', 'throw', 'case', 'yield', 'void', 'delete'],
	numbers: ['Number', 'parseInt', 'parseFloat', 'Number.parseInt', 'Number.parseFloat'],
	compares: ['Math.max', 'Math.min'],
	makes: [
		'Array.from', 'Boolean', 'Math.abs', 'Math.ceil', 'Math.floor', 'Math.max', 'Math.min', 'Math.pow', 'Math.round', 'Math.sqrt', 'Math.trunc', 'Number', 'Number.parseFloat',
		'Number.parseInt', 'Object.entries', 'Object.keys', 'Object.values', 'String', 'parseFloat', 'parseInt',
	],
	// Nearly all others give something back: the new length, the item, the list itself.
	changes: ['clear', 'forEach'],
	kinds: {
		String: 'text', prompt: 'text', Number: 'number', parseInt: 'number', parseFloat: 'number', 'Number.parseInt': 'number', 'Number.parseFloat': 'number', 'Math.abs': 'number', 'Math.ceil': 'number',
		'Math.floor': 'number', 'Math.max': 'number', 'Math.min': 'number', 'Math.pow': 'number', 'Math.round': 'number', 'Math.sqrt': 'number', 'Math.trunc': 'number', 'Array.from': 'list',
		'Object.entries': 'list', 'Object.keys': 'list', 'Object.values': 'list',
	} as const,
	quoted,
	call: (name: string, args: readonly string[]) => `${name}(${args.join(', ')})`,
	make: (className: string, args: readonly string[]) => `new ${className}(${args.join(', ')})`,
	print: (expression: string) => `console.log(${expression});`,
	printAll: (expressions: readonly string[]) => `console.log(${expressions.join(', ')});`,
	testFiles,
};

/** Names of the test files of a program: with its ending, beside it or in a folder for tests. */
function testFiles(fileName: string): readonly string[] {
	const ending = /\.[cm]?[jt]s$/i.exec(fileName)?.[0] ?? '';
	const stem = ending === '' ? fileName : fileName.slice(0, -ending.length);
	const beside = [`${stem}.test`, `${stem}.spec`, `test_${stem}`, `${stem}_test`, `${stem}-test`, `test-${stem}`, `${stem}Test`];
	const inFolders = ['__tests__', 'test', 'tests'].flatMap((folder) => [`${folder}/${stem}.test`, `${folder}/${stem}.spec`, `${folder}/${stem}`]);
	return [...beside, 'test', 'tests', ...inFolders].map((name) => name + ending);
}
