import * as z from 'zod';
import type { Log } from '../../log';
import { answerSchema } from '../../models/answerForm';
import type { ChatRequest } from '../../models/chatModel';
import { concepts } from '../../learner/concepts';
import { isOwnWord, isWanted, shouldRunTemplate } from '../offline/moves/names';
import { countWords } from '../offline/say';
import { conceptsIn } from '../offline/teaching/lessons';
import type { Situation, Verifier } from '../roles';
import type { Assessment, Given, Question, Task, TaskStatus } from '../../words';
import { isModelWords } from './askedQuestion';
import { falseClaim } from './claims';
import { isGuess } from './guesses';
import type { Consultation } from './consultation';
import { groundOf, isAboutProgram, withoutOrders } from './quotes';
import { verifierMessages } from './prompts/verifierPrompt';
import { RunFacts } from './runFacts';
import type { Speculation } from './speculation';

export const verdictSchema = z.object({
	kind: z.enum(['answer', 'not-sure', 'another-way', 'asks', 'disputes', 'unreadable']),
	answers: z.boolean(),
	correct: z.boolean().nullable(),
	quote: z.string(),
	tasks: z.array(z.object({ id: z.string(), understood: z.boolean(), quote: z.string() })),
	misunderstanding: z.string().nullable(),
	shown: z.array(z.string()),
	missing: z.array(z.string()),
});

type Verdict = z.infer<typeof verdictSchema>;
type OpenTask = Task & { readonly status: TaskStatus };

const verdictTokens = 700;
/** An answer with fewer words than these beside its value offers no insight that a model would have to look for. */
const fewWords = 5;
/** Once asked, and once more when the quotes are not the student's. */
const tries = 2;

/**
 * Judges answers in words by a model, in one call for the answer and all open tasks. What a run decides is decided before, without
 * the model, and stands; what the model believes counts only with the student's own words as its ground.
 */
export class LlmVerifier implements Verifier {
	constructor(private readonly consultation: Consultation, private readonly offline: Verifier, private readonly speculation: Speculation, private readonly log: Log) {}

	async assess(situation: Situation, question: Question, given: Given, signal: AbortSignal): Promise<Assessment> {
		const exact = await this.offline.assess(situation, question, given, signal);
		if (given.kind !== 'typed' || question.truth.kind === 'run' || !(await this.consultation.isOpen())) return unlessGuessed(exact, question, given);
		// What is asked at the end of a session is reflected on, and what the student alone decides is taken at their word: neither is judged.
		if (question.template.startsWith('close.') || isOwnWord(question.template) || isWish(question, exact) || question.answer.kind === 'table' || isSettled(exact, question, given.text)) return exact;
		this.speculation.start(situation, question, signal);
		const verdict = await this.consultation.attempt(() => this.judge(situation, question, given.text, decidedBy(exact, question), signal), null, signal);
		if (!verdict) return unlessGuessed(exact, question, given);
		const assessment = joined(exact, verdict, question);
		if (assessment.kind !== 'answer') this.speculation.cancel();
		return assessment;
	}

	private async judge(situation: Situation, question: Question, answer: string, decided: 'right' | 'wrong' | null, signal: AbortSignal): Promise<Assessment | null> {
		const tasks = tasksToJudge(situation, question);
		const contradicted = falseClaim(answer, new RunFacts(situation))?.fact ?? null;
		let refused: { said: string; why: string } | null = null;
		for (let time = 0; time < tries; time++) {
			const messages = verifierMessages({ situation, question, answer, tasks, decided, contradicted, concepts: conceptsIn(situation.code.language).map(({ id }) => id), refused });
			const verdict = await this.consultation.ask('verifier', messages, verdictSchema, 'verdict', verdictTokens, signal);
			if (!verdict) return null;
			const ungrounded = [...(verdict.kind === 'answer' && verdict.correct === true ? [verdict.quote] : []), ...verdict.tasks.filter(({ understood }) => understood).map(({ quote }) => quote)].filter((quote) => groundOf(quote, answer) === null);
			if (ungrounded.length === 0 || time === tries - 1) return filtered(unlessTossed(isExact(question) && decided === null ? aboutProgram(verdict, situation, tasks) : verdict, question, answer), answer, tasks, contradicted === null ? decided : 'wrong');
			this.log.info('a verdict quoted what the student did not say');
			refused = { said: JSON.stringify(verdict), why: 'a quote is not in the answer; copy the student\'s own words, or leave the quote empty and do not count it' };
		}
		return null;
	}
}

/** What the student wants at a line, said as a value: nobody knows better. */
function isWish({ template }: Question, { kind, correct, readAs }: Assessment): boolean {
	return (isWanted(template) || template === shouldRunTemplate) && kind === 'answer' && correct === null && readAs !== null;
}

/** A bare choice between two answers shows nothing, however right it is. */
export function unlessTossed(verdict: Verdict, question: Question, answer: string): Verdict {
	return isGuess(question, answer) ? { ...verdict, tasks: [], shown: [] } : verdict;
}

