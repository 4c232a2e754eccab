import * as l10n from '@vscode/l10n';
import type { Test } from '../../../words';
import { piecesOf } from '../facts/arithmetic';
import { valueFoils } from '../teaching/beliefs';
import { type Candidate, draft } from '../draft';
import type { Moment } from '../facts/replay';
import { above, observe } from '../moves/observe';
import { wholeValue } from '../facts/operands';
import { code, join, line, ordinal, say, shown } from '../say';
import type { Subject } from '../subject';
import { choiceQuestion } from './explainChoice';
import { briefly, namesIn, opening, whenRunsWith } from './phrases';

/** A line that works out a value, at one of the times that it ran. */
export interface WorkedOut {
	/** The expression, as written. */
	readonly source: string;
	/** What it gave on the run. */
	readonly result: number | boolean;
	readonly moment: Moment;
	/** Null for a line that runs once. */
	readonly nth: number | null;
}

/** The largest part of an expression that is less than the whole: `n % 2` of `n % 2 == 1`. */
export function partQuestion(subject: Subject, test: Test, at: number, { source, result, moment, nth }: WorkedOut): Candidate[] {
	const pieces = piecesOf(source, moment.state, subject.running);
	const whole = pieces?.at(-1);
	const part = pieces?.slice(0, -1).filter(({ value }) => typeof value === 'number').sort((a, b) => b.operators - a.operators)[0];
	if (!whole || !part || whole.value !== result || typeof part.value !== 'number') return [];
	const known = briefly(moment.state, namesIn(part.source));
	if (known.length === 0) return [];
	const value = wholeValue(part.value);
	const inContext = join(whenRunsWith(at, nth, known), say(l10n.t('What is {0} then?'), code(part.source)));
	const foils = valueFoils(subject, part.source, moment, value);
	const slots = { test: test.id, line: at, ...(nth === null ? {} : { round: nth }) };
	const choice = choiceQuestion(subject, { test, ask: say(l10n.t('What is {0} then?'), code(part.source)), value, foils, known: whenRunsWith(at, nth, known), asks: `part/${at}/${part.source}/${nth ?? 1}`, slots });
	if (choice.length > 0) return choice;
	return [
		draft(subject, {
			stage: 'explain',
			template: 'explain.part',
			slots,
			answer: { kind: 'value' },
			truth: { kind: 'value', value },
			foils,
			words: join(opening(test), inContext),
			inContext,
			fact: say(l10n.t('There {0} is {1}.'), code(part.source), shown(value)),
			held: say(l10n.t('Right, {0} is {1} there.'), code(part.source), shown(value)),
			reworded: [say(l10n.t('Put the values in and work out {0} alone. Which value comes out?'), code(part.source))],
			help: [subject.spelling && observe(say(l10n.t('Add {0} above {1} and run it. Which value comes out {2}?'), code(subject.spelling.print(part.source)), line(at), ordinal(nth ?? 1)), above(subject, part.source, at))],
			asks: `part/${at}/${part.source}/${nth ?? 1}`,
			isSmaller: true,
		}),
	];
}
