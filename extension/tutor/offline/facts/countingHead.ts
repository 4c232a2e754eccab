import type { LoopOutline } from '../../../code/outline';
import type { Value, Variables } from '../../../words';

/**
 * The variables at the moment when the head of a loop that counts asks whether there is one more round. Some runs come to the head before
 * that: the names are not yet moved on, and those of the loop itself are not yet there. Null where nobody can say.
 * @param before the variables when the run came to the head
 * @param round those at the beginning of the round that follows; null where none does
 * @param isFirst the loop is only entered
 */
export function askedWith({ counts = '', variables }: LoopOutline, before: Variables, round: Variables | null, isFirst: boolean): Variables | null {
	if (round) return { ...before, ...Object.fromEntries(variables.flatMap((name) => (round[name] ? [[name, round[name]] as const] : []))) };
	const [start = '', , step = ''] = counts.split(';');
	const moved = variables.map((name) => [name, isFirst ? startOf(start, name, before[name]) : steppedOf(step, name, before[name])] as const);
	if (moved.length === 0 || moved.some(([, value]) => value === null)) return null;
	return { ...before, ...Object.fromEntries(moved.flatMap(([name, value]) => (value ? [[name, value] as const] : []))) };
}

/** The run writes down its coming to the head when the names are moved on: they are there as in the round that follows, each time. */
export function isMovedOn({ variables }: LoopOutline, asked: readonly { readonly moment: { readonly state: Variables }; readonly held: boolean; readonly next: Variables }[]): boolean {
	const rounds = asked.filter(({ held }) => held);
	return rounds.length > 0 && rounds.every(({ moment: { state }, next }) => variables.every((name) => state[name] !== undefined && state[name].shown === next[name]?.shown));
}

/** What a plain name begins with, where a number stands there. */
function startOf(start: string, name: string, older: Value | undefined): Value | null {
	const written = new RegExp(`(?:^|[\\s,])${escaped(name)}\\s*=\\s*(-?\\d+)\\s*(?:,|$)`).exec(start)?.[1];
	return written === undefined ? (older ?? null) : whole(written, older);
}

/** What a name is after `i++`, `--i`, `i += 2` or `i -= 2`. */
function steppedOf(step: string, name: string, value: Value | undefined): Value | null {
	if (value?.shape.kind !== 'number' || !value.shape.whole) return null;
	const word = escaped(name);
	const one = new RegExp(`^\\s*(?:(\\+\\+|--)\\s*${word}|${word}\\s*(\\+\\+|--))\\s*$`).exec(step);
	const more = new RegExp(`^\\s*${word}\\s*([-+])=\\s*(\\d+)\\s*$`).exec(step);
	const by = one ? ((one[1] ?? one[2]) === '++' ? 1 : -1) : more ? Number(`${more[1] ?? ''}${more[2] ?? ''}`) : null;
	return by === null ? null : whole(String(Number(value.shape.text) + by), value);
}

function whole(text: string, like: Value | undefined): Value {
	return { shown: text, type: like?.type ?? '', shape: { kind: 'number', text, whole: true } };
}

function escaped(name: string): string {
	return name.replaceAll('$', '\\$');
}