/** Where a value was asked for and none came, only an insight into the program is an answer. */
function aboutProgram(verdict: Verdict, { outline, problem }: Situation, tasks: readonly OpenTask[]): Verdict {
	const { functions, loops, assignments, calls } = outline;
	const names = [...functions.flatMap(({ name, parameters }) => [name, ...parameters]), ...loops.flatMap(({ variables }) => variables), ...assignments.flatMap(({ targets }) => targets), ...calls.map(({ callee }) => callee), problem.title];
	const words = [...tasks.map(({ text }) => text), ...concepts.flatMap(({ keywords }) => keywords)];
	const isAbout = (quote: string) => isAboutProgram(quote, names, words);
	const believed = { ...verdict, tasks: verdict.tasks.filter(({ quote }) => isAbout(quote)) };
	return verdict.kind === 'answer' && verdict.correct === true && !isAbout(verdict.quote) ? { ...believed, kind: 'unreadable' } : believed;
}

/** The request that an answer in words to this question would lead to; the answer itself is not there yet. */
export function verdictRequest(situation: Situation, question: Question): ChatRequest {
	const messages = verifierMessages({
		situation, question, answer: '', tasks: tasksToJudge(situation, question), decided: null, contradicted: null, concepts: conceptsIn(situation.code.language).map(({ id }) => id), refused: null,
	});
	return { messages, schema: answerSchema(verdictSchema, 'verdict'), maxTokens: verdictTokens };
}

/** Open tasks from the question's own on, in the order of the state space; a closed one of the question is judged for the end's check. */
function tasksToJudge(situation: Situation, question: Question): readonly OpenTask[] {
	const own = situation.tasks.find(({ id }) => id === question.task);
	const open = situation.tasks.filter(({ status, id }) => status === 'open' && id !== own?.id);
	return own && own.status !== 'resolved' ? [own, ...open] : open;
}

/** What the run or the normaliser settles, so that no model is asked: a bare value, a click, a quick answer in words. */
function isSettled(exact: Assessment, question: Question, text: string): boolean {
	switch (exact.kind) {
		case 'not-sure':
		case 'another-way':
		case 'disputes':
			return true;
		case 'asks':
		case 'unreadable':
			return false;
		case 'answer':
			return isExact(question) && wordsBeside(text, exact.readAs) < fewWords;
	}
}

/** The truth is one that a run or a test knows. */
function isExact({ truth }: Question): boolean {
	return truth.kind !== 'open' && truth.kind !== 'run' && !(truth.kind === 'places' && !truth.checked);
}

function wordsBeside(text: string, readAs: string | null): number {
	const rest = readAs === null ? text : text.replace(readAs, ' ');
	return countWords([{ kind: 'text', text: rest.replaceAll(/[^\p{L}\s']+/gu, ' ') }]);
}

function decidedBy(exact: Assessment, question: Question): 'right' | 'wrong' | null {
	return exact.kind === 'answer' && isExact(question) && exact.correct !== null ? (exact.correct ? 'right' : 'wrong') : null;
}

/**
 * The pure filter: nothing is understood without the student's own words, by a wrong answer, or of what only a run can show. `decided`:
 * what the run says of the answer, which stands.
 */
export function filtered(verdict: Verdict, answer: string, tasks: readonly OpenTask[], decided: 'right' | 'wrong' | null): Assessment {
	const { kind } = withoutOrders(answer).trim() === '' ? { kind: 'unreadable' as const } : verdict;
	if (kind !== 'answer') return { kind, correct: null, understood: [], misunderstood: null, readAs: null };
	const isGrounded = groundOf(verdict.quote, answer) !== null;
	const believed = verdict.correct === true ? (verdict.answers && isGrounded ? true : null) : verdict.correct;
	const correct = decided === null ? believed : decided === 'right';
	const understood = correct === false ? [] : verdict.tasks.flatMap(({ id, understood: isUnderstood, quote }) => {
		const task = tasks[Number(/^T(\d+)$/.exec(id.trim())?.[1] ?? 0) - 1];
		return isUnderstood && task?.kind === 'conceptual' && groundOf(quote, answer) !== null ? [task.id] : [];
	});
	const known = new Set(concepts.map(({ id }) => id));
	const named = (ids: readonly string[]) => [...new Set(ids)].filter((id) => known.has(id));
	return {
		kind: 'answer', correct: correct ?? (understood.length > 0 ? true : null), understood: [...new Set(understood)],
		misunderstood: verdict.misunderstanding === null || verdict.misunderstanding.trim() === '' ? null : verdict.misunderstanding.trim(),
		readAs: null, shown: correct === false ? [] : named(verdict.shown), missing: named(verdict.missing),
	};
}

/** What a run decides stands; beside it the model may find more that is understood, and say what is not. */
function joined(exact: Assessment, model: Assessment, question: Question): Assessment {
	const decided = decidedBy(exact, question);
	if (decided === null) return { ...model, readAs: exact.kind === 'answer' ? exact.readAs : null };
	if (model.kind !== 'answer') return exact;
	const understood = decided === 'right' ? [...new Set([...exact.understood, ...model.understood])] : [];
	return { ...model, kind: 'answer', correct: decided === 'right', understood, misunderstood: model.misunderstood ?? exact.misunderstood, readAs: exact.readAs, shown: decided === 'right' ? model.shown ?? [] : [] };
}

/** Free words on a model's own question: without the model nobody can tell what they show. */
function unlessGuessed(exact: Assessment, question: Question, given: Given): Assessment {
	return isModelWords(question) && given.kind === 'typed' && exact.kind === 'answer' ? { ...exact, correct: null, understood: [] } : exact;
}
