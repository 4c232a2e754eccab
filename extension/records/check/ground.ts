import { gatherEvidence } from '../../runs/evidence';
import type { Ground } from '../../tutor/roles';
import { type Bench, programOf, readText } from './checking';

/** What a session on a text in the program's place would stand on, with all tests of the problem. Rejects as the runner does. */
export async function groundOf(bench: Bench, text: string, signal: AbortSignal): Promise<Ground> {
	const { problem: { problem, reference, language }, tests, parser, runner } = bench;
	const { outline } = readText(parser, text);
	const evidence = await gatherEvidence(runner, programOf(bench, text), outline, tests, [], signal);
	return { problem: { ...problem, tests, ...(reference === null ? {} : { reference }) }, code: { language, version: 1, text }, outline, evidence };
}
