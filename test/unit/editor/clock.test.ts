import { expect, test } from 'vitest';
import { Rest, type Clock } from '../../../extension/editor/clock';

/** A clock that a test moves by hand. */
class HandClock implements Clock {
	private time = 0;
	private waiting: { at: number; action: () => void }[] = [];

	now(): number {
		return this.time;
	}

	after(milliseconds: number, action: () => void): { dispose(): void } {
		const one = { at: this.time + milliseconds, action };
		this.waiting.push(one);
		return { dispose: () => (this.waiting = this.waiting.filter((other) => other !== one)) };
	}

	pass(milliseconds: number): void {
		this.time += milliseconds;
		const due = this.waiting.filter(({ at }) => at <= this.time);
		this.waiting = this.waiting.filter(({ at }) => at > this.time);
		for (const { action } of due) action();
	}
}

test('a rest starts anew with every request, and happens once', () => {
	const clock = new HandClock();
	let times = 0;
	const rest = new Rest(clock, 600, () => (times += 1));
	rest.ask();
	clock.pass(500);
	rest.ask();
	clock.pass(500);
	expect([times, rest.isAsked]).toEqual([0, true]);
	clock.pass(100);
	expect([times, rest.isAsked]).toEqual([1, false]);
	clock.pass(5000);
	expect(times).toBe(1);
});

test('a rest that is dropped does not happen', () => {
	const clock = new HandClock();
	let times = 0;
	const rest = new Rest(clock, 600, () => (times += 1));
	rest.ask();
	rest.drop();
	clock.pass(5000);
	expect(times).toBe(0);
});
