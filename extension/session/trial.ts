import type { Trial } from '../tutor/roles';
import { judged } from './looking';
import type { SessionParts } from './parts';

/** How the roles of a session try another text in the program's place: in its sandbox, under its name, with the files beside it, without the prints that the tutor added. */
export function trialOf({ runner, read, files }: Pick<SessionParts, 'runner' | 'read' | 'files'>, fileName: () => string): Trial {
	return async ({ problem, code }, text, signal) =>
		runner.run(
			{
				version: code.version, text: read(judged(text, code.language)).runnable, fileName: fileName(), entry: problem.entry,
				...(problem.prelude === undefined ? {} : { prelude: problem.prelude }), files: await files(signal),
			},
			problem.tests, signal,
		);
}
