import { SandboxRefused, type Runner } from '../runs/runner';
import type { SyntaxProblem } from '../words';

/**
 * A runner that can tell of a program that cannot even be read, also where no program of the language can be run: questions about that need no
 * run. Whatever else is refused stays refused, and says what to do. `unread`: where a text cannot be read; null where it can.
 */
export function unreadFirst(runner: Runner, unread: (text: string) => SyntaxProblem | null): Runner {
	return {
		warm: () => runner.warm(),
		run: async (program, tests, signal, limits) => {
			try {
				return await runner.run(program, tests, signal, limits);
			} catch (error) {
				const syntax = error instanceof SandboxRefused ? unread(program.text) : null;
				if (!syntax) throw error;
				return { version: program.version, syntax, startup: null, results: [], missingModule: null, elapsedMs: 0 };
			}
		},
		trace: (program, test, signal, limits) => runner.trace(program, test, signal, limits),
		evaluate: (expressions, signal) => runner.evaluate(expressions, signal),
		release: () => runner.release(),
		dispose: () => runner.dispose(),
	};
}
