import type { ProgramParser } from '../../code/parser';
import { further, type Candidate, type Tried } from './candidate';
import { count } from './gain';
import { mendings } from './neighbours';
import type { Trials } from './trials';

/** Changes one after the other, each of which lets the text be read further. */
const mostMends = 3;
/** Readings from which a next change is tried. */
const mostReadings = 4;

/** Versions that are programs where the text is none, those that pass most tests first; `line` (zero-based) is where it cannot be read on. */
export async function mended(trials: Trials, parser: ProgramParser, self: Candidate, line: number): Promise<readonly Tried[]> {
	let bases: readonly { readonly candidate: Candidate; readonly line: number }[] = [{ candidate: self, line }];
	const whole: Tried[] = [];
	for (let depth = 0; depth < mostMends && whole.length === 0 && bases.length > 0; depth += 1) {
		const next: { candidate: Candidate; line: number }[] = [];
		for (const base of bases) {
			const candidates = mendings(parser, base.candidate.text, base.line).slice(0, 500).map((one) => further(self.text, base.candidate, one));
			const attempted = await trials.onEvery(candidates);
			attempted.forEach((one, at) => {
				const candidate = candidates[at];
				if (!candidate) return;
				if (one.broken === null) whole.push({ ...candidate, passed: one.passed, lines: one.lines, ends: one.ends });
				else if (one.broken > base.line + 1) next.push({ candidate, line: one.broken });
			});
		}
		bases = next.sort((a, b) => b.line - a.line || a.candidate.cost - b.candidate.cost).slice(0, mostReadings);
	}
	return whole.sort((a, b) => count(b.passed) - count(a.passed) || a.cost - b.cost);
}
