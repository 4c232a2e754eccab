import type { InputTest } from '../words';
import type { FoundCall, FoundProblem, FoundProse } from './foundExample';
import type { ProgramNames } from './language';
import type { ParsedProgram } from './parser';

export interface ProseFound {
	readonly found: readonly (FoundCall | FoundProblem)[];
	readonly script: readonly InputTest[];
}

export function proseExamples(_prose: FoundProse, _program: ParsedProgram, _names: ProgramNames): ProseFound {
	return { found: [], script: [] };
}
