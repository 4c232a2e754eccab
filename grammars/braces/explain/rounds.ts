/** What one run shows of a function: what came out, and how it came about round by round or call by call. */
import * as l10n from '@vscode/l10n';
import type { Seen } from '../../codeSentences';
import { series } from '../../wording';
import { bare, type FunctionPart } from '../tree';
import type { Code, Loop } from './language';
import { changes, rootOf } from './later';
import { calleeOf, loopKinds, namesIn } from './parts';
import { timesOfBody } from './ran';
import { ownCalls } from './recursion';

/** The longest value, and the longest row of values, that a summary shows in characters. */
const mostShown = 40;
const mostOfRow = 60;
/** So many values are told one by one. */
const mostValues = 6;

/** The example with its result, then the values of its rounds or of its own calls; nothing where the run is of something else. */
export function exampleOf(node: FunctionPart, code: Code, seen: Seen): readonly string[] {
	const { given, result } = seen;
	if (!node.name || result === null || result.length > mostShown || given.length > mostShown + mostOfRow || !given.startsWith(`${node.name.text}(`)) return [];
	const way = ofCalls(node, code, seen) ?? ofRounds(node, code, seen);
	return [l10n.t('For {0} it gives back {1}.', code.quote(given), code.quote(result)), ...(way === null ? [] : [way])];
}

/** What the calls of the function itself give back, in the order in which they come back. */
function ofCalls(node: FunctionPart, code: Code, seen: Seen): string | null {
	const [only, ...more] = ownCalls(node, code);
	if (!only || more.length > 0) return null;
	const line = code.above(only, 'return');
	const values = line ? seen.returned(line.row) : [];
	return values.length < 2 ? null : rowed(values, code, (row) => l10n.t('From the inside out, its calls give back {0}.', row));
}

/** The values that the names of the first loop had at the end of its rounds; the name that comes back first. */
function ofRounds(node: FunctionPart, code: Code, seen: Seen): string | null {
	const loop = code.inside(node, ...loopKinds).find((one) => code.scopeOf(one) === node && code.aboveInFunction(one, ...loopKinds) === null);
	if (!loop) return null;
	const rounds = timesOfBody(loop, seen);
	const returned = new Set(code.inside(node, 'return').flatMap((one) => [...namesIn(one)]));
	const found = changesOf(loop, code).flatMap(({ name, line }) => {
		const values = seen.values(name, line);
		return values.length > 1 && new Set(values).size > 1 ? [{ name, values }] : [];
	}).sort((a, b) => Number(returned.has(b.name)) - Number(returned.has(a.name)));
	for (const { name, values } of found) {
		const said = rowed(values, code, (row) => (values.length === rounds ? l10n.t('Round by round, {0} is {1}.', code.quote(name), row) : l10n.t('On the way, {0} is in turn {1}.', code.quote(name), row)));
		if (said !== null) return said;
	}
	return null;
}

/** Names that lines of the loop set or change, with the line of the last such change of each. */
function changesOf(loop: Loop, code: Code): readonly { readonly name: string; readonly line: number }[] {
	const lines = new Map<string, number>();
	for (const one of code.inside(loop.body, 'assign', 'update', 'call')) {
		if (code.parentOf(one)?.kind !== 'expression') continue;
		const names = one.kind === 'call' ? [rootOf(calleeOf(one).object ?? one)] : bare(one.target).kind === 'other' ? [...namesIn(one.target)] : [rootOf(one.target)];
		for (const name of names) if (name !== '' && (one.kind === 'assign' || changes(one, name, code))) lines.set(name, one.row);
	}
	return [...lines].map(([name, line]) => ({ name, line }));
}

/** The values as a row, without the middle of a long one; null where it is still too long to be read. */
function rowed(values: readonly string[], code: Code, say: (row: string) => string): string | null {
	const last = values.at(-1) ?? '';
	const row = values.length <= mostValues ? series(values) : `${series(values.slice(0, mostValues - 2))}, …, ${code.quote(last)}`;
	const shown = values.length <= mostValues ? values : [...values.slice(0, mostValues - 2), last];
	return shown.join('').length > mostOfRow ? null : say(row);
}
