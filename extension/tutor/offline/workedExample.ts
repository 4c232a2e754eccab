/** The third rung: what a question's bug is about, at work on another program. */
import * as l10n from '@vscode/l10n';
import type { Lessons } from '../../../grammars/lessons';
import { applyEdits } from '../../code/edits';
import type { Bug, Question, Words } from '../../words';
import type { Situation } from '../roles';
import { changedWalkOf } from './changedWalk';
import { examplesFor } from './exampleFor';
import { conceptBehind, conceptOfQuestion, lessonsOf } from './lessons';
import { leastTests } from './repairDiagnosis';
import { join, say } from './say';
import { foundLines, linesOf, subjectOf } from './subject';

/**
 * What the bug is about, an error's own idea while it is read, and at a smaller question before the place is found what that question is
 * about. Null where nothing fits that was not shown: what the whole call gives needs no example, and where the place is looked for only a
 * lesser one is given, since the best is for the repair.
 */
export function workedExample(situation: Situation, question: Question, shown: readonly Words[]): Words | null {
	const lessons = lessonsOf(situation.code.language);
	const { stage, slots } = question;
	const isEarly = stage === 'expect' || stage === 'predict';
	if (!lessons || (isEarly && (conceptOfQuestion(question) === null || slots.line === undefined))) return null;
	const bug = situation.diagnosis.bugs.find(({ id }) => id === situation.tasks.find((each) => each.id === question.task)?.bug);
	// What an error says is one thing, what led to it another.
	const ideas = bug && !isEarly && stage !== 'read' ? ideasBehind(situation, bug, lessons) : [];
	const isShown = (example: Words) => shown.some((each) => JSON.stringify(each) === JSON.stringify(introduced(example)));
	const [concept, line] = isEarly ? [conceptOfQuestion(question), slots.line ?? null] : [conceptBehind(situation, question), lineBehind(situation, bug)];
	const [best, ...others] = examplesFor({ ideas, concept, line, isShown }, lessons, situation);
	const example = stage === 'locate' ? others.at(-1) : best;
	return example ? introduced(example) : null;
}

function introduced(example: Words): Words {
	return join(say(l10n.t('An example, on another program:')), example);
}

/** What the bug is about: a list changed under its loop, else what its likeliest repair changes, else what the run shows. */
function ideasBehind(situation: Situation, bug: Bug, lessons: Lessons): readonly string[] {
	const { code, diagnosis, outline } = situation;
	const subject = subjectOf(situation, bug, situation.tasks, []);
	if (changedWalkOf(subject)) return lessons.ideasOfRun('changed-walk', code.text);
	const tried = subject.failing[0]?.result;
	const isNothing = tried?.ending.kind === 'returned' && tried.ending.value.shape.kind === 'nothing' && tried.expected !== null && tried.expected.shape.kind !== 'nothing';
	const run = isNothing ? lessons.ideasOfRun('nothing-back', code.text) : bug.symptom.kind === 'endless' ? lessons.ideasOfRun('endless', code.text) : [];
	const changes = diagnosis.version === code.version ? diagnosis.bugs.map((each) => (each.kind === 'known' && each.repairs[0] ? lessons.ideasOfChange(code.text, applyEdits(code.text, each.repairs[0])) : [])) : [];
	const change = isTrusted(situation, changes.map(([first]) => first)) ? (changes[diagnosis.bugs.indexOf(bug)] ?? []) : [];
	const isNested = bug.kind === 'suspected' && outline.loops.some((loop) => outline.loops.some((other) => other !== loop && other.range.from <= loop.header && loop.range.to <= other.range.to));
	const shown = [...run, ...change, ...(isNested && !bug.symptom.exception ? lessons.ideasOfRun('nested-loops', code.text) : [])];
	const [found] = foundLines(situation);
	return shown.length > 0 || found === undefined ? [...new Set(shown)] : lessons.ideasOfLine(code.text, found);
}

/** Several mistakes that few examples show are a guess, unless all of them are about the same. */
function isTrusted({ problem, diagnosis }: Situation, ideas: readonly (string | undefined)[]): boolean {
	return problem.tests.length >= leastTests || diagnosis.bugs.length === 1 || new Set(ideas).size === 1;
}

/** The line (zero-based) that an example is like: the one that the student found, that of the error, or where the bug is; one that is only asked about says nothing of what is lacking. */
function lineBehind(situation: Situation, bug: Bug | undefined): number | null {
	const [place] = bug && isTrusted(situation, situation.diagnosis.bugs.map(({ id }) => id)) ? bug.places : [];
	return foundLines(situation)[0] ?? bug?.symptom.exception?.line ?? (place ? linesOf(place.place)[0] ?? null : null);
}
