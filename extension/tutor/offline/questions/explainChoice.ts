/** Choices among values: what a line gives on this run, and what it would give by a misconception. */
import * as l10n from '@vscode/l10n';
import type { Foil, Slots, Test, Value, Words } from '../../../words';
import { misconceptionOf } from '../teaching/beliefs';
import { type Candidate, draft, isAskable } from '../draft';
import { valueOptions } from '../options';
import { join, say, shown } from '../say';
import type { Subject } from '../subject';
import { opening } from './phrases';

/** One wrong option says too much about the other. */
const leastFoils = 2;

export interface Choosable {
	readonly test: Test;
	/** What is asked, as a sentence. */
	readonly ask: Words;
	readonly value: Value;
	readonly foils: readonly Foil[];
	/** The values that it uses, as a sentence; empty for none. */
	readonly known: Words;
	readonly asks: string;
	readonly slots: Slots;
}

/** Which of these values comes out of it? Nothing where fewer than two misconceptions would come to another value. */
export function choiceQuestion(subject: Subject, { test, ask, value, foils, known, asks, slots }: Choosable): Candidate[] {
	const named = foils.filter(({ misconception }) => misconceptionOf(subject.ground.code.language, misconception) !== null);
	const options = named.length < leastFoils || !isAskable(value) ? null : valueOptions(asks, value.shown, named);
	if (!options || options.foils.length < leastFoils) return [];
	const inContext = join(known, ask);
	return [
		draft(subject, {
			stage: 'explain',
			template: 'explain.choice',
			slots,
			...options,
			words: join(opening(test), inContext),
			inContext,
			fact: say(l10n.t('There it is {0}.'), shown(value)),
			held: say(l10n.t('Right, it is {0} there.'), shown(value)),
			asks,
			isSmaller: true,
		}),
	];
}
