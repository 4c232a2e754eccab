import { describe, expect, it } from 'vitest';
import { isSlipOf } from '../../../extension/tutor/offline/reading/slip';

const shown = 'longest("elephants eat hay")\nbackwards("star") => "rats"';

describe('a slip in a word that stands in the task', () => {
	it.each([['elefants', 'elephants'], ['"elephant"', 'elephants'], ['rat', 'rats']])('is %s for %s', (typed, right) => {
		expect(isSlipOf(typed, right, shown, ['hay'])).toBe(true);
	});
	it.each([['hay', 'elephants'], ['star', 'rats'], ['Rats', 'rats'], ['ratz', 'taps'], ['A.L', 'A.L.']])('is not %s for %s', (typed, right) => {
		expect(isSlipOf(typed, right, shown, ['hay'])).toBe(false);
	});
	it('is not what comes as near to what the program gives', () => {
		expect(isSlipOf('elephans', 'elephants', shown, ['elephan'])).toBe(false);
	});
});
