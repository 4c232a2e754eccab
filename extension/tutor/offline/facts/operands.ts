/** The value of a simple piece of a line, at a moment of the run: names, positions and small sums; null for all else. */
import type { RunningFacts } from '../../../code/language';
import type { Shape, Value, Variables } from '../../../words';

/** How positions are counted. */
type Positions = Pick<RunningFacts, 'countsFromEnd'>;

export function evaluate(source: string, state: Variables, running: Positions): Shape | null {
	const text = source.trim();
	if (/^-?\d+(?:\.\d+)?$/.test(text)) return number(text);
	const quoted = /^(['"])([^'"\\]*)\1$/.exec(text);
	if (quoted) return { kind: 'text', value: quoted[2] ?? '' };
	if (/^[\p{L}_][\p{L}\p{N}_]*$/u.test(text)) return state[text]?.shape ?? null;
	const item = /^([\p{L}_][\p{L}\p{N}_]*)\[([^[\]]+)\]$/u.exec(text);
	if (item) return itemAt(state[item[1] ?? '']?.shape ?? null, evaluate(item[2] ?? '', state, running), running);
	const length = /^([\p{L}_][\p{L}\p{N}_]*)\.length$/u.exec(text)?.[1];
	if (length !== undefined) return sizeAt(state[length]?.shape ?? null);
	const sum = /^(.+?)\s*([+-])\s*(\d+)$/.exec(text);
	const base = sum ? wholeOf(evaluate(sum[1] ?? '', state, running)) : null;
	return sum && base !== null ? number(String(sum[2] === '+' ? base + Number(sum[3]) : base - Number(sum[3]))) : null;
}

function number(text: string): Shape {
	return { kind: 'number', text, whole: !text.includes('.') };
}

/** A whole number small enough to be exact; null for anything else. */
export function wholeOf(shape: Shape | null): number | null {
	const value = shape?.kind === 'number' && shape.whole ? Number(shape.text) : NaN;
	return Number.isSafeInteger(value) ? value : null;
}

/** The same, also of one that is kept as a fraction (7.0), as a line that works with whole numbers may leave it. */
export function workedWhole(shape: Shape | null): number | null {
	return wholeOf(shape?.kind === 'number' && /^-?\d+\.0$/.test(shape.text) ? number(shape.text.slice(0, -2)) : shape);
}

/** A whole number as a value of the run. */
export function wholeValue(number: number): Value {
	const text = String(number);
	return { shown: text, type: '', shape: { kind: 'number', text, whole: true } };
}

/** How many items there are; null where what has that name may mean something else. */
function sizeAt(shape: Shape | null): Shape | null {
	if (shape?.kind === 'items' && shape.of === 'list') return number(String(shape.items.length));
	return shape?.kind === 'text' && /^[\u0000-\u007f]*$/.test(shape.value) ? number(String(shape.value.length)) : null;
}

function itemAt(container: Shape | null, key: Shape | null, { countsFromEnd }: Positions): Shape | null {
	if (container?.kind === 'pairs') return container.pairs.find(([each]) => key !== null && sameShape(each, key))?.[1] ?? null;
	const at = wholeOf(key);
	if (at === null || (at < 0 && !countsFromEnd)) return null;
	if (container?.kind === 'items' && container.of !== 'set') return container.items.at(at) ?? null;
	const letter = container?.kind === 'text' ? [...container.value].at(at) : undefined;
	return letter === undefined ? null : { kind: 'text', value: letter };
}

export function sameShape(a: Shape, b: Shape): boolean {
	if (a.kind === 'number' && b.kind === 'number') return Number(a.text) === Number(b.text);
	return JSON.stringify(a) === JSON.stringify(b);
}

/** Both sides of a comparison have the same value: where `<` and `<=` differ. */
export function isTie(condition: string, state: Variables, running: Positions): boolean {
	const sides = /^([^<>=!]+?)\s*(?:<=?|>=?|[=!]==?)\s*([^<>=!]+)$/.exec(unwrapped(condition));
	const left = sides && evaluate(sides[1] ?? '', state, running);
	const right = sides && evaluate(sides[2] ?? '', state, running);
	return left !== null && right !== null && left !== undefined && right !== undefined && sameShape(left, right);
}

/** Without parentheses around the whole. */
function unwrapped(text: string): string {
	const inner = /^\(([^()]*)\)$/.exec(text.trim())?.[1];
	return inner ?? text.trim();
}
