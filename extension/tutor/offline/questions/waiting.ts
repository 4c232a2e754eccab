import * as l10n from '@vscode/l10n';
import { type Candidate, draft } from '../draft';
import { code, join, line, say, times } from '../say';
import type { Subject } from '../subject';
import { loopsAround } from '../../../code/around';
import { conditionOfLoop } from '../facts/deciding';
import { partsQuestions } from './explainParts';
import { opening } from './phrases';
import type { CallTest, InputTest } from '../../../words';

const mostCounted = 15;

/** The program wants to read more than is typed: how often does it come to the line that waits? */
export function waitingQuestions(subject: Subject): readonly Candidate[] {
	const { traced } = subject;
	const ending = traced?.result.ending;
	if (!traced || ending?.kind !== 'waiting-for-input' || ending.line === null) return [];
	if (traced.test.kind === 'call') return [sourceQuestion(subject, traced.test, ending.line)];
	const count = traced.replay.passes(ending.line).length;
	if (count < 1 || count > mostCounted) return [];
	return [
		draft(subject, {
			stage: 'predict',
			template: 'predict.waits',
			slots: { test: traced.test.id, line: ending.line },
			answer: { kind: 'count' },
			truth: { kind: 'count', count },
			foils: [{ answer: String(count - 1), misconception: 'one-round-too-few' }],
			words: join(opening(traced.test), say(l10n.t('Then your program still waits on {0}. How many times has it come to that line by then?'), line(ending.line))),
			fact: count === 1 ? say(l10n.t('It came there once.')) : say(l10n.t('It came there {0}.'), times(count)),
			held: count === 1 ? say(l10n.t('Yes, once.')) : say(l10n.t('Yes, {0}.'), times(count)),
			help: [],
			asks: `reached/${ending.line}`,
		}),
		...goesOnQuestions(subject, ending.line),
		...askedQuestion(subject, traced.test, ending.line),
	];
}

/** Why the loop around the line that waits went on once more: of a condition of several parts which were true then. */
function goesOnQuestions(subject: Subject, at: number): readonly Candidate[] {
	const { traced, ground: { outline } } = subject;
	const [loop] = loopsAround(outline.loops, at);
	const condition = loop && conditionOfLoop(loop);
	const last = traced && condition ? traced.replay.outcomes(condition).at(-1) : undefined;
	return traced && condition && last?.held === true ? partsQuestions(subject, traced.test, traced.replay, condition, last) : [];
}

/** One value more than there is: the program asks for it, and nobody types it. */
function askedQuestion(subject: Subject, test: InputTest, at: number): Candidate[] {
	const asked = test.typed.length + 1;
	if (test.typed.length === 0 || asked > mostCounted) return [];
	return [
		draft(subject, {
			stage: 'explain',
			template: 'explain.asked',
			slots: { test: test.id, line: at },
			answer: { kind: 'count' },
			truth: { kind: 'count', count: asked },
			foils: [{ answer: String(asked - 1), misconception: 'reads-only-what-is-typed' }],
			words: join(opening(test), say(l10n.t('Count the one on {0} too: how many times has your program asked for something to be typed?'), line(at))),
			inContext: say(l10n.t('Count the one on {0} too: how many times has your program asked for something to be typed?'), line(at)),
			fact: say(l10n.t('It asked {0}, once more than you type.'), times(asked)),
			held: say(l10n.t('Right: it asks {0}, once more than you type.'), times(asked)),
			reworded: [say(l10n.t('Go through the lines in the order in which they run. Count each one that waits for you to type.'))],
			help: [],
			asks: `asked/${at}`,
		}),
	];
}

/** A function that asks for input although its call brings what it needs. */
function sourceQuestion(subject: Subject, { id, call }: CallTest, at: number): Candidate {
	return draft(subject, {
		stage: 'predict',
		template: 'predict.source',
		slots: { test: id, line: at },
		answer: {
			kind: 'choice',
			options: [
				{ id: 'keyboard', words: say(l10n.t('Somebody has to type it.')) },
				{ id: 'call', words: say(l10n.t('The call brings it.')) },
			],
		},
		truth: { kind: 'choice', id: 'call' },
		foils: [{ answer: 'keyboard', misconception: 'input-for-parameter' }],
		words: join(say(l10n.t('{0} waits on {1} until something is typed.'), code(call), line(at)), say(l10n.t('In this example, where does the value come from?'))),
		fact: say(l10n.t('The example types nothing: what the function needs stands in the brackets of {0}.'), code(call)),
		held: say(l10n.t('Right, it stands in the brackets of {0}, and nothing is typed.'), code(call)),
		reworded: [say(l10n.t('Nobody types anything in this example. What does {0} hand to the function?'), code(call))],
		help: [{ rung: 'smaller-question', words: say(l10n.t('Look at {0} and at the first line of the function. Which name gets which value?'), code(call)) }],
		asks: 'source',
	});
}
