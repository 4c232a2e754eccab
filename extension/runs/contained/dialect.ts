import type { Layer } from '../layers';

/** What the runner of contained processes has to know of a language; all else is said by the process itself. */
export interface Dialect {
	/** Flags of the runtime beside those of every language, each with the layer that it is. */
	readonly flags: readonly (readonly [Layer | null, string])[];
	/** What the program's file is called where its own name cannot be used. */
	readonly fileName: string;
	/** The name by which the program may import a file beside it; null for a file that is no module. */
	readonly moduleName: (fileName: string) => string | null;
	/** What the language says of calls that are nested too deep. */
	readonly tooDeep: { readonly type: string; readonly message: string };
	/** How the language writes the value for nothing. */
	readonly nothing: string;
	/** The type of error by which reading a program ends when there is no memory left; null where reading needs hardly any. */
	readonly memoryError: string | null;
	/** The program uses chance. */
	readonly usesChance: (text: string) => boolean;
	/** The program is prepared for the end of what is typed. */
	readonly expectsEnd: (text: string) => boolean;
	/** The language has checks of its own that say something without running the program. */
	readonly isChecked: boolean;
	/** Milliseconds beyond a program's own time in which a process may put itself in order; none where nothing is said. */
	readonly slackMs?: number;
}
