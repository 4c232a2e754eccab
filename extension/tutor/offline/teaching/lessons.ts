/** What the catalogue of concepts says, for the program's language. */
import { languages } from '../../../code/languages';
import { type Concept, conceptOf, concepts } from '../../../learner/concepts';
import type { Lessons } from '../../../../grammars/lessons';
import type { Bug, ConceptId, Question, RaisedException, SyntaxProblem, Words } from '../../../words';
import type { Situation } from '../../roles';
import { backticked } from '../backticked';
import { changedWalkOf } from '../facts/changedWalk';
import { answerTo } from './concepts';
import { type ExplainedException, explainException, findLesson } from './exceptions';
import { giverWantedTemplate, returnRoundTemplate } from '../moves/names';
import { openLoop } from '../questions/openLoop';
import { subjectOf } from '../subject';

/** What a language teaches; null where it has no lessons. */
export function lessonsOf(language: string): Lessons | null {
	return languages.find(({ id }) => id === language)?.lessons ?? null;
}

/** The concepts of the catalogue that programs of the language show; all of them for a language without lessons. */
export function conceptsIn(language: string): readonly Concept[] {
	const { lacks = [] } = lessonsOf(language) ?? {};
	return concepts.filter(({ id }) => !lacks.includes(id));
}

/** What the error's message says; null for a language without lessons. */
export function explained(language: string, { type, message }: Pick<RaisedException | SyntaxProblem, 'type' | 'message'>): ExplainedException | null {
	const lessons = lessonsOf(language);
	return lessons && explainException(type, message, lessons);
}

/** What to look at in one's own program after such an error; null for one without a lesson. */
export function habitFor(language: string, { type, message }: Pick<RaisedException, 'type' | 'message'>): Words | null {
	const lessons = lessonsOf(language);
	const found = lessons && findLesson(type, message, lessons);
	const habit = found ? lessons.cases[found.lesson.id]?.look() : undefined;
	return habit === undefined ? null : backticked(habit);
}

/** The first question of what to look at after such an error, with what leads to it; null where nothing is asked. */
export function habitQuestion(language: string, error: Pick<RaisedException, 'type' | 'message'>): Words | null {
	const habit = habitFor(language, error) ?? [];
	const at = habit.findIndex((segment) => segment.kind === 'text' && segment.text.includes('?'));
	const asks = habit[at];
	return asks?.kind === 'text' ? [...habit.slice(0, at), { ...asks, text: asks.text.slice(0, asks.text.indexOf('?') + 1) }] : null;
}

/** What the concept means, in a sentence or two. */
export function meaningFor(concept: ConceptId | null): Words | null {
	const found = concept === null ? null : conceptOf(concept);
	return found && backticked(found.meaning());
}

/** A short answer to a question back; null when nothing in the catalogue is about it. */
export function answerTopic(language: string, asked: string): Words | null {
	const lessons = lessonsOf(language);
	return (lessons && answerTo(asked, lessons)?.words) ?? null;
}

