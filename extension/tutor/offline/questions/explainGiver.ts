/** What should give the result back: the name that holds it at the end of the run, or the line that is there for it. */
import * as l10n from '@vscode/l10n';
import type { Question } from '../../../words';
import type { PastTurn } from '../../roles';
import { type Candidate, draft, isAskable, isBrief } from '../draft';
import { giverWantedTemplate } from '../moves/names';
import { code, line, say, shown } from '../say';
import { mendedOf, type Subject } from '../subject';
import { isSure } from './locate';
import { onRun } from './phrases';

/** Nobody chooses among more. */
const mostOptions = 5;

/** After it was seen that no line gives anything back on this run. */
function comesNext(test: string): Pick<Candidate, 'after' | 'follows'> {
	const after = ({ template, slots }: Question) => template === 'explain.how-ends' && slots.test === test;
	return { after, follows: ({ question, assessment }: PastTurn) => after(question) && assessment?.kind === 'answer' };
}

/** Which name holds what the call should give when the run is over; of the traced failing runs on the first where it is one alone. */
export function holderQuestion(subject: Subject): Candidate[] {
	const { traced, alsoTraced } = subject;
	for (const run of traced ? [traced, ...alsoTraced] : []) {
		const { replay: { main }, replay, result: { expected }, test } = run;
		const end = main && replay.of(main.id).at(-1);
		if (!end || end.event !== 'return' || !expected || !isAskable(expected) || !isBrief(expected) || test.kind !== 'call' || replay.outerCalls !== 1) continue;
		const own = Object.entries(end.state).filter(([name, value]) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && value.shape.kind !== 'opaque');
		const holders = own.filter(([, { shown: text, type }]) => text === expected.shown && type === expected.type);
		const [holder] = holders;
		if (!holder || holders.length > 1 || own.length < 2) continue;
		const others = own.filter((each) => each !== holder).slice(1 - mostOptions);
		const options = own.filter((each) => each === holder || others.includes(each)).map(([name]) => ({ id: name, words: say('{0}', code(name)) }));
		return [{
			...draft(subject, {
				stage: 'explain', template: 'explain.holder', slots: { test: test.id, variable: holder[0] },
				answer: { kind: 'choice', options },
				truth: { kind: 'choice', id: holder[0] },
				foils: others.map(([name]) => ({ answer: name, misconception: 'takes-another-name' })),
				words: say(l10n.t('{0} should give {1}. Which name holds that when the run is over?'), code(test.call), shown(expected)),
				fact: say(l10n.t('Then {0} holds {1}.'), code(holder[0]), shown(expected)),
				held: say(l10n.t('Right, {0} holds {1} then, and nothing is done with it.'), code(holder[0]), shown(expected)),
				help: [subject.spelling && { rung: 'smaller-question', words: say(l10n.t('Write down what each name holds after the last line, {0}.'), onRun(test)) }],
				asks: `holder/${test.id}`,
			}),
			isRest: true, ...comesNext(test.id),
		}];
	}
	return [];
}

/** Whether a line is there for the result already, or one is lacking: as the likeliest repair has it. */
export function giverWish(subject: Subject): Candidate[] {
	const { traced, ground: { outline } } = subject;
	const mended = traced && isSure(subject) ? mendedOf(subject, traced.test.id) : null;
	const expected = traced?.result.expected;
	const main = traced?.replay.main;
	if (!traced || !mended || !main || traced.test.kind !== 'call' || !expected || !isAskable(expected) || !isBrief(expected)) return [];
	const lines = [...new Set(outline.returns.filter(({ function: name, value }) => name === main.function && value !== null).map(({ range }) => range.from))];
	// A line that no example has come to may be meant for just this.
	const ran = new Set(subject.ground.evidence.run.results.flatMap((result) => result.lines));
	if (mended.ends === null && lines.some((at) => !ran.has(at))) return [];
	if (lines.length === 0 || lines.length >= mostOptions || (mended.ends !== null && !lines.includes(mended.ends))) return [];
	const [none, right] = ['none', mended.ends === null ? 'none' : String(mended.ends)];
	return [{
		...draft(subject, {
			stage: 'explain', template: giverWantedTemplate, slots: { test: traced.test.id },
			answer: { kind: 'choice', options: [...lines.map((at) => ({ id: String(at), words: say('{0}', line(at)) })), { id: none, words: say(l10n.t('There is no line for that yet.')) }] },
			truth: { kind: 'choice', id: right },
			foils: [...lines.map(String), none].filter((each) => each !== right).map((answer) => ({ answer, misconception: 'takes-another-line' })),
			words: say(l10n.t('Which line of your program is there to give {0} back on this run?'), shown(expected)),
			fact: mended.ends === null ? say(l10n.t('No line is there for that yet.')) : say(l10n.t('The code on {0} can do that, but the run does not come to it.'), line(mended.ends)),
			held: mended.ends === null ? say(l10n.t('Right, none is there for that yet.')) : say(l10n.t('Right, and the run does not come to it.')),
			help: [{ rung: 'smaller-question', words: say(l10n.t('Go through the lines that give something back. In which case is each of them meant to?')) }],
			asks: `giver/${traced.test.id}`,
		}),
		isRest: true, ...comesNext(traced.test.id),
	}];
}
