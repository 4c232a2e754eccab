import type { ErrorLesson } from '../lessons';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * The line of an error as compilers, linkers, systems and checks of memory write it: what stands before the type does not matter. Of warnings only
 * those count that a lesson knows: the others stand under nearly every program.
 */
export function errorLineOf(errors: readonly ErrorLesson[]): RegExp {
	const warnings = errors.filter(({ types }) => types.includes('warning')).map(({ message }) => message.source.replace(/\(\?<\w+>|(?<!\\)\((?!\?)/g, '(?:').replace(/^\^/, ''));
	const plain = [...new Set(errors.flatMap(({ types }) => types))].filter((type) => type !== 'warning' && type !== 'error').sort((a, b) => b.length - a.length);
	const type = [`warning(?=: (?:${warnings.join('|')}))`, ...plain.map(escaped), 'error(?=: (?!ld returned|linker command))'].join('|');
	return new RegExp(`^(?:.*?(?:[\\s*'‘]))??(?<type>${type})(?![\\w-])['’]?(?::?\\s+(?<message>.*?))?(?: \\[-[\\w=+,-]+\\])?\\s*$`);
}

/** A text that holds this is what a failed run or compilation of a file with such an ending has written. */
export function failedRunOf(endings: readonly string[], more: readonly string[] = []): RegExp {
	const own = [`(?:^|[\\s/\\\\])[\\w.-]+\\.(?:${endings.join('|')}):\\d+(?::\\d+)?: (?:fatal error|error|warning|runtime error): `];
	return new RegExp([...own, 'undefined reference to ', 'multiple definition of ', '(?:Address|Leak)Sanitizer: ', '[Ss]egmentation fault', 'Floating point exception', ": Assertion ['‘`]", 'free\\(\\): ', 'stack smashing detected', ...more].join('|'), 'm');
}
