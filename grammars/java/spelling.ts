import type { TypedValue } from '../beliefs';
import { partsOfCondition, slicesIn, truthOfCondition } from './conditions';
import { quoted } from './expressions';

const reading = ['nextLine', 'next', 'nextInt', 'nextDouble', 'nextLong', 'nextFloat', 'nextShort', 'nextByte', 'nextBoolean', 'readLine'];

/** An array by itself is printed as a name of its place in memory. */
function asText(expression: string, type: string): string {
	if (!type.endsWith('[]')) return expression;
	return `java.util.Arrays.${type.endsWith('[][]') ? 'deepToString' : 'toString'}(${expression})`;
}

/** The items of an array stand behind its type. */
function written({ shown, type }: TypedValue): string {
	return type.endsWith('[]') && shown.startsWith('{') ? `new ${type} ${shown}` : shown;
}

/** How the language writes things that a person reads or types. */
export const spelling = {
	nothing: 'null',
	true: 'true',
	false: 'false',
	equals: '==',
	both: '&&',
	either: '||',
	conditionParts: partsOfCondition,
	conditionTruth: truthOfCondition,
	slicesIn,
	comment: '//',
	emptyStatement: ';',
	samples: { number: '3', text: '"abc"', list: 'new int[]{1, 2, 3}' },
	prompt: 'jshell>',
	readsLine: 'nextLine',
	readsLineToo: reading,
	readsNumber: reading.filter((method) => /^next[A-Z]/.test(method) && method !== 'nextLine' && method !== 'nextBoolean'),
	beforeCalls: ['return', 'if', 'while', 'new', 'throw', 'case', 'assert', 'yield', 'static', 'void', 'int', 'double', 'boolean', 'String', 'long', 'char', 'float', 'public', 'private', 'final'],
	numbers: ['Integer.parseInt', 'Double.parseDouble', 'Long.parseLong', 'Float.parseFloat', 'Integer.valueOf', 'Double.valueOf', 'Long.valueOf'],
	compares: ['Math.max', 'Math.min'],
	makes: [
		'Arrays.asList', 'Arrays.copyOf', 'Arrays.copyOfRange', 'Arrays.toString', 'Character.getNumericValue', 'Character.toLowerCase', 'Character.toUpperCase', 'Double.parseDouble', 'Double.valueOf',
		'Integer.parseInt', 'Integer.toString', 'Integer.valueOf', 'List.of', 'Long.parseLong', 'Math.abs', 'Math.ceil', 'Math.floor', 'Math.max', 'Math.min', 'Math.pow', 'Math.round', 'Math.sqrt',
		'String.format', 'String.join', 'String.valueOf',
	],
	changes: ['clear', 'forEach', 'sort', 'addAll', 'putAll', 'fill', 'reverse', 'shuffle', 'swap'],
	kinds: {
		nextLine: 'text', readLine: 'text', 'String.valueOf': 'text', 'String.format': 'text', 'String.join': 'text', 'Integer.toString': 'text', 'Arrays.toString': 'text', 'Integer.parseInt': 'number',
		'Integer.valueOf': 'number', 'Double.parseDouble': 'number', 'Double.valueOf': 'number', 'Long.parseLong': 'number', 'Character.getNumericValue': 'number', 'Math.abs': 'number', 'Math.ceil': 'number', 'Math.floor': 'number',
		'Math.max': 'number', 'Math.min': 'number', 'Math.pow': 'number', 'Math.round': 'number', 'Math.sqrt': 'number', 'Arrays.asList': 'list', 'Arrays.copyOf': 'list', 'Arrays.copyOfRange': 'list',
		'List.of': 'list',
	} as const,
	quoted,
	call: (name: string, args: readonly string[]) => `${name}(${args.join(', ')})`,
	make: (className: string, args: readonly string[]) => `new ${className}(${args.join(', ')})`,
	written,
	print: (expression: string, value: TypedValue | null = null) => `System.out.println(${asText(expression, value?.type ?? '')});`,
	testFiles,
};

/** Names of the test files of a program: beside it, or where build tools keep them. */
function testFiles(fileName: string): readonly string[] {
	const ending = /\.java$/i.exec(fileName)?.[0] ?? '';
	const stem = ending === '' ? fileName : fileName.slice(0, -ending.length);
	const names = [`${stem}Test`, `Test${stem}`, `${stem}Tests`, `${stem}TestCase`, `Tests${stem}`];
	const others = ['Test', 'Tests', 'TestMain'];
	return [...names, ...others, ...['test', 'tests', 'src/test/java'].flatMap((folder) => names.map((name) => `${folder}/${name}`)), ...names.map((name) => `../../test/java/${name}`)].map((name) => name + ending);
}
