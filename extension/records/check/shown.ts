import type { Test, TestResult } from '../../words';

/** A test as a person knows it again: its call, or what is typed. */
export function testShown(test: Test): string {
	return test.kind === 'call' ? test.call : test.typed.join(' ⏎ ');
}

/** More of a value nobody reads in a list. */
const longest = 200;

/** What a program gave for a test that it fails: the kind, then its value, its output or its error as far as there is one. */
export function shownOf({ ending, output }: TestResult, test: Test): readonly [kind: string, detail: string] {
	const cut = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text);
	const isOfOutput = test.kind === 'input' || test.compare === 'printed' || test.compare === 'shown' || test.output !== undefined;
	switch (ending.kind) {
		case 'returned':
			return isOfOutput ? ['printed', cut(output)] : ['returned', cut(ending.value.shown)];
		case 'ended':
			return ['printed', cut(output)];
		case 'raised':
			return ['raised', cut(`${ending.exception.type}: ${ending.exception.message}`)];
		case 'crashed':
		case 'bad-test':
			return [ending.kind, cut(ending.reason)];
		default:
			return [ending.kind, ''];
	}
}
