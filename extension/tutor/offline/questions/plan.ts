import * as l10n from '@vscode/l10n';
import { calledBy } from '../../../code/called';
import type { CallTest, Test, Value, Words } from '../../../words';
import type { Ground, PastTurn, Situation } from '../../roles';
import { type Candidate, draft, isAskable } from '../draft';
import { planAgainTemplate, planFirstTemplate, planLastTemplate, planLineTemplate, planNextTemplate, planByHandTemplate, planWriteTemplate } from '../moves/names';
import { isAboutOutput, wantedOutput } from '../facts/output';
import { matchShape } from '../reading/compare';
import { readLiteral } from '../reading/literals';
import { code, join, line as lineLink, ordinal, say, shown } from '../say';
import { type Subject, spellingOf } from '../subject';
import { isTrivialCall } from '../closing/probes';
import type { Tried } from '../closing/tried';
import { briefly, onRun, opening, valuesOf } from './phrases';

/**
 * Nothing is there yet to be hunted: do one example by hand, name the steps, say which line does which, try the steps on another
 * example, and write them one by one. Nobody marks what is said in words; what the steps give on another example is checked.
 */
export function planQuestions(subject: Subject): readonly Candidate[] {
	const [tried] = tellingFirst(subject);
	if (!tried) return [];
	const tries = triesOf(subject);
	return [firstStep(subject, tried.test), notTheResult(subject, tried), nextStep(subject, tried.test, tries.length === 0), ...whichLine(subject, tried.test), ...tries, ...(isWritten(subject) ? byHand(subject) : write(subject))];
}

/** What is said to a step that was written and checked: what it has made by the end of the traced run, where that can be seen; `test`: the one spoken of. */
export function madeSoFar({ traced, ground }: Subject, test: string | undefined): Words | null {
	const moment = traced?.replay.moments.at(-1);
	if (!moment || !traced) return null;
	const given = ground.outline.functions.flatMap(({ parameters }) => parameters);
	const known = briefly(moment.state, Object.keys(moment.state).filter((name) => !given.includes(name)));
	if (known.length === 0) return null;
	return traced.test.id === test ? say(l10n.t('At the end of that run {0}.'), valuesOf(known)) : say(l10n.t('At the end of the run {0} {1}.'), onRun(traced.test), valuesOf(known));
}

/** The first step in the student's own words, before they are to write it; null where they said none that is short enough. */
export function firstStepSaid(situation: Situation): Words | null {
	const { turns } = situation;
	const isAsked = ({ question, assessment }: PastTurn) => [planFirstTemplate, planAgainTemplate].includes(question.template) && assessment?.kind === 'answer';
	const asked = turns.findLast(isAsked);
	const text = asked?.given?.kind === 'typed' ? asked.given.text.trim().replace(/[.!]+$/, '') : '';
	// A value alone is no step.
	return text === '' || isResultAlone(situation, asked?.question.slots.test, text) || text.length > 80 || text.includes('\n') ? null : say(l10n.t('Your first step was: {0}.'), text);
}

/** A written step that did not bring the result yet is a step all the same. */
export function isStep({ question, assessment }: PastTurn): boolean {
	return question.template === planWriteTemplate && assessment?.kind === 'answer' && assessment.correct === null;
}

const free = { stage: 'explain' as const, answer: { kind: 'words' as const }, truth: { kind: 'open' as const }, fact: [], held: [] };

function firstStep(subject: Subject, test: Test): Candidate {
	const words = test.kind === 'call'
		? say(l10n.t('Do {0} by hand. What did you do first?'), code(test.call))
		: join(opening(test), say(l10n.t('Do by hand what the program should do then. What did you do first?')));
	return draft(subject, {
		...free,
		template: planFirstTemplate,
		slots: { test: test.id },
		words,
		reworded: [say(l10n.t('You have to tell somebody over the phone how to do this {0}. What do you tell them first?'), onRun(test))],
		help: [{ rung: 'smaller-question', words: say(l10n.t('Do it once more on paper, slowly, {0}. What is the very first thing that you look at or write down?'), onRun(test)) }],
		asks: planFirstTemplate,
	});
}

