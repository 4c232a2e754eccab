/** By what a line chooses: of a table the keys are compared, and whoever means the values reads past it. */
import * as l10n from '@vscode/l10n';
import type { Shape, Test, Words } from '../../../words';
import { type Candidate, draft, isBrief } from '../draft';
import type { Replay } from '../facts/replay';
import { code, join, line, listed, say, shown } from '../say';
import { type Subject, tellingPass } from '../subject';
import { onRun, opening } from './phrases';

/** More keys than these are not read. */
const mostKeys = 4;

/** Of a line that chooses among, or puts in order, what one variable holds: which part of the table is compared. Nothing for anything but a table. */
export function chosenQuestions(subject: Subject, test: Test, replay: Replay, at: number): Candidate[] {
	const { spelling, ground: { outline } } = subject;
	const moment = (tellingPass(subject, test.id, replay, at) ?? { moment: replay.passes(at)[0] }).moment;
	if (!spelling || !moment) return [];
	return outline.calls.filter((call) => call.line === at && spelling.compares.includes(call.callee)).flatMap(({ text, callee }): Candidate[] => {
		const [, name = ''] = /^\(\s*([\p{L}_][\p{L}\p{N}_]*)\s*\)$/u.exec(text.slice(callee.length)) ?? [];
		const table = moment.state[name];
		if (!table || table.shape.kind !== 'pairs' || !isBrief(table) || table.shape.pairs.length < 2 || table.shape.pairs.length > mostKeys) return [];
		const parts = table.shape.pairs.map((pair) => pair.map((shape) => shownAs(shape, spelling.quoted)));
		const [keys, values] = [0, 1].map((side) => parts.flatMap((pair) => pair[side] ?? []));
		if (!keys || !values || keys.length < parts.length || values.length < parts.length) return [];
		const lead = say(l10n.t('When {0} runs, {1} is {2}.'), line(at), code(name), shown(table));
		const ask = say(l10n.t('What does {0} compare?'), code(text));
		const told: Words = listed(keys.map(code));
		return [draft(subject, {
			stage: 'explain', template: 'explain.chosen', slots: { test: test.id, line: at },
			answer: { kind: 'choice', options: [{ id: 'values', words: listed(values.map(code)) }, { id: 'keys', words: told }] },
			truth: { kind: 'choice', id: 'keys' },
			foils: [{ answer: 'values', misconception: 'takes-values-for-keys' }],
			words: join(opening(test), lead, ask), inContext: join(lead, ask),
			fact: say(l10n.t('It compares {0}: of a table it takes the keys.'), told),
			held: say(l10n.t('Right, it compares {0}, the keys.'), told),
			help: [{ rung: 'smaller-question', words: say(l10n.t('Look at what {0} gives {1}. Is that one of the keys, or one of the values?'), code(text), onRun(test)) }],
			asks: `chosen/${at}`, says: [`used/${at}/${name}`],
		})];
	});
}

function shownAs(shape: Shape, quoted: (text: string) => string): readonly string[] {
	return shape.kind === 'number' ? [shape.text] : shape.kind === 'text' ? [quoted(shape.value)] : [];
}
