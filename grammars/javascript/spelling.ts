/** How the language writes things that a person reads or types. */
export const spelling = {
	nothing: 'undefined', true: 'true', false: 'false', equals: '===', both: '&&', either: '||', conditionParts: () => null, conditionTruth: () => null, slicesIn: () => [], comment: '//', emptyStatement: ';',
	samples: { number: '3', text: "'abc'", list: '[1, 2, 3]' }, prompt: '>', quoted: (text: string) => JSON.stringify(text), call: (name: string, args: readonly string[]) => `${name}(${args.join(', ')})`,
	readsLine: 'prompt', numbers: ['Number', 'parseInt', 'parseFloat'], compares: ['Math.max', 'Math.min'], makes: ['Number', 'String'], changes: ['push', 'pop', 'shift', 'unshift', 'splice', 'sort', 'reverse', 'fill'],
	kinds: {}, print: (expression: string) => `console.log(${expression})`, testFiles: (fileName: string) => [fileName.replace(/(\.[cm]?[jt]s)$/, '.test$1')],
};
