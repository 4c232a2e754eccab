import type { Value } from '../beliefs';
import { spelling as older, testFilesOf } from '../c/spelling';
import { slicesIn, truthOfCondition } from './conditions';

const own = ['max', 'min', 'abs', 'sqrt', 'pow', 'floor', 'ceil', 'round', 'to_string', 'stoi', 'stol', 'stod', 'make_pair', 'accumulate', 'count', 'count_if', 'find', 'toupper', 'tolower'];
const withStd = (names: readonly string[]): readonly string[] => names.flatMap((name) => [name, `std::${name}`]);
const kinds = {
	...older.kinds, to_string: 'text', 'std::to_string': 'text', stoi: 'number', stol: 'number', stod: 'number', 'std::stoi': 'number', 'std::stol': 'number', 'std::stod': 'number', max: 'number', min: 'number', 'std::max': 'number',
	'std::min': 'number', accumulate: 'number', 'std::accumulate': 'number', count: 'number', 'std::count': 'number', 'std::abs': 'number', 'std::sqrt': 'number', 'std::pow': 'number', 'std::floor': 'number', 'std::ceil': 'number', 'std::round': 'number',
} as const;

/** No container, no object and no pointer: those a stream does not take, or shows only where they lie. */
function isPlain(value: Value | null): boolean {
	return !['items', 'pairs', 'opaque'].includes(value?.shape.kind ?? '');
}

/** Values in one line; a comparison or a choice would be taken for a part of the stream. */
function printed(expressions: readonly string[]): string {
	const parts = expressions.map((expression) => {
		// What stands in quotes is no sign.
		const bare = expression.replaceAll(/(["'])(?:\\.|(?!\1).)*\1/g, '_');
		return /[<>=!&|^?]/.test(bare) && !/^[\w:.]+\(.*\)$/.test(bare) ? `(${expression})` : expression;
	});
	return `std::cout << ${parts.join(' << " " << ')} << std::endl`;
}

/** How the language writes things that a person reads or types: as its elder, with streams, texts and containers of its own. */
export const spelling = {
	...older,
	nothing: 'nullptr',
	conditionTruth: truthOfCondition,
	slicesIn,
	readsLine: 'getline',
	beforeCalls: [...older.beforeCalls, 'new', 'throw', 'auto', 'string', 'vector', 'delete', 'using', 'template', 'class', 'public', 'private', 'virtual', 'explicit', 'constexpr'],
	numbers: [...older.numbers, ...withStd(['stoi', 'stol', 'stoll', 'stod', 'stof'])],
	compares: [...older.compares, 'std::max', 'std::min'],
	makes: [...new Set([...older.makes, ...withStd(own)])],
	changes: ['push_back', 'pop_back', 'push_front', 'pop_front', 'emplace_back', 'clear', 'resize', 'reserve', 'assign', 'push', 'pop', 'swap', 'sort', 'reverse', 'fill', 'std::sort', 'std::reverse', 'std::fill', 'std::swap'],
	kinds,
	print: (expression: string, value: Value | null = null) => (isPlain(value) ? `${printed([expression])};` : ''),
	printAll: (expressions: readonly string[]) => `${printed(expressions)};`,
	testFiles: (fileName: string) => testFilesOf(fileName, /\.(?:cpp|cc|cxx|c\+\+|hpp|hh|hxx|h)$/i),
};
