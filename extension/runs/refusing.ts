import type { Attempter } from './attempts';
import type { Runner, SandboxRefused } from './runner';

/** A runner for programs that cannot be run here: it says why, and what can be done, whatever is asked of it. */
export function refusing(refusal: () => SandboxRefused): Runner & Attempter {
	const refuse = (): Promise<never> => Promise.reject(refusal());
	return { warm: refuse, run: refuse, trace: refuse, evaluate: refuse, attempt: refuse, release: () => undefined, dispose: () => undefined };
}
