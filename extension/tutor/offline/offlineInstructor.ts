import * as l10n from '@vscode/l10n';
import type { Given, Bug, ConceptId, Question, Rung, Task, Test, Words } from '../../words';
import type { AskRequest, Instructor, PastTurn, Situation, Utterance } from '../roles';
import { lackedBy, misconceptionOf } from './teaching/beliefs';
import { changeOf } from './teaching/change';
import { confirmCandidates } from './closing/checks';
import { doubtQuestion, isProbe, probeQuestion, reflectQuestion } from './closing/closing';
import { type Choice, choose, isAnswered, isEcho, sameTruth, stageBeside, toldIn } from './chooser';
import { type Candidate, type Help, isTold } from './draft';
import { candidatesFor } from './generator';
import { formOf } from './form';
import { groundOf } from './facts/grounds';
import { rungsAbove } from './teaching/ladder';
import { answerTopic, conceptBehind, conceptOfQuestion, meaningFor } from './teaching/lessons';
import { openingOf, repliedTo, standing, unreadStop } from './opening';
import { keepQuestion, shouldQuestion } from './moves/counterexample';
import { elsewhereQuestion } from './moves/elsewhere';
import { narrowQuestion, stillNarrows } from './moves/narrow';
import { mannerQuestion, mannerTemplate } from './moves/manner';
import { ownExampleQuestion, stillFails } from './moves/ownExample';
import { doubtedTemplate, elsewhereTemplate, isWanted, keepTemplate, mendTemplate, narrowTemplate, retypeTemplate, shouldRunTemplate, shouldTemplate, suspectTemplate } from './moves/names';
import { opening as takeRun, typedIn } from './questions/phrases';
import { fieldTemplate } from './questions/explainField';
import { messageAsked } from './questions/syntax';
import { keptTemplate } from './questions/explainKept';
import { sharedTemplates } from './questions/explainShared';
import { isUnchanged, tellsStanding } from './sinceCheck';
import { code, countWords, join, say, spoken } from './say';
import { stagesOf } from './diagnosis/stages';
import { type Subject, foundLines, lineGiven, linesOf, subjectOf } from './subject';
import { stateOf } from './questions/repair';
import { rightOf } from './questions/tableAgain';
import { isPastTry, triedTests } from './closing/tried';
import { workedExample } from './teaching/workedExample';
import { bringsWord } from './teaching/exampleFor';
import { ideaBehind, isGuess, meaningOf } from './diagnosis/idea';

/** A message has at most so many words. */
const longest = 60;

/** Asks from evidence: questions as data, picked by the chooser, under a clause on what held or what the run showed. */
export class OfflineInstructor implements Instructor {
	async ask(situation: Situation, request: AskRequest, _signal: AbortSignal): Promise<Utterance | null> {
		switch (request.purpose) {
			case 'task':
				return this.askForTask(situation, request);
			case 'confirm': {
				const fresh = request.target ? confirmCandidates(situation, request.target, request.before) : [];
				// Asked in the same words before, also of the program as it was, it would only look like a mistake of the tutor's.
				const pick = fresh.find(({ question }) => !situation.turns.some((turn) => (turn.question.id === question.id && sameTruth(turn.question, question)) || spoken(turn.question.words) === spoken(question.words)));
				return pick ? utter(pick.question, request.since ? [] : standing(situation), pick.question.words) : null;
			}
			case 'offer': {
				const question = request.last && (shouldQuestion(request.last) ?? keepQuestion(request.last));
				return question ? utter(question, opening(situation, request), question.words) : null;
			}
			case 'example': {
				const question = ownExampleQuestion(situation, request);
				return question && utter(question, request.doubted && !request.since && situation.turns.at(-1)?.withdrawn !== true ? standing(situation) : [], question.words);
			}
			case 'narrow': {
				const question = request.undecided === undefined ? null : narrowQuestion(request.undecided);
				return question && utter(question, opening(situation, request), question.words);
			}
			case 'elsewhere': {
				const question = elsewhereQuestion(situation);
				return question && utter(question, opening(situation, request), question.words);
			}
			case 'probe': {
				const question = doubtQuestion(request.last) ?? (request.probe && probeQuestion(situation, request.probe));
				return question ? utter(question, opening(situation, request), question.words) : null;
			}
			case 'manner': {
				const question = mannerQuestion(situation);
				return question && utter(question, opening(situation, request), question.words);
			}
			// What the next run gives is the session's own question.
			case 'foresee':
				return null;
			case 'reflect': {
				const question = reflectQuestion(situation);
				return utter(question, opening(situation, request), question.words);
			}
		}
	}

