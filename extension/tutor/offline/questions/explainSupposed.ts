/** What a condition that the student found would do with another value: for whoever did not see what it does with the one of the run. */
import * as l10n from '@vscode/l10n';
import type { ConditionOutline } from '../../../code/outline';
import type { Test } from '../../../words';
import { piecesOf } from '../facts/arithmetic';
import { type Candidate, draft } from '../draft';
import { wholeOf, wholeValue } from '../facts/operands';
import type { Outcome } from '../facts/replay';
import { code, line, say } from '../say';
import type { Subject } from '../subject';
import { namesIn } from './phrases';

/** So far beside the value of the run another one is looked for, the nearest first. */
const steps = [1, -1, 2, -2, 3, -3];

/** Of a condition about one whole number: the nearest value with which it goes the other way. Empty where the condition cannot be worked out. */
export function supposedQuestion(subject: Subject, test: Test, condition: ConditionOutline, { moment, held }: Outcome): Candidate[] {
	const [name, ...others] = namesIn(condition.text).filter((each) => moment.state[each]);
	const value = name === undefined ? null : wholeOf(moment.state[name]?.shape ?? null);
	if (name === undefined || others.length > 0 || value === null || outcomeWith(subject, name, value, condition.text) !== held) return [];
	const other = steps.map((step) => value + step).find((each) => each >= 0 && outcomeWith(subject, name, each, condition.text) === !held);
	if (other === undefined) return [];
	const [text, shown] = [code(condition.text), code(String(other))];
	return [
		draft(subject, {
			stage: 'explain',
			template: 'explain.supposed',
			slots: { test: test.id, line: condition.line, round: other },
			answer: { kind: 'choice', options: [{ id: 'true', words: say(l10n.t('Yes, it is true.')) }, { id: 'false', words: say(l10n.t('No, it is false.')) }] },
			truth: { kind: 'choice', id: held ? 'false' : 'true' },
			foils: [{ answer: held ? 'true' : 'false', misconception: 'condition-misread' }],
			words: say(l10n.t('Suppose {0} is {1} when the run comes to {2}. Is {3} true then?'), code(name), shown, line(condition.line), text),
			fact: held ? say(l10n.t('With {0} it would be false.'), shown) : say(l10n.t('With {0} it would be true.'), shown),
			held: held ? say(l10n.t('Right, with {0} it would be false.'), shown) : say(l10n.t('Right, with {0} it would be true.'), shown),
			asks: `supposed/${condition.line}/${other}`,
			isSmaller: true,
		}),
	];
}

function outcomeWith({ running }: Subject, name: string, value: number, condition: string): boolean | null {
	const whole = piecesOf(condition, { [name]: wholeValue(value) }, running)?.at(-1)?.value;
	return typeof whole === 'boolean' ? whole : null;
}
