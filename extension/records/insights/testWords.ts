import type { EventOf } from '../../session/events/events';

type Test = EventOf<'started'>['problem']['tests'][number];

/** An example in one line of at most so many characters: the call and its value, or what is typed and what is printed. */
export function testWords(test: Test, most: number): string {
	const given = test.kind === 'call' ? test.call : test.typed.join(', ');
	const words = `${given} → ${test.expected}`.replaceAll(/\s+/g, ' ').trim();
	return words.length > most ? `${words.slice(0, most - 1)}…` : words;
}
