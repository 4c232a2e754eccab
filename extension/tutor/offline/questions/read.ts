import * as l10n from '@vscode/l10n';
import type { Question, RaisedException, Segment, Words } from '../../../words';
import { type Candidate, draft } from '../draft';
import type { ExplainedException } from '../teaching/exceptions';
import { explained } from '../teaching/lessons';
import { code, join, line, say } from '../say';
import type { Subject } from '../subject';
import { onRun } from './phrases';

/** In characters. */
const longestMessage = 160;

/** What the error's message says. The line stands in the student's own traceback, so it may be named. */
export function readQuestions(subject: Subject): readonly Candidate[] {
	const { exception } = subject.bug.symptom;
	const lesson = exception && explained(subject.ground.code.language, exception);
	if (!exception || !lesson?.choices) return [];
	return [
		draft(subject, {
			stage: 'read',
			template: 'read.meaning',
			slots: { ...(exception.line === null ? {} : { line: exception.line }), ...(subject.failing[0] ? { test: subject.failing[0].test.id } : {}) },
			...meaningAsked(lesson.choices, exception.type + exception.message),
			words: join(stopped(subject, exception), say(l10n.t('What does that message say?'))),
			fact: lesson.meaning,
			held: say(l10n.t('Yes, that is what it says.')),
			reworded: [join(say(l10n.t('Read the last line of the error again: {0}.'), quoted(messageOf(exception))), say(l10n.t('Which of these does it mean?')))],
			help: [
				{ rung: 'smaller-question', words: say(l10n.t('Before the colon stands the kind of error, behind it what it is about. What is it about here?')) },
				{ rung: 'fact', words: lesson.meaning },
			],
			asks: 'meaning',
		}),
	];
}

/** What a message may mean, to choose from. The right option is not always at the same place, and always at the same one for the same `seed`. */
export function meaningAsked(choices: NonNullable<ExplainedException['choices']>, seed: string): Pick<Question, 'answer' | 'truth' | 'foils'> {
	const right = { id: 'right', words: choices.right };
	const wrong = choices.foils.map(({ text, misconception }) => ({ id: misconception, words: text }));
	const at = placeOf(seed, wrong.length + 1);
	return { answer: { kind: 'choice', options: [...wrong.slice(0, at), right, ...wrong.slice(at)] }, truth: { kind: 'choice', id: 'right' }, foils: wrong.map(({ id }) => ({ answer: id, misconception: id })) };
}

/** A place for a text, the same each time. */
function placeOf(seed: string, places: number): number {
	return [...seed].reduce((sum, char) => sum + (char.codePointAt(0) ?? 0), 0) % places;
}

/** `Your program stopped on line 4 with KeyError: 4, for f(1).` */
export function stopped(subject: Subject, exception: RaisedException): Words {
	const [failing] = subject.failing;
	// The values in a message may differ from one run to the next: they have to be those of the run that is told.
	const ending = failing?.result.ending;
	const own = ending?.kind === 'raised' && kindOf(ending.exception) === kindOf(exception) ? ending.exception : exception;
	const message = quoted(messageOf(own));
	const place = exception.line === null ? null : line(exception.line);
	if (!failing || subject.ground.evidence.run.startup) return place ? say(l10n.t('Your program stopped on {0} with {1}.'), place, message) : say(l10n.t('Your program stopped with {0}.'), message);
	const run = onRun(failing.test);
	return place ? say(l10n.t('Your program stopped on {0} with {1}, {2}.'), place, message, run) : say(l10n.t('Your program stopped with {0}, {1}.'), message, run);
}

/** What an error says, whatever its values. */
function kindOf(exception: RaisedException): string {
	return messageOf(exception).replaceAll(/"[^"]*"|'[^']*'|-?\d+(?:\.\d+)?/g, '#');
}

/** What is asked about has to stand there; a message is cut only where it holds the student's whole data. */
export function quoted(message: string): Segment {
	if (message.length <= longestMessage) return { kind: 'code', text: message };
	// Of a message in several parts the first ones stay whole.
	const at = message.lastIndexOf('; ', longestMessage);
	return at > 0 ? { kind: 'code', text: `${message.slice(0, at)}…` } : code(message);
}

export function messageOf(exception: RaisedException): string {
	return exception.message === '' ? exception.type : `${exception.type}: ${exception.message}`;
}
