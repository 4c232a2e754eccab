/** What a change of one line is taken for. */
import { effectsOf } from '../../../../extension/tutor/guard/effects';
import { repairsOf } from '../../../../extension/tutor/guard/repair';
import { contextOf } from '../mistakeContext';

const frame = (line: string) => `def work(names, x):\n    total = 0\n${line}${line === '' ? '' : '\n'}    end()\n`;

/** The kinds of the change from one line to another in a small function, and the effects that it has. */
export function kindsOf(before: string, after: string): string {
	const [old, fresh] = [frame(before), frame(after)];
	const [repair] = repairsOf({ ...contextOf({ kind: '', source: old, repairs: [[old, fresh]], leaks: [], good: [] }), inWords: [] });
	return repair === undefined ? '' : [...repair.topics.map(({ id }) => id), '|', ...effectsOf(repair).map(({ id }) => id)].join(' ');
}
