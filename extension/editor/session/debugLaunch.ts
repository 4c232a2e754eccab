/** How a value is watched: in the debugger where one for the language is installed, else by a print. No editor in it. */
import type { DebuggerFacts } from '../../code/language';
import type { EntryPoint, Test } from '../../words';

/** What is debugged. */
export interface Debugged {
	readonly entry: EntryPoint;
	/** The run that the hint is about; null where that is not known. */
	readonly test: Test | null;
	/** The path of the program on this computer. */
	readonly file: string;
	/** The path where the file that calls the function may be written: outside of the student's own folders. */
	readonly driverFile: string;
	/** The kinds of debugger that are installed. */
	readonly installed: readonly string[];
}

/** What the editor is asked to start. */
export interface Launch {
	readonly type: string;
	readonly request: 'launch';
	readonly name: string;
	/** The file to start, by the debugger's own word for it as well. */
	readonly program: string;
	readonly [key: string]: string;
	readonly console: 'integratedTerminal';
}

export type Watch =
	/** No debugger is installed. */
	| { readonly kind: 'print' }
	| {
			readonly kind: 'debug';
			readonly launch: Launch;
			/** To be written to `driverFile` before; null where the program itself is started. */
			readonly driver: string | null;
			/** What is to be typed while it runs. */
			readonly typed: readonly string[];
	  };

/** Decides what one press of the button does. A script is started as it is; a function is called from a file of its own. */
export function watchBy({ types, driver, programKey }: DebuggerFacts, { entry, test, file, driverFile, installed }: Debugged): Watch {
	const type = types.find((each) => installed.includes(each));
	if (type === undefined) return { kind: 'print' };
	const launch = (program: string): Launch => ({ type, request: 'launch', name: 'Socratic', program, ...(programKey === undefined ? {} : { [programKey]: program }), console: 'integratedTerminal' });
	if (entry.kind === 'function' && test?.kind === 'call') {
		return { kind: 'debug', launch: launch(driverFile), driver: driver(file, test.before ?? '', test.call), typed: [] };
	}
	return { kind: 'debug', launch: launch(file), driver: null, typed: test?.kind === 'input' ? test.typed : [] };
}