	private askForTask(situation: Situation, request: AskRequest): Utterance | null {
		const { target, last } = request;
		const bug = situation.diagnosis.bugs.find((each) => each.id === target?.bug);
		if (!target || !bug) return null;
		const candidates = candidatesFor(situation, bug, situation.tasks);
		const choice = choiceOf(situation, request, target, bug);
		const subject = subjectFor(situation, bug);
		if (request.kind === 'teaching') return teach(situation, request, candidates);
		const pick = choose(candidates, choice);
		if (!pick) return null;
		const stop = unreadStop(situation, subject, pick);
		if (stop.length > 0) return utter(pick.question, join(openingOf(situation, request, subject, pick), stop), pick.inContext ?? pick.question.words);
		const reply = openingOf(situation, request, subject, pick);
		const meaning = meaningBeforeRepair(situation, request, pick, bug, subject);
		const opened = join(reply, meaning);
		if (pick.question.stage === 'repair' && namesHidden(opened, subject, repliedTo(situation, request))) return utter(pick.question, [], pick.question.words);
		// Where the meaning may not be said, the reply may still be.
		return utterFullest(pick.question, meaning ? [opened, reply] : [reply], wordsAfter(situation, pick, last));
	}

	async reword(_situation: Situation, turn: PastTurn, time: number, _signal: AbortSignal): Promise<Words | null> {
		const { words, reworded } = turn.question;
		// A model may have asked in the very words that were kept as another way.
		return reworded.filter((other) => spoken(other) !== spoken(words))[time - 1] ?? null;
	}

	async help(situation: Situation, turn: PastTurn, cap: Rung, _signal: AbortSignal): ReturnType<Instructor['help']> {
		const { question } = turn;
		const others = situation.turns.filter(({ id }) => id !== turn.id);
		const examples = examplesShown(situation, others);
		const example = exampleAt(situation, question, examples);
		const all = rungsAbove(turn.rung, cap).flatMap((rung): Help | [] => {
			const own = question.help.find((each) => each.rung === rung);
			if (rung === 'worked-example' && example) return { rung, words: example };
			return own ?? (rung === 'fact' && tellsFact(question) ? { rung, words: question.fact } : []);
		});
		const said = new Set([...others.flatMap(helpGiven), ...examples].map(spoken));
		// What an earlier question was helped with says nothing new; but no question about a run goes without any help.
		return all.find(({ rung, words }) => !said.has(spoken(words)) && !(rung === 'fact' && question.stage === 'repair' && spoken(words) === spoken(question.fact) && isStated(situation, words))) ?? (turn.rung === 'question' && messageAsked(question) === null ? all[0] : undefined) ?? null;
	}

	change(situation: Situation, turn: PastTurn): Words | null {
		return changeOf(situation, turn.question);
	}

	async answerBack(situation: Situation, _turn: PastTurn, asked: string, _signal: AbortSignal): Promise<Words> {
		return answerTopic(situation.code.language, asked) ?? say(l10n.t('I have no short answer to that. Keep to the question for now; a smaller step or an example is one click away.'));
	}

	ground(situation: Situation, turn: PastTurn): Words {
		return groundOf(situation, turn);
	}

	form(question: Question, given: Given | null, language: string): Words {
		return formOf(question, language, given?.kind === 'typed' ? given.text : '');
	}

