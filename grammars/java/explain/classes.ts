/** First lines of classes, and which of them only hold the functions of a program. */
import * as l10n from '@vscode/l10n';
import type { Code } from '../../braces/explain/language';
import type { ClassStatement } from '../../braces/tree';
import { joined, listed } from '../../wording';

/** A class of which no object is made: all that it has belongs to the class itself. */
export function onlyHolds(node: ClassStatement, code: Code): boolean {
	const methods = node.members.flatMap((one) => (one.kind === 'function-statement' ? [one.function] : []));
	if (node.word !== 'class' || node.above || methods.length === 0 || node.name === null) return false;
	const name = node.name.text;
	const isMade = code.inside(code.program, 'new').some(({ type }) => type.text === name);
	return !isMade && methods.every(({ words }) => words.includes('static')) && node.members.every((one) => one.kind !== 'declare' || /\bstatic\b/.test(code.text({ ...one, to: one.how.from })));
}

/** Interfaces, types with a few values, records, and classes that promise what an interface lists. */
export function classHead(node: ClassStatement, code: Code): string | null {
	const name = code.quote(node.name ?? node.word);
	const head = code.source.slice(node.from, code.source.indexOf('{', node.from));
	const promised = /\bimplements\s+([\w.<>, ]+)/.exec(head)?.[1]?.split(/,(?![^<]*>)/).map((one) => code.quote(one.trim())) ?? [];
	const promises = promised.length > 0 ? l10n.t('It can do all that {0} lists.', listed(promised)) : null;
	switch (node.word) {
		case 'interface': return l10n.t('Defines {0}, a list of what some objects can do. Each class that uses the list says how.', name);
		case 'enum': return l10n.t('Defines {0}, a type with a few fixed values that have names.', name);
		case 'record': {
			const parts = [...(/\(([^()]*)\)/.exec(head)?.[1] ?? '').matchAll(/([\w$]+)\s*(?:,|$)/g)].map(([, part = '']) => code.quote(part));
			return joined(l10n.t('Defines {0}, a small type of object that holds values which do not change.', name), parts.length > 0 && l10n.t('Each one keeps {0}.', listed(parts)), promises);
		}
		default: return promises === null ? null : joined(l10n.t('Defines {0}, a new type of object.', name), node.above && l10n.t('It can do all that {0} can do, and more.', code.quote(node.above)), promises);
	}
}
