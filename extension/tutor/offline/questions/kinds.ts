import type { Shape } from '../../../words';

/** The kinds of values that a beginner tells apart. */
export type Kind = 'number' | 'text' | 'list' | 'nothing';

/** Null for what is none of them. */
export function kindOf(shape: Shape | null): Kind | null {
	switch (shape?.kind) {
		case 'number':
		case 'text':
		case 'nothing':
			return shape.kind;
		case 'items':
			return shape.of === 'list' ? 'list' : null;
		default:
			return null;
	}
}

/** How many items or characters; null for what has none to count. */
export function sizeOf(shape: Shape | undefined): number | null {
	if (shape?.kind === 'items') return shape.items.length;
	return shape?.kind === 'text' ? [...shape.value].length : null;
}
