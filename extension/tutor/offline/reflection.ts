/** The last question: one sentence on how to look out next time for what was mended. */
import * as l10n from '@vscode/l10n';
import type { Bug, ConceptId, Words } from '../../words';
import type { Situation } from '../roles';
import { explained } from './lessons';
import { say } from './say';
import { isSlip } from './stages';

/** The question that fits what was mended, else one that always fits. */
export function reflectionFor(situation: Situation): Words {
	return reflectionOn(conceptMended(situation), situation.outline) ?? reflectionOn(conceptOfChange(situation), situation.outline)
		?? say(l10n.t('In one sentence: what will you look at first, the next time a program does something like this?'));
}

/** What the mended mistake was about: what an error says of itself, else the concept of the bug, where the change is of that kind. */
function conceptMended(situation: Situation): ConceptId | null {
	const { tasks, diagnosis, code } = situation;
	const task = tasks.find((each) => each.kind === 'conceptual' && each.status === 'resolved' && each.concept) ?? tasks.find(({ concept }) => concept) ?? tasks[0];
	const bug = diagnosis.bugs.find(({ id }) => id === task?.bug);
	// A slip is no matter of what the line does.
	if (bug && isSlip(bug.id)) return 'name-scope';
	const concept = (bug && saidByError(bug, code.language)) ?? task?.concept ?? bug?.concept ?? null;
	const { returns, calls } = situation.outline;
	const lines = changedLines(situation);
	const touches = (at: number) => concept !== null && (ofReturns.includes(concept) ? returns.some(({ range }) => range.from <= at && at <= range.to) : !ofCalls.includes(concept) || calls.some(({ line }) => line === at));
	return lines.length === 0 || lines.some(touches) ? concept : null;
}

function saidByError({ symptom: { exception, syntax } }: Bug, language: string): ConceptId | null {
	return syntax ? explained(language, syntax)?.concept ?? 'syntax' : exception ? explained(language, exception)?.concept ?? null : null;
}

/** By what stands on the lines that were changed. */
function conceptOfChange(situation: Situation): ConceptId | null {
	const { outline: { loops, conditions, returns }, code } = situation;
	const lines = code.text.split('\n');
	for (const at of changedLines(situation)) {
		const loop = loops.find(({ header }) => header === at);
		if (loop) return loop.kind === 'while' ? 'while-condition' : 'loop-bounds';
		if (conditions.some(({ line }) => line === at)) return 'conditional-chain';
		if (/[\w)\]]\s*(?:[-+*/%]|\/\/|\*\*)=?\s*[\w([]/.test(lines[at] ?? '')) return 'operator-order';
		if (returns.some(({ range }) => range.from <= at && at <= range.to)) return 'return-value';
	}
	return null;
}

/** Zero-based lines of the program that did not stand in it when the session began. */
function changedLines({ began, code }: Situation): readonly number[] {
	const before = new Set((began ?? code.text).split('\n').map((line) => line.trim()));
	return code.text.split('\n').flatMap((line, at) => (line.trim() === '' || before.has(line.trim()) ? [] : [at]));
}

const ofReturns: readonly ConceptId[] = ['return-value', 'return-ends', 'none-value', 'print-vs-return'];
const ofCalls: readonly ConceptId[] = ['function-call', 'parameters'];

/** How to look out for it next time; null for a concept without a habit of its own, and where the program has nothing that the habit is about. */
export function reflectionOn(concept: ConceptId | null, { loops, conditions, functions }: Situation['outline']): Words | null {
	const has = { loop: loops.length > 0, ending: loops.some(({ kind }) => kind === 'while'), condition: conditions.length > 0, function: functions.length > 0 };
	switch (concept) {
		case 'loop-bounds':
		case 'loop-walk':
			return !has.loop ? null : say(l10n.t('In one sentence: how would you check a loop\'s rounds next time, before running it?'));
		case 'while-condition':
			return !has.ending ? null : say(l10n.t('In one sentence: how would you check next time that a loop comes to an end?'));
		case 'comparison-operator':
		case 'boolean-logic':
			return !has.condition ? null : say(l10n.t('In one sentence: with which values would you try a condition next time, before running it?'));
		case 'conditional-chain':
			return !has.condition ? null : say(l10n.t('In one sentence: how would you check next time which branch runs for a value?'));
		case 'return-value':
		case 'return-ends':
		case 'none-value':
		case 'print-vs-return':
			return !has.function ? null : say(l10n.t('In one sentence: how would you check next time what a function gives back?'));
		case 'accumulator':
		case 'assignment':
			return !has.loop ? null : say(l10n.t('In one sentence: how would you follow a variable through a loop next time?'));
		case 'slicing':
			return say(l10n.t('In one sentence: how would you check next time which part of a list or a text is taken?'));
		case 'indexing':
			return say(l10n.t('In one sentence: how would you check next time that a position is there?'));
		case 'operator-order':
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
