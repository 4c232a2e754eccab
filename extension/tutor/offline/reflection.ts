/** The last question: one sentence on how to look out next time for what was mended. */
import * as l10n from '@vscode/l10n';
import { diffArrays } from 'diff';
import type { Bug, ConceptId, Words } from '../../words';
import type { Situation } from '../roles';
import { explained, lessonsOf } from './lessons';
import { say } from './say';
import { isSlip } from './stages';

/** The question that fits what was mended, else one that always fits. */
export function reflectionFor(situation: Situation): Words {
	const { outline } = situation;
	const isEndless = situation.tasks.some(({ bug }) => situation.diagnosis.bugs.some(({ id, symptom }) => id === bug && symptom.kind === 'endless'));
	const of = (concept: ConceptId | null) => reflectionOn(concept, outline, isEndless);
	return of(onlySyntax(situation)) ?? of(conceptOfShape(situation)) ?? of(saidByAll(situation)) ?? of(conceptOfIdea(situation)) ?? of(conceptMended(situation)) ?? of(conceptOfChange(situation))
		?? say(l10n.t('In one sentence: what will you look at first, the next time a program does something like this?'));
}

/** Nothing but lines that could not be read was mended. */
function onlySyntax({ tasks, diagnosis }: Situation): ConceptId | null {
	const bugs = tasks.map(({ bug }) => diagnosis.bugs.find(({ id }) => id === bug));
	return bugs.length > 0 && bugs.every((bug) => bug?.symptom.kind === 'syntax') ? 'syntax' : null;
}

/** By what the change from the first program to this one is about: a mistake of the student's on the way is none of it. */
function conceptOfIdea({ began, code }: Situation): ConceptId | null {
	const lessons = lessonsOf(code.language);
	const ideas = lessons && began !== undefined ? lessons.ideasOfChange(began, code.text) : [];
	const concepts = ideas.map((idea) => lessons?.examples.find(({ shows }) => shows?.[0] === idea)?.concept);
	return concepts.find((concept) => concept !== undefined) ?? null;
}

/** A slip, or what the error says of itself that was all that was mended; null where there was more, or where that has nothing to do with the change. */
function saidByAll(situation: Situation): ConceptId | null {
	const { tasks, diagnosis, code } = situation;
	const [first] = tasks;
	// A slip is no matter of what the line does.
	if (first && isSlip(first.bug)) return 'name-scope';
	const said = tasks.length > 0 && tasks.every(({ bug }) => bug === first?.bug) ? diagnosis.bugs.find(({ id }) => id === first?.bug) : undefined;
	const own = said && saidByError(said, code.language);
	return own && touches(situation, own) ? own : null;
}

/** What the mended mistake was about: the concept of the first bug of which the changed lines have something. */
function conceptMended(situation: Situation): ConceptId | null {
	const { tasks, diagnosis } = situation;
	const bugOf = (id: string | undefined) => diagnosis.bugs.find((each) => each.id === id);
	const conceptual = tasks.filter(({ kind }) => kind === 'conceptual');
	const concepts = [...conceptual, ...tasks].flatMap(({ concept, bug }) => concept ?? bugOf(bug)?.concept ?? []);
	// Who also mended what kept the program from starting has worked out more than that.
	return (concepts.some((concept) => concept !== 'syntax') ? concepts.filter((concept) => concept !== 'syntax') : concepts).find((concept) => touches(situation, concept)) ?? null;
}

function saidByError({ symptom: { exception, syntax } }: Bug, language: string): ConceptId | null {
	return syntax ? explained(language, syntax)?.concept ?? 'syntax' : exception ? explained(language, exception)?.concept ?? null : null;
}

