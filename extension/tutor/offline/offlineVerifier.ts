import { firstOfBranch } from '../../code/branchHead';
import type { Assessment, Bug, Given, Place, Question, Task, Words } from '../../words';
import type { PastTurn, Situation, Verifier } from '../roles';
import { lackedBy } from './teaching/beliefs';
import type { Candidate } from './draft';
import { candidatesFor } from './generator';
import { readLiteral } from './reading/literals';
import { isSlipOf } from './reading/slip';
import { frameOfNumber, hasWords } from './facts/labels';
import { showsSymptom } from './facts/onlyChanger';
import { type Judgement, type Reading, type ReadingContext, judge, readAnswer } from './reading/normaliser';
import { isFresh } from './chooser';
import { rulePrefix } from './questions/explainRule';
import { meantBy } from './questions/explainWanted';
import { acceptedPlaces, calledThere, isSure } from './questions/locate';
import { isProbe } from './closing/closing';
import { callIn } from './moves/counterexample';
import { amountPrefix, counterexampleTemplate, doubtedOptions, furtherTemplate, isMove, isOwnWord, isWish, madeTemplate, isWanted, kindOfResultTemplate, shouldRunTemplate, thenWantedTemplate } from './moves/names';
import { readingContext } from './readingContext';
import { spoken } from './say';
import { followedOn, foundLines, linesOf, spellingOf, subjectOf } from './subject';

