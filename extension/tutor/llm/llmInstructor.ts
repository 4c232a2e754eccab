import * as z from 'zod';
import { check } from '../guard';
import { guardContext, refuse } from '../guardSession';
import { stageBeside } from '../offline/chooser';
import { lineName } from '../offline/draft';
import { stagesOf } from '../offline/diagnosis/stages';
import { countWords, join, spoken } from '../offline/say';
import { foundLines, subjectOf } from '../offline/subject';
import type { AskRequest, Instructor, PastTurn, Situation, Utterance } from '../roles';
import type { Given, Question, Rung, Stage, Task, Words } from '../../words';
import type { Log } from '../../log';
import { holdsStill, questionFrom } from './askedQuestion';
import type { Consultation } from './consultation';
import { type Message, messageSchema } from './message';
import { wordsOf } from './modelWords';
import { answerBackMessages, rewordMessages } from './prompts/besidePrompt';
import { instructorMessages } from './prompts/instructorPrompt';
import { RunFacts } from './runFacts';
import { refusalOf, refusalWords } from './screening';
import type { Speculation } from './speculation';

const besideSchema = z.object({ text: z.string() });

/** Once asked, and so often more with the reason why the message cannot be shown. */
const tries = 3;
/** The most tokens of a message. */
const messageTokens = 600;
const besideTokens = 300;
/** The most words of a message. */
const longest = 60;
/** Of a message that was refused the model is shown so many characters again. */
const mostSaidAgain = 4000;

/**
 * Asks in a model's words. The plan, the facts and what counts as right are the built-in tutor's; each message is screened, and
 * refused ones are asked for again. Where the model fails or does not get it right, the built-in question for the same move is asked.
 */
export class LlmInstructor implements Instructor {
	private latest: { readonly situation: Situation; readonly question: Question } | null = null;

	/** `asks`: whether the session speaks the language that messages are screened in; where it does not, the built-in tutor says it all. */
	constructor(private readonly consultation: Consultation, private readonly offline: Instructor, private readonly speculation: Speculation, private readonly asks: () => boolean, private readonly log: Log) {}

	/** What was asked last, and in which situation; null before. */
	get open(): { readonly situation: Situation; readonly question: Question } | null {
		return this.latest;
	}

	async ask(situation: Situation, request: AskRequest, signal: AbortSignal): Promise<Utterance | null> {
		const utterance = await this.utterance(situation, request, signal);
		this.latest = utterance && { situation, question: utterance.question };
		return utterance;
	}

	private async utterance(situation: Situation, request: AskRequest, signal: AbortSignal): Promise<Utterance | null> {
		const planned = await this.offline.ask(situation, request, signal);
		// A table and its words belong together.
		const isTable = planned?.question.answer.kind === 'table';
		if (request.purpose !== 'task' || !request.target || isTable || !this.asks() || !(await this.consultation.isOpen())) return planned;
		const { target } = request;
		return this.consultation.attempt(async () => {
			const ahead = await this.speculation.take(situation, request, signal);
			const drafted = ahead && made(situation, request, planned, stageOf(situation, request, target, planned), ahead).utterance;
			return drafted ?? (await this.askModel(situation, request, planned, target, signal)) ?? planned;
		}, planned, signal);
	}

	/** The model's first message for a move, for the speculation: not screened yet. Null when the model fails. */
	async draft(situation: Situation, request: AskRequest, signal: AbortSignal): Promise<Message | null> {
		const planned = await this.offline.ask(situation, request, signal);
		const { target } = request;
		return target && this.consultation.ask('instructor', messagesFor(situation, request, target, planned, []), messageSchema, 'message', messageTokens, signal, 'quiet');
	}

	private async askModel(situation: Situation, request: AskRequest, planned: Utterance | null, target: Task, signal: AbortSignal): Promise<Utterance | null> {
		const refused: { said: string; why: string }[] = [];
		const stage = stageOf(situation, request, target, planned);
		while (refused.length < tries) {
			const message = await this.consultation.ask('instructor', messagesFor(situation, request, target, planned, refused), messageSchema, 'message', messageTokens, signal);
			if (!message) return null;
			const { utterance, why } = made(situation, request, planned, stage, message);
			if (utterance) return utterance;
			this.log.info(`a model's question was refused (${why}), the ${refused.length + 1}. time`);
			refused.push({ said: JSON.stringify(message).slice(0, mostSaidAgain), why });
		}
		return null;
	}

	async reword(situation: Situation, turn: PastTurn, time: number, signal: AbortSignal): Promise<Words | null> {
		const { question } = turn;
		const own = await this.offline.reword(situation, turn, time, signal);
		const earlier = question.reworded.slice(0, time - 1).map(spoken);
		const words = await this.beside(situation, turn, 'reword', rewordMessages(question, earlier), signal);
		return words && !tellsMore(words, question) ? words : own;
	}

	help(situation: Situation, turn: PastTurn, cap: Rung, signal: AbortSignal): ReturnType<Instructor['help']> {
		return this.offline.help(situation, turn, cap, signal);
	}

	change(situation: Situation, turn: PastTurn): Words | null {
		return this.offline.change(situation, turn);
	}

