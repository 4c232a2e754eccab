/** A loop through a list that takes something else than its items: their positions. */
import * as l10n from '@vscode/l10n';
import type { Test, Value } from '../../../words';
import { type Candidate, type Help, draft } from '../draft';
import { sameShape } from '../facts/operands';
import type { LoopRun } from '../facts/replay';
import { code, join, line, ordinal, say, shown } from '../say';
import type { Subject } from '../subject';
import { walkFoils } from '../teaching/beliefs';
import { opening } from './phrases';

/** Of a loop through a list that is there: what it takes first is not the first item. */
export function takesOther({ loop, entered }: LoopRun, taken: Value | undefined): boolean {
	const whole = loop.kind === 'each' ? entered.state[loop.over]?.shape : undefined;
	const first = whole?.kind === 'items' ? whole.items[0] : undefined;
	return first !== undefined && taken !== undefined && !sameShape(first, taken.shape);
}

interface Taken {
	readonly run: LoopRun;
	readonly name: string;
	/** What the name gets, round by round; one at least. */
	readonly items: readonly Value[];
	readonly help: Help | null;
}

/** What the loop's name gets in the first round. */
export function takenQuestion(subject: Subject, test: Test, { run, name, items, help }: Taken): Candidate[] {
	const [value] = items;
	if (!value) return [];
	const { header } = run.loop;
	const inContext = say(l10n.t('What is {0} in the {1} round of {2}?'), code(name), ordinal(1), say(l10n.t('the loop on {0}'), line(header)));
	return [draft(subject, {
		stage: 'explain', template: 'explain.taken', slots: { test: test.id, variable: name, line: header },
		answer: { kind: 'value' }, truth: { kind: 'value', value },
		foils: items.length === 1 ? walkFoils(subject, run, items) : [],
		words: join(opening(test), inContext), inContext,
		fact: say(l10n.t('There {0} is {1}.'), code(name), shown(value)),
		held: say(l10n.t('Right, {0} is {1} there.'), code(name), shown(value)),
		help: [help],
		asks: `items/${header}`,
		tellsRight: [`first/${header}`],
	})];
}
