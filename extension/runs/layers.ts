/**
 * The layers of a sandbox, each of which holds some attacks back. Tests switch one off at a time, to prove that the others
 * hold; nothing else ever does.
 */
export type Layer =
	/** The runtime's own permissions: no files but the sandbox's, no child processes. */
	| 'permission'
	/** The runtime's flag against code made from strings. */
	| 'code-flag'
	/** The host's globals are emptied, code from strings is refused by them, too. */
	| 'globals'
	/** Modules of the host can no longer be imported. */
	| 'imports'
	/** What the student's language itself keeps out of reach. */
	| 'language'
	/** Empty environment. */
	| 'environment'
	/** The runtime's flag that caps memory. */
	| 'memory-flag'
	/** The cap on memory that needs no flag. */
	| 'memory-growth'
	/** The in-memory files are read-only outside of the student's folders, and limited in size. */
	| 'files'
	/** The step budget. */
	| 'steps'
	/** The watchdog interrupts a program at its deadline. */
	| 'interrupt'
	/** The watchdog kills the process a second later. */
	| 'watchdog-kill'
	/** The host kills the process. */
	| 'host-kill'
	/** The cap on what a test may print. */
	| 'output';

export const layers: readonly Layer[] = [
	'permission', 'code-flag', 'globals', 'imports', 'language', 'environment', 'memory-flag', 'memory-growth', 'files', 'steps',
	'interrupt', 'watchdog-kill', 'host-kill', 'output',
];
