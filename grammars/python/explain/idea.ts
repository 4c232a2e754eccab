import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '../../syntaxNode';
import { code, field, listed } from './words';
import type { View } from './view';

/** One idea and the nodes that show it. */
export interface Idea {
	readonly id: string;
	readonly name: string;
	/** Said about this code; what the idea means at all, the catalogue of concepts says. */
	readonly text: string;
	/** Never empty. */
	readonly nodes: readonly SyntaxNode[];
}

/** The idea where something shows it; nothing else. */
export function shownBy(nodes: readonly SyntaxNode[], make: (first: SyntaxNode) => Omit<Idea, 'nodes'>): readonly Idea[] {
	const [first] = nodes;
	return first ? [{ ...make(first), nodes }] : [];
}

/** Some code of the lines, each once, at most three. */
export function some(nodes: readonly SyntaxNode[]): string {
	return listed([...new Set(nodes.map((node) => code(node)))].slice(0, 3));
}

/** Names that get a value: told where little else is there to tell. */
export function assignmentIdea(view: View): readonly Idea[] {
	const set = view.of('assignment').filter((node) => field(node, 'left').type === 'identifier');
	const names = set.map((node) => field(node, 'left'));
	return shownBy(set, () => ({ id: 'assignment', name: l10n.t('Names and values'), text: new Set(names.map(({ text }) => text)).size === 1 ? l10n.t('A value gets a name here: {0}.', some(names)) : l10n.t('Values get names here: {0}.', some(names)) }));
}
