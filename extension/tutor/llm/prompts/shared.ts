/** Pieces that several prompts share. */
import { languages } from '../../../code/languages';
import type { ChatMessage } from '../../../models/chatModel';
import { spoken } from '../../offline/say';
import type { Ground, PastTurn } from '../../roles';
import { examplesText, runText } from '../facts';
import { fenced } from '../fence';

/** A part of a prompt under its heading; nothing for an empty one. */
export function section(title: string, text: string | null): string {
	return text === null || text === '' ? '' : `## ${title}\n${text}`;
}

export function userMessage(...sections: readonly string[]): ChatMessage {
	return { role: 'user', content: sections.filter((each) => each !== '').join('\n\n') };
}

/** The problem as far as a student sees it, the program with line numbers, and what is known from running it. */
export function groundSections(ground: Ground): readonly string[] {
	const { problem, code } = ground;
	const run = runText(ground);
	const language = languages.find(({ id }) => id === code.language)?.name;
	return [
		section('The problem', fenced('problem', problem.statement === '' ? `(nobody said it in words) ${problem.title}` : problem.statement)),
		section(`The student's program${language === undefined ? '' : `, in ${language}`}`, fenced('program', code.text, true)),
		section('Examples, run just now', fenced('examples', examplesText(ground))),
		run === null ? '' : section('A failing run', fenced('run', run)),
	];
}

const mostTurns = 12;

/** The latest questions and answers, oldest first, as data. */
export function conversationText(turns: readonly PastTurn[]): string {
	const shown = turns.filter(({ withdrawn }) => !withdrawn).slice(-mostTurns);
	if (shown.length === 0) return '';
	return fenced('conversation', shown.map((turn) => `tutor (${turn.question.stage}): ${spoken(turn.question.words)}\nstudent: ${answerText(turn)}`).join('\n'));
}

/** What was given and how it was judged. */
function answerText({ given, assessment, rung }: PastTurn): string {
	const text = given === null ? '(no answer)' : given.kind === 'typed' ? (given.text === '' ? '(pressed Check)' : given.text) : given.kind === 'line' ? `line ${given.line + 1}: ${given.text.trim()}` : `(chose ${given.option})`;
	const verdict = !assessment ? '' : assessment.kind !== 'answer' ? ` [${assessment.kind}]` : assessment.correct === null ? ' [not judged]' : assessment.correct ? ' [right]' : ' [wrong]';
	return `${text}${verdict}${rung === 'question' ? '' : ` [helped up to: ${rung}]`}`;
}
