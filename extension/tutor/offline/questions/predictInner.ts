/** What a function gives back that the traced run calls on its way: half of the run, and the smaller half to follow. */
import * as l10n from '@vscode/l10n';
import type { Activation } from '../../../words';
import { type Candidate, draft, isAskable, isBrief } from '../draft';
import { code, join, say, shown } from '../say';
import { callOf } from '../facts/story';
import type { Subject } from '../subject';
import { homeOf } from './locate';
import { opening, whereReached } from './phrases';
import { observe } from '../moves/observe';

/** A call with longer values than these is no question. */
const longestCall = 40;

/** How the program calls a method, with the object before the dot (`stack.peek`); null for a function, and where it is called in several ways. */
function methodCalled({ ground: { outline } }: Subject, name: string): string | null {
	if (!outline.functions.some((each) => each.name === name && each.owner !== null)) return null;
	const [callee, ...more] = new Set(outline.calls.flatMap((each) => (/^[\p{L}_][\p{L}\p{N}_]*\.[\p{L}_][\p{L}\p{N}_]*$/u.test(each.callee) && each.callee.endsWith(`.${name}`) ? [each.callee] : [])));
	return callee === undefined || more.length > 0 ? null : callee;
}

/** The first call of another function that the run makes by itself; of several functions that in which the likeliest repair is. Nothing where that function is the one that the examples call. */
export function innerQuestions(subject: Subject): readonly Candidate[] {
	const { traced, ground: { outline }, bug } = subject;
	const main = traced?.replay.main;
	if (!traced || !main || traced.replay.outerCalls !== 1) return [];
	const home = homeOf(subject);
	// What stands in the function that the examples call is made there; what it calls gives what it should.
	if (bug.kind === 'known' && !home) return [];
	const own = traced.replay.trace.activations.filter(({ parent, function: name }) => parent === main.id && name !== null && name !== main.function && outline.functions.some((each) => each.name === name));
	// What makes an object, or only changes it, gives nothing back that could be followed.
	const isQuiet = ({ function: name, returned }: Activation) => returned?.shape.kind === 'nothing' && outline.functions.some((each) => each.name === name && each.owner !== null && !outline.returns.some(({ range, value }) => value !== null && each.range.from <= range.from && range.from <= each.range.to));
	const inner = own.find(({ function: name }) => name === home?.name) ?? own.find((each) => !isQuiet(each));
	// A call of what gives its value later gives something else at once.
	const isLater = outline.functions.some(({ name, later }) => name === inner?.function && later);
	if (!inner?.returned || isQuiet(inner) || isLater || inner.function === null || !isAskable(inner.returned) || !Object.values(inner.arguments).every(isBrief)) return [];
	const call = callOf(inner.function, Object.values(inner.arguments));
	if (call.length > longestCall) return [];
	const lead = main.function === null ? say(l10n.t('On the way the program calls {0}.'), code(inner.function)) : say(l10n.t('On the way {0} calls {1}.'), code(main.function), code(inner.function));
	const method = methodCalled(subject, inner.function);
	const typed = callOf(method ?? inner.function, Object.values(inner.arguments), subject.spelling?.written);
	const inContext = join(lead, say(l10n.t('What does {0} return?'), code(typed)));
	return [draft(subject, {
		stage: 'predict', template: 'predict.inner', slots: { test: traced.test.id },
		answer: { kind: 'value' }, truth: { kind: 'value', value: inner.returned },
		words: join(opening(traced.test), inContext), inContext,
		fact: say(l10n.t('{0} returned {1}.'), code(typed), shown(inner.returned)),
		held: say(l10n.t('Yes, {0} returns {1}.'), code(typed), shown(inner.returned)),
		reworded: [say(l10n.t('Go into {0} with these values and follow its lines, as they are written. What does {1} give back?'), code(inner.function), code(typed))],
		// Of an object that the function has made nothing is known outside, and a method may change it when it runs once more.
		help: [method !== null ? null : subject.spelling && observe(say(l10n.t('Add {0} {1} and run it. What do you see?'), code(subject.spelling.print(typed)), whereReached(subject)), null)],
		asks: `inner/${call}`,
		isSmaller: true,
	})];
}
