/** Each table of wordings that the guard has, by a name, and whether it knows a piece of English. */
import { python } from '../../../../grammars/python/descriptor';
import { judge } from '../../../../extension/tutor/guard';
import { disguises, withoutTricks } from '../../../../extension/tutor/guard/disguise';
import { effects, newPartsOf } from '../../../../extension/tutor/guard/effects';
import { subjectOf } from '../../../../extension/tutor/guard/features';
import { hintsAtEffect } from '../../../../extension/tutor/guard/hints';
import { leaks } from '../../../../extension/tutor/guard/leaks';
import { isPicture } from '../../../../extension/tutor/guard/pictures';
import { isPlain } from '../../../../extension/tutor/guard/plain';
import { isPremature } from '../../../../extension/tutor/guard/premature';
import { isIrrelevant } from '../../../../extension/tutor/guard/questions';
import { repairsOf } from '../../../../extension/tutor/guard/repair';
import { asksPurpose, isRepeated } from '../../../../extension/tutor/guard/repeats';
import { fitted, scoreOf } from '../../../../extension/tutor/guard/score';
import { type Sentence, sentencesOf } from '../../../../extension/tutor/guard/sentences';
import { isOwnFinding } from '../../../../extension/tutor/guard/statements';
import { frames, suggests } from '../../../../extension/tutor/guard/suggested';
import { tellsDeed, tellsFault } from '../../../../extension/tutor/guard/told';
import { tossesCoin } from '../../../../extension/tutor/guard/coinToss';
import { newRuns } from '../../../../extension/tutor/guard/tokens';
import { asksTwice } from '../../../../extension/tutor/guard/twice';
import { operatorsInWords, topics, wordsOfProse } from '../../../../extension/tutor/guard/vocabulary';
import * as wording from '../../../../extension/tutor/guard/wording';
import { backticked } from '../../../../extension/tutor/offline/backticked';
import { contextOf } from '../mistakeContext';
import type { Mistake } from '../paraphrases';

/** A loop that begins one too late, which is all that the rules here need of a program. */
const late: Mistake = { kind: 'late', source: 'def add_up(numbers):\n    total = 0\n    for number in range(1, len(numbers)):\n        total = total + numbers[number]\n    return total\n', repairs: [['range(1, len', 'range(0, len']], leaks: [], good: [], shown: ['add_up([1, 2])\n3'] };
const [context, later] = [contextOf(late), contextOf(late, true)];
const repairs = repairsOf(context);

/** A limit that is left out, and a name that is put in. */
const limit = contextOf({ kind: 'limit', source: 'def far(x):\n    if x > 3:\n        return True\n    return False\n', repairs: [['x > 3', 'abs(x) >= 3']], leaks: [], good: [] });
/** One name for another. */
const renamed = repairsOf(contextOf({ kind: 'shown', source: 'def add(x):\n    print(x)\n', repairs: [['print(x)', 'return x']], leaks: [], good: [] }));
/** A program whose one line is changed, and what stands on the screen. */
const oneLine = (line: string, shown = '') => contextOf({ kind: 'one', source: `def work(x):\n    ${line}\n`, repairs: [[line, `${line} + 7`]], shown: [shown], leaks: [], good: [] });
/** What a repair that puts the token into a line is spoken of by. */
const partsOf = (source: string, token: string) => repairsOf({ ...context, source, repairs: [[{ from: 5, to: 5, text: ` ${token} ` }]] }).flatMap(newPartsOf);
/** Any sentence of the text is so. */
const some = (text: string, is: (sentence: Sentence) => boolean) => sentencesOf(backticked(text)).some(is);
const matches = (pattern: RegExp | undefined, text: string) => pattern !== undefined && text.match(pattern) !== null;

