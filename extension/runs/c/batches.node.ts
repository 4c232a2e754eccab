import type { ParsePiece } from '../../code/language';
import type { Attempted, AttemptPlan } from '../attempts';
import type { Program } from '../runner';
import type { Compiler } from './compiler.node';
import type { Dialect } from './dialect';

/** Tries many versions of a program: compiled together, each run split off on its own. */
export class Batches {
	constructor(private readonly dialect: Dialect, private readonly compiler: Compiler, private readonly parse: () => Promise<ParsePiece>) {}

	async attempt(_program: Program, _texts: readonly string[], _plan: AttemptPlan, _signal: AbortSignal): Promise<readonly Attempted[]> {
		return [];
	}
}
