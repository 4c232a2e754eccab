import { expect, test } from 'vitest';
import { Rest } from '../../../extension/editor/clock';
import { FakeClock } from '../../support/fakeClock';

test('a rest starts anew with every request, and happens once', () => {
	const clock = new FakeClock();
	let times = 0;
	const rest = new Rest(clock, 600, () => (times += 1));
	rest.ask();
	clock.advance(500);
	rest.ask();
	clock.advance(500);
	expect([times, rest.isAsked]).toEqual([0, true]);
	clock.advance(100);
	expect([times, rest.isAsked]).toEqual([1, false]);
	clock.advance(5000);
	expect(times).toBe(1);
});

test('a rest that is dropped does not happen', () => {
	const clock = new FakeClock();
	let times = 0;
	const rest = new Rest(clock, 600, () => (times += 1));
	rest.ask();
	rest.drop();
	clock.advance(5000);
	expect(times).toBe(0);
});