/** A changed line has something of what the concept is about; where nothing is known to be changed any may be. */
function touches(situation: Situation, concept: ConceptId): boolean {
	const { outline: { loops, conditions, returns, calls, assignments }, code } = situation;
	const { changed, moved, gone } = changesOf(situation);
	const source = code.text.split('\n');
	const isIn = (at: number, { from, to }: { readonly from: number; readonly to: number }) => from <= at && at <= to;
	const inLoop = (at: number) => loops.some(({ range }) => isIn(at, range));
	const has = (at: number): boolean => {
		const text = [source[at] ?? '', ...gone].join('\n');
		switch (concept) {
			case 'loop-bounds': case 'loop-walk':
				return loops.some(({ header }) => header === at);
			case 'while-condition':
				return loops.some(({ kind, range }) => kind === 'while' && isIn(at, range));
			case 'accumulator': case 'assignment':
				return assignments.some(({ range, targets }) => isIn(at, range) && (inLoop(at) || loops.some((loop) => assignments.some((other) => isIn(other.range.from, loop.range) && other.targets.some((name) => targets.includes(name))))));
			case 'comparison-operator': case 'boolean-logic': case 'conditional-chain':
				return conditions.some(({ line }) => line === at) || loops.some(({ kind, header }) => kind === 'while' && header === at) || returns.some(({ range }) => isIn(at, range));
			case 'return-value': case 'return-ends': case 'none-value': case 'print-vs-return':
				return returns.some(({ range }) => isIn(at, range));
			case 'parameters': case 'function-call':
				return calls.some(({ line }) => line === at);
			case 'indexing': case 'slicing': case 'dictionary-key':
				return text.includes('[') || /\.\w+\(/.test(text) || conditions.some(({ line }) => line === at);
			case 'operator-order':
		case 'arithmetic':
				return works.test(text);
			case 'modulo': case 'integer-division':
				return /%|\//.test(text);
			case 'indentation':
				return false;
			default:
				return true;
		}
	};
	return changed.length === 0 ? concept !== 'indentation' || moved.length > 0 : changed.some(has);
}

/** Something is worked out on the line. */
const works = /[\w)\]]\s*(?:[-+*/%]|\/\/|\*\*)=?\s*[\w([]/;

/** By how a line was changed, where that says more than what stands on it: what it gives back is kept now, it calls its own function, it belongs to another block. */
function conceptOfShape(situation: Situation): ConceptId | null {
	const { outline: { functions, calls, returns }, code } = situation;
	const source = code.text.split('\n');
	const { changed, moved, gone: before } = changesOf(situation);
	const bare = (text: string) => text.replace(/[\p{L}_][\p{L}\p{N}_]*\./gu, '');
	for (const at of changed) {
		const text = (source[at] ?? '').trim();
		const kept = /^[\p{L}\p{N}_.]+\s*[-+*]?=\s*(.+)$/u.exec(text)?.[1];
		const called = calls.filter(({ line }) => line === at);
		if (kept !== undefined && before.includes(kept)) return called.some(({ callee }) => functions.some(({ name }) => name === callee)) ? 'return-value' : called.length > 0 ? 'method-result' : null;
		const own = functions.find(({ range }) => range.from < at && at <= range.to);
		if (own && called.some(({ callee }) => callee === own.name)) return 'recursion-base-case';
		if (functions.some(({ header }) => header === at) || (text.includes('.') && before.some((line) => line !== text && bare(line) === bare(text)))) return 'name-scope';
	}
	if (changed.length > 0 || moved.length === 0) return null;
	return moved.some((at) => returns.some(({ range }) => range.from === at)) ? 'return-ends' : 'indentation';
}

/** By what stands on the lines that were changed. */
function conceptOfChange(situation: Situation): ConceptId | null {
	const { outline: { loops, conditions, returns }, code } = situation;
	const lines = code.text.split('\n');
	for (const at of changesOf(situation).changed) {
		const loop = loops.find(({ header }) => header === at);
		if (loop) return loop.kind === 'while' ? 'while-condition' : 'loop-bounds';
		if (conditions.some(({ line }) => line === at)) return 'conditional-chain';
		if (works.test(lines[at] ?? '')) return 'operator-order';
		if (returns.some(({ range }) => range.from <= at && at <= range.to)) return 'return-value';
	}
	return null;
}

/** The lines (zero-based) of the program that were changed or put in since the session began, those that only stand at another depth, and the texts that went. */
function changesOf({ began, code }: Situation): { readonly changed: readonly number[]; readonly moved: readonly number[]; readonly gone: readonly string[] } {
	const [changed, moved, gone]: [number[], number[], string[]] = [[], [], []];
	const before = (began ?? code.text).split('\n');
	const after = code.text.split('\n');
	const isBlank = (at: number) => (after[at] ?? '').trim() === '';
	let [row, other] = [0, 0];
	for (const { added, removed, count } of diffArrays(before.map((line) => line.trim()), after.map((line) => line.trim()))) {
		const rows = Array.from({ length: count }, (_, index) => index);
		if (removed) gone.push(...rows.map((index) => (before[row + index] ?? '').trim()));
		else if (added) changed.push(...rows.map((index) => other + index).filter((at) => !isBlank(at)));
		else moved.push(...rows.filter((index) => before[row + index]?.trimEnd() !== after[other + index]?.trimEnd()).map((index) => other + index).filter((at) => !isBlank(at)));
		if (!added) row += count;
		if (!removed) other += count;
	}
	return { changed, moved, gone };
}

/** What was changed or moved since the session began, as zero-based lines. */
export function mendedLines(situation: Situation): readonly number[] {
	const { changed, moved } = changesOf(situation);
	return [...changed, ...moved].sort((a, b) => a - b);
}

/** How to look out for it next time; null for a concept without a habit of its own, and where the program has nothing that the habit is about. */
export function reflectionOn(concept: ConceptId | null, { loops, conditions, functions }: Situation['outline'], isEndless = false): Words | null {
	const has = { loop: loops.length > 0, ending: loops.some(({ kind }) => kind === 'while'), condition: conditions.length > 0, function: functions.length > 0 };
	switch (concept) {
		case 'loop-bounds':
		case 'loop-walk':
			return !has.loop ? null : say(l10n.t('In one sentence: how would you check a loop\'s rounds next time, before running it?'));
		case 'while-condition':
			return !has.ending ? null : isEndless ? say(l10n.t('In one sentence: how would you check next time that a loop comes to an end?')) : say(l10n.t('In one sentence: how would you check next time after which round a loop ends?'));
		case 'comparison-operator':
		case 'boolean-logic':
			return !has.condition && !has.ending ? null : say(l10n.t('In one sentence: with which values would you try a condition next time, before running it?'));
		case 'conditional-chain':
		case 'conditions':
			return !has.condition ? null : say(l10n.t('In one sentence: how would you check next time which branch runs for a value?'));
		case 'return-value':
		case 'return-ends':
		case 'none-value':
		case 'print-vs-return':
			return !has.function ? null : say(l10n.t('In one sentence: how would you check next time what a function gives back?'));
		case 'accumulator':
		case 'best-so-far':
		case 'assignment':
			return !has.loop ? null : say(l10n.t('In one sentence: how would you follow a variable through a loop next time?'));
		case 'slicing':
			return say(l10n.t('In one sentence: how would you check next time which part of a list or a text is taken?'));
		case 'indexing':
			return say(l10n.t('In one sentence: how would you check next time that a position is there?'));
		case 'operator-order':
		case 'arithmetic':
			return say(l10n.t('In one sentence: how would you check next time what a formula works out?'));
		case 'integer-division':
		case 'modulo':
			return say(l10n.t('In one sentence: which values would you try first, the next time you divide?'));
		case 'recursion-base-case':
			return say(l10n.t('In one sentence: what would you check first, the next time a function calls itself?'));
		case 'dictionary-key':
			return say(l10n.t('In one sentence: how would you check next time that a key is there?'));
		case 'membership':
			return say(l10n.t('In one sentence: how would you try out next time what is in a list or a text?'));
		case 'type-conversion':
		case 'input-is-text':
			return say(l10n.t('In one sentence: how would you find out next time what kind of value a name has?'));
		case 'formatting':
			return say(l10n.t('In one sentence: how would you check next time how a value is printed?'));
		case 'string-immutability':
		case 'method-result':
		case 'list-mutation':
			return say(l10n.t('In one sentence: how would you find out next time what a method changes?'));
		case 'parameters':
		case 'function-call':
			return say(l10n.t('In one sentence: how would you check next time what a call hands to a function?'));
		case 'name-scope':
		case 'classes':
			return say(l10n.t('In one sentence: how would you check next time where a name gets its value?'));
		case 'float-precision':
			return say(l10n.t('In one sentence: how would you compare two fractions next time?'));
		case 'attributes':
			return say(l10n.t('In one sentence: how would you find out next time what a value can do?'));
		case 'indentation':
			return say(l10n.t('In one sentence: how would you check next time which lines belong together?'));
		case 'syntax':
			return say(l10n.t('In one sentence: where would you look first, the next time a program cannot start?'));
		case 'assignment-vs-equality':
			return say(l10n.t('In one sentence: how will you tell next time if one equals sign is wanted, or two?'));
		default:
			return null;
	}
}
