/** How everything that is kept of a student is deleted for good. Knows no editor. */
import { forgottenKey } from '../names';

/** Something that keeps what a student did or said. */
export interface Keeps {
	/** Deletes all of it. Rejects when that fails. */
	forget(): Promise<void>;
}

/** Lets all of them forget, one after the other. One that fails keeps none of the others; the first failure is thrown in the end. */
export async function forgetAll(all: readonly Keeps[]): Promise<void> {
	const failures: unknown[] = [];
	for (const each of all) {
		try {
			await each.forget();
		} catch (error) {
			failures.push(error);
		}
	}
	if (failures.length > 0) {
		throw failures[0];
	}
}

/** Values by name, as the editor keeps them for a workspace or for all of them. What is updated can be read at once. */
export interface Values {
	keys(): readonly string[];
	get<T>(key: string): T | undefined;
	get<T>(key: string, otherwise: T): T;
	update(key: string, value: unknown): Thenable<void>;
}

/**
 * What this window remembers about its workspace. Where everything was deleted in another workspace meanwhile, it begins with
 * nothing: the editor lets no window reach what others remember.
 */
export class ForgettableMemory implements Values, Keeps {
	/** `remains`: what of a value has to stay all the same; undefined: nothing of it. */
	constructor(private readonly own: Values, private readonly everywhere: Values, private readonly newId: () => string, private readonly remains: (key: string, value: unknown) => unknown) {
		const last = everywhere.get<string>(forgottenKey);
		if (last !== own.get<string>(forgottenKey)) {
			void this.begin(last);
		}
	}

	keys(): readonly string[] {
		return this.own.keys().filter((key) => key !== forgottenKey);
	}

	get<T>(key: string): T | undefined;
	get<T>(key: string, otherwise: T): T;
	get<T>(key: string, otherwise?: T): T | undefined {
		return otherwise === undefined ? this.own.get<T>(key) : this.own.get(key, otherwise);
	}

	update(key: string, value: unknown): Thenable<void> {
		return this.own.update(key, value);
	}

	async forget(): Promise<void> {
		const now = this.newId();
		await this.everywhere.update(forgottenKey, now);
		await this.begin(now);
	}

	/** Begins anew, as everything was deleted at a time. */
	private async begin(forgotten: string | undefined): Promise<void> {
		const emptied = this.keys().map((key) => this.own.update(key, this.remains(key, this.own.get(key))));
		await Promise.all([...emptied, this.own.update(forgottenKey, forgotten)]);
	}
}