	/** True while the program as it now is asks the same and makes the same right. */
	holds(situation: Situation, question: Question): boolean {
		if (isProbe(question.template)) return false;
		if (question.template === 'close.reflect' || question.template === shouldTemplate || question.template === keepTemplate) return true;
		if (question.template === mannerTemplate) return mannerQuestion(situation) !== null;
		if (question.template === narrowTemplate) return stillNarrows(situation, question);
		if ([doubtedTemplate, suspectTemplate, mendTemplate, retypeTemplate].includes(question.template)) return stillFails(situation, question);
		if (question.template === elsewhereTemplate) {
			const now = elsewhereQuestion(situation);
			return now !== null && sameTruth(now, question);
		}
		// What should stand or run somewhere is the way to a change: one was made, and the example gives something else since.
		if ((isWanted(question.template) || question.template === shouldRunTemplate) && question.slots.test !== undefined && situation.edited?.same.includes(question.slots.test) === false) return false;
		const bug = situation.diagnosis.bugs.find((each) => question.id.startsWith(`${each.id}/`));
		const task = situation.tasks.find(({ id }) => id === question.task);
		const now = bug ? candidatesFor(situation, bug, situation.tasks) : task ? confirmCandidates(situation, task) : [];
		// A step down from a repair is about the same repair.
		const own = question.template === 'repair.test' && question.slots.round !== undefined ? question.id.replace(/\/\d+$/, '') : question.id;
		const same = now.find((each) => each.question.id === question.id || each.question.id === own);
		// A hint that says what the program printed is none of one that prints something else.
		const isHelped = question.stage !== 'locate' || same === undefined || JSON.stringify(same.question.help) === JSON.stringify(question.help);
		return same !== undefined && isHelped && sameTruth(same.question, question);
	}
}

/** The worked example for a question; where a place is to be repaired before what the question has instead of one. Null for none. */
function exampleAt(situation: Situation, question: Question, shown: readonly Words[]): Words | null {
	// Of a program that cannot start another one that cannot says more than one that runs.
	const isOwn = question.stage !== 'repair' || messageAsked(question) !== null;
	return isOwn && question.help.some(({ rung }) => rung === 'worked-example') ? null : workedExample(situation, question, shown);
}

/** Those that the questions before were helped with, each with what had been shown by then. */
function examplesShown(situation: Situation, turns: readonly PastTurn[]): readonly Words[] {
	const reached = turns.filter(({ rung }) => !rungsAbove(rung, 'change-described').includes('worked-example'));
	return reached.reduce<readonly Words[]>((shown, { question }) => {
		const next = exampleAt(situation, question, shown);
		return next ? [...shown, next] : shown;
	}, []);
}

/** What should come out and what does: said before, here or there, it helps nobody once more. */
function isStated({ turns }: Situation, fact: Words): boolean {
	const factOf = ({ rung, question }: PastTurn) => (tellsFact(question) && !rungsAbove(rung, 'change-described').includes('fact') ? [question.fact] : []);
	const said = turns.flatMap((turn) => [...(turn.heard === undefined ? [] : [turn.heard]), ...[...helpGiven(turn), ...factOf(turn)].map(spoken)]).join('\n');
	return fact.every((segment) => segment.kind !== 'code' || said.includes(spoken([segment])));
}

/** The run's fact may be told at this question: a place is named later, and a change not at all. */
function tellsFact({ stage, fact, truth }: Question): boolean {
	return stage !== 'repair' && truth.kind !== 'places' && truth.kind !== 'open' && fact.length > 0;
}

/** It names one line alone, and that is the place of a repair that the student has not found, nor just named. */
function namesHidden(words: Words, { bug, found, ground }: Subject, last: PastTurn | null): boolean {
	const named = words.flatMap((segment) => (segment.kind === 'lines' ? [segment] : []));
	const [only] = named;
	return bug.kind === 'known' && named.length === 1 && only !== undefined && only.from === only.to && !found.includes(only.from) && (last === null || lineGiven(last, ground.code.version) !== only.from) && bug.places.some(({ place }) => linesOf(place).includes(only.from));
}

