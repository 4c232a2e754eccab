/** A picture of signs: how many the line that makes them puts into one line of it, and how many should stand in each. */
import * as l10n from '@vscode/l10n';
import type { Question, Test, Words } from '../../../words';
import { type Candidate, draft } from '../draft';
import { wholeValue } from '../facts/operands';
import { type Picture, pictureOf } from '../facts/picture';
import { code, join, line, ordinal, say } from '../say';
import type { Subject } from '../subject';
import { isSure } from './locate';
import { opening } from './phrases';

export const pictureTemplate = 'explain.picture';
export const pictureTableTemplate = 'explain.picture-table';

/** A longer table is no question for one turn. */
const mostRows = 5;

/** Once the line that makes the signs was found, or while no repair is sure and nothing was: what it does for the first line that is not right, then what every line should have. */
export function pictureQuestions(subject: Subject): Candidate[] {
	const picture = pictureOf(subject);
	const test = subject.traced?.test;
	if (!picture || !test || !isLed(subject, picture)) return [];
	const { maker, counts, first } = picture;
	const [count, sign, nth] = [counts[first] ?? 0, signOf(picture), ordinal(first + 1)];
	const isLoop = maker.inside !== null;
	const asked = draft(subject, {
		stage: 'explain', template: pictureTemplate, slots: { test: test.id, line: maker.line, round: first + 1 },
		answer: { kind: 'count' },
		truth: { kind: 'count', count },
		foils: [{ answer: String(picture.wanted[first] ?? 0), misconception: 'reads-the-intention' }],
		words: isLoop ? say(l10n.t('How many rounds does the loop on {0} make for the {1} line of the picture?'), line(maker.line), nth) : say(l10n.t('How many {0} does {1} put into the {2} line of the picture?'), sign, line(maker.line), nth),
		fact: isLoop ? say(l10n.t('It makes {0} there, one for each of the {1}.'), count, sign) : say(l10n.t('It puts in {0} there.'), count),
		held: say(l10n.t('Right, the run puts in {0}.'), count),
		help: [{ rung: 'smaller-question', words: say(l10n.t('Which values do the names on {0} have then? Put them in.'), line(maker.line)) }],
		asks: `picture/${maker.line}/${first}`,
	});
	return [asked, tableOf(subject, picture, opening(test))];
}

/** How many there should be, from line to line: what they have to do with the number of the line is the rule that the program needs. */
function tableOf(subject: Subject, picture: Picture, lead: Words): Candidate {
	const { maker, counts, wanted, outer, test, sign } = picture;
	const rows = wanted.slice(0, mostRows);
	const [now, should] = [l10n.t({ message: '{0} now', args: [`"${sign}"`], comment: ['Heads a column: how many of the sign there are'] }), l10n.t({ message: '{0} wanted', args: [`"${sign}"`], comment: ['Heads a column: how many of the sign there should be'] })];
	const columns = [...(outer ? [outer.name] : []), now, should];
	const words = say(l10n.t('How many {0} should stand in each line of the picture? Fill in the blanks.'), signOf(picture));
	const own = draft(subject, {
		stage: 'explain', template: pictureTableTemplate, slots: { test, line: maker.line },
		answer: { kind: 'table', columns, rows: rows.map((_, at) => ({ label: l10n.t('Line {0} of the picture', at + 1), cells: [...(outer ? [outer.values[at] ?? ''] : []), counts[at] === undefined ? '' : String(counts[at]), null] })) },
		truth: { kind: 'cells', values: rows.map(wholeValue) },
		words: join(lead, words),
		inContext: words,
		fact: say(l10n.t('The example has other numbers.')),
		held: outer ? say(l10n.t('Right. How do these numbers come from {0}?'), code(outer.name)) : say(l10n.t('Right, so many there should be.')),
		help: [{ rung: 'smaller-question', words: say(l10n.t('Look at the picture in your example, and count the {0} of each line.'), signOf(picture)) }],
		asks: `picture/${maker.line}/wanted`,
	});
	const after = ({ template, slots }: Question) => template === pictureTemplate && slots.line === maker.line && slots.test === test;
	return { ...own, isRest: true, after, follows: ({ question, assessment }) => after(question) && assessment?.kind === 'answer' };
}

/** At the change: what is wrong with the line, and what its number comes from; null where no picture was looked at. */
export function pictureWish(subject: Subject, test: Test): Words | null {
	const picture = pictureOf(subject);
	if (!picture || picture.test !== test.id || !isLed(subject, picture)) return null;
	const { counts, wanted, first, outer } = picture;
	const state = say(l10n.t('The {0} line of the picture has {1} {2} and should have {3}.'), ordinal(first + 1), counts[first] ?? 0, signOf(picture), wanted[first] ?? 0);
	return join(state, outer ? say(l10n.t('How does that number come from {0}?'), code(outer.name)) : null);
}

function isLed(subject: Subject, { maker }: Picture): boolean {
	const { found } = subject;
	return found.some((at) => at === maker.line || at === maker.inside) || (!isSure(subject) && found.length === 0);
}

function signOf({ sign }: Picture): Words {
	return sign === ' ' ? say(l10n.t('blanks at the beginning')) : say('{0}', code(sign));
}
