/** Questions while they are being made: with what they ask and tell, so that nothing is asked whose answer was told. */
import * as l10n from '@vscode/l10n';
import type { AnswerForm, Foil, Look, Question, Rung, Shape, Slots, Stage, Truth, Value, Words } from '../../words';
import type { PastTurn } from '../roles';
import { code, join, say } from './say';
import type { Subject } from './subject';

/** A fact of the run by its name: `result/t5`, `rounds/8`, `value/b/1`. A trailing `*` means all that begin so. */
export type FactName = string;

export interface Candidate {
	readonly question: Question;
	/** The fact that is asked for. */
	readonly asks: FactName;
	/** Facts that its own words give away. */
	readonly says: readonly FactName[];
	/** Facts that its `fact` tells. */
	readonly tellsWrong: readonly FactName[];
	/** Facts that its `held` tells, the one that was asked among them. */
	readonly tellsRight: readonly FactName[];
	/** Facts that its help tells, by the rung that help comes to. */
	readonly helpTells: readonly { readonly rung: Rung; readonly fact: FactName }[];
	/** The same words when the last question was about the same run: without naming it again. */
	readonly inContext: Words | null;
	/** It asks for less than the first question of its stage, so that it can follow a wrong answer. */
	readonly isSmaller: boolean;
	/** The reply to a wrong answer only narrows. */
	readonly keepsAnswer: boolean;
	/** It is what comes next after this turn, before all others of its stage (the experts' moves); missing for a question of the stages. */
	readonly follows?: (last: PastTurn) => boolean;
	/** It asks for the rest of what the turn before asked, so that it comes also where something is taught. */
	readonly isRest?: true;
	/** The value that it asks for is the first, or one behind the first, that the run has and that of a mended program has not: with it there is enough to look for the place. */
	readonly tellsDeparture?: true;
	/** After a right answer to that question this one comes next, before anything else; until then that answer shows nothing by itself. It may come at any other time too. */
	readonly after?: (asked: Question) => boolean;
}

export interface Draft {
	readonly stage: Stage;
	readonly template: string;
	readonly slots: Slots;
	readonly answer: AnswerForm;
	readonly truth: Truth;
	readonly foils?: readonly (Foil | null)[];
	readonly words: Words;
	readonly inContext?: Words;
	readonly fact: Words;
	readonly held: Words;
	readonly help?: readonly (Help | null)[];
	readonly reworded?: readonly Words[];
	readonly asks: FactName;
	readonly says?: readonly FactName[];
	/** Facts that both replies tell beside the one that is asked. */
	readonly tells?: readonly FactName[];
	/** Facts that only the reply to a right answer tells. */
	readonly tellsRight?: readonly FactName[];
	/** The wrong answer gets the fact that only narrows (`It takes 5 values, and not those`), so the question's own fact stays untold. */
	readonly keepsAnswer?: boolean;
	readonly isSmaller?: boolean;
	readonly follows?: (last: PastTurn) => boolean;
}

export interface Help {
	readonly rung: Rung;
	readonly words: Words;
	/** What it asks to be watched, where one click can do it. */
	readonly look?: Look;
	/** A fact that another question would tell or ask for. */
	readonly tells?: FactName;
}

/** The finished question. Its id holds on to the line's text, not its number, so that edits elsewhere leave it the same. */
export function draft(subject: Subject, from: Draft): Candidate {
	const right = from.truth.kind === 'value' ? from.truth.value.shown : null;
	const digits = digitsIn(from);
	const helps = (from.help ?? []).filter((help) => help !== null);
	const question: Question = {
		id: [subject.bug.id, from.template, ...slotNames(subject, from.slots)].join('/'),
		task: subject.taskFor(from.stage),
		stage: from.stage,
		template: from.template,
		slots: from.slots,
		answer: from.answer,
		truth: from.truth,
		foils: [...distinct((from.foils ?? []).filter((foil) => foil !== null), right), ...(digits === null ? [] : [{ answer: digits, misconception: digitsTaken }])],
		words: from.words,
		fact: digits === null ? from.fact : join(from.fact, say(l10n.t('It is a text, in quotes: not the number {0}.'), code(digits))),
		held: from.held,
		help: helps.map(({ rung, words, look }) => ({ rung, words, ...(look ? { look } : {}) })),
		reworded: (from.reworded ?? []).slice(0, 2),
	};
	const tells = from.tells ?? [];
	const tellsWrong = from.keepsAnswer ? tells : [from.asks, ...tells];
	const tellsRight = [from.asks, ...tells, ...(from.tellsRight ?? [])];
	return { question, asks: from.asks, says: from.says ?? [], tellsWrong, tellsRight, helpTells: helps.flatMap(({ rung, tells: fact }) => (fact === undefined ? [] : [{ rung, fact }])), inContext: from.inContext ?? null, isSmaller: from.isSmaller ?? false, keepsAnswer: from.keepsAnswer ?? false, ...(from.follows ? { follows: from.follows } : {}) };
}