/** Asked once, when the answer to what was done first is the result itself. */
function notTheResult(subject: Subject, { test }: Tried): Candidate {
	return draft(subject, {
		...free,
		template: planAgainTemplate,
		slots: { test: test.id },
		words: say(l10n.t('That is the result. What was the first thing you did to get there?')),
		reworded: [say(l10n.t('What did you look at, count or write down before you knew the result {0}?'), onRun(test))],
		help: [{ rung: 'smaller-question', words: say(l10n.t('Do it once more on paper, slowly, {0}. What is the very first thing that you look at or write down?'), onRun(test)) }],
		asks: planAgainTemplate,
		isSmaller: true,
		follows: ({ question, given }) => question.template === planFirstTemplate && question.slots.test === test.id && given?.kind === 'typed' && isResultAlone(subject.ground, test.id, given.text),
	});
}

/** What was said is nothing but what the test should give or print. */
function isResultAlone({ code: { language }, problem, evidence }: Ground, id: string | undefined, text: string): boolean {
	const test = problem.tests.find((other) => other.id === id);
	const expected = evidence.run.results.find((result) => result.test === id)?.expected;
	const said = text.trim().replace(/[.!]+$/, '');
	if (!test || said === '') return false;
	const printed = wantedOutput(test)?.trim();
	if (said === printed || said === test.expected.trim()) return true;
	const spelling = spellingOf(language);
	const read = expected && spelling ? readLiteral(said, spelling) : null;
	return read !== null && expected !== null && expected !== undefined && matchShape(read, expected.shape).same;
}

/** `isLast`: nothing that can be checked follows, so that the steps named are all that there is to show. */
function nextStep(subject: Subject, test: Test, isLast: boolean): Candidate {
	return draft(subject, {
		...free,
		template: isLast ? planLastTemplate : planNextTemplate,
		slots: { test: test.id },
		words: say(l10n.t('Write that down as step 1. What did you do after that, until you had the result?')),
		reworded: [say(l10n.t('Which steps come after the first? Name them in order, each in a few words.'))],
		help: [{ rung: 'smaller-question', words: say(l10n.t('Look at your paper after the first step, {0}. What is still missing to the result?'), onRun(test)) }],
		asks: planNextTemplate,
		isSmaller: true,
	});
}

/** Nobody picks from more lines than this. */
const mostLines = 4;

/** Where something stands already: which line does the first step. Nobody knows, so nobody marks it. */
function whichLine(subject: Subject, test: Test): Candidate[] {
	const { outline, problem } = subject.ground;
	const own = outline.functions.find(({ name }) => name === (calledBy(test) ?? (problem.entry.kind === 'function' ? problem.entry.name : null)));
	const lines = own && !own.empty ? outline.statementLines.filter((at) => own.header < at && at <= own.range.to) : [];
	if (lines.length === 0 || lines.length > mostLines) return [];
	return [
		draft(subject, {
			...free,
			template: planLineTemplate,
			slots: { test: test.id },
			answer: {
				kind: 'choice',
				options: [
					...lines.map((at) => ({ id: `line-${at}`, words: say('{0}: {1}', lineLink(at), code(subject.source.textOf(at).trim())) })),
					{ id: 'none', words: say(l10n.t('None of them yet')) },
				],
			},
			words: say(l10n.t('Which line of your program does the first of these steps?')),
			help: [{ rung: 'smaller-question', words: say(l10n.t('Say in your own words what each line does {0}. Is one of them your first step?'), onRun(test)) }],
			asks: planLineTemplate,
			isSmaller: true,
		}),
	];
}

/** The same steps on another example: what they give can be checked. */
function triesOf(subject: Subject): Candidate[] {
	return subject.failing.slice(1).flatMap((tried) => {
		const { test, result } = tried;
		return test.kind === 'call' && !test.raises && !isAboutOutput(tried) && result.expected && isAskable(result.expected) ? [tryOn(subject, test, result.expected)] : [];
	});
}

