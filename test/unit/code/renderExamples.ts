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

const relations = { equal: 'gives', truth: 'counts as', printed: 'prints', shown: 'shows' } as const;

export function renderTest(test: Test): string {
	if (test.kind === 'input') return `typed ${JSON.stringify(test.typed)} prints ${JSON.stringify(test.expected)}`;
	const relation = test.raises ? 'raises' : relations[test.compare];
	const isText = test.compare === 'printed' || test.compare === 'shown';
	const more = [
		...(test.value === undefined ? [] : [` (value ${test.value})`]),
		...(test.output === undefined ? [] : [` and prints ${JSON.stringify(test.output)}`]),
		...(test.loose ? [` with ${test.loose.join(' and ')}`] : []),
		...(test.before ? [` after ${JSON.stringify(test.before)}`] : []),
	];
	return `${test.call} ${relation} ${isText ? JSON.stringify(test.expected) : test.expected}${more.join('')}`;
}
