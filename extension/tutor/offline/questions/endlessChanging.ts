/** What the names in the condition of a loop without an end do from round to round. */
import * as l10n from '@vscode/l10n';
import type { Words } from '../../../words';
import { type Candidate, draft } from '../draft';
import type { LoopRun } from '../facts/replay';
import { code, line, listed, say, shown } from '../say';
import type { Subject } from '../subject';
import { conditionText, namesOf, startOf } from './openLoop';

/** Whether the rounds change what the condition looks at; empty where that takes a longer look. */
export function changesQuestion(subject: Subject, run: LoopRun, test: string): Candidate[] {
	const names = namesOf(run).slice(0, 3);
	const changed = names.filter((name) => run.rounds.slice(0, 3).some(({ to }) => to && to.state[name]?.shown !== startOf(run)[name]?.shown));
	// What changes only later is no value that stays for ever.
	const isLater = changed.length === 0 && run.rounds.some(({ to }) => to && names.some((name) => to.state[name]?.shown !== startOf(run)[name]?.shown));
	if (names.length === 0 || changed.length > 1 || isLater) return [];
	const right = changed[0] ?? 'none';
	if (names.length === 1 && changed.length === 1 && staysAfterFirst(run, changed[0] ?? '')) return [changesOnce(subject, run, test, changed[0] ?? '')];
	const options = [...names.map((name) => ({ id: name, words: say('{0}', code(name)) })), { id: 'none', words: names.length === 1 ? say(l10n.t('It stays the same.')) : say(l10n.t('None of them.')) }];
	const only = names.length === 1 ? [{ id: names[0] ?? '', words: say(l10n.t('It changes.')) }, ...options.slice(1)] : options;
	const condition = code(conditionText(run));
	return [
		draft(subject, {
			stage: 'explain',
			template: 'explain.changing',
			slots: { test, line: run.loop.header },
			answer: { kind: 'choice', options: only },
			truth: { kind: 'choice', id: right },
			foils: options.filter(({ id }) => id !== right).map(({ id }) => ({ answer: id, misconception: id === 'none' ? 'condition-never-changes' : 'loops-move-by-themselves' })),
			words: names.length === 1
				? say(l10n.t('The loop on {0} goes on while {1} is true. What happens to {2} in a round?'), line(run.loop.header), condition, code(names[0] ?? ''))
				: say(l10n.t('The loop on {0} goes on while {1} is true. Which of these does a round change?'), line(run.loop.header), condition),
			fact: right === 'none' ? say(names.length === 1 ? l10n.t('The first rounds do not change {0}.') : l10n.t('In the first rounds {0} stay the same.'), listed(names.map((name) => code(name)))) : say(l10n.t('In the first rounds {0} changes.'), code(right)),
			held: right === 'none' ? stays(names) : names.length === 1 ? say(l10n.t('Right, {0} changes.'), code(right)) : say(l10n.t('Right, only {0} changes.'), code(right)),
			help: [],
			asks: `changing/${run.loop.header}`,
		}),
	];
}

/** The first round gives the name a value that it keeps in all others. */
function staysAfterFirst(run: LoopRun, name: string): boolean {
	const after = run.rounds.flatMap(({ to }) => to?.state[name]?.shown ?? []);
	return after.length > 2 && after.every((each) => each === after[0]) && after[0] !== startOf(run)[name]?.shown;
}

/** It changes, and yet it stays: who says either has seen only a part. */
function changesOnce(subject: Subject, run: LoopRun, test: string, name: string): Candidate {
	const value = run.rounds[0]?.to?.state[name];
	const [at, item, kept] = [line(run.loop.header), code(name), value ? shown(value) : code('')];
	return draft(subject, {
		stage: 'explain',
		template: 'explain.changing',
		slots: { test, line: run.loop.header },
		answer: {
			kind: 'choice',
			options: [
				{ id: 'each', words: say(l10n.t('It changes in each round.')) },
				{ id: 'once', words: say(l10n.t('It changes once, and then it stays the same.')) },
				{ id: 'none', words: say(l10n.t('It is the same from the beginning.')) },
			],
		},
		truth: { kind: 'choice', id: 'once' },
		foils: [{ answer: 'each', misconception: 'loops-move-by-themselves' }, { answer: 'none', misconception: 'condition-never-changes' }],
		words: say(l10n.t('The loop on {0} goes on while {1} is true. What happens to {2} from round to round?'), at, code(conditionText(run)), item),
		fact: say(l10n.t('After the first round {0} is {1}, and after each later one it is the same.'), item, kept),
		held: say(l10n.t('Right: {0} becomes {1} in the first round and stays so, and the condition stays true.'), item, kept),
		help: [],
		asks: `changing/${run.loop.header}`,
	});
}

function stays(names: readonly string[]): Words {
	const all = listed(names.map((name) => code(name)));
	return names.length === 1 ? say(l10n.t('Right: no round changes {0}, so the condition stays true for ever.'), all) : say(l10n.t('Right: {0} stay the same in every round, so the condition stays true for ever.'), all);
}