function tryOn(subject: Subject, test: CallTest, expected: Value): Candidate {
	return draft(subject, {
		stage: 'explain',
		template: 'plan.try',
		slots: { test: test.id },
		answer: { kind: 'value' },
		truth: { kind: 'value', value: expected },
		words: say(l10n.t('Do exactly your steps, and nothing else, for {0}. What do they give?'), code(test.call)),
		fact: say(l10n.t('{0} should give {1}: a step is missing, or one is not quite as you do it by hand.'), code(test.call), shown(expected)),
		held: say(l10n.t('Yes, {0}: your steps hold there too.'), shown(expected)),
		reworded: [say(l10n.t('Follow your own list of steps for {0}, as a machine would. What comes out?'), code(test.call))],
		help: [{ rung: 'smaller-question', words: say(l10n.t('Take only the first of your steps for {0}. What do you have then? Go on with the next.'), code(test.call)) }],
		asks: `expect/${test.id}`,
		isSmaller: true,
	});
}

/** There is a program, and nobody can run it here. */
function isWritten({ ground: { outline, problem: { entry }, evidence } }: Subject): boolean {
	if (!evidence.run.unrun) return false;
	return entry.kind === 'script' ? outline.statementLines.length > 0 : outline.functions.some(({ name, empty }) => name === entry.name && !empty) || outline.classes?.some(({ name }) => name === entry.name) === true;
}

/** The examples as they come; where nothing could be run, those in which hardly anything happens (an empty list, one item) last. */
function tellingFirst({ failing, ground: { problem: { entry, tests }, evidence } }: Subject): readonly Tried[] {
	if (!evidence.run.unrun || entry.kind === 'script') return failing;
	const isTrivial = ({ test }: Tried) => test.kind === 'call' && isTrivialCall(test.call, entry.name, tests);
	return [...failing.filter((each) => !isTrivial(each)), ...failing.filter(isTrivial)];
}

/** Nobody follows a program by hand on more examples than this. */
const mostByHand = 3;

/** The program is followed by hand beside the student's own steps, one example after the other: where the two part, there is something to change. */
function byHand(subject: Subject): Candidate[] {
	return tellingFirst(subject).slice(0, mostByHand).map(({ test }, index) =>
		draft(subject, {
			stage: 'repair',
			template: planByHandTemplate,
			slots: { test: test.id },
			answer: { kind: 'edit' },
			truth: { kind: 'run' },
			words: say(l10n.t('Now follow your program by hand {0}, line by line, and write down each value. Where it does something else than your steps, change it. Then check it.'), onRun(test)),
			fact: [],
			held: say(l10n.t('Yes, that did it.')),
			reworded: [say(l10n.t('Be the computer {0}: do only what each line says. Which line does not do what you would do? Change it, then check.'), onRun(test))],
			help: [{ rung: 'smaller-question', words: say(l10n.t('Make a table {0}: a column for each name, a row for each line that is done. In which row does a value surprise you?'), onRun(test)) }],
			asks: `by-hand/${test.id}`,
			isSmaller: index > 0,
		}));
}

/** Nobody writes down more steps than this one by one. */
const mostSteps = 8;

/** One step, and run it; the aim stays the example that was done by hand. */
function write(subject: Subject): Candidate[] {
	// Which of them is traced changes with each line that is written; the aim does not.
	const test = subject.ground.problem.tests.find(({ id }) => subject.failing.some((tried) => tried.test.id === id));
	if (!test) return [];
	return Array.from({ length: mostSteps }, (_, index) =>
		draft(subject, {
			stage: 'repair',
			template: planWriteTemplate,
			slots: { test: test.id, round: index + 1 },
			answer: { kind: 'edit' },
			truth: { kind: 'run' },
			words: index === 0
				? say(l10n.t('Write the line of the program that does your first step. Then check it.'))
				: say(l10n.t('Write the line that does your {0} step, or mend the last one. Then check it.'), ordinal(index + 1)),
			fact: [],
			held: say(l10n.t('Yes, that did it.')),
			reworded: index === 0 ? [say(l10n.t('Pick one of your steps and write it as a line. It need not be finished: check it.'))] : [],
			help: [
				{ rung: 'smaller-question', words: index === 0 ? say(l10n.t('Which value does your first step need, and under which name does the program have it? Write that name down as the start of the line.')) : say(l10n.t('Look at your list of steps. Which of them has no line yet?')) },
			],
			asks: `write/${index + 1}`,
			isSmaller: index > 0,
		}));
}