const rules: Readonly<Record<string, (text: string) => boolean>> = {
	deed: (text) => some(text, (sentence) => tellsDeed(sentence, repairs)),
	fault: (text) => some(text, (sentence) => tellsFault(sentence, repairs, context)),
	faultLater: (text) => some(text, (sentence) => tellsFault(sentence, repairs, later)),
	faultElsewhere: (text) => some(text, (sentence) => tellsFault(sentence, repairsOf(limit), limit)),
	against: (text) => some(text, (sentence) => tellsDeed(sentence, renamed)),
	finding: (text) => some(text, (sentence) => isOwnFinding(sentence)),
	plain: (text) => some(text, (sentence) => isPlain(sentence, context.source, true)),
	change: (text) => leaks(backticked(text), [], context),
	premature: (text) => isPremature(backticked(text), context),
	suggests: (text) => some(text, (sentence) => suggests(sentence, context, false) !== null),
	hint: (text) => some(text, (sentence) => repairs.some((repair) => hintsAtEffect(sentence, repair, context))),
	hintAtLimit: (text) => some(text, (sentence) => repairsOf(limit).some((repair) => hintsAtEffect(sentence, repair, limit))),
	picture: (text) => some(text, (sentence) => isPicture(sentence, context)),
	coin: (text) => some(text, (sentence) => repairs.some((repair) => tossesCoin(sentence, repair, []))),
	twice: (text) => asksTwice(backticked(text)),
	purpose: (text) => asksPurpose(backticked(text)),
	irrelevant: (text) => isIrrelevant(backticked(text), repairs, context),
	irrelevantShown: (text) => isIrrelevant(backticked(text.split(' // ')[0] ?? ''), repairsOf(oneLine('y = x')), oneLine('y = x', text.split(' // ')[1])),
	irrelevantAt: (text) => isIrrelevant(backticked(text.split(' // ')[0] ?? ''), repairsOf(oneLine(text.split(' // ')[1] ?? 'y = x')), oneLine(text.split(' // ')[1] ?? 'y = x')),
	repeated: (text) => text.split(' // ').length === 2 && isRepeated(backticked(text.split(' // ')[0] ?? ''), backticked(text.split(' // ')[1] ?? '')),
	leak: (text) => leaks(backticked(text), repairs, context),
	watched: (text) => some(text, ({ isWatched }) => isWatched),
	lines: (text) => some(text, ({ lines }) => lines.length > 1),
	disguised: (text) => disguises(text).some((one) => one.includes('return')),
	trick: (text) => withoutTricks(text) !== text,
	about: (text) => some(text, (sentence) => subjectOf(sentence, repairs[0] ?? null).about >= 0.5),
	scored: (text) => scoreOf(sentencesOf(backticked(text)), repairs, context) >= fitted.threshold,
	refused: (text) => judge(backticked(text), context).refusal !== null,
	refusedLater: (text) => judge(backticked(text), later).refusal !== null,
	prose: (text) => wordsOfProse.has(text),
	common: (text) => !newRuns(`a ${text} b`, 'a b').some((run) => run.length === 1 && run[0] === text),
	silent: (text) => partsOf('x = y\n', text).length === 0,
	newPart: (text) => partsOf('x = y\n', text.split(' // ')[0] ?? '').some((part) => matches(part, text.split(' // ')[1]?.toLowerCase() ?? '')),
	stage: (text) => isPremature(backticked('Are you sure of it?'), { ...context, stage: text as typeof context.stage }),
};

/** Whether the table or rule knows the text: `doubts`, `frame wanted`, `effect start words`, `topic loop nouns`, `sign 3`, `python elif`, or one of the rules. */
export function knows(name: string, text: string): boolean {
	const [kind = '', id = '', side = ''] = name.split(' ');
	if (kind === 'frame') return matches(frames.find((frame) => frame.id === id)?.pattern, text);
	if (kind === 'effect') return matches(effects.find((effect) => effect.id === id)?.[side === 'sure' ? 'sure' : 'words'], text);
	if (kind === 'topic') return matches(topics.find((topic) => topic.id === id)?.[side === 'nouns' ? 'nouns' : 'verbs'], text);
	if (kind === 'sign') return matches(operatorsInWords[Number(id)]?.phrase, text);
	if (kind === 'python') return matches(python.inWords?.find(({ tokens }) => tokens[0] === id)?.phrase, text);
	return id === '' && Object.hasOwn(rules, kind) ? (rules[kind]?.(text) ?? false) : matches(wording[id as keyof typeof wording], text);
}
