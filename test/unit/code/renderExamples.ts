import type { FoundExamples } from '../../../extension/code/examples';
import type { Test } from '../../../extension/words';

/** Found examples as a person reviews them in a diff: one test a line, lines one-based. */
export function renderExamples(found: FoundExamples): string {
	return [
		...[...found.functions].flatMap(([name, tests]) => [`${name}:`, ...tests.map((test) => `    ${renderTest(test)}`)]),
		...(found.script.length > 0 ? ['script:', ...found.script.map((test) => `    ${renderTest(test)}`)] : []),
		...(found.problems.length > 0 ? ['problems:', ...found.problems.map(({ line, code, text }) => `    line ${line + 1}: ${code} ${JSON.stringify(text)}`)] : []),
		'',
	].join('\n');
}

export function renderTest(test: Test): string {
	if (test.kind === 'input') return `typed ${JSON.stringify(test.typed)} prints ${JSON.stringify(test.expected)}`;
	const relation = test.raises ? 'raises' : test.compare === 'truth' ? 'counts as' : 'gives';
	return `${test.call} ${relation} ${test.expected}${test.before ? ` after ${JSON.stringify(test.before)}` : ''}`;
}
