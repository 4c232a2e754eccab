import { closeness, unknownCallee, type Scene } from './scene';
import { settle } from './settle';

/** How printed text, or (`kinds`) a value, is compared, where the example itself says so. */
export type Looseness = 'gaps' | 'spacing' | 'kinds';

/** A check before it is made independent of where it stands. */
export interface Draft<N> {
	readonly parts: readonly N[];
	readonly call: (texts: readonly string[]) => string;
	readonly expected: N | string;
	readonly compare: 'equal' | 'truth' | 'printed' | 'shown';
	readonly raises?: boolean;
	/** With `shown`: the source of the value that the last line may be. */
	readonly value?: string;
	readonly loose?: readonly Looseness[];
}

export type FoundCheck =
	| {
		readonly kind: 'call'; readonly line: number; readonly about: string; readonly call: string; readonly expected: string; readonly compare: Draft<unknown>['compare']; readonly raises: boolean;
		readonly before: string; readonly value?: string; readonly loose?: readonly Looseness[];
	}
	| { readonly kind: 'problem'; readonly line: number; readonly code: 'not-literal' | 'unknown-function' | 'no-value'; readonly text: string };

export const whole = (texts: readonly string[]): string => texts[0] ?? '';

/** The example that a draft is, run by itself; nothing where it is not about the program. */
export function finish<N>(draft: Draft<N>, scene: Scene<N>, line: number): FoundCheck[] {
	const { expected: stated } = draft;
	const nodes = typeof stated === 'string' ? draft.parts : [...draft.parts, stated];
	const { texts, before, about, unclear } = settle(nodes, scene);
	if (about === null) {
		const unknown = nodes.map((node) => unknownCallee(node, scene)).find((name) => name !== null);
		return unknown ? [{ kind: 'problem', line, code: 'unknown-function', text: unknown }] : [];
	}
	const call = draft.call(texts.slice(0, draft.parts.length));
	if (unclear) return [{ kind: 'problem', line, code: 'not-literal', text: call }];
	const expected = typeof stated === 'string' ? stated : (texts[draft.parts.length] ?? '');
	const isText = draft.compare === 'printed' || draft.compare === 'shown';
	const { oneLine } = scene.facts;
	return [{
		kind: 'call', line, about, call: oneLine(call), expected: isText ? expected : oneLine(expected), compare: draft.compare, raises: draft.raises ?? false, before,
		...(draft.value === undefined ? {} : { value: oneLine(draft.value) }), ...((draft.loose ?? []).length === 0 ? {} : { loose: draft.loose ?? [] }),
	}];
}

/** An example with a given form: the parts' sources go into `call`. */
export function formCheck<N>(parts: readonly N[], call: Draft<N>['call'], expected: string, compare: Draft<N>['compare'], scene: Scene<N>, line: number, raises = false): FoundCheck[] {
	return finish({ parts, call, expected, compare, raises }, scene, line);
}

/** The example that a console shows this text, or that the part prints it, whatever it returns. */
export function textCheck<N>(part: N, text: string, how: Pick<Draft<N>, 'compare' | 'value' | 'loose'>, scene: Scene<N>, line: number): FoundCheck[] {
	return finish({ parts: [part], call: whole, expected: text, ...how }, scene, line);
}

/** The draft that two values are equal, whichever of them calls the program; `both`: how it is said of two that do. */
export function equalDraft<N>(left: N, right: N, both: Draft<N>['call'], truth: string, scene: Scene<N>): Draft<N> {
	const [near, far] = [closeness(left, scene), closeness(right, scene)];
	if (near === 3 && far === 3) return { parts: [left, right], call: both, expected: truth, compare: 'truth' };
	const [subject, expected] = far > near ? [right, left] : [left, right];
	return { parts: [subject], call: whole, expected, compare: 'equal' };
}
