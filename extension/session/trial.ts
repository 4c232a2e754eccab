import type { Program } from '../runs/runner';
import type { Ground, Tracing, Trial } from '../tutor/roles';
import { judged } from './edits/looking';
import type { SessionParts } from './parts';

type Parts = Pick<SessionParts, 'runner' | 'read' | 'files'>;

/** How the roles of a session try another text in the program's place: in its sandbox, under its name, with the files beside it, without the prints that the tutor added. */
export function trialOf(parts: Parts, fileName: () => string): Trial {
	return async (ground, text, signal) => parts.runner.run(await programOf(parts, fileName, ground, text, signal), ground.problem.tests, signal);
}

/** How they follow another text in the program's place, step by step. */
export function tracingOf(parts: Parts, fileName: () => string): Tracing {
	return async (ground, text, test, signal) => parts.runner.trace(await programOf(parts, fileName, ground, text, signal), test, signal);
}

async function programOf({ read, files }: Parts, fileName: () => string, { problem, code }: Ground, text: string, signal: AbortSignal): Promise<Program> {
	return {
		version: code.version, text: read(judged(text, code.language)).runnable, fileName: fileName(), entry: problem.entry,
		...(problem.prelude === undefined ? {} : { prelude: problem.prelude }), files: await files(signal),
	};
}
