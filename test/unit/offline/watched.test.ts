/** The line that is offered to watch a value: written for what the value was in the runs. */
import { describe, expect, it } from 'vitest';
import { languages } from '../../../extension/code/languages';
import { Replay } from '../../../extension/tutor/offline/facts/replay';
import { printsOf } from '../../../extension/tutor/offline/watched';
import type { Trace, Variables } from '../../../extension/words';
import { outline } from './handMade';

const half = { type: 'double', shown: '0.5', shape: { kind: 'number', text: '0.5', whole: false } } as const;
const nothing = { type: 'double *', shown: 'NULL', shape: { kind: 'nothing' } } as const;
const row = { type: 'double[1]', shown: '{0.5}', shape: { kind: 'items', of: 'list', items: [half.shape] } } as const;

/** A run whose lines change these names, one after the other. */
function run(...changes: readonly Variables[]): Replay {
	const trace: Trace = {
		test: 't', version: 1, steps: changes.map((changed, at) => ({ event: 'line', line: at, activation: 0, changed })),
		activations: [{ id: 0, function: 'f', parent: null, arguments: {}, returned: null }], cut: false, ending: { kind: 'ended' }, output: '',
	};
	return new Replay(trace, outline({}), 'f');
}

const inC = languages.find(({ id }) => id === 'c')?.spelling;
const inPython = languages[0]?.spelling;

describe('a print to be added', () => {
	it('has the form of what the name was, as soon as it was something', () => {
		if (!inC) throw new Error('There is no C.');
		const spelling = printsOf(inC, [run({ share: nothing }, { share: half })], []);
		expect(spelling.print('share')).toBe('printf("%f\\n", share);');
		expect(inC.print('share')).toBe('printf("%d\\n", share);');
	});

	it('is none where one of the values cannot be printed by a line', () => {
		if (!inC) throw new Error('There is no C.');
		const spelling = printsOf(inC, [run({ share: half, rain: row })], []);
		expect(spelling.print('rain')).toBe('');
		expect(spelling.printAll?.(['share', 'rain'])).toBe('');
		expect(spelling.printAll?.(['share', 'n'])).toBe('printf("%f\\n", share); printf("%d\\n", n);');
	});

	it('is the same for all values in a language that prints everything', () => {
		if (!inPython) throw new Error('There is no first language.');
		const spelling = printsOf(inPython, [run({ rain: row })], []);
		expect(spelling.print('rain')).toBe(inPython.print('rain'));
	});
});
