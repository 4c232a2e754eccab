/** What a sum inside a line comes to, with the values of the run: where what goes into the line is right, the line itself may not be. */
import * as l10n from '@vscode/l10n';
import type { Test } from '../../../words';
import { innerPieces } from '../facts/pieces';
import { type Candidate, draft } from '../draft';
import { wholeValue } from '../facts/operands';
import type { Moment, Replay } from '../facts/replay';
import { above, observe } from '../moves/observe';
import { code, join, line, ordinal, say, shown } from '../say';
import { type Subject, tellingPass } from '../subject';
import { briefly, namesIn, opening, whenRunsWith } from './phrases';

export const pieceTemplate = 'explain.piece';

/** Of a line that the student found: each sum inside it, at the moment that tells most. */
export function pieceQuestions(subject: Subject, test: Test, replay: Replay, at: number): Candidate[] {
	const passes = replay.passes(at);
	const told = tellingPass(subject, test.id, replay, at) ?? (passes[0] ? { moment: passes[0], index: 0 } : null);
	if (!told) return [];
	const { moment, index } = told;
	const nth = passes.length > 1 ? index + 1 : null;
	return innerPieces(subject.source.textOf(at), moment.state, subject.running).flatMap(({ source, value }) => pieceQuestion(subject, { template: pieceTemplate, test, at, moment, nth, source, value }).map((piece) => ({ ...piece, isSmaller: true })));
}

/** A part of a line that comes to a number, at one of the times that the line runs. */
export interface PieceOfLine {
	readonly template: string;
	readonly test: Test;
	readonly at: number;
	readonly moment: Moment;
	/** Null for a line that runs once. */
	readonly nth: number | null;
	readonly source: string;
	readonly value: number;
}

/** What it comes to; empty where nothing that it is made of can be shown. */
export function pieceQuestion(subject: Subject, { template, test, at, moment, nth, source, value }: PieceOfLine): Candidate[] {
	const known = briefly(moment.state, namesIn(source));
	if (known.length === 0) return [];
	const result = wholeValue(value);
	const inContext = join(whenRunsWith(at, nth, known), say(l10n.t('What is {0} then?'), code(source)));
	return [draft(subject, {
		stage: 'explain', template, slots: { test: test.id, variable: source, line: at, round: nth ?? 1 },
		answer: { kind: 'value' }, truth: { kind: 'value', value: result },
		words: join(opening(test), inContext), inContext,
		fact: say(l10n.t('There {0} is {1}.'), code(source), shown(result)),
		held: say(l10n.t('Right, {0} is {1} there.'), code(source), shown(result)),
		reworded: [say(l10n.t('Put the values in and work out {0} alone. Which value comes out?'), code(source))],
		help: [subject.spelling && observe(say(l10n.t('Add {0} above {1} and run it. Which value comes out {2}?'), code(subject.spelling.print(source)), line(at), ordinal(nth ?? 1)), above(subject, source, at))],
		asks: `part/${at}/${source}/${nth ?? 1}`,
	})];
}
