/** Examples as a course file writes them. */
import type { Test } from '../../words';
import type { CourseTest } from '../schema';
import type { NoteCode } from './notes';

/** What a course file takes, in characters and lines. */
const longest = { call: 10_000, prints: 100_000, lines: 1000, error: 200 };

/** The test in the words of a course file, or why it has none. */
export function courseTest(test: Test): CourseTest | Extract<NoteCode, 'form' | 'long'> {
	// Text that stands for any other cannot be said there; how many spaces there are decides nothing in a course.
	if (test.loose?.includes('gaps')) {
		return 'form';
	}
	if (test.kind === 'input') {
		const { typed, expected } = test;
		return typed.length > longest.lines || expected.length > longest.prints || typed.some((line) => line.length > longest.call) ? 'long' : { typed: [...typed], prints: expected };
	}
	const { call, expected, compare, value, output, raises = false, before = '' } = test;
	const common = { call, ...(before === '' ? {} : { before }) };
	if ([call, before, expected, value ?? '', output ?? ''].some((text) => text.length > (raises && text === expected ? longest.error : longest.call))) {
		return 'long';
	}
	if (raises) {
		return { ...common, raises: expected };
	}
	switch (compare) {
		case 'equal':
			return { ...common, returns: expected, ...(output === undefined ? {} : { prints: output }) };
		// Who asserts a call means that it gives true.
		case 'truth':
			return { ...common, returns: expected };
		case 'printed':
			return { ...common, prints: expected };
		case 'shown':
			return value === undefined ? { ...common, prints: expected } : { ...common, returns: value };
	}
}

/** The part of a test by which a person finds it again. */
export function nameOfTest(test: Test): string {
	return test.kind === 'call' ? test.call : test.typed.join(' ');
}
