/** *Printing or returning*: a program passes, but by printed text alone. The student is asked whether the task wants that, and told of no mistake. */
import * as l10n from '@vscode/l10n';
import type { Question, Test } from '../../../words';
import type { Situation } from '../../roles';
import { readLiteral } from '../reading/literals';
import { code, say } from '../say';
import { spellingOf } from '../subject';
import { triedTests } from '../closing/tried';

export const mannerTemplate = 'start.manner';
export const mannerOptions = { prints: 'prints', returns: 'returns' } as const;

/**
 * Every test is a console's line that looks like a value, and passes by what is printed.
 * @param printed what a call prints that passes and returns nothing; null for any other
 */
export function printsInstead(language: string, tests: readonly Test[], printed: (test: Test) => string | null): boolean {
	const spelling = spellingOf(language);
	return spelling !== null && tests.length > 0 && tests.every((test) => {
		if (test.kind !== 'call' || test.compare !== 'shown' || test.value === undefined || test.expected.trim() !== test.value.trim()) return false;
		const kind = readLiteral(test.value, spelling)?.kind;
		const isValue = kind === 'number' || kind === 'quoted' || kind === 'items' || kind === 'pairs' || kind === 'truth';
		return isValue && (printed(test)?.trim() ?? '') !== '';
	});
}

/** Null where the program, as it is now, does not print in place of returning. */
export function mannerQuestion(situation: Situation): Question | null {
	const tried = triedTests(situation);
	const [first] = tried;
	const printed = ({ id }: Test) => {
		const result = tried.find(({ test }) => test.id === id)?.result;
		return result?.passed === true && result.ending.kind === 'returned' && result.ending.value.shape.kind === 'nothing' ? result.output : null;
	};
	if (first?.test.kind !== 'call' || !printsInstead(situation.code.language, tried.map(({ test }) => test), printed)) return null;
	const { call, expected } = first.test;
	return {
		id: 'start/manner',
		task: '',
		stage: 'expect',
		template: mannerTemplate,
		slots: { test: first.test.id },
		answer: {
			kind: 'choice',
			options: [
				{ id: mannerOptions.prints, words: say(l10n.t('Yes, it should print it')) },
				{ id: mannerOptions.returns, words: say(l10n.t('No, it should return it')) },
			],
		},
		truth: { kind: 'open' },
		foils: [],
		words: say(l10n.t('{0} prints {1} and returns nothing. Is that what the task wants?'), code(call), code(expected.trim())),
		fact: [],
		held: [],
		help: [],
		reworded: [],
	};
}
