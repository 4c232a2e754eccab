/** The last question: one sentence on how to look out next time for what was mended. */
import * as l10n from '@vscode/l10n';
import type { Bug, ConceptId, Words } from '../../../words';
import type { Situation } from '../../roles';
import { backticked } from '../backticked';
import { ideasMended } from '../diagnosis/idea';
import { conceptAtStart } from '../teaching/atStart';
import { explained } from '../teaching/lessons';
import { lines, say } from '../say';
import { isSlip } from '../diagnosis/stages';
import { lineMap } from './lineMap';

/** The question of the one idea that was mended, else what an error said of itself, else of the lines that were changed, else one that always fits. */
export function reflectionFor(situation: Situation): Words {
	const { outline, began, code } = situation;
	const isEndless = situation.tasks.some(({ bug }) => situation.diagnosis.bugs.some(({ id, symptom }) => id === bug && symptom.kind === 'endless'));
	const of = (concept: ConceptId | null) => reflectionOn(concept, outline, isEndless);
	const [idea, other] = began === undefined ? [] : ideasMended(code.language, began, code.text);
	const said = of(ruleBroken(situation)) ?? of(onlySyntax(situation)) ?? of(slip(situation));
	if (said) return said;
	const own = idea && other === undefined ? (idea.habit && !(isEndless && idea.concept === 'while-condition') ? backticked(idea.habit()) : of(idea.concept)) : null;
	return own ?? (idea === undefined || idea === null ? of(saidByAll(situation)) : null) ?? aboutChange(situation) ?? say(l10n.t('In one sentence: what will you look at first, the next time a program does something like this?'));
}

/** More lines than these are a new program, and no change that can be looked back on. */
const mostMended = 4;

/** Where nobody can say what the change was about, or where several mistakes were mended: about the lines that were changed. Null where none were, or too many. */
function aboutChange(situation: Situation): Words | null {
	const { tasks, outline: { statementLines } } = situation;
	const changed = mendedLines(situation).filter((at) => statementLines.includes(at));
	if (changed.length === 0 || changed.length > mostMended || situation.diagnosis.standing !== 'broken') return null;
	return changed.length > 1 && new Set(tasks.map(({ bug }) => bug)).size > 1
		? say(l10n.t('You changed {0}. In one sentence: which of your examples would fail without each of these changes?'), lines(changed))
		: say(l10n.t('You changed {0}. In one sentence: what did the program do there before, and what does it do now?'), lines(changed));
}

/** Nothing but lines that could not be read was mended. */
function onlySyntax({ tasks, diagnosis }: Situation): ConceptId | null {
	const bugs = tasks.map(({ bug }) => diagnosis.bugs.find(({ id }) => id === bug));
	return bugs.length > 0 && bugs.every((bug) => bug?.symptom.kind === 'syntax') ? 'syntax' : null;
}

/** The idea behind the one error that kept the program from starting, where it is not about how something is written. */
function ruleBroken({ tasks, diagnosis, code, began }: Situation): ConceptId | null {
	const [bug, ...more] = [...new Set(tasks.map((task) => task.bug))].map((id) => diagnosis.bugs.find((each) => each.id === id));
	return bug?.symptom.syntax && more.length === 0 ? conceptAtStart(code.language, began ?? code.text, bug.symptom.syntax) ?? saidByError(bug, code.language) : null;
}

/** A slip is no matter of what the line does. */
function slip({ tasks: [first] }: Situation): ConceptId | null {
	return first && isSlip(first.bug) ? 'name-scope' : null;
}

/** What the error says of itself that was all that was mended; null where there was more. */
function saidByAll({ tasks, diagnosis, code }: Situation): ConceptId | null {
	const [first] = tasks;
	const said = tasks.length > 0 && tasks.every(({ bug }) => bug === first?.bug) ? diagnosis.bugs.find(({ id }) => id === first?.bug) : undefined;
	return said ? saidByError(said, code.language) : null;
}

function saidByError({ symptom: { exception, syntax } }: Bug, language: string): ConceptId | null {
	return syntax ? explained(language, syntax)?.concept ?? 'syntax' : exception ? explained(language, exception)?.concept ?? null : null;
}

/** What was changed, put in or moved since the session began, as zero-based lines. */
export function mendedLines({ began, code }: Situation): readonly number[] {
	return lineMap(began ?? code.text, code.text).mended;
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
			// Also what a line gives back, or a small function, may be one.
			return !has.condition && !has.ending && !has.function ? null : say(l10n.t('In one sentence: with which values would you try a condition next time, before running it?'));
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
			return !has.loop ? null : say(l10n.t('In one sentence: how would you follow a variable through a loop next time?'));
		case 'assignment':
			return !has.loop ? say(l10n.t('In one sentence: how would you check next time which value a name still has?')) : say(l10n.t('In one sentence: how would you follow a variable through a loop next time?'));
		case 'slicing':
			return say(l10n.t('In one sentence: how would you check next time which part of a list or a text is taken?'));
		case 'indexing':
		case 'array-bounds':
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
		case 'type-declarations':
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
		case 'classes':
			return say(l10n.t('In one sentence: how would you check next time what belongs to each object, and what to the class?'));
		case 'name-scope':
		case 'declaring-names':
		case 'initial-value':
			return say(l10n.t('In one sentence: how would you check next time where a name gets its value?'));
		case 'strict-equality':
			return say(l10n.t('In one sentence: with which values would you try next time if two things are equal?'));
		case 'switch-cases':
			return say(l10n.t('In one sentence: how would you check next time where a case ends?'));
		case 'callbacks':
		case 'closures':
			return say(l10n.t('In one sentence: how would you check next time when a function runs?'));
		case 'awaiting':
			return say(l10n.t('In one sentence: how would you check next time that a value is there already?'));
		case 'float-precision':
			return say(l10n.t('In one sentence: how would you compare two fractions next time?'));
		case 'attributes':
			return say(l10n.t('In one sentence: how would you find out next time what a value can do?'));
		case 'indentation':
			return say(l10n.t('In one sentence: how would you check next time which lines belong together?'));
		case 'pointers':
			return say(l10n.t('In one sentence: how would you find out next time where a pointer leads?'));
		case 'memory-lifetime':
			return say(l10n.t('In one sentence: how would you check next time how long a piece of memory may be used?'));
		case 'text-end':
			return say(l10n.t('In one sentence: how would you check next time where a text ends?'));
		case 'input-format':
			return say(l10n.t('In one sentence: how would you try out next time what is read of a typed line?'));
		case 'number-size':
			return say(l10n.t('In one sentence: how would you check next time that a number has room?'));
		case 'syntax':
			return say(l10n.t('In one sentence: where would you look first, the next time a program cannot start?'));
		case 'assignment-vs-equality':
			return say(l10n.t('In one sentence: how will you tell next time if one equals sign is wanted, or two?'));
		default:
			return null;
	}
}
