import { splitOutside } from '../../outside';
import { assignmentOn } from '../../sourceLine';
import { expressionOf } from '../expressionText';
import type { Expression } from '../tree';
import type { LineRead } from './belief';

const name = String.raw`[\p{L}_$][\p{L}\p{N}_$]*`;
const several = new RegExp(String.raw`^(?:(?:let|const|var)\s+)?\[(${name}(?:\s*,\s*${name})*)\]\s*=(?!=)\s*\[(.+)\]$`, 'su');
const byOne = new RegExp(String.raw`^(?:(?<target>${name})(?<behind>\+\+|--)|(?<before>\+\+|--)(?<named>${name}))$`, 'u');

/** A line that gives something a value, without its end and its comment; null for any other line. */
export function lineOf(source: string): LineRead | null {
	const [, names, values] = several.exec(source) ?? [];
	if (names !== undefined && values !== undefined) {
		const read = (splitOutside(values, /,/)?.parts ?? []).map(expressionIn);
		const targets = names.split(',').map((each) => each.trim());
		return read.length === targets.length && read.every((each): each is Expression => each !== null) ? { targets, operator: '', values: read, step: null } : null;
	}
	const given = assignmentOn(source, '');
	if (!given) return null;
	const { target, operator, value } = given;
	const groups = byOne.exec(value)?.groups;
	if (groups && operator === '') {
		const sign = groups['behind'] ?? groups['before'];
		return { targets: [target], operator, values: [], step: { name: groups['target'] ?? groups['named'] ?? '', by: sign === '--' ? -1 : 1, isBefore: groups['before'] !== undefined } };
	}
	const read = expressionIn(value);
	return read ? { targets: [target], operator, values: [read], step: null } : null;

	/** The expression, with its places in the whole line. */
	function expressionIn(text: string): Expression | null {
		const at = source.lastIndexOf(text);
		// In its place, so that what is read from the source (a field) is read at the right place.
		return at < 0 ? null : expressionOf(`${' '.repeat(at)}${text}`);
	}
}
