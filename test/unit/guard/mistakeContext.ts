import { expect } from 'vitest';
import { python } from '../../../grammars/python/descriptor';
import type { GuardContext } from '../../../extension/tutor/guard';
import { changedLines } from '../../../extension/records/check/replay/mending';
import type { Mistake } from './paraphrases';

/** The moment before anything was found or said about a mistake; or, `isFound`, once its places were. */
export function contextOf({ source, repairs, shown = [] }: Mistake, isFound = false): GuardContext {
	const edits = repairs.map(([old, text]) => {
		const from = source.indexOf(old);
		expect(from, `${old} in the program`).toBeGreaterThanOrEqual(0);
		return [{ from, to: from + old.length, text }];
	});
	const lines = new Set(repairs.flatMap(([old, text]) => changedLines(source, source.replace(old, () => text))));
	return {
		kind: 'question', stage: isFound ? 'explain' : 'predict', rung: 'question', source, repairs: edits, found: isFound ? [...lines] : [], said: [], previous: [], shown, inWords: python.inWords,
		places: [...lines].map((at) => ({ kind: 'lines', from: at, to: at })),
	};
}
