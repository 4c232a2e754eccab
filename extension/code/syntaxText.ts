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
