/** A plain name that is called like what the object keeps: what the object keeps is the same after the line. */
import * as l10n from '@vscode/l10n';
import type { AssignmentOutline } from '../../../code/outline';
import type { Test } from '../../../words';
import { type Candidate, draft, isAskable } from '../draft';
import type { Replay } from '../facts/replay';
import { below, observe } from '../moves/observe';
import { code, join, line, say, shown } from '../say';
import { type Subject, tellingPass } from '../subject';
import { briefly, namesIn, opening, valuesOf } from './phrases';

/** The name that this question is known by. */
export const fieldTemplate = 'explain.field';

/** Of a line like `balance = self.balance + amount`: what `self.balance` is after it. */
export function fieldQuestions(subject: Subject, test: Test, replay: Replay, { targets, value, range: { from: at } }: AssignmentOutline): Candidate[] {
	const [name, ...more] = targets;
	const { moment } = tellingPass(subject, test.id, replay, at) ?? { moment: replay.passes(at)[0] };
	const field = moment && Object.keys(moment.state).find((each) => each.endsWith(`.${name ?? ''}`));
	const after = moment && replay.after(moment);
	const [is, own] = [after?.[field ?? ''], after?.[name ?? '']];
	if (!moment || name === undefined || more.length > 0 || field === undefined || !is || !own || is.shown === own.shown || !isAskable(is)) return [];
	const known = briefly(moment.state, [...new Set([...namesIn(value), field])]);
	const inContext = join(say(l10n.t('Before {0} {1}.'), line(at), valuesOf(known)), say(l10n.t('What is {0} after {1}?'), code(field), line(at)));
	return [draft(subject, {
		stage: 'explain', template: fieldTemplate, slots: { test: test.id, variable: field, line: at, round: 1 },
		answer: { kind: 'value' }, truth: { kind: 'value', value: is },
		foils: [{ answer: own.shown, misconception: 'name-is-the-field' }],
		words: join(opening(test), known.length > 0 ? inContext : say(l10n.t('What is {0} after {1}?'), code(field), line(at))), ...(known.length > 0 ? { inContext } : {}),
		fact: say(l10n.t('There {0} stays {1}. The line gives {2} to {3}, which is another name.'), code(field), shown(is), shown(own), code(name)),
		held: say(l10n.t('Right, {0} stays {1}. The line gives {2} to {3}, which is another name.'), code(field), shown(is), shown(own), code(name)),
		help: [subject.spelling && observe(say(l10n.t('Add {0} below {1} and run it. Which value comes out first?'), code(subject.spelling.print(field)), line(at)), below(subject, field, at))],
		asks: `line/${at}/${field}/1`,
		says: known.map(([each]) => `used/${at}/${each}`),
	})];
}
