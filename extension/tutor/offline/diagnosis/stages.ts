import type { Bug, Stage, Standing } from '../../../words';
import { standingAt } from './unwritten';

const slipMark = 'slip-';

/** The id of a bug that is only a misspelt name says so: its stages must be known without the program. */
export function slipId(name: string): string {
	return `${slipMark}${name}`;
}

export function isSlip(bug: string): boolean {
	return bug.startsWith(slipMark);
}

/** The stages of a bug, in order. */
export function stagesOf(bug: Bug, standing: Standing): readonly Stage[] {
	if (bug.symptom.kind === 'syntax' || isSlip(bug.id)) return ['repair'];
	if (standingAt(bug, standing) !== 'broken') return ['expect', 'explain', 'repair'];
	switch (bug.symptom.kind) {
		case 'exception':
			return ['read', 'predict', 'explain', 'repair'];
		case 'endless':
			return ['predict', 'explain', 'repair'];
		case 'input':
			return ['predict', 'explain', 'repair'];
		case 'value':
		case 'output':
			return (['expect', 'predict', 'locate', 'explain', 'repair'] as const).slice(bug.left === 'found' ? 3 : bug.left === 'told' ? 2 : 0);
	}
}
