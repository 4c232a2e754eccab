/** Choices: those whose options are values of the run and of misconceptions, in an order that says nothing, and whether there is a line at all. */
import * as l10n from '@vscode/l10n';
import { fingerprint } from '../../code/editBetween';
import type { AnswerForm, Foil, Truth, Words } from '../../words';
import { isLookalike } from './draft';
import { code, say, spoken } from './say';

export interface Options {
	readonly answer: AnswerForm & { readonly kind: 'choice' };
	readonly truth: Truth & { readonly kind: 'choice' };
	readonly foils: readonly Foil[];
}

/** So many options are read at a glance. */
const most = 4;

/**
 * The right option among wrong ones, each once. An option's id says nothing but what it shows, and their order comes from `about`,
 * so that it is the same whenever the question is made. Null where no wrong one is left.
 */
export function optionsOf(about: string, right: Words, wrong: readonly { readonly words: Words; readonly misconception: string }[]): Options | null {
	const seen = [spoken(right)];
	const others = wrong.filter(({ words }) => {
		const text = spoken(words);
		const isNew = seen.every((each) => each !== text && !isLookalike(each, text));
		if (isNew) seen.push(text);
		return isNew;
	}).slice(0, most - 1);
	if (others.length === 0) return null;
	const id = (words: Words) => fingerprint(spoken(words));
	const order = (words: Words) => fingerprint(`${spoken(words)} ${about}`);
	const options = [right, ...others.map(({ words }) => words)].sort((a, b) => order(a).localeCompare(order(b))).map((words) => ({ id: id(words), words }));
	if (new Set(options.map((each) => each.id)).size < options.length) return null;
	return { answer: { kind: 'choice', options }, truth: { kind: 'choice', id: id(right) }, foils: others.map(({ words, misconception }) => ({ answer: id(words), misconception })) };
}

/** The same for values as shown. */
export function valueOptions(about: string, right: string, foils: readonly Foil[]): Options | null {
	return optionsOf(about, say('{0}', code(right)), foils.map(({ answer, misconception }) => ({ words: say('{0}', code(answer)), misconception })));
}

/** Whether there is a line that does what was asked for: there is none, and who finds one shows this misconception. */
export function noSuchLine(misconception: string): Options {
	return {
		answer: { kind: 'choice', options: [{ id: 'yes', words: say(l10n.t('Yes, there is such a line.')) }, { id: 'no', words: say(l10n.t('No, there is none.')) }] },
		truth: { kind: 'choice', id: 'no' },
		foils: [{ answer: 'yes', misconception }],
	};
}