/** A try at the same example with another text is a new try: it may be asked for as often as it takes. */
function choiceOf(situation: Situation, request: AskRequest, target: Task, bug: Bug): Choice {
	const turns = situation.turns.filter((turn) => !isPastTry(turn, situation.code.version));
	return { ...request, target, stages: stagesOf(bug, situation.diagnosis.standing), tasks: situation.tasks, turns, found: foundLines(situation), names: (id: string) => misconceptionOf(situation.code.language, id) !== null };
}

function subjectFor(situation: Situation, bug: Bug): Subject {
	return subjectOf(situation, bug, situation.tasks, foundLines(situation));
}

/** What this question's own help has said, up to the rung it came to. */
function helpGiven({ question, rung }: PastTurn): readonly Words[] {
	const above = rungsAbove(rung, 'change-described');
	return rung === 'question' ? [] : question.help.filter((each) => !above.includes(each.rung)).map(({ words }) => words);
}

/** The clause at the head of a question at the session's end. */
function opening(situation: Situation, request: AskRequest): Words {
	return join(openingOf(situation, request, null, null), request.since || request.purpose !== 'probe' || situation.turns.length === 0 || situation.turns.some(({ version }) => version === situation.code.version) ? null : standing(situation));
}

/** A run that was just spoken of is not named again; one that was not is named, where there are several. */
function wordsAfter(situation: Situation, pick: Candidate, last: PastTurn | null): Words {
	const { tests } = situation.problem;
	const { words } = pick.question;
	const test = tests.find(({ id }) => id === pick.question.slots.test);
	if (!test || situation.evidence.run.startup) return words;
	// Who knows enough to begin with the place was not asked what comes out: without it nobody knows what to look for.
	const tried = pick.question.stage === 'locate' && situation.turns.length === 0 ? triedTests(situation).find((each) => each.test.id === test.id) : undefined;
	if (tried) return join(stateOf(tried), words);
	// The reply has just spoken of it.
	if ((pick.inContext ?? pick.question.stage !== 'repair') && tellsStanding(situation, repliedTo(situation, { last }), pick.question)) return pick.inContext ?? words;
	if (last?.question.slots.test !== test.id) return tests.length < 2 || pick.question.stage === 'repair' || namesRun(words, test) ? words : join(takeRun(test), words);
	const isNamed = test.kind === 'input' || spoken(last.question.words).includes(test.call);
	return isNamed && pick.inContext && pick.question.stage !== 'repair' ? pick.inContext : words;
}

/** The words say which run they are about: its call, or what is typed. */
function namesRun(words: Words, test: Test): boolean {
	const text = spoken(words);
	return test.kind === 'call' ? text.includes(test.call) || text.includes(spoken([code(test.call)])) : text.toLowerCase().includes(spoken(typedIn(test)).toLowerCase());
}

/** The message: the opening goes first where there is room for it, and nothing is said twice. */
function utter(question: Question, opened: Words, words: Words): Utterance {
	return utterFullest(question, [opened], words);
}

/** The question under the first of these openings that is short enough; the others, and none, are what may be said instead. */
function utterFullest(question: Question, openings: readonly Words[], words: Words): Utterance {
	const messages = openings.flatMap((opened) => {
		const isSaid = opened.length === 0 || spoken(words).startsWith(spoken(opened));
		const whole = isSaid ? words : join(opened, words);
		return isSaid || countWords(whole) > longest ? [] : [whole];
	});
	const [fullest = words, ...less] = messages;
	return messages.length > 0 ? { question, words: fullest, plainly: [...less, words] } : { question, words };
}

/**
 * What the run showed and what the concept means, then a simple question: one unasked, else one again whose answer nobody
 * has told. Null when there is none, or when all that there is to say was said in the same words before, and it is no repair that is tried:
 * the next target leads on.
 */
