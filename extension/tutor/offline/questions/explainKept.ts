/** A call, or a value that is worked out, whose result goes nowhere: what the name that it works on is afterwards, and what the line does with what the call gives. */
import * as l10n from '@vscode/l10n';
import type { CallOutline } from '../../../code/outline';
import { bareLine } from '../../../../grammars/sourceLine';
import type { Question, Test } from '../../../words';
import { type Candidate, draft, isAskable } from '../draft';
import type { Moment, Replay } from '../facts/replay';
import { below, observe } from '../moves/observe';
import { code, join, line, say, shown } from '../say';
import { type Subject, tellingPass } from '../subject';
import { beforeLine, namesIn, opening } from './phrases';

/** The name that this question is known by. */
export const keptTemplate = 'explain.kept';

/** What a line works out and nothing keeps. */
interface Dropped {
	/** Zero-based. */
	readonly line: number;
	readonly text: string;
	readonly function: string | null;
	/** What it works on. */
	readonly name: string | undefined;
	readonly isCall: boolean;
}

/** Of a line that is a call or a calculation and nothing else, where what it gives is a new value and what it works on stays as it was. */
export function keptQuestions(subject: Subject, test: Test, replay: Replay, at: number): readonly Candidate[] {
	const call = droppedAt(subject, replay, at);
	const passes = replay.passes(at);
	const moment = (tellingPass(subject, test.id, replay, at) ?? { moment: passes[0] }).moment;
	if (!call || !moment || replay.after(moment) === null) return [];
	const { name } = call;
	const stays = name === undefined ? [] : staysQuestion(subject, test, call, { name, moment, nth: passes.length > 1 ? passes.indexOf(moment) + 1 : null });
	return [...stays, whereQuestion(subject, test, call, name, stays.length > 0)];
}

function droppedAt(subject: Subject, replay: Replay, at: number): Dropped | null {
	const call = droppedCall(subject, replay, at);
	if (call) return { ...call, name: ownerOf(call), isCall: true };
	const worked = subject.ground.outline.unkept?.find((each) => each.line === at);
	return worked ? { ...worked, name: namesIn(worked.text)[0], isCall: false } : null;
}

/** The call on this line, which is the whole of it and gives a value that no name keeps; null for any other line. */
function droppedCall({ ground: { outline }, source, spelling }: Subject, replay: Replay, at: number): CallOutline | null {
	const text = bareLine(source.textOf(at), spelling?.comment ?? '');
	const call = outline.calls.find((each) => each.line === at && each.text.trim() === text);
	if (!call || !spelling) return null;
	const [moment] = replay.passes(at);
	const dot = call.callee.lastIndexOf('.');
	const holder = dot < 0 ? undefined : moment?.state[call.callee.slice(0, dot)];
	// A text never changes: each of its methods gives a new value.
	if (holder) return holder.shape.kind === 'text' ? call : null;
	if (dot >= 0) return null;
	const inside = moment && replay.trace.activations.find((each) => each.function === call.callee && each.parent === moment.activation);
	return spelling.makes.includes(call.callee) || (inside?.returned && inside.returned.shape.kind !== 'nothing') ? call : null;
}

/** What the call works on: what stands before its point, else the first name that it gets. */
function ownerOf({ callee, text }: CallOutline): string | undefined {
	return callee.includes('.') ? callee.slice(0, callee.lastIndexOf('.')) : namesIn(text.slice(callee.length))[0];
}

function staysQuestion(subject: Subject, test: Test, call: Dropped, { name, moment, nth }: { readonly name: string; readonly moment: Moment; readonly nth: number | null }): Candidate[] {
	const value = moment.state[name];
	if (!value || !isAskable(value)) return [];
	const at = call.line;
	const lead = beforeLine(at, nth, [[name, value]]);
	const inContext = join(lead, say(l10n.t('What is {0} after {1}?'), code(name), line(at)));
	return [draft(subject, {
		stage: 'explain', template: 'explain.assigned', slots: { test: test.id, variable: name, line: at, round: nth ?? 1 },
		answer: { kind: 'value' }, truth: { kind: 'value', value },
		words: join(opening(test), inContext), inContext,
		fact: say(l10n.t('There {0} stays {1}.'), code(name), shown(value)),
		held: say(l10n.t('Right, {0} stays {1}.'), code(name), shown(value)),
		help: [subject.spelling && observe(say(l10n.t('Add {0} below {1} and run it. Which value comes out first?'), code(subject.spelling.print(name)), line(at)), below(subject, name, at))],
		asks: `line/${at}/${name}/${nth ?? 1}`,
	})];
}

/** Where the value goes that the call gives. */
function whereQuestion(subject: Subject, test: Test, call: Dropped, name: string | undefined, isSecond: boolean): Candidate {
	const text = code(call.text);
	const back = call.function === null ? { id: 'shown', words: say(l10n.t('It prints it.')) } : { id: 'back', words: say(l10n.t('It gives it back to the call.')) };
	const into = name === undefined ? [] : [{ id: 'into', words: say(l10n.t('It puts it into {0}.'), code(name)) }];
	const told = say(l10n.t('No name gets it, so it is gone after the line.'));
	const asked = draft(subject, {
		stage: 'explain', template: keptTemplate, slots: { test: test.id, line: call.line },
		answer: { kind: 'choice', options: [...into, back, { id: 'nothing', words: say(l10n.t('Nothing: no name gets it.')) }] },
		truth: { kind: 'choice', id: 'nothing' },
		foils: [...into, back].map(({ id }) => ({ answer: id, misconception: 'result-keeps-itself' })),
		words: call.isCall ? say(l10n.t('The call {0} gives a new value. What does {1} do with it?'), text, line(call.line)) : say(l10n.t('The code on {0} works out {1}. What does it do with that?'), line(call.line), text),
		fact: told, held: join(say(l10n.t('Right.')), told),
		help: [{ rung: 'smaller-question', words: say(l10n.t('Read {0} from left to right. Is there a name on it that gets a value?'), line(call.line)) }],
		asks: `kept/${call.line}`,
		isSmaller: true,
	});
	return isSecond ? { ...asked, after: ({ template, slots }: Question) => template === 'explain.assigned' && slots.line === call.line && slots.test === test.id } : asked;
}
