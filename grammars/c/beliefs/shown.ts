import { Unknown, type Worked } from '../../braces/working';
import { isSign } from '../valueRules';

/** A value as a run shows it: texts in double quotes, letters in single ones, rows in braces. */
export function shown(value: Worked): string {
	switch (value.kind) {
		case 'number': return value.text;
		case 'truth': return String(value.value);
		case 'nothing': return value.shown ?? 'NULL';
		case 'text': return isSign(value) ? `'${value.value}'` : `"${value.value}"`;
		case 'items': return `{${value.items.map(shown).join(', ')}}`;
		default: throw new Unknown();
	}
}