function teach(situation: Situation, request: AskRequest, candidates: readonly Candidate[]): Utterance | null {
	const { last, target } = request;
	const bug = situation.diagnosis.bugs.find((each) => each.id === target?.bug);
	if (!target || !bug) return null;
	const hunted: Bug = bug;
	const choice = choiceOf(situation, request, target, bug);
	const replied = repliedTo(situation, request);
	const told = toldIn(candidates, replied ? [replied] : []);
	const subject = subjectFor(situation, bug);
	const said = situation.turns.flatMap(({ heard }) => heard ?? []);
	const isHidden = (candidate: Candidate) => !isTold(candidate.asks, told) && !isEcho(candidate, candidates, replied);
	// An expert's move comes after the turn that calls for it, and is not taught.
	const allowed = candidates.filter(({ question, follows }) => !follows && request.refused?.includes(question.id) !== true);
	const beside = allowed.filter(({ question }) => question.stage === stageBeside(choice));
	const next = choose(candidates, choice);
	// What a message says, and what the language does by itself, is told after one try.
	if (!next && last && (last.question.stage === 'read' || isOfLanguage(last.question))) return null;
	// A try may be made as often as it takes; what was told, by whatever message, is not asked in the same form.
	const open = beside.filter((candidate) => candidate.question.stage === 'repair' || !isAnswered(candidate, candidates, situation.turns));
	const first = next ?? again(open, situation.turns, last, isHidden);
	const messages = first ? [first, ...open.filter((other) => other !== first)].map((pick) => message(pick.question, pick)) : [];
	// The same text a second time teaches nobody; but who tries a repair may try again as often as they like.
	return messages.find(({ words }) => !said.includes(spoken(words))) ?? messages.find(({ question }) => question.stage === 'repair') ?? null;

	function message(question: Question, pick: Candidate | null): Utterance {
		const isOpen = pick ? isHidden(pick) : false;
		// A repair that was checked has no answer that could be told: what the run gives now is said.
		const fact = isOpen || !replied || replied.question.stage === 'repair' ? openingOf(situation, request, subject, replied?.question.stage === 'locate' || replied?.question.stage === 'repair' ? pick : null) : request.since ? [] : withoutFact(situation, replied);
		const isAboutProgram = question.stage !== 'expect' && question.stage !== 'read' && last?.question.stage !== 'expect' && last?.question.stage !== 'read';
		const lacked = lackedBy(situation.code.language, replied?.assessment?.misunderstood ?? null);
		// Before the place is found its concept would say what to look for.
		const concept = question.stage === 'locate' ? null : lacked ?? conceptBehind(situation, question);
		const about = isAboutProgram && !(last && isUnchanged(situation, last)) && !(allowed.some(({ question: { stage } }) => stage === 'locate') && isBeforePlace(question, hunted, subject) && concept !== null && conceptsOf(hunted, situation.tasks).includes(concept)) ? (lacked ? meaningFor(lacked) : meaningAt(situation, question, hunted, subject)) : null;
		// What the concept means is said once.
		const meaning = about && !said.some((text) => text.includes(spoken(about))) ? about : null;
		const words = pick ? wordsAfter(situation, pick, last) : question.words;
		// The question may itself begin with that fact: said once is enough.
		const lead = fact.length > 0 && spoken(words).startsWith(spoken(fact)) ? [] : fact;
		const full = join(lead, meaning, words);
		return utter(question, countWords(full) <= longest ? join(lead, meaning) : lead.length > 0 && (isOpen || question.stage === 'repair') ? lead : meaning ?? lead, words);
	}
}

/**
 * What the bug is about, once its place is found: every question of it is about that. Where nobody knows it what the question is about.
 * A sentence that names what a repair would put in is left out.
 */
