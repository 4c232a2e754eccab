/** A part that a value does not have (`words.lenght`, `user.nickname`), in a language where reading it gives the value for nothing: what comes of it there. */
import * as l10n from '@vscode/l10n';
import type { Shape, Test, Value, Variables } from '../../../words';
import { type Candidate, draft, isBrief } from '../draft';
import type { Moment, Replay } from '../facts/replay';
import { above, observe } from '../moves/observe';
import { code, join, line, say } from '../say';
import { type Subject, tellingPass } from '../subject';
import { opening, valuesOf, whenRuns } from './phrases';

/** The name that this question is known by, after the place was found. */
export const missingTemplate = 'explain.missing-part';

interface MissingPart {
	readonly owner: string;
	readonly holds: Value;
	readonly part: string;
}

/** The first part on the line that its value has not: of a record no such key, of a list or a text anything but how long it is. */
function missingOn(source: string, state: Variables): MissingPart | null {
	const bare = source.replaceAll(/'[^']*'|"[^"]*"/g, "''");
	for (const [, owner = '', part = ''] of bare.matchAll(/(?<![\p{L}\p{N}_.])([\p{L}_][\p{L}\p{N}_]*)\.([\p{L}_][\p{L}\p{N}_]*)(?!\s*[(\p{L}\p{N}_=]|\s*\?\.)/gu)) {
		const holds = state[owner];
		if (holds && isBrief(holds) && lacks(holds.shape, part)) return { owner, holds, part };
	}
	return null;
}

/** `word.toLowercase`, which the error says is no function. */
function calledOn(about: string, state: Variables): MissingPart | null {
	const [, owner = '', part = ''] = /^([\p{L}_][\p{L}\p{N}_]*)\.([\p{L}_][\p{L}\p{N}_]*)$/u.exec(about) ?? [];
	const holds = state[owner];
	return holds && isBrief(holds) && lacks(holds.shape, part) ? { owner, holds, part } : null;
}

/** Parts that lists, texts and tables have by themselves. */
const ofItself = /^(?:length|size|constructor|prototype)$/;

function lacks(shape: Shape, part: string): boolean {
	if (ofItself.test(part)) return false;
	if (shape.kind === 'pairs') return shape.pairs.every(([key]) => key.kind !== 'text' || key.value !== part);
	return shape.kind === 'text' || (shape.kind === 'items' && shape.of === 'list');
}

/** Of a line that the student found. */
export function missingQuestions(subject: Subject, test: Test, replay: Replay, at: number): Candidate[] {
	const { moment } = tellingPass(subject, test.id, replay, at) ?? { moment: replay.passes(at)[0] };
	return moment ? missingQuestion(subject, test, at, moment, missingTemplate) : [];
}

/** Of the line at which the run stops: what stands before the dot that the message is about, or is called and is not there. */
export function missingAtStop(subject: Subject, test: Test, at: number, moment: Moment, about: string | undefined): Candidate[] {
	return missingQuestion(subject, test, at, moment, 'predict.missing-part', about);
}

function missingQuestion(subject: Subject, test: Test, at: number, moment: Moment, template: string, about?: string): Candidate[] {
	const missing = subject.running.readsOutside ? (calledOn(about ?? '', moment.state) ?? missingOn(subject.source.textOf(at), moment.state)) : null;
	if (!missing || !subject.spelling) return [];
	const { owner, holds, part } = missing;
	const { nothing } = subject.spelling;
	const whole = `${owner}.${part}`;
	const value: Value = { shown: nothing, type: nothing, shape: { kind: 'nothing' } };
	const inContext = join(say('{0}, {1}.', whenRuns(at, null), valuesOf([[owner, holds]])), say(l10n.t('What is {0} then?'), code(whole)));
	const stage = template === missingTemplate ? 'explain' : 'predict';
	return [draft(subject, {
		stage, template, slots: { test: test.id, variable: whole, line: at },
		answer: { kind: 'value' }, truth: { kind: 'value', value },
		words: join(opening(test), inContext), inContext,
		fact: say(l10n.t('It is {0}: {1} has nothing with the name {2}.'), code(nothing), code(owner), code(part)),
		held: say(l10n.t('Right, {0}: {1} has nothing with the name {2}.'), code(nothing), code(owner), code(part)),
		help: [observe(say(l10n.t('Add {0} above {1} and run it. Which value comes out?'), code(subject.spelling.print(whole)), line(at)), above(subject, whole, at))],
		asks: `missing/${whole}`,
		isSmaller: stage === 'predict',
	})];
}
