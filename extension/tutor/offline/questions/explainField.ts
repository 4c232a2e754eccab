/** A plain name that is called like what the object keeps: what the object keeps is the same after the line. */
import * as l10n from '@vscode/l10n';
import type { AssignmentOutline } from '../../../code/outline';
import type { Test } from '../../../words';
import { type Candidate, draft, isAskable } from '../draft';
import type { Replay } from '../facts/replay';
import { below, observe } from '../moves/observe';
import { code, join, line, say, shown } from '../say';
import { type Subject, tellingPass } from '../subject';
import { familyOf } from './families';
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

/** An error says that an object lacks what it should keep, and a method that ran gives that name alone a value: which of the two gets it? */
export function missingFieldQuestion(subject: Subject): Candidate[] {
	const { ground: { outline }, running, bug: { symptom: { exception } }, traced } = subject;
	if (!exception || familyOf(subject, exception) !== 'attribute' || exception.about === undefined || !traced) return [];
	const prefix = `${running.itself ?? ''}.`;
	const isKept = running.itself !== null && exception.about.startsWith(prefix);
	const name = isKept ? exception.about.slice(prefix.length) : exception.about;
	const ran = new Set(traced.replay.moments.filter(({ event }) => event === 'line').map(({ line: at }) => at));
	const isOwn = (kind: string) => outline.classes?.some((each) => each.name === kind);
	// Where a plain name may also be what the object keeps, only the values after the line tell which of the two it gave one.
	const isOther = (at: number) => traced.replay.passes(at).every((moment) => {
		const after = traced.replay.after(moment);
		return after?.[name] !== undefined && after[prefix + name]?.shape.kind === 'nothing';
	});
	const found = outline.assignments.filter(({ targets, range }) => targets.length === 1 && targets[0] === name && ran.has(range.from) && (!isKept || isOther(range.from))).flatMap(({ range }) => {
		const method = outline.functions.find((each) => each.owner !== null && isOwn(each.owner) && each.range.from < range.from && range.from <= each.range.to);
		const own = method && (running.itself ?? method.parameters[0]);
		return own === undefined ? [] : [{ at: range.from, method: method?.name ?? '', field: `${own}.${name}` }];
	});
	const [first] = found;
	if (!first) return [];
	const { at, method, field } = first;
	return [draft(subject, {
		stage: 'explain', template: 'explain.missing-field', slots: { test: traced.test.id, variable: name, line: at },
		answer: {
			kind: 'choice',
			options: [
				{ id: 'field', words: say(l10n.t('{0}, which the object keeps'), code(field)) },
				{ id: 'name', words: say(l10n.t('{0}, a name in {1} alone'), code(name), code(method)) },
			],
		},
		truth: { kind: 'choice', id: 'name' },
		foils: [{ answer: 'field', misconception: 'name-is-the-field' }],
		words: say(l10n.t('What gets a value on {0}?'), line(at)),
		fact: say(l10n.t('The line gives a value to {0}, a name that is gone when {1} ends. The object has no {2}.'), code(name), code(method), code(field)),
		held: say(l10n.t('Right, and {0} is gone when {1} ends: the object has no {2}.'), code(name), code(method), code(field)),
		help: [subject.spelling && observe(say(l10n.t('Add {0} below {1} and run it. Does it come out?'), code(subject.spelling.print(field)), line(at)), below(subject, field, at))],
		asks: `missing-field/${at}`,
	})];
}