/** The concept that a question is about by itself, whatever the bug is; null when it has none of its own. */
export function conceptOfQuestion({ template, truth, foils, words }: Question): ConceptId | null {
	switch (template) {
		case 'explain.values':
		case 'explain.first':
		case 'explain.last':
		case 'explain.rounds':
			return 'loop-bounds';
		case 'explain.changed-walk':
			return 'list-mutation';
		case 'explain.walked':
		case 'explain.walk-values':
		case 'explain.walk-rounds':
			return 'loop-walk';
		case 'explain.end':
		case 'explain.changing':
		case 'explain.goes-on':
			return 'while-condition';
		case 'explain.condition':
		case 'explain.supposed':
		case 'predict.condition':
			return 'comparison-operator';
		case 'predict.exit':
			return 'conditional-chain';
		case 'explain.name-kept':
			return 'name-scope';
		case 'explain.name-given':
		case 'explain.name-rounds':
		case 'explain.name-unset':
		case 'explain.name-nowhere':
			return 'assignment';
		case 'explain.changes':
		case 'explain.gives-nothing':
			return 'method-result';
		case returnRoundTemplate:
			return 'return-ends';
		case 'predict.given-back':
		case 'explain.holder':
		case giverWantedTemplate:
		case 'explain.returned':
		case 'explain.how-ends':
		case 'explain.gives-back':
			return 'return-value';
		case 'explain.order':
		case 'predict.order':
			return 'operator-order';
		case 'explain.shows':
			return 'print-vs-return';
		case 'explain.part':
			return /%/.test(words.map((segment) => ('text' in segment ? segment.text : '')).join('')) ? 'modulo' : 'operator-order';
		case 'explain.assigned':
			return truth.kind === 'value' && truth.value.shape.kind === 'pairs' ? 'dictionary-key' : 'assignment';
		case 'predict.keys':
		case 'explain.looked-up':
			return 'dictionary-key';
		case 'explain.read-first':
		case 'predict.line':
			return 'assignment';
		case 'predict.round':
		case 'explain.before-again':
			return 'accumulator';
		case 'predict.call':
		case 'predict.deepest':
		case 'explain.nth-call':
		case 'explain.next-call':
			return 'recursion-base-case';
		case 'explain.falls-on':
			return 'switch-cases';
		case 'explain.uncalled':
			return 'function-call';
		case 'predict.size':
		case 'explain.position':
		case 'explain.last-position':
			return 'indexing';
		case 'predict.type':
		case 'explain.operands':
		case 'explain.kind-given':
		case 'explain.kind-compared':
			return truth.kind === 'choice' && truth.id === 'text' ? 'input-is-text' : 'type-conversion';
		case 'predict.value':
			return foils.some(({ misconception }) => misconception === 'printing-is-returning' || misconception === 'returning-is-printing') ? 'print-vs-return' : null;
		default:
			return null;
	}
}

/** The concept behind a question: its own, else that of its bug. */
export function conceptBehind(situation: Situation, question: Question): ConceptId | null {
	const task = situation.tasks.find(({ id }) => id === question.task);
	const bug = situation.diagnosis.bugs.find(({ id }) => id === task?.bug);
	// What an error says is one thing, what led to it another.
	const said = question.stage === 'read' && bug?.symptom.exception ? (explained(situation.code.language, bug.symptom.exception)?.concept ?? null) : null;
	return said ?? (bug && question.stage !== 'expect' ? behindLoop(situation, bug) ?? (question.stage === 'repair' || question.template === 'explain.handed' ? behindCall(situation, bug) : null) : null) ?? conceptOfQuestion(question) ?? task?.concept ?? bug?.concept ?? null;
}

/** A function that is called by itself with another value than is wanted, or a call whose value goes nowhere: so the run departs from a mended one. */
function behindCall({ code, outline: { functions, calls } }: Situation, bug: Bug): ConceptId | null {
	const [first] = bug.kind === 'known' ? (bug.departed ?? []) : [];
	if (!first || first.name === undefined) return null;
	const around = functions.filter(({ range }) => range.from <= first.line && first.line <= range.to).at(-1);
	if (first.called !== undefined) return around?.name === first.called ? 'recursion-base-case' : 'parameters';
	const text = code.text.split('\n')[first.line]?.trim();
	const call = calls.find((each) => each.line === first.line && each.text.trim() === text);
	return call && functions.some(({ name }) => name === call.callee) ? 'return-value' : null;
}

/** What keeps a loop going, where it has no end, and what a list does that is changed under one: every question of such a bug is about that. */
function behindLoop(situation: Situation, bug: Bug): ConceptId | null {
	const subject = subjectOf(situation, bug, situation.tasks, []);
	if (changedWalkOf(subject)) return 'list-mutation';
	if (bug.symptom.kind !== 'endless') return null;
	return subject.traced && openLoop(subject, subject.traced.replay)?.loop.kind === 'while' ? 'while-condition' : bug.concept;
}
