import { add, apply, construct, dateText, defineProperty, isFiniteNumber, max, RealDate, realNow, RealTypeError, toNumber } from './primordials';

interface Timer {
	readonly id: number;
	at: number;
	readonly order: number;
	readonly every: number | null;
	readonly work: (...details: unknown[]) => unknown;
	readonly details: readonly unknown[];
}

/** Milliseconds that asking for the time takes, so that a program that waits by asking comes to its end. */
const askedMs = 0.02;
/** A program whose timers go on for so long never ends. */
const mostTimers = 3000;

/** Time without waiting: when nothing else is to be done, it is as late as the next timer says. */
export class Clock {
	private timers: Timer[] = [];
	private ids = 0;
	private passed = 0;
	private fired = 0;
	private readonly began = realNow();

	now(): number {
		this.passed += askedMs;
		return realNow() + this.passed;
	}

	/** Since the program began. */
	since(): number {
		return this.now() - this.began;
	}

	add(work: unknown, delay: unknown, every: boolean, details: readonly unknown[]): number {
		if (typeof work !== 'function') throw typeError('The "callback" argument must be of type function.');
		const given = toNumber(delay);
		const ms = isFiniteNumber(given) ? max(1, given) : 1;
		this.ids += 1;
		add(this.timers, { id: this.ids, at: this.passed + ms, order: this.ids, every: every ? ms : null, work: work as Timer['work'], details });
		return this.ids;
	}

	remove(id: unknown): void {
		const left: Timer[] = [];
		for (let at = 0; at < this.timers.length; at += 1) {
			const timer = this.timers[at];
			if (timer && timer.id !== id) add(left, timer);
		}
		this.timers = left;
	}

	get isIdle(): boolean {
		return this.timers.length === 0;
	}

	/** Does the work of the timer that is due first; false when there is none. `tooMany` is called when they seem to have no end. */
	fire(tooMany: () => void): boolean {
		let first: Timer | null = null;
		for (let at = 0; at < this.timers.length; at += 1) {
			const timer = this.timers[at];
			if (timer && (first === null || timer.at < first.at || (timer.at === first.at && timer.order < first.order))) first = timer;
		}
		if (first === null) return false;
		this.fired += 1;
		if (this.fired > mostTimers) tooMany();
		this.passed = max(this.passed, first.at);
		if (first.every === null) this.remove(first.id);
		else first.at = this.passed + first.every;
		apply(first.work, undefined, first.details);
		return true;
	}
}

function typeError(message: string): Error {
	const error = new RealTypeError(message);
	defineProperty(error, 'code', { value: 'ERR_INVALID_ARG_TYPE', enumerable: true, configurable: true, writable: true });
	return error;
}

/** The class `Date`, whose present is the clock's. */
export function dateFor(clock: () => Clock): typeof Date {
	const made = function Date(this: unknown, ...given: unknown[]): unknown {
		if (!new.target) return dateText(construct(RealDate, [clock().now()]));
		return construct(RealDate, given.length > 0 ? given : [clock().now()], new.target);
	};
	defineProperty(made, 'prototype', { value: RealDate.prototype, writable: false, enumerable: false, configurable: false });
	defineProperty(made, 'length', { value: 7, configurable: true });
	defineProperty(made, 'now', { value: () => Math.floor(clock().now()), writable: true, enumerable: false, configurable: true });
	defineProperty(made, 'parse', { value: RealDate.parse, writable: true, enumerable: false, configurable: true });
	defineProperty(made, 'UTC', { value: RealDate.UTC, writable: true, enumerable: false, configurable: true });
	defineProperty(RealDate.prototype, 'constructor', { value: made, writable: true, enumerable: false, configurable: true });
	return made as unknown as typeof Date;
}

/** What `setTimeout` gives. */
export class Timeout {
	readonly #id: number;

	constructor(id: number) {
		this.#id = id;
	}

	get id(): number {
		return this.#id;
	}

	ref(): this {
		return this;
	}

	unref(): this {
		return this;
	}

	hasRef(): boolean {
		return true;
	}

	[Symbol.toPrimitive](): number {
		return this.#id;
	}
}
