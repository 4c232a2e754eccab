/** The Instructor's prompt: one question for the planner's move, after TreeInstruct (Kargupta et al. 2024) with the moves of experts. */
import type { ChatMessage } from '../../../models/chatModel';
import type { Question, QuestionKind, Stage, Task, TaskStatus, Words } from '../../../words';
import { spoken } from '../../offline/say';
import type { PastTurn, Situation } from '../../roles';
import { marked } from '../askedQuestion';
import { fenced, fenceRule } from '../fence';
import { conversationText, groundSections, section, userMessage } from './shared';

/** Everything that the Instructor is told. No repair, no place and no change is among it. */
export interface InstructorInput {
	readonly situation: Situation;
	readonly kind: QuestionKind;
	readonly stage: Stage;
	readonly target: Task;
	/** Open tasks that the question is not to touch yet. */
	readonly later: readonly (Task & { readonly status: TaskStatus })[];
	/** The answered turn that the message replies to. */
	readonly last: PastTurn | null;
	/** What the run since the last question showed. */
	readonly since: Words | null;
	/** The built-in tutor's question for the same move. */
	readonly planned: Question | null;
	/** Messages that were refused, and why. */
	readonly refused: readonly { readonly said: string; readonly why: string }[];
}

const system = `You are the tutor of a beginner who looks for a mistake in their own program. You ask; you never tell. The student is to find, understand and repair every mistake alone.

Write the next message: a reply to the last answer in at most one clause (what held and why, or what the run showed; nothing where there was no answer), then exactly one question. 30 words as a rule, never more than 60.

Rules:
1. Never say, show or hint what to change, what to write instead, or what the right code, operator, name or bound would be. Never write code that is not in the program. You do not know the repair and do not guess at one.
2. Before the student has named the place, do not say or hint which line is wrong, and do not doubt, praise or compare any line. You may name a line to ask for a value there.
3. Every number, value, call and line that you state must stand in the facts below. Work nothing out yourself. State nothing that the facts contradict.
4. Ask for something the student can work out and answer in a line: a value, a list, a count, a line, a reason. Ask about this run, with its values. Not "what do you think is wrong?", and nothing that was asked before.
5. Do not give the answer to your own question, nor to the built-in question.
6. A wrong answer meets a fact, not "incorrect". No praise beyond a word, no greeting, no summary.
7. Plain words, short sentences, no idioms: the student may have little English. Names, values and calls in backticks; lines as "line 8".
8. ${fenceRule}

Answer with one JSON object:
- "opening": the reply to the last answer, or "".
- "question": the one question.
- "asks": "planned" when your question asks for exactly what the built-in question asks for, in your words; "value" when it asks for the value of one variable at one line of the failing run; "words" for any other question, answered in words.
- "variable", "line", "round": for "value" the variable, its line, and which time the run comes to that line (1 is the first); otherwise null.
- "intent": the kind of question that you chose.`;

const moves: Readonly<Record<QuestionKind, string>> = {
	root: 'A new idea begins. Ask the first question about it, as open as its stage allows.',
	sibling: 'The last answer did not hold. Stay at the same step: ask from another side, about another value, round or input, or for less. Do not repeat the question.',
	child: 'The last answer held. Go one step deeper towards the idea: the next thing that the student needs to see.',
	teaching: 'Several answers did not hold. Teach in one or two sentences: a fact of this run, or what the idea means (on another small example, never the repair). Then ask one simple question about it.',
};

const stages: Readonly<Record<Stage, string>> = {
	read: 'read: what does the message of the error say?',
	expect: 'expect: what should happen for one input, by the task alone? What the program does is not yet spoken of.',
	predict: 'predict: what does the program do on this run? The student works it out before it is told.',
	locate: 'locate: where does the run first depart from what the student expects?',
	explain: 'explain: why does it happen there? Values, rounds, conditions of this run that show the idea.',
	repair: 'repair: the student has understood and is to change the program and check it. Say what the program must do then, never how.',
};

const intents = `predict (what will this give?), trace (follow a variable), count (how many rounds?), contrast (what do the failing examples share that the passing ones do not?), counterexample (an input that you expect to fail?), reread (which sentence of the task decides this case?), observe (print something, and say what came), reason (why is it so?), elsewhere (the same idea in another place?)`;

/** The messages for one question. */
export function instructorMessages(input: InstructorInput): readonly ChatMessage[] {
	const { situation, target, later, planned, refused } = input;
	return [
		{ role: 'system', content: system },
		userMessage(
			...groundSections(situation),
			section('The conversation so far', conversationText(situation.turns)),
			section('The idea that the student is to reach (never say it)', fenced('idea', target.text)),
			section('Not to be spoken of yet', later.length === 0 ? '' : fenced('later', later.map(({ text }) => text).join('\n'))),
			section('The last answer', lastText(input.last)),
			section('What the student changed', input.since === null ? '' : fenced('since', spoken(input.since))),
			section('Your move', `${moves[input.kind]}\nStage: ${stages[input.stage]}\nKinds of question: ${intents}.`),
			section('The built-in question', planned === null ? 'There is none left for this move: ask one of your own ("value" or "words").' : plannedText(planned)),
		),
		...refused.flatMap(({ said, why }): ChatMessage[] => [
			{ role: 'assistant', content: said },
			{ role: 'user', content: `That message cannot be shown: ${why}. Write another one for the same move, in the same form.` },
		]),
	];
}

function plannedText({ words, answer }: Question): string {
	return `${fenced('built-in', marked(words))}\nIts answer is given as: ${forms[answer.kind]}. Ask it in your own words ("planned"), or a better one of the same stage.`;
}

const forms: Readonly<Record<Question['answer']['kind'], string>> = {
	value: 'one value', values: 'a list of values', count: 'a whole number', line: 'a click on a line', choice: 'a choice from its own options', edit: 'a change of the program, and Check', words: 'words', table: 'values in the blanks of a table',
};

function lastText(last: PastTurn | null): string {
	if (!last?.assessment) return '';
	const { assessment } = last;
	const said = last.given?.kind === 'typed' ? fenced('answer', last.given.text) : last.given?.kind === 'line' ? fenced('answer', `line ${last.given.line + 1}`) : '';
	const verdict = assessment.correct === null ? 'It was not judged.' : assessment.correct ? 'It holds.' : 'It does not hold.';
	return [said, verdict, assessment.misunderstood === null ? '' : `What seems to be misunderstood:\n${fenced('misunderstood', assessment.misunderstood)}`].filter((each) => each !== '').join('\n');
}
