import * as l10n from '@vscode/l10n';
import type { Activation, Foil, Shape, Test, Value, Words } from '../../../words';
import { valueFoils } from '../teaching/beliefs';
import { type Candidate, draft, isAskable } from '../draft';
import { above, observe } from '../moves/observe';
import type { Moment, Replay } from '../facts/replay';
import { code, line, say, shown } from '../say';
import type { Subject } from '../subject';
import { briefly, onRun, valuesOf } from './phrases';

/** One operator between two names or numbers: `a / b`. */
const oneOperator = /^([\p{L}_][\p{L}\p{N}_]*|\d+)\s*(?:\*\*|\/\/|[-+*/%])\s*([\p{L}_][\p{L}\p{N}_]*(?:\([\p{L}_][\p{L}\p{N}_]*\))?|\d+)$/u;

/**
 * A line that gives back what one operator makes of two values has little to follow: what the two are on this run, and what
 * kind of value comes of them. Which other operator there is, is not said.
 */
export function operatorQuestions(subject: Subject, test: Test, replay: Replay, at: number): Candidate[] {
	const source = subject.ground.outline.returns.find(({ range }) => range.from === at)?.value?.trim() ?? '';
	const sides = oneOperator.exec(source);
	const { activation, end } = endAt(replay, at) ?? {};
	const result = activation?.returned;
	const isInner = activation !== replay.main;
	// What the example itself gives back is asked about as a whole where there is a call on the right.
	if (!sides || !end || !result || (sides[2]?.endsWith(')') === true && !isInner)) return [];
	const names = isInner ? [] : [...new Set([sides[1] ?? '', sides[2] ?? ''])].filter((name) => end.state[name] !== undefined);
	// What the whole run should give says nothing of what a function gives on the way.
	const wanted = isInner ? null : (subject.traced?.result.expected ?? null);
	return [...kindQuestion(subject, test, at, source, { result, wanted, end }), ...workQuestion(subject, test, at, source, sides, end), ...names.flatMap((name) => operandQuestion(subject, test, at, name, end))];
}

/** The first call that ends at this line, the one of the example before those inside it. */
function endAt(replay: Replay, at: number): { readonly activation: Activation; readonly end: Moment } | null {
	const all = [...(replay.main ? [replay.main] : []), ...replay.trace.activations.filter(({ id }) => id !== replay.main?.id)];
	for (const activation of all) {
		const end = replay.of(activation.id).at(-1);
		if (end?.event === 'return' && end.line === replay.startOf(at)) return { activation, end };
	}
	return null;
}

function operandQuestion(subject: Subject, test: Test, at: number, name: string, { state }: Moment): Candidate[] {
	const value = state[name];
	if (!value || !isAskable(value)) return [];
	return [
		draft(subject, {
			stage: 'explain',
			template: 'explain.operand',
			slots: { test: test.id, variable: name, line: at },
			answer: { kind: 'value' },
			truth: { kind: 'value', value },
			words: say(l10n.t('What is {0} when {1} runs, {2}?'), code(name), line(at), onRun(test)),
			fact: say(l10n.t('There {0} is {1}.'), code(name), shown(value)),
			held: say(l10n.t('Right, {0} is {1} there.'), code(name), shown(value)),
			reworded: [say(l10n.t('Which value has {0} got by the time that the run comes to {1}, {2}?'), code(name), line(at), onRun(test))],
			help: [subject.spelling && observe(say(l10n.t('Add {0} above {1} and run it. Which value comes out?'), code(subject.spelling.print(name)), line(at)), above(subject, name, at))],
			asks: `operand/${at}/${name}`,
			isSmaller: true,
		}),
	];
}

