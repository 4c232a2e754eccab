import type { Clock } from '../clock';
import type { Formatter } from '../console';
import type { Terminal } from '../terminal';
import type { Watch } from '../watch';

/** What the library of a program stands on; each test has a terminal and a clock of its own. */
export interface LibraryHost {
	readonly terminal: () => Terminal;
	readonly clock: () => Clock;
	readonly formatter: () => Formatter;
	readonly watch: Watch;
	/** The files beside the program, as text; what the program writes goes in here. */
	readonly files: Map<string, string>;
	/** The folder that the program is in, and its own file. */
	readonly home: string;
	readonly fileName: string;
}

/** A value as a text, as the language turns it into one. */
export const worded = (value: unknown): string => `${value as string}`;

/** Equal as far as the language makes them so: `1` and `'1'`. */
// eslint-disable-next-line eqeqeq -- that is what is asked for
export const looselySame = (one: unknown, other: unknown): boolean => one == other || (one !== one && other !== other);

/** An error with a code, as the runtime's own have. */
export function coded<E extends Error>(error: E, code: string): E {
	Object.defineProperty(error, 'code', { value: code, enumerable: true, configurable: true, writable: true });
	return error;
}
