import type { Segment, Words } from '../../words';

/**
 * What a model wrote, as words: code stands in backticks (or in a block of three), `line 8` and `lines 3 to 5` become links
 * where the program has such lines.
 */
export function wordsOf(text: string, lineCount: number): Words {
	const words: Segment[] = [];
	const parts = text.trim().split(/```[^\n`]*\n?([\s\S]*?)```/);
	parts.forEach((part, index) => {
		if (index % 2 === 1) words.push({ kind: 'block', text: part.replace(/\s+$/, '') });
		else inline(part.replace(/\s+/g, ' '), lineCount, words);
	});
	return words.filter((segment) => segment.kind === 'lines' || segment.text.trim() !== '' || segment.kind === 'text').filter((segment) => segment.kind !== 'text' || segment.text !== '');
}

function inline(text: string, lineCount: number, words: Segment[]): void {
	text.split('`').forEach((part, index) => {
		if (part === '') return;
		if (index % 2 === 1) words.push({ kind: 'code', text: part });
		else linked(part, lineCount, words);
	});
}

function linked(text: string, lineCount: number, words: Segment[]): void {
	let from = 0;
	for (const match of text.matchAll(/\blines?\s+(\d+)(?:\s*(?:-|–|to|through)\s*(\d+))?/gi)) {
		const first = Number(match[1]);
		const last = Number(match[2] ?? match[1]);
		if (first < 1 || last < first || last > lineCount) continue;
		push(words, text.slice(from, match.index));
		words.push({ kind: 'lines', from: first - 1, to: last - 1 });
		from = match.index + match[0].length;
	}
	push(words, text.slice(from));
}

function push(words: Segment[], text: string): void {
	if (text !== '') words.push({ kind: 'text', text });
}