function meaningAt(situation: Situation, question: Question, bug: Bug, subject: Subject): Words | null {
	// Before the place is found it would say what to look for.
	if (question.stage === 'locate') return null;
	const idea = ideaBehind(situation, bug);
	if (!idea) return isGuess(bug) && conceptOfQuestion(question) === null ? null : meaningFor(conceptBehind(situation, question));
	if (isBeforePlace(question, bug, subject)) return null;
	const meaning = meaningOf(idea);
	return meaning && !bringsWord(spoken(meaning), situation) ? meaning : null;
}

/** Who was wrong about what the line does, and is now to repair it, is told once what it is about. */
function meaningBeforeRepair(situation: Situation, request: AskRequest, { question }: Candidate, bug: Bug, subject: Subject): Words | null {
	const replied = repliedTo(situation, request);
	if (question.stage !== 'repair' || request.since !== null || replied?.question.stage !== 'explain' || replied.assessment?.correct !== false) return null;
	// What only that question was about may be beside the point of the repair.
	const isOwn = ideaBehind(situation, bug) !== null || conceptsOf(bug, situation.tasks).includes(conceptBehind(situation, replied.question));
	const meaning = isOwn && situation.diagnosis.standing === 'broken' ? meaningAt(situation, replied.question, bug, subject) : null;
	return meaning && situation.turns.every(({ heard }) => heard?.includes(spoken(meaning)) !== true) ? meaning : null;
}

/** The place is to be looked for, and no line was found yet. */
function isBeforePlace({ stage }: Question, bug: Bug, { found }: Subject): boolean {
	return stage === 'predict' && found.length === 0 && (bug.symptom.kind === 'value' || bug.symptom.kind === 'output');
}

function conceptsOf(bug: Bug, tasks: Situation['tasks']): readonly (ConceptId | null)[] {
	return [bug.concept, ...tasks.filter((task) => task.bug === bug.id).map(({ concept }) => concept)];
}

/** No run can be followed to its answer. */
function isOfLanguage({ template }: Question): boolean {
	return ['explain.name-kept', 'explain.name-nowhere', 'explain.gives-nothing', 'explain.read-first', fieldTemplate, keptTemplate, ...sharedTemplates].includes(template);
}

/** A question of the stage once more: the last where the message leaves it open, else the one asked longest ago; what was answered right goes last. */
function again(candidates: readonly Candidate[], turns: readonly PastTurn[], last: PastTurn | null, isHidden: (candidate: Candidate) => boolean): Candidate | undefined {
	const lastAsked = ({ question }: Candidate) => turns.findLastIndex((turn) => turn.question.id === question.id);
	const isRight = (candidate: Candidate) => turns[lastAsked(candidate)]?.assessment?.correct === true;
	const order = (candidate: Candidate) => (isRight(candidate) ? turns.length : 0) + lastAsked(candidate);
	const repeated = candidates.find(({ question }) => question.id === last?.question.id);
	if (repeated && isHidden(repeated) && !isRight(repeated)) return repeated;
	const [oldest] = candidates.filter(isHidden).sort((a, b) => order(a) - order(b));
	return oldest ?? repeated ?? candidates.at(-1);
}

/** A reply that leaves the answer open. */
function withoutFact(situation: Situation, turn: PastTurn): Words {
	const { problem } = situation;
	const { question, assessment } = turn;
	if (assessment?.correct === true) return say(l10n.t('Yes.'));
	if (assessment?.correct !== false) return [];
	switch (question.stage) {
		case 'read':
			return say(l10n.t('The message says something else.'));
		case 'expect':
			return problem.tests.find(({ id }) => id === question.slots.test)?.origin === 'student' ? say(l10n.t('Your own example says something else.')) : say(l10n.t('The example says something else.'));
		default: {
			const blanks = rightOf(situation, turn);
			if (blanks) return blanks.right === 1 ? say(l10n.t('1 of your {0} values is right.'), blanks.all) : say(l10n.t('{0} of your {1} values are right.'), blanks.right, blanks.all);
			return say(l10n.t('The run shows something else.'));
		}
	}
}
