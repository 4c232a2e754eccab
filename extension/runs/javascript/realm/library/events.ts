type Listener = (...details: unknown[]) => unknown;

/** `EventEmitter`. */
export class EventEmitter {
	#listeners = new Map<string | symbol, { readonly call: Listener; readonly once: boolean }[]>();

	on(name: string | symbol, call: Listener): this {
		return this.#add(name, call, false);
	}

	addListener(name: string | symbol, call: Listener): this {
		return this.#add(name, call, false);
	}

	once(name: string | symbol, call: Listener): this {
		return this.#add(name, call, true);
	}

	prependListener(name: string | symbol, call: Listener): this {
		this.#listeners.set(name, [{ call, once: false }, ...(this.#listeners.get(name) ?? [])]);
		return this;
	}

	#add(name: string | symbol, call: Listener, once: boolean): this {
		if (typeof call !== 'function') throw new TypeError(`The "listener" argument must be of type function. Received ${call === null ? 'null' : typeof call}`);
		this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), { call, once }]);
		this.listened(name);
		return this;
	}

	/** Somebody listens from now on. */
	protected listened(_name: string | symbol): void {}

	off(name: string | symbol, call: Listener): this {
		return this.removeListener(name, call);
	}

	removeListener(name: string | symbol, call: Listener): this {
		const list = this.#listeners.get(name) ?? [];
		const at = list.findLastIndex((each) => each.call === call);
		if (at >= 0) this.#listeners.set(name, list.filter((_, index) => index !== at));
		return this;
	}

	removeAllListeners(name?: string | symbol): this {
		if (name === undefined) this.#listeners.clear();
		else this.#listeners.delete(name);
		return this;
	}

	emit(name: string | symbol, ...details: unknown[]): boolean {
		const list = this.#listeners.get(name) ?? [];
		if (list.length === 0 && name === 'error') throw details[0] instanceof Error ? details[0] : new Error(`Unhandled error. (${String(details[0])})`);
		for (const { call, once } of list) {
			if (once) this.removeListener(name, call);
			Reflect.apply(call, this, details);
		}
		return list.length > 0;
	}

	listenerCount(name: string | symbol): number {
		return this.#listeners.get(name)?.length ?? 0;
	}

	listeners(name: string | symbol): Listener[] {
		return (this.#listeners.get(name) ?? []).map(({ call }) => call);
	}

	eventNames(): (string | symbol)[] {
		return [...this.#listeners.keys()].filter((name) => this.listenerCount(name) > 0);
	}

	setMaxListeners(): this {
		return this;
	}
}
Object.defineProperty(EventEmitter, 'EventEmitter', { value: EventEmitter });
