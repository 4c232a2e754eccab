/** A loop that makes a round although what it should go through is empty: its condition is true there, and few expect that. */
import * as l10n from '@vscode/l10n';
import { loopsAround } from '../../../code/around';
import { type Candidate, draft } from '../draft';
import { conditionOfLoop } from '../facts/deciding';
import { code, join, line, say } from '../say';
import type { Subject } from '../subject';
import { namesIn, opening } from './phrases';

/** Where the run stops at a position of something empty, inside of a loop that asks how long that is: what its condition was. Empty for any other stop. */
export function emptyRoundQuestion(subject: Subject, at: number, name: string): Candidate[] {
	const { traced, ground: { outline } } = subject;
	const loop = loopsAround(outline.loops, at).find((each) => namesIn(conditionOfLoop(each)?.text ?? '').some((one) => one.split('.')[0] === name));
	const from = loop && traced?.replay.loopRuns(loop).at(-1)?.rounds.at(-1)?.from.state;
	const shape = from?.[name]?.shape;
	const isEmpty = shape?.kind === 'items' ? shape.items.length === 0 : shape?.kind === 'text' && shape.value === '';
	const condition = loop && conditionOfLoop(loop)?.text;
	if (!traced || !loop || !isEmpty || !condition || loop.looksAfter) return [];
	const inContext = join(say(l10n.t('When the run comes to {0}, {1} is empty.'), line(loop.header), code(name)), say(l10n.t('Is {0} true at that moment?'), code(condition)));
	return [draft(subject, {
		stage: 'explain', template: 'explain.empty-round', slots: { test: traced.test.id, variable: name, line: loop.header },
		answer: { kind: 'choice', options: [{ id: 'true', words: say(l10n.t('Yes, it is true.')) }, { id: 'false', words: say(l10n.t('No, it is false.')) }] },
		truth: { kind: 'choice', id: 'true' },
		foils: [{ answer: 'false', misconception: 'empty-makes-no-round' }],
		words: join(opening(traced.test), inContext),
		inContext,
		fact: say(l10n.t('On this run {0} was true there: the loop makes a round although {1} is empty.'), code(condition), code(name)),
		held: say(l10n.t('Right, it is true: the loop makes a round although {0} is empty.'), code(name)),
		help: [{ rung: 'smaller-question', words: say(l10n.t('{0} comes after {1}. Could the run come there if the loop made no round?'), line(at), line(loop.header)) }],
		asks: `empty-round/${loop.header}`,
	})];
}
