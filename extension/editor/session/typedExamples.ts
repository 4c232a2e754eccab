import { goodCall } from '../../code/exampleForm';
import { namesOf } from '../../code/examples';
import type { ParsedProgram } from '../../code/parser';
import { wordRefusal } from '../../code/refusalWords';
import { ownCalls } from '../../code/ownCalls';
import { typedReads } from '../../code/typedReads';
import { readCallExample, readInputExample, type ExampleContext } from '../../code/studentExample';
import type { ExampleParts } from './parts';

/** Reads the examples that a student types, with the names of the program as it is then. */
export const typedExamples: ExampleParts = {
	read: (program, entry, given, expected, manner) => {
		const read = entry.kind === 'function'
			? readCallExample({ call: given, expected, manner }, contextOf(program, entry.name))
			: readInputExample({ typed: given, output: expected }, program.outline());
		if (read.kind === 'test') {
			return read;
		}
		const { field } = read.refusal;
		// The words say both what is wrong and what a good one looks like.
		return { kind: 'refused', message: wordRefusal(read.refusal), remedy: '', field: field === 'call' || field === 'typed' ? 'given' : 'expected' };
	},
	placeholder: (program, entry, known) => {
		if (entry.kind === 'script') {
			return { given: '', expected: '' };
		}
		const calls = known.filter((test) => test.kind === 'call');
		const { call, expected, isKnown } = goodCall({ ...contextOf(program, entry.name), known: calls });
		// A made-up value beside the call would say what the call gives.
		return { given: call, expected: isKnown ? expected : '' };
	},
	uses: (program, entry) => ({ readsInput: program.outline().readsInput, reads: entry.kind === 'script' ? typedReads(program) : [], calls: entry.kind === 'function' ? ownCalls(program, contextOf(program, entry.name)) : [] }),
};

function contextOf(program: ParsedProgram, name: string): ExampleContext {
	const { language, parser } = program;
	const known = program.outline().functions.find((one) => one.name === name && one.owner === null);
	return { language, parse: parser.piece, names: namesOf(program, null), function: known ?? { name, parameters: [] }, known: [] };
}

