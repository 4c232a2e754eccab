import { splitOutside } from '../../../../grammars/outside';
import type { RunningFacts } from '../../../code/language';
import type { Shape, Variables } from '../../../words';
import { sizeOf } from '../questions/kinds';
import { evaluate, wholeOf } from './operands';

/** A position that a line asks for: `table[r][c]` asks for `c` of `table[r]`. */
export interface Position {
	/** As it stands there, up to its bracket. */
	readonly text: string;
	/** What it is a position of. */
	readonly of: string;
	readonly size: number;
	/** The inside of the bracket, as it stands there. */
	readonly index: string;
	readonly value: number;
	/** It has no item at that position. */
	readonly isOutside: boolean;
}

/** Every position on the line that can be worked out, from left to right; inner ones too. */
export function positionsIn(source: string, state: Variables, running: RunningFacts): readonly Position[] {
	return [...inBrackets(source, state, running), ...inCalls(source, state, running)];
}

function inBrackets(source: string, state: Variables, running: RunningFacts): readonly Position[] {
	return [...source.matchAll(/([\p{L}_][\p{L}\p{N}_]*)((?:\[[^[\]:]+\])+)/gu)].flatMap(([, name = '', brackets = '']) => {
		const found: Position[] = [];
		let [of, shape]: [string, Shape | null] = [name, state[name]?.shape ?? null];
		for (const [bracket, inner = ''] of brackets.matchAll(/\[([^[\]:]+)\]/g)) {
			const [size, value] = [sizeOf(shape ?? undefined), wholeOf(evaluate(inner, state, running))];
			if (size === null || value === null) break;
			found.push({ text: of + bracket, of, size, index: inner.trim(), value, isOutside: isOutside(value, size, running) });
			shape = shape?.kind === 'items' && shape.of !== 'set' ? (shape.items.at(value) ?? null) : null;
			of += bracket;
		}
		return found;
	});
}

function isOutside(value: number, size: number, { countsFromEnd }: RunningFacts): boolean {
	return value >= size || value < (countsFromEnd ? -size : 0);
}

/** `word.charAt(i)`: what a method of the language takes by its position. */
function inCalls(source: string, state: Variables, running: RunningFacts): readonly Position[] {
	return [...source.matchAll(/(?<![\p{L}\p{N}_.)\]])([\p{L}_][\p{L}\p{N}_]*)\.([\p{L}_]+)\(((?:[^()]|\([^()]*\))+)\)/gu)].flatMap(([text, of = '', method = '', inside = '']) => {
		const index = splitOutside(inside, /,/)?.parts[0]?.trim() ?? '';
		const [size, value] = [sizeOf(state[of]?.shape), wholeOf(evaluate(index, state, running))];
		return running.takesPosition?.includes(method) !== true || size === null || value === null ? [] : [{ text, of, size, index, value, isOutside: isOutside(value, size, running) }];
	});
}
