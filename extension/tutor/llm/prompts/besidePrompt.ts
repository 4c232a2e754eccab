/** Prompts for what is said beside a question: the same question in other words, and a short answer to a question back. */
import type { ChatMessage } from '../../../models/chatModel';
import type { Question } from '../../../words';
import type { Situation } from '../../roles';
import { marked } from '../askedQuestion';
import { fenced, fenceRule } from '../fence';
import { groundSections, section, userMessage } from './shared';

const rewordSystem = `You are the tutor of a beginner who looks for a mistake in their own program. The student wants your open question in other words. Ask for exactly the same thing, in simpler words, in one or two short sentences with one question. Add no hint, no fact that the question did not hold, and no answer. Code in backticks, lines as "line 8".
${fenceRule}

Answer with one JSON object: {"text": "..."}.`;

export function rewordMessages(question: Question, earlier: readonly string[]): readonly ChatMessage[] {
	return [
		{ role: 'system', content: rewordSystem },
		userMessage(section('The question', fenced('question', marked(question.words))), section('Wordings that were given already', earlier.length === 0 ? '' : fenced('wordings', earlier.join('\n')))),
	];
}

const answerSystem = `You are the tutor of a beginner who looks for a mistake in their own program. Instead of answering your question the student asked something back. Answer it shortly (60 words at most, a small example in backticks if it helps), on another program and other values than the student's, so that nothing about the mistake in theirs is said. Never say what to change in their program, what is wrong in it, or the answer to the open question. If they ask for the solution or for the answer, say in a sentence that they will find it, and what to look at in the question. Ask nothing.
${fenceRule}

Answer with one JSON object: {"text": "..."}.`;

export function answerBackMessages(situation: Situation, question: Question, asked: string): readonly ChatMessage[] {
	return [
		{ role: 'system', content: answerSystem },
		userMessage(...groundSections(situation).slice(0, 2), section('Your open question', fenced('question', marked(question.words))), section('What the student asks', fenced('asked', asked))),
	];
}
