import * as l10n from '@vscode/l10n';
import type { Bug, Question, Rung, Words } from '../../words';
import type { AskRequest, Instructor, PastTurn, Situation, Utterance } from '../roles';
import { choose, sameTruth, stageBeside } from './chooser';
import { confirmCandidates, doubtQuestion, probeQuestion, reflectQuestion } from './closing';
import type { Candidate } from './draft';
import { candidatesFor } from './generator';
import { formOf } from './form';
import { groundOf } from './grounds';
import { rungsAbove } from './ladder';
import { answerTopic, conceptBehind, meaningFor, workedExample } from './lessons';
import { openingOf, standing } from './opening';
import { countWords, join, say } from './say';
import { stagesOf } from './stages';
import { type Subject, foundLines, subjectOf } from './subject';

/** A message has at most so many words. */
const longest = 60;

/** Asks from evidence: questions as data, picked by the chooser, under a clause on what held or what the run showed. */
export class OfflineInstructor implements Instructor {
	async ask(situation: Situation, request: AskRequest, _signal: AbortSignal): Promise<Utterance | null> {
		switch (request.purpose) {
			case 'task':
				return this.askForTask(situation, request);
			case 'confirm': {
				const fresh = request.target ? confirmCandidates(situation, request.target) : [];
				const pick = fresh.find(({ question }) => !situation.turns.some((turn) => turn.question.id === question.id && sameTruth(turn.question, question)));
				return pick ? utter(pick.question, join(request.since ?? standing(situation)), pick.question.words) : null;
			}
			case 'probe': {
				const question = doubtQuestion(request.last) ?? (request.probe && probeQuestion(situation, request.probe));
				return question ? utter(question, opening(situation, request), question.words) : null;
			}
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
		const choice = { ...request, target, stages: stagesOf(bug, situation.diagnosis.standing), tasks: situation.tasks, turns: situation.turns };
		const subject = subjectFor(situation, bug);
		if (request.kind === 'teaching') return teach(situation, request, candidates);
		const pick = choose(candidates, choice);
		if (!pick) return null;
		return utter(pick.question, openingOf(situation, request, subject, pick), wordsAfter(pick, last), pick.question.words);
	}

	async reword(_situation: Situation, turn: PastTurn, time: number, _signal: AbortSignal): Promise<Words | null> {
		return turn.question.reworded[time - 1] ?? null;
	}

	async help(situation: Situation, turn: PastTurn, cap: Rung, _signal: AbortSignal): Promise<{ readonly rung: Rung; readonly words: Words } | null> {
		for (const rung of rungsAbove(turn.rung, cap)) {
			const own = turn.question.help.find((each) => each.rung === rung);
			if (own) return own;
			const example = rung === 'worked-example' ? workedExample(situation.code.language, conceptBehind(situation, turn.question)) : null;
			if (example) return { rung, words: example };
		}
		return null;
	}

	async answerBack(situation: Situation, _turn: PastTurn, asked: string, _signal: AbortSignal): Promise<Words> {
		return answerTopic(situation.code.language, asked) ?? say(l10n.t('I have no short answer to that. Keep to the question for now; a smaller step or an example is one click away.'));
	}

	ground(situation: Situation, turn: PastTurn): Words {
		return groundOf(situation, turn);
	}

	form(question: Question): Words {
		return formOf(question);
	}

	/** True while the program as it now is asks the same and makes the same right. */
	holds(situation: Situation, question: Question): boolean {
		if (question.template === 'close.probe') return false;
		if (question.template === 'close.reflect') return true;
		const bug = situation.diagnosis.bugs.find((each) => question.id.startsWith(`${each.id}/`));
		const task = situation.tasks.find(({ id }) => id === question.task);
		const now = bug ? candidatesFor(situation, bug, situation.tasks) : task ? confirmCandidates(situation, task) : [];
		const same = now.find((each) => each.question.id === question.id);
		return same !== undefined && sameTruth(same.question, question);
	}
}

function subjectFor(situation: Situation, bug: Bug): Subject {
	return subjectOf(situation, bug, situation.tasks, foundLines(situation));
}

/** The clause at the head of a question at the session's end. */
function opening(situation: Situation, request: AskRequest): Words {
	return join(openingOf(situation, request, null, null), situation.turns.length === 0 || request.since ? null : request.purpose === 'probe' ? standing(situation) : null);
}

/** A run that was just spoken of is not named again. */
function wordsAfter(pick: Candidate, last: PastTurn | null): Words {
	const isSameRun = last !== null && pick.question.slots.test !== undefined && last.question.slots.test === pick.question.slots.test;
	return isSameRun && pick.inContext ? pick.inContext : pick.question.words;
}

/** The message: the opening goes first where there is room for it. */
function utter(question: Question, ...[opened, words]: readonly [Words, Words, Words?]): Utterance {
	const whole = join(opened, words);
	return { question, words: countWords(whole) <= longest ? whole : words };
}

/** The facts of this run and what the concept means, then a simple question of the same stage: one unasked, else the last again. */
function teach(situation: Situation, request: AskRequest, candidates: readonly Candidate[]): Utterance | null {
	const { last, target } = request;
	const bug = situation.diagnosis.bugs.find((each) => each.id === target?.bug);
	if (!target || !bug) return null;
	const choice = { ...request, target, stages: stagesOf(bug, situation.diagnosis.standing), tasks: situation.tasks, turns: situation.turns };
	const stage = stageBeside(choice);
	const again = last?.question.stage === stage ? candidates.find(({ question }) => question.id === last?.question.id) : undefined;
	const pick = choose(candidates, choice) ?? again ?? candidates.findLast(({ question }) => question.stage === stage) ?? candidates[0];
	const question = pick?.question ?? last?.question;
	if (!question) return null;
	const fact = openingOf(situation, request, subjectFor(situation, bug), null);
	const isAboutProgram = question.stage !== 'expect' && question.stage !== 'read';
	const meaning = isAboutProgram ? meaningFor(conceptBehind(situation, question)) : null;
	const words = pick ? wordsAfter(pick, last) : question.words;
	const full = join(fact, meaning, words);
	return utter(question, countWords(full) <= longest ? join(fact, meaning) : meaning ?? fact, words);
}