/** The misconception of who takes the text of a number for the number. */
export const digitsTaken = 'takes-text-for-number';

/** The number that a variable's text looks like, or that was wanted instead of a text: whether it is one may be the whole bug. Null for all other truths. */
function digitsIn({ stage, slots, truth, foils }: Draft): string | null {
	if ((stage !== 'predict' && stage !== 'explain') || truth.kind !== 'value' || truth.value.shape.kind !== 'text') return null;
	const text = truth.value.shape.value.trim();
	const isAsked = slots.variable !== undefined || foils?.some((foil) => foil?.answer === text);
	return isAsked && /^-?\d+(?:\.\d+)?$/.test(text) ? text : null;
}

function slotNames(subject: Subject, slots: Slots): string[] {
	const { test, variable, line, round } = slots;
	return [
		...(test === undefined ? [] : [test]),
		...(variable === undefined ? [] : [variable]),
		...(line === undefined ? [] : [lineName(subject, line)]),
		...(round === undefined ? [] : [String(round)]),
	];
}

/** A line by its text, and which of several with the same text it is. */
export function lineName(subject: Subject, line: number): string {
	const text = subject.source.textOf(line).trim();
	let nth = 0;
	for (let above = 0; above < line; above++) {
		if (subject.source.textOf(above).trim() === text) nth++;
	}
	return `${text.replaceAll(/\s+/g, ' ').slice(0, 60)}${nth > 0 ? `#${nth}` : ''}`;
}

function distinct(foils: readonly Foil[], right: string | null): Foil[] {
	const seen = new Set(right === null ? [] : [right]);
	return foils.filter((foil) => !seen.has(foil.answer) && seen.add(foil.answer) && !(right !== null && isLookalike(right, foil.answer)));
}

/** Values that a person writes alike and the program keeps apart: a list and a tuple, the number 5 and the text '5'. */
export function isLookalike(a: string, b: string): boolean {
	const bare = (shown: string) => shown.replaceAll(/[\s()[\]{}'"]|\.0\b|,(?=\))/g, '');
	return a !== b && bare(a) === bare(b);
}

/** A value that a beginner can be asked to type. */
export function isAskable(value: Value): boolean {
	return !holdsOpaque(value.shape) && isTypable(value.shown);
}

/** A value as it shows that is whole, and not too long to be typed. */
export function isTypable(shown: string): boolean {
	return shown.length <= 60 && !shown.includes('…') && !shown.endsWith('...');
}

/** It is, or it holds, something that has no form to be typed in: a function, an object of a class. */
export function holdsOpaque(shape: Shape): boolean {
	if (shape.kind === 'items') return shape.items.some(holdsOpaque);
	return shape.kind === 'pairs' ? shape.pairs.some((pair) => pair.some(holdsOpaque)) : shape.kind === 'opaque';
}

/** It is, or it holds, something of which nothing shows but that it is there: `<object>`. */
export function holdsUnseen(shape: Shape): boolean {
	if (shape.kind === 'items') return shape.items.some(holdsUnseen);
	return shape.kind === 'pairs' ? shape.pairs.some((pair) => pair.some(holdsUnseen)) : shape.kind === 'opaque' && /^<[^<>]*>$/.test(shape.text);
}

/** Short enough to stand inside a sentence beside others. */
export function isBrief(value: Value): boolean {
	return value.shown.length <= 30;
}

/** A fact by its name is among those told. */
export function isTold(fact: FactName, told: Iterable<FactName>): boolean {
	for (const name of told) {
		if (name.endsWith('*') ? fact.startsWith(name.slice(0, -1)) : fact === name) return true;
	}
	return false;
}
