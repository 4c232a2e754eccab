import * as l10n from '@vscode/l10n';
import type { Test, TestResult, Words } from '../../words';
import type { PastTurn, Situation } from '../roles';
import { isAskable } from './draft';
import { differingLine, isAboutOutput, outputOf } from './output';
import { lineCount } from './questions/printed';
import { code, say, shown } from './say';

/** What the run gives now for the example of a repair that was checked in vain, or what stops the program; null after anything else. */
export function sinceCheck(situation: Situation, { question, assessment, version }: PastTurn): Words | null {
	if (question.stage !== 'repair' || assessment?.kind !== 'answer' || assessment.correct === true || (assessment.correct === null && question.answer.kind !== 'edit')) return null;
	const { syntax } = situation.evidence.run;
	if (syntax) return say(l10n.t('The program cannot start yet. The message says: {0}.'), code(syntax.message));
	const test = situation.problem.tests.find(({ id }) => id === question.slots.test);
	const result = situation.evidence.run.results.find((each) => each.test === test?.id);
	if (!test || !result) return [];
	const isSame = version === situation.code.version;
	if (test.kind === 'input' || isAboutOutput({ test, result })) return printed(test, result, isSame);
	const call = code(test.call);
	const { ending, expected } = result;
	if (result.passed) return say(l10n.t('{0} comes out right now.'), call);
	switch (ending.kind) {
		case 'returned': {
			if (!expected || !isAskable(expected) || !isAskable(ending.value)) return say(l10n.t('{0} does not give the right value yet.'), call);
			return isSame
				? say(l10n.t('{0} still returns {1}, not {2}.'), call, shown(ending.value), shown(expected))
				: say(l10n.t('{0} now returns {1}, not {2}.'), call, shown(ending.value), shown(expected));
		}
		case 'raised':
			return isSame ? say(l10n.t('{0} still stops with {1}.'), call, code(ending.exception.type)) : say(l10n.t('{0} now stops with {1}.'), call, code(ending.exception.type));
		case 'endless':
			return isSame ? say(l10n.t('{0} still does not come to an end.'), call) : say(l10n.t('{0} now does not come to an end.'), call);
		default:
			return [];
	}
}

function printed(test: Test, result: TestResult, isSame: boolean): Words {
	if (result.passed) return test.kind === 'call' ? say(l10n.t('{0} comes out right now.'), code(test.call)) : say(l10n.t('That output is right now.'));
	const { ending } = result;
	if (ending.kind === 'raised') return isSame ? say(l10n.t('It still stops with {0}.'), code(ending.exception.type)) : say(l10n.t('It now stops with {0}.'), code(ending.exception.type));
	if (ending.kind === 'endless') return isSame ? say(l10n.t('It still does not come to an end.')) : say(l10n.t('It now does not come to an end.'));
	const { wanted, got } = outputOf(test, result);
	const [should, does] = [wanted.trimEnd() === '' ? 0 : wanted.trimEnd().split('\n').length, got.length];
	if (test.kind === 'call' && should !== does && does > 0) return isSame ? say(l10n.t('It still prints {0}, not {1}.'), lineCount(does), should) : say(l10n.t('It now prints {0}, not {1}.'), lineCount(does), should);
	const at = differingLine(test, result);
	if (!at?.got || !at.wanted) return say(l10n.t('The output is not right yet.'));
	return isSame ? say(l10n.t('It still prints {0}, not {1}.'), code(at.got), code(at.wanted)) : say(l10n.t('It now prints {0}, not {1}.'), code(at.got), code(at.wanted));
}