/** "The task does not say", in a student's words. */
const leavesOpen = /\b(?:tasks?|assignment|exercise|docstring|description|statement|text|it|nobody|nothing) (?:does ?n[o']?t|does not|did ?n[o']?t|don'?t|never) (?:really |even )?(?:say|tell|mention|specif(?:y|ies)|define|decide)s?\b|\bnot (?:said|specified|defined|mentioned|clear from the task)\b|\b(?:task|assignment|docstring) says nothing\b/i;

/** What begins as a call and cannot be read as one has no more words than these. */
const mostOfCall = 3;

/** What should stand somewhere is said in no more words than these. */
const mostWanted = 12;
/** Words that say which value, of what there is. */
const wantedWords = new Set('first last second third previous old new same before next other biggest largest greatest smallest lowest highest least most sum total difference number value item element text word letter name list input typed whole half double'.split(' '));

/** A place where a value is asked for: its number is no value. */
const onlyALine = /^\s*(?:the |it is |it's |in |on )?(?:line|l[ií]nea)\s*\d+\s*[.?!]?\s*$/iu;

/** Fewer words beside a line are no reason. */
const leastOfReason = 3;

/** A choice of fewer options is guessed too often. */
const leastOptions = 3;

/** Judges by the run: what was typed is read by the normaliser and compared with the question's truth. */
export class OfflineVerifier implements Verifier {
	async assess(situation: Situation, asked: Question, given: Given, _signal: AbortSignal): Promise<Assessment> {
		if (asked.truth.kind === 'run') return ofRun(situation, asked);
		const question = withPresentPlaces(situation, asked);
		// A line of another version may be any line of this one: nothing is said of it.
		if (given.kind === 'line' && given.version !== situation.code.version) return { kind: 'unreadable', correct: null, understood: [], misunderstood: null, readAs: null };
		if (isPrintedLine(asked, given, situation)) return { kind: 'unreadable', correct: null, understood: [], misunderstood: null, readAs: null };
		if (isCopied(asked, given)) return { kind: 'unreadable', correct: null, understood: [], misunderstood: null, readAs: null };
		// No example says it: who finds that the task does not either has looked, and is asked no more of it.
		if (isProbe(question.template) && given.kind === 'typed' && leavesOpen.test(given.text)) return { kind: 'answer', correct: null, understood: [], misunderstood: null, readAs: null };
		const context = readingContext(situation);
		if (question.template === counterexampleTemplate && given.kind === 'typed') {
			const call = callIn(given.text, context.functionName ?? '');
			if (call !== null) return { kind: 'answer', correct: null, understood: [], misunderstood: null, readAs: call };
		}
		const reading = asBranch(asExpected(readAnswer(given, asSigns(likeExamples(question, situation), given, context), context), question, situation), situation);
		// A sentence without a call is a thought about it, and nothing to run; fewer words are no call, whatever else they say.
		if (question.template === counterexampleTemplate && reading.kind === 'answer' && reading.readAs.trim().split(/\s+/).length > mostOfCall) return { kind: 'answer', correct: null, understood: [], misunderstood: null, readAs: null };
		if (question.template === counterexampleTemplate && reading.kind === 'answer') return { kind: 'unreadable', correct: null, understood: [], misunderstood: null, readAs: null };
		// What is no value of the language could never be an example's.
		if (isOwnWord(question.template) && reading.kind === 'answer' && readLiteral(reading.readAs, context.spellings) === null) return { kind: 'unreadable', correct: null, understood: [], misunderstood: null, readAs: null };
		const inWords = isWanted(question.template) && isNoValue(reading, question, situation) && given.kind === 'typed' ? wantedInWords(given.text, situation) : null;
		if (inWords !== null) return { kind: 'answer', correct: null, understood: understoodBy(situation, question, given, { kind: 'answer', readAs: inWords, said: { kind: 'words', text: inWords } }, { kind: 'answer', correct: null, readAs: inWords, foil: null, note: null }), misunderstood: null, readAs: inWords };
		if (isWanted(question.template) && reading.kind === 'answer' && (!isLikeGiven(reading, question, situation) || (given.kind === 'typed' && onlyALine.test(given.text)))) return { kind: 'unreadable', correct: null, understood: [], misunderstood: null, readAs: null };
		const judgement = asSymptom(situation, question, reading, asWritten(asPrinted(asCopied(asMeant(judge(reading, question, context), question), question, given, situation), question), question, situation));
		// The number in "the loop on line 8 goes too far" is a place, no value.
		const namesLine = given.kind === 'typed' && /\blines?\s*\d/i.test(given.text);
		if (reading.kind === 'unreadable' || (namesLine && judgement.correct === false)) {
			const volunteered = volunteeredPlace(situation, question, given, context);
			if (volunteered) return volunteered;
		}
		const pointed = judgement.correct === true ? [] : placeOfAnother(situation, question, reading);
		if (pointed.length > 0 && reading.kind === 'answer') return { kind: 'answer', correct: null, understood: pointed, misunderstood: null, readAs: reading.readAs };
		const lacked = lackedBy(situation.code.language, judgement.foil?.misconception ?? null);
		return { ...verdict(judgement), understood: understoodBy(situation, question, given, reading, judgement), ...(lacked === null ? {} : { missing: [lacked] }) };
	}
}

/** A head of a branch that says nothing itself means what stands below it, also where it was typed. */
function asBranch(reading: Reading, { code }: Situation): Reading {
	if (reading.kind !== 'answer' || reading.said.kind !== 'lines' || reading.said.from !== reading.said.to) return reading;
	const at = firstOfBranch(code, reading.said.from);
	return at === reading.said.from ? reading : { ...reading, readAs: reading.readAs.replace(/\d+/, String(at + 1)), said: { kind: 'lines', from: at, to: at } };
}

/** Neither a value nor anything else that can be read. */
function isNoValue(reading: Reading, question: Question, situation: Situation): boolean {
	return reading.kind === 'unreadable' || (reading.kind === 'answer' && reading.said.kind === 'bare' && !isLikeGiven(reading, question, situation));
}

/** What should stand there, said in words: "the first temperature". */
function wantedInWords(text: string, { code, problem }: Situation): string | null {
	const said = text.trim().replace(/[.!]+$/, '').replace(/^(?:(?:it|that|this|\p{L}+) (?:should|must|has to|needs to|ought to) be|it is|it's|i want) /iu, '');
	const words = said.toLowerCase().match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? [];
	const own = new Set(`${code.text}\n${problem.statement}`.toLowerCase().match(/[\p{L}_][\p{L}\p{N}_]{2,}/gu) ?? []);
	const isAbout = words.some((word) => wantedWords.has(word.replace(/s$/, '')) || wantedWords.has(word) || own.has(word));
	// "First I look at every value" tells of a way, and of no value; "the number that I type" is one.
	const isDeed = /(?<!\b(?:that|which|what|the one|number|value|word) )\b(?:i|we|you)\b/i.test(said);
	return words.length > 1 && words.length <= mostWanted && isAbout && !isDeed && !said.includes('?') ? said : null;
}

/** What the student wants of a variable is a value, as the run's own is; bare words are one only where that is a text. */
function isLikeGiven(reading: Reading, { foils: [given] }: Question, situation: Situation): boolean {
	const { spellings } = readingContext(situation);
	return reading.kind !== 'answer' || reading.said.kind !== 'bare' || given === undefined || readLiteral(given.answer, spellings)?.kind === 'quoted';
}

/** `Weeks: 4` where a line of the program is asked for is what it should print, and does not name line 4. */
function isPrintedLine({ answer }: Question, given: Given, { problem }: Situation): boolean {
	if (answer.kind !== 'line' || given.kind !== 'typed' || !/\p{L}/u.test(given.text)) return false;
	const typed = given.text.trim();
	return problem.tests.some(({ expected }) => expected.split(/\r?\n/).some((line) => line.trim() === typed));
}

/** Words of the question said back say nothing of what it asks, unless they are an option's own. */
function isCopied({ answer, words }: Question, given: Given): boolean {
	if (answer.kind !== 'choice' || given.kind !== 'typed') return false;
	const typed = given.text.trim().toLowerCase();
	const isIn = (text: Words) => spoken(text).toLowerCase().includes(typed);
	return typed.includes(' ') && isIn(words) && !answer.options.some((option) => isIn(option.words));
}

/** What nobody knows the right value of is read as one of the kind that all examples give, where that is one of several parts: a piece of it is no answer. */
function likeExamples(question: Question, { evidence }: Situation): Question {
	const [first, ...others] = evidence.run.results.flatMap(({ expected }) => expected ?? []);
	const isOfParts = first !== undefined && (first.shape.kind === 'pairs' || first.shape.kind === 'items') && others.every(({ shape }) => shape.kind === first.shape.kind);
	return isOfParts && isOwnWord(question.template) && question.truth.kind === 'open' ? { ...question, truth: { kind: 'value', value: first } } : question;
}

/** A text of signs alone (`###`), where one is wanted of what the run has a text: with or without quotes it says nothing else. */
function asSigns(question: Question, given: Given, { spellings }: ReadingContext): Question {
	const [run] = isWanted(question.template) && question.truth.kind === 'open' ? question.foils : [];
	const read = run && readLiteral(run.answer, spellings);
	const isMeant = read?.kind === 'quoted' && given.kind === 'typed' && /^[^\p{L}\p{N}\s?!.…]+$/u.test(given.text.trim());
	return isMeant ? { ...question, truth: { kind: 'value', value: { shown: run?.answer ?? '', type: '', shape: { kind: 'text', value: read.value } } } } : question;
}

/** What an example should say where all of them say texts: words are one, and stand in it with their quotes. */
function asExpected(reading: Reading, { template }: Question, situation: Situation): Reading {
	const { texts, spellings } = readingContext(situation);
	const isMeant = isOwnWord(template) && texts !== undefined && reading.kind === 'answer' && reading.said.kind === 'bare' && readLiteral(reading.readAs, spellings)?.kind !== 'quoted';
	const spelling = spellingOf(situation.code.language);
	return isMeant && spelling ? { ...reading, readAs: spelling.quoted(reading.said.candidates.at(-1) ?? reading.readAs) } : reading;
}

/** The places that count as right, where they are in the program as it is now. */
function withPresentPlaces(situation: Situation, question: Question): Question {
	const bug = question.truth.kind === 'places' ? situation.diagnosis.bugs.find(({ id }) => question.id.startsWith(`${id}/`)) : undefined;
	const now = bug && candidatesFor(situation, bug, situation.tasks).find((each) => each.question.id === question.id);
	return now ? { ...question, truth: now.question.truth } : question;
}

/** Who says what should come out knows it, also without the brackets of its one item; what the program makes of that is asked later. */
function asMeant(judgement: Judgement, { stage, truth }: Question): Judgement {
	const isBare = stage === 'expect' && truth.kind === 'value' && truth.value.shape.kind === 'items' && judgement.correct === false && judgement.note === 'type' && judgement.foil === null;
	return isBare ? { ...judgement, correct: true } : judgement;
}

/** Who says what should come out, and misspells a word that stands there, has said it. */
function asCopied(judgement: Judgement, { stage, truth, foils, slots }: Question, given: Given, { problem, code }: Situation): Judgement {
	if (stage !== 'expect' || judgement.correct !== false || given.kind !== 'typed' || truth.kind !== 'value' || truth.value.shape.kind !== 'text') return judgement;
	const shown = [code.text, problem.statement, slots.call ?? ''].join('\n');
	const others = foils.map(({ answer }) => answer.replace(/^(["'])(.*)\1$/u, '$2'));
	return isSlipOf(given.text, truth.value.shape.value, shown, others) ? { ...judgement, correct: true, foil: null, readAs: truth.value.shown } : judgement;
}

/** A number alone, of a line that has words around its own: the words are meant with it, since an example of theirs without them would never pass. */
function asPrinted(judgement: Judgement, { template, truth }: Question): Judgement {
	const said = judgement.readAs?.trim() ?? '';
	const frame = isProbe(template) && truth.kind === 'output' && judgement.correct === false && /^-?\d[\d.,]*$/.test(said) ? frameOfNumber(truth.text.trimEnd()) : null;
	return frame && hasWords(frame) ? { ...judgement, readAs: `${frame.before}${said}${frame.after}` } : judgement;
}

/** Who said that it matters how a number is written has not said what is printed when it is written otherwise. */
function asWritten(judgement: Judgement, { template, truth }: Question, { turns }: Situation): Judgement {
	const numbersOf = (text: string) => text.match(/\d+(?:\.\d+)?/g) ?? [];
	const isStrict = turns.some(({ question, given }) => question.id.startsWith(amountPrefix) && given?.kind === 'chosen' && given.option === doubtedOptions.example);
	if (!isStrict || !isProbe(template) || truth.kind !== 'output' || judgement.correct !== true) return judgement;
	const [said, printed] = [numbersOf(judgement.readAs ?? ''), numbersOf(truth.text)];
	return said.length === printed.length && said.some((number, at) => number !== printed[at]) ? { ...judgement, correct: false } : judgement;
}

function verdict({ kind, correct, readAs, foil }: Judgement): Omit<Assessment, 'understood'> {
	return { kind, correct, misunderstood: foil?.misconception ?? null, readAs };
}

/** Open tasks of this bug that a right answer at this stage shows; at an unchecked place, when it is among the suspects. */
function understoodBy(situation: Situation, question: Question, given: Given, reading: Reading, { kind, correct, foil, readAs }: Judgement): readonly string[] {
	if (kind !== 'answer' || correct === false || isMove(question.template)) return [];
	const shown = openTasks(situation, question).filter((task) => task.shownBy.includes(question.stage)).map(({ id }) => id);
	if (correct === true) return (isCoinToss(question) && asksMoreAfter(situation, question)) || goesOnAfter(situation, question) ? [] : shown;
	// Who wants what the run gives there was not surprised by that line.
	// Another value than a right run has may lead to another right program, or to none: it shows nothing.
	const meant = meantBy(question);
	if (meant !== null && readAs !== meant) return [];
	if (question.truth.kind === 'open') return foil?.misconception === 'trusts-the-program' || goesOnAfter(situation, question) ? [] : shown;
	if (question.truth.kind !== 'places' || reading.kind !== 'answer') return [];
	return isAmong(reading, question.truth.places) || isReasoned(situation, question, reading, given) || isSymptom(situation, question, reading) ? shown : [];
}

/** A line of the run with a reason beside it, while nobody is sure where it goes wrong: the student's own lead is as good as any. */
function isReasoned(situation: Situation, { id, stage, slots }: Question, reading: Reading, given: Given): boolean {
	const { diagnosis, evidence, outline, code } = situation;
	const bug = diagnosis.bugs.find((each) => id.startsWith(`${each.id}/`));
	if (!bug || isSure(subjectOf(situation, bug, situation.tasks, [])) || stage !== 'locate' || reading.kind !== 'answer' || reading.said.kind !== 'lines' || reading.said.from !== reading.said.to || given.kind !== 'typed') return false;
	const at = reading.said.from;
	const ran = evidence.run.results.find(({ test }) => test === slots.test)?.lines.includes(at) === true;
	const reason = given.text.replace(code.text.split('\n')[at]?.trim() ?? '', '').match(/\p{L}{2,}/gu) ?? [];
	return ran && outline.statementLines.includes(at) && reason.length > leastOfReason;
}

/** The line at which what is wrong shows is no wrong answer, also where the repair stands elsewhere: what happens there is looked at next. */
function asSymptom(situation: Situation, question: Question, reading: Reading, judgement: Judgement): Judgement {
	return judgement.correct === false && isSymptom(situation, question, reading) ? { ...judgement, correct: null, foil: null } : judgement;
}

function isSymptom(situation: Situation, { id, stage, slots, template }: Question, reading: Reading): boolean {
	const bug = stage === 'locate' && template !== 'locate.inside' && template !== furtherTemplate ? situation.diagnosis.bugs.find((each) => id.startsWith(`${each.id}/`)) : undefined;
	if (!bug || reading.kind !== 'answer' || reading.said.kind !== 'lines' || reading.said.from !== reading.said.to) return false;
	const subject = followedOn(subjectOf(situation, bug, situation.tasks, []), slots.test);
	// Of a run that was not followed nobody knows what its lines do.
	return (slots.test ?? subject.traced?.test.id) === subject.traced?.test.id && showsSymptom(subject, reading.said.from) && calledThere(subject, reading.said.from) === null;
}

/** A rule of two: half of those who guess are right, so that it shows no understanding by itself. */
function isCoinToss({ template, answer }: Question): boolean {
	return template.startsWith(rulePrefix) && answer.kind === 'choice' && answer.options.length < leastOptions;
}

/** Another question of the stage is left that can show what this one did not; without one the answer has to do. */
function asksMoreAfter(situation: Situation, { id, stage }: Question): boolean {
	const bug = situation.diagnosis.bugs.find((each) => id.startsWith(`${each.id}/`));
	if (!bug) return false;
	const candidates = candidatesFor(situation, bug, situation.tasks).filter(({ question }) => question.stage === stage && !question.template.startsWith(rulePrefix));
	return candidates.some((candidate) => !candidate.follows && isFresh(candidate, candidates, situation.turns));
}

/** The line may be as it should be, or only show what went wrong elsewhere: what the student wants there, and where that is made, is asked next. */
function goesOnAfter(situation: Situation, question: Question): boolean {
	const { id, slots, stage, template } = question;
	const bug = stage === 'explain' ? situation.diagnosis.bugs.find((each) => id.startsWith(`${each.id}/`)) : undefined;
	if (!bug) return false;
	const candidates = candidatesFor(situation, bug, situation.tasks);
	const answered: PastTurn = { id: '', question, version: situation.code.version, given: null, assessment: { kind: 'answer', correct: true, understood: [], misunderstood: null, readAs: null }, rung: 'question', withdrawn: false };
	const isWishedThere = (candidate: Candidate) => isWish(candidate.question.template) && candidate.follows?.(answered) === true;
	const isNext = (candidate: Candidate) => template !== shouldRunTemplate && (isWish(template) ? candidate.question.template === madeTemplate : isWishedThere(candidate) || (candidate.question.template === furtherTemplate && slots.line !== undefined && candidate.question.slots.line === slots.line));
	// Right in number, and of the wrong kind: both are to be mended.
	const isOfKind = (candidate: Candidate) => template === thenWantedTemplate && candidate.question.template === kindOfResultTemplate && candidate.question.slots.line === slots.line;
	return candidates.some((candidate) => (candidate.after?.(question) === true || (candidate.follows !== undefined && isNext(candidate)) || isOfKind(candidate)) && isFresh(candidate, candidates, situation.turns));
}

function openTasks(situation: Situation, question: Question): readonly Task[] {
	const bug = situation.tasks.find(({ id }) => id === question.task)?.bug;
	return situation.tasks.filter((task) => task.bug === bug && task.kind === 'conceptual' && task.status !== 'resolved');
}

function isAmong(reading: Reading & { kind: 'answer' }, places: readonly Place[]): boolean {
	const { said } = reading;
	const lines = said.kind === 'lines' ? linesOf({ kind: 'lines', from: said.from, to: said.to }) : said.kind === 'gap' ? linesOf({ kind: 'gap', after: said.after }) : [];
	return places.some((place) => linesOf(place).some((at) => lines.includes(at)));
}

/**
 * Asked for the place of one mistake, the student points at that of another that makes the same example fail: that one is found, then.
 * Its tasks that a found place shows; empty where it is no such place, or one of this mistake's repair too.
 */
function placeOfAnother(situation: Situation, { task, truth, stage, slots }: Question, reading: Reading): readonly string[] {
	if (stage !== 'locate' || truth.kind !== 'places' || reading.kind !== 'answer') return [];
	const own = situation.tasks.find(({ id }) => id === task)?.bug;
	const isAt = (bug: Bug) => isAmong(reading, bug.places.map(({ place }) => place));
	const bugs = situation.diagnosis.bugs.filter((bug) => bug.kind === 'known' && isAt(bug));
	const other = bugs.find((bug) => slots.test !== undefined && bug.symptom.tests.includes(slots.test) && bugs.every(({ id }) => id !== own));
	return situation.tasks.filter((each) => each.bug === other?.id && each.kind === 'conceptual' && each.status === 'open' && each.shownBy.includes('locate')).map(({ id }) => id);
}

/** A student who names the place before being asked for it has found it. */
function volunteeredPlace(situation: Situation, question: Question, given: Given, context: ReadingContext): Assessment | null {
	if (given.kind !== 'typed' || question.answer.kind === 'line') return null;
	const task = openTasks(situation, question).find(({ shownBy }) => shownBy.includes('locate'));
	const bug = situation.diagnosis.bugs.find(({ id }) => id === task?.bug);
	if (!task || !bug) return null;
	const { places } = acceptedPlaces(subjectOf(situation, bug, situation.tasks, foundLines(situation)));
	const reading = readAnswer(given, { answer: { kind: 'line' }, truth: { kind: 'places', places, checked: false } }, context);
	if (reading.kind !== 'answer' || !isAmong(reading, places)) return null;
	return { kind: 'answer', correct: null, understood: [task.id], misunderstood: null, readAs: reading.readAs };
}

/** An edit is right when the tests of its bug pass. */
function ofRun(situation: Situation, question: Question): Assessment {
	const task = situation.tasks.find(({ id }) => id === question.task);
	const bug = situation.diagnosis.bugs.find(({ id }) => id === task?.bug);
	const { run } = situation.evidence;
	if (run.unrun) return { kind: 'answer', correct: null, understood: [], misunderstood: null, readAs: null };
	const own = run.results.filter(({ test }) => bug?.symptom.tests.includes(test));
	const correct = run.syntax === null && run.startup === null && own.every(({ passed }) => passed);
	return { kind: 'answer', correct, understood: correct && task ? [task.id] : [], misunderstood: null, readAs: null };
}