	async answerBack(situation: Situation, turn: PastTurn, asked: string, signal: AbortSignal): Promise<Words> {
		const words = asked.trim() === '' ? null : await this.beside(situation, turn, 'reply', answerBackMessages(situation, turn.question, asked), signal);
		return words ?? this.offline.answerBack(situation, turn, asked, signal);
	}

	ground(situation: Situation, turn: PastTurn): Words {
		return this.offline.ground(situation, turn);
	}

	form(question: Question, given: Given | null, language: string): Words {
		return this.offline.form(question, given, language);
	}

	holds(situation: Situation, question: Question): boolean {
		return holdsStill(situation, question) ?? this.offline.holds(situation, question);
	}

	/** A text beside the open question that passes the guard and says nothing false; null otherwise: there is no second try for what is only beside. */
	private beside(situation: Situation, turn: PastTurn, kind: 'reword' | 'reply', messages: ReturnType<typeof rewordMessages>, signal: AbortSignal): Promise<Words | null> {
		return this.asks() ? this.consultation.attempt(() => this.askBeside(situation, turn, kind, messages, signal), null, signal) : Promise.resolve(null);
	}

	private async askBeside(situation: Situation, turn: PastTurn, kind: 'reword' | 'reply', messages: ReturnType<typeof rewordMessages>, signal: AbortSignal): Promise<Words | null> {
		const answer = await this.consultation.ask('instructor', messages, besideSchema, kind, besideTokens, signal);
		if (!answer || answer.text.trim() === '' || isFarTooLong(answer.text)) return null;
		const words = wordsOf(answer.text, situation.code.text.split('\n').length);
		const bug = situation.tasks.find(({ id }) => id === turn.question.task)?.bug ?? null;
		const verdict = check(words, { ...guardContext(situation, bug), kind: 'reply', stage: turn.question.stage, rung: turn.rung });
		const why = verdict.ok ? refusalOf(words, turn.question, new RunFacts(situation), kind) : refusalWords(verdict.reason);
		if (why !== null) this.log.info(`a model's ${kind} was refused (${why})`);
		return why === null ? words : null;
	}
}

/** A rewording has no new code and no new number in it: those would be hints. */
function tellsMore(words: Words, question: Question): boolean {
	const known = spoken(question.words);
	const isNew = (piece: string) => !known.includes(piece);
	return words.some((segment) => (segment.kind === 'lines' ? isNew(spoken([segment])) : segment.kind === 'code' ? isNew(segment.text) : segment.kind === 'block' || (segment.text.match(/\d+/g) ?? []).some(isNew)));
}

function messagesFor(situation: Situation, request: AskRequest, target: Task, planned: Utterance | null, refused: readonly { said: string; why: string }[]) {
	const later = situation.tasks.filter((task) => task.status === 'open' && task.id !== target.id);
	return instructorMessages({
		situation, kind: request.kind, stage: stageOf(situation, request, target, planned), target, later, last: request.last, since: request.since, planned: planned?.question ?? null, refused,
	});
}

/** The stage of the built-in question; where none is left, the one that the chooser would stay at. */
function stageOf(situation: Situation, request: AskRequest, target: Task, planned: Utterance | null): Stage {
	if (planned) return planned.question.stage;
	const bug = situation.diagnosis.bugs.find(({ id }) => id === target.bug);
	if (!bug || target.kind === 'syntactical') return 'repair';
	const choice = { ...request, target, stages: stagesOf(bug, situation.diagnosis.standing), tasks: situation.tasks, turns: situation.turns };
	return stageBeside(choice) ?? 'explain';
}

/** The utterance that a model's message makes, or why it may not be shown. */
function made(situation: Situation, request: AskRequest, planned: Utterance | null, stage: Stage, message: Message): { readonly utterance: Utterance; readonly why: '' } | { readonly utterance: null; readonly why: string } {
	// Nobody reads so much, and neither does the guard.
	if (isFarTooLong(`${message.opening} ${message.question}`)) return { utterance: null, why: refusalWords('too-long') };
	const facts = new RunFacts(situation);
	const asked = wordsOf(message.question, facts.situation.code.text.split('\n').length);
	const opened = wordsOf(message.opening, facts.situation.code.text.split('\n').length);
	const lineOf = (at: number) => lineIdentity(situation, request, at);
	const question = questionFrom(facts, request, planned?.question ?? null, stage, message, asked, lineOf);
	if (typeof question === 'string') return { utterance: null, why: question };
	const told = join(request.since, opened, asked);
	const words = countWords(told) <= longest ? told : join(opened, asked);
	const utterance: Utterance = { question, words, by: 'model' };
	const refusal = refuse(situation, utterance, request);
	const why = refusal ? refusalWords(refusal) : refusalOf(words, question, facts, 'question');
	return why === null ? { utterance, why: '' } : { utterance: null, why };
}

/** A text at which one does not look any closer. */
function isFarTooLong(text: string): boolean {
	return text.length > longest * 40;
}

function lineIdentity(situation: Situation, request: AskRequest, at: number): string {
	const bug = situation.diagnosis.bugs.find(({ id }) => id === request.target?.bug);
	return bug ? lineName(subjectOf(situation, bug, situation.tasks, foundLines(situation)), at) : String(at);
}
