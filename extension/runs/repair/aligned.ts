import { diffWordsWithSpace } from 'diff';
import type { Edit } from '../../words';
import { applyEdits } from '../../code/edits';
import type { ProgramParser } from '../../code/parser';
import { hunksOf, type Candidate, type Tried } from './candidate';
import { isWhole } from './gain';
import type { Trials } from './trials';

/** More than so many changed lines are another program, not a repair of this one. */
const mostChanges = 8;
/** So much of what is written may go at most, and so much come. */
const mostReplaced = 0.6;
const mostAdded = 1;
/** A line in which more words differ is another line. */
const mostWords = 6;
/** So many are taken apart at most. */
const mostParts = 24;

/**
 * What a right program makes of this one: its statements in the student's names, and of the differences only those that
 * the tests need (as delta debugging does: Zeller and Hildebrandt, "Simplifying and Isolating Failure-Inducing Input", 2002).
 * Empty when the two are too far apart for that.
 */
export async function alignedVersions(trials: Trials, parser: ProgramParser, text: string, reference: string): Promise<readonly Tried[]> {
	const [program, right] = [parser.parse(text), parser.parse(reference)];
	const whole = right.read((other) => program.read((root) => parser.language.repair.aligned(root, text, other)));
	program.dispose();
	right.dispose();
	const concept = (line: string) => parser.language.repair.conceptOf(line);
	const judged = await judge(trials, text, whole.map((version) => hunksOf(text, version).map(({ edit }) => edit)), concept);
	const found: Tried[] = [];
	for (const one of judged.filter(({ version }) => isWhole(version)).slice(0, 2)) {
		const lines = await needed(trials, text, one.edits, concept);
		const small = await needed(trials, text, lines.flatMap((edit) => inWords(text, edit)), concept);
		const [best] = await judge(trials, text, [small], concept);
		if (best && isWhole(best.version) && isNear(text, small)) found.push(best.version);
	}
	return found.sort((a, b) => a.cost - b.cost);
}

interface Judged {
	readonly edits: readonly Edit[];
	readonly version: Tried;
}

async function judge(trials: Trials, text: string, choices: readonly (readonly Edit[])[], concept: (line: string) => string): Promise<readonly Judged[]> {
	const candidates = choices.map((edits) => candidateOf(text, edits, concept));
	const attempted = await trials.onEvery(candidates, 'planned');
	return candidates.flatMap((candidate, at): Judged[] => {
		const [one, edits] = [attempted[at], choices[at]];
		return one && edits ? [{ edits, version: { ...candidate, passed: one.broken === null ? one.passed : one.passed.map(() => false), lines: one.lines, ends: one.ends } }] : [];
	});
}

/** The edits without those that the tests do not need: alone, then two at a time. */
async function needed(trials: Trials, text: string, edits: readonly Edit[], concept: (line: string) => string): Promise<readonly Edit[]> {
	let kept = edits;
	while (kept.length > 1 && kept.length <= mostParts) {
		const all = kept;
		const alone = await judge(trials, text, all.map((one) => all.filter((other) => other !== one)), concept);
		const free = all.filter((_, at) => alone[at] && isWhole(alone[at].version));
		if (free.length > 1) {
			const [together] = await judge(trials, text, [all.filter((one) => !free.includes(one))], concept);
			if (together && isWhole(together.version)) {
				kept = together.edits;
				continue;
			}
		}
		const [first] = free;
		if (first) {
			kept = all.filter((one) => one !== first);
			continue;
		}
		const pairs = all.flatMap((one, at) => all.slice(at + 1).map((two) => all.filter((other) => other !== one && other !== two)));
		const two = (await judge(trials, text, pairs.slice(0, 100), concept)).find(({ version }) => isWhole(version));
		if (!two) break;
		kept = two.edits;
	}
	return kept;
}

/** One edit as several of words, where some of it stays. */
function inWords(text: string, edit: Edit): readonly Edit[] {
	if (edit.from === edit.to || edit.text === '') return [edit];
	const parts: { from: number; to: number; text: string }[] = [];
	let at = edit.from;
	let isOpen = false;
	for (const { value, added, removed } of diffWordsWithSpace(text.slice(edit.from, edit.to), edit.text)) {
		if (!added && !removed) {
			at += value.length;
			isOpen = false;
			continue;
		}
		if (!isOpen) parts.push({ from: at, to: at, text: '' });
		isOpen = true;
		const last = parts.at(-1);
		if (!last) continue;
		if (added) last.text += value;
		else {
			at += value.length;
			last.to = at;
		}
	}
	const rows = text.slice(edit.from, edit.to).split('\n').length;
	return parts.length > 0 && parts.length <= mostWords * rows ? parts : [edit];
}

/** Still the student's program: several words of a line are one change, and what is put in counts as what is taken out does. */
function isNear(text: string, edits: readonly Edit[]): boolean {
	const size = (part: string) => part.replace(/\s/g, '').length;
	const [replaced, added] = [edits.reduce((sum, { from, to }) => sum + size(text.slice(from, to)), 0), edits.reduce((sum, edit) => sum + size(edit.text), 0)];
	const row = (offset: number) => text.slice(0, offset).split('\n').length;
	const lines = new Set(edits.flatMap(({ from, to }) => Array.from({ length: row(Math.max(from, to - 1)) - row(from) + 1 }, (_, at) => row(from) + at)));
	return lines.size <= mostChanges && replaced <= mostReplaced * size(text) && added <= mostAdded * size(text);
}

function candidateOf(text: string, edits: readonly Edit[], concept: (line: string) => string): Candidate {
	const version = applyEdits(text, edits);
	const rowOf = (offset: number) => text.slice(0, offset).split('\n').length - 1;
	const lineOf = (offset: number) => text.split('\n')[rowOf(offset)] ?? '';
	// The last first: so each counts from the version that those before it have made.
	const changes = [...edits].sort((a, b) => b.from - a.from).map((edit) => {
		const place = { kind: 'lines', from: rowOf(edit.from), to: rowOf(Math.max(edit.from, edit.to - 1)) } as const;
		const isNew = edit.from === edit.to && edit.text.includes('\n');
		const size = Math.max(edit.text.trim().length, edit.to - edit.from);
		return {
			edits: [edit], rule: 'as-in-a-right-one', concept: concept(isNew ? edit.text.replace(/^\s*\n/, '') : lineOf(edit.from)), cost: Math.min(3, 1.3 + size * 0.02),
			kind: isNew ? ('insert' as const) : ('replace' as const), place, idea: null,
		};
	});
	return { text: version, changes, places: hunksOf(text, version).map(({ place }) => place), cost: changes.reduce((sum, { cost }) => sum + cost, 0) };
}
