import type { LineRange } from './outline';
import type { SyntaxFacts, SyntaxNode } from './language';

/** The lines that a node covers, both ends included; a node that ends in a line break does not reach the next line. */
export function rangeOf(node: Pick<SyntaxNode, 'startPosition' | 'endPosition'>): LineRange {
	const from = node.startPosition.row;
	const end = node.endPosition;
	return { from, to: end.column === 0 && end.row > from ? end.row - 1 : end.row };
}

/** The plain names in a target (`a` and `b` in `a, (b, self.c)`), in order and once each. */
export function namesBelow(node: SyntaxNode, syntax: Pick<SyntaxFacts, 'nameNodes' | 'partNodes'>): string[] {
	const names: string[] = [];
	const visit = (at: SyntaxNode): void => {
		if (syntax.nameNodes.includes(at.type)) {
			if (at.text !== '' && !names.includes(at.text)) names.push(at.text);
		} else if (!syntax.partNodes.includes(at.type)) at.namedChildren.forEach(visit);
	};
	visit(node);
	return names;
}

/** A literal text without its quotes and prefix, without the indentation that its later lines share, and trimmed. */
export function cleanText(literal: string): string {
	const inner = /^[a-zA-Z]{0,2}("""|'''|"|')([\s\S]*?)\1?$/.exec(literal)?.[2] ?? literal;
	const [first = '', ...rest] = inner.split(/\r?\n/);
	const filled = rest.filter((line) => line.trim() !== '');
	const indent = Math.min(...filled.map((line) => line.length - line.trimStart().length));
	return [first.trim(), ...rest.map((line) => (line.trim() === '' ? '' : line.slice(indent).trimEnd()))].join('\n').trim();
}