/** What the operator does, as it is written: to read one's own sign aloud is where a wrong one shows. */
function workQuestion(subject: Subject, test: Test, at: number, source: string, [, left = '', right = '']: RegExpExecArray, { state }: Moment): Candidate[] {
	const sign = source.slice(left.length, source.length - right.length).trim();
	const [a, b] = [code(left), code(right)];
	const work: Readonly<Record<string, Words>> = {
		'+': say(l10n.t('It adds {0} and {1}.'), a, b), '-': say(l10n.t('It takes {1} away from {0}.'), a, b),
		'*': say(l10n.t('It multiplies {0} by {1}.'), a, b), '/': say(l10n.t('It divides {0} by {1}.'), a, b),
	};
	const known = briefly(state, [...new Set([left, right])]);
	if (!(sign in work) || known.length === 0 || known.some(([, { shape }]) => shape.kind !== 'number')) return [];
	const wanted = subject.traced?.result.expected;
	const isNamed = wanted && isAskable(wanted);
	return [
		draft(subject, {
			stage: 'explain',
			template: 'explain.work',
			slots: { test: test.id, line: at },
			answer: { kind: 'choice', options: Object.keys(work).map((id) => ({ id, words: work[id] ?? [] })) },
			truth: { kind: 'choice', id: sign },
			foils: Object.keys(work).filter((id) => id !== sign).map((id) => ({ answer: id, misconception: 'reads-the-intention' })),
			words: say(l10n.t('When {0} runs, {1}. What does {2} do with them, as it is written?'), line(at), valuesOf(known), code(source)),
			fact: say(l10n.t('Read the sign between them in {0} once more.'), code(source)),
			held: isNamed ? say(l10n.t('Right, that is what it does, and {0} is wanted.'), shown(wanted)) : say(l10n.t('Right, that is what it does.')),
			asks: `work/${at}`,
			keepsAnswer: true,
		}),
	];
}

type Kind = 'whole' | 'point' | 'text' | 'list';

function kindQuestion(subject: Subject, test: Test, at: number, source: string, { result, wanted, end }: { readonly result: Value; readonly wanted: Value | null; readonly end: Moment }): Candidate[] {
	const kind = kindOf(result.shape);
	if (kind === null || !isTrouble(kind, result, wanted, source)) return [];
	const words: Readonly<Record<Kind, Words>> = {
		whole: say(l10n.t('A whole number')), point: say(l10n.t('A number with a decimal point')), text: say(l10n.t('A text, in quotes')), list: say(capital(subject.running.kindNames().list)),
	};
	const kinds: readonly Kind[] = kind === 'list' ? ['whole', 'text', 'list'] : ['whole', 'point', 'text'];
	return [
		draft(subject, {
			stage: 'explain',
			template: 'explain.kind',
			slots: { test: test.id, line: at },
			answer: { kind: 'choice', options: kinds.map((id) => ({ id, words: words[id] })) },
			truth: { kind: 'choice', id: kind },
			foils: kindFoils(subject, source, result, end, kind),
			words: say(l10n.t('What kind of value does {0} give on {1}, {2}?'), code(source), line(at), onRun(test)),
			fact: say(l10n.t('There it gives {0}: look at how it is written.'), shown(result)),
			held: say(l10n.t('Right, it gives {0}.'), shown(result)),
			help: [{ rung: 'smaller-question', words: say(l10n.t('Work {0} out on paper, {1}. How would the program write down what you get?'), code(source), onRun(test)) }],
			asks: `kind/${at}`,
		}),
	];
}

/** Whether its kind can be what is wrong with it: not where a value of that kind is wanted, and not where only the number is another one (120.0 for 80). */
function isTrouble(kind: Kind, result: Value, wanted: Value | null, source: string): boolean {
	const other = wanted && kindOf(wanted.shape);
	if (other === kind) return false;
	if (kind === 'text' || kind === 'list' || other === 'text' || other === 'list') return true;
	return source.includes('/') && !(result.shape.kind === 'number' && Number.isInteger(Number(result.shape.text)) && kind === 'point');
}

/** The kinds of value that a misconception would make of it. */
function kindFoils(subject: Subject, source: string, result: Value, end: Moment, right: Kind): readonly Foil[] {
	const kindAs = (shown: string): Kind => (/^['"]/.test(shown) ? 'text' : shown.startsWith('[') ? 'list' : shown.includes('.') ? 'point' : 'whole');
	return valueFoils(subject, source, end, result).map(({ answer, misconception }) => ({ answer: kindAs(answer), misconception })).filter(({ answer }) => answer !== right);
}

function capital(text: string): string {
	return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function kindOf(shape: Shape): Kind | null {
	if (shape.kind === 'number') return shape.whole ? 'whole' : 'point';
	if (shape.kind === 'text') return 'text';
	return shape.kind === 'items' && shape.of === 'list' ? 'list' : null;
}
