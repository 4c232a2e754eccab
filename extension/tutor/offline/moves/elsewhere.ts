/** *Elsewhere*: after a repair, does the line that was changed stand in another place of the program too? */
import * as l10n from '@vscode/l10n';
import { diffArrays } from 'diff';
import type { Outline } from '../../../code/outline';
import type { Question } from '../../../words';
import type { Situation } from '../../roles';
import { line, lines, say } from '../say';
import { elsewhereTemplate } from './names';

/** A line that is also elsewhere, as it was before the repair. */
interface Again {
	readonly old: string;
	/** Where it was changed, zero-based, in the present program. */
	readonly changedAt: number;
	/** Where the same still stands, zero-based. */
	readonly at: readonly number[];
}

/** Asked only where the program still has the same line elsewhere, written alike or with other names, and no example runs it; null otherwise. */
export function elsewhereQuestion({ began, code: { text }, outline, evidence: { run } }: Situation): Question | null {
	// What an example runs, and passes, is not doubted.
	const tried = new Set(run.results.flatMap(({ lines: ran }) => ran));
	const again = began === undefined ? null : stillThere(began, text, outline, tried);
	if (!again) return null;
	const { old, changedAt, at } = again;
	return {
		id: `close/elsewhere/${old}`,
		task: '',
		stage: 'repair',
		template: elsewhereTemplate,
		slots: { line: changedAt },
		answer: { kind: 'line' },
		truth: { kind: 'places', places: at.map((each) => ({ kind: 'lines', from: each, to: each })), checked: true },
		foils: [],
		words: say(l10n.t('You changed {0}. Where else does your program still do what that line did before? Click that line.'), line(changedAt)),
		fact: say(l10n.t('The same is done in {0}. Decide by the task whether it is meant there.'), lines(at)),
		held: say(l10n.t('Yes, there it is too. Decide by the task whether it is meant there.')),
		help: [],
		reworded: [],
	};
}

/** More places than these are a habit of writing, no mistake made twice. */
const mostPlaces = 3;

function stillThere(before: string, now: string, outline: Outline, tried: ReadonlySet<number>): Again | null {
	const parts = diffArrays(trimmedLines(before), trimmedLines(now));
	const kept: { readonly text: string; readonly at: number }[] = [];
	const changed: { readonly old: string; readonly changedAt: number }[] = [];
	let at = 0;
	for (const [index, part] of parts.entries()) {
		if (part.removed) {
			const added = parts[index + 1];
			// Only where as many lines came as went it is known which became which.
			if (added?.added && added.value.length === part.value.length) part.value.forEach((old, offset) => changed.push({ old, changedAt: at + offset }));
			continue;
		}
		if (!part.added) part.value.forEach((text, offset) => kept.push({ text, at: at + offset }));
		at += part.value.length;
	}
	const names = namesOf(outline);
	// The head of a function does nothing by itself.
	const statements = new Set(outline.statementLines.filter((each) => !outline.functions.some(({ header }) => header === each)));
	for (const { old, changedAt } of changed) {
		const found = kept.filter((each) => statements.has(each.at) && !tried.has(each.at) && isSame(old, each.text, names)).map((each) => each.at);
		if (found.length > 0 && found.length <= mostPlaces) return { old, changedAt, at: found };
	}
	return null;
}

function trimmedLines(text: string): string[] {
	return text.split(/\r?\n/).map((each) => each.trim());
}

/** Names that the program itself gives, and that may differ from place to place, each with what gives it. */
type Names = ReadonlyMap<string, string>;

function namesOf({ assignments, loops, functions }: Outline): Names {
	return new Map([
		...assignments.flatMap(({ targets }) => targets.map((name) => [name, 'assigned'] as const)),
		...functions.flatMap(({ parameters }) => parameters.map((name) => [name, 'given'] as const)),
		...loops.flatMap(({ variables }) => variables.map((name) => [name, 'walked'] as const)),
	]);
}

/** Shorter lines are alike by chance: in characters, without names and blanks. */
const leastShape = 4;
/** With fewer names of its own a line with other names does not do the same with the same things. */
const leastNames = 2;

/** The same tokens, where each of the program's own names stands for one other throughout. */
function isSame(a: string, b: string, names: Names): boolean {
	const [first, second] = [tokensOf(a), tokensOf(b)];
	const bare = first.filter((token) => !names.has(token)).join('');
	// A word of the language alone (`else:`) is in every program.
	if (first.length !== second.length || bare.length < leastShape || !first.some((token) => names.has(token) || /^[\d"']/.test(token)) || (a !== b && new Set(first.filter((token) => names.has(token))).size < leastNames)) return false;
	const [there, back] = [new Map<string, string>(), new Map<string, string>()];
	return first.every((token, index) => {
		const other = second[index] ?? '';
		if (!names.has(token) || names.get(token) !== names.get(other)) return token === other;
		if ((there.get(token) ?? other) !== other || (back.get(other) ?? token) !== token) return false;
		there.set(token, other);
		back.set(other, token);
		return true;
	});
}

function tokensOf(text: string): readonly string[] {
	return text.match(/[\p{L}_][\p{L}\p{N}_]*|\d+(?:\.\d+)?|"[^"]*"|'[^']*'|\S/gu) ?? [];
}
