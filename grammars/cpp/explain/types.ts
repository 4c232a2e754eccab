/** Types as a person says them. */
import * as l10n from '@vscode/l10n';
import type { Kind } from '../../braces/explain/language';
import { kindOfType as olderKind, plainWords, typeInWords as olderWords, type TypeWords } from '../../c/explain/types';
import { isReference, isSequence, isSet, isString, isTable } from '../kindOfType';

/** The kind of value that a written type is for; null where that is not known. */
export function kindOfType(type: string): Kind | null {
	if (isString(type)) return 'text';
	if (isTable(type)) return 'pairs';
	if (isSet(type)) return 'set';
	if (isSequence(type)) return 'row';
	return olderKind(type.replace(/&+\s*$/, ''));
}

const text: TypeWords = { one: () => l10n.t('a text'), many: () => l10n.t('texts') };

const containers: Readonly<Record<string, (inner: string) => string>> = {
	vector: (inner) => l10n.t('a vector of {0}', inner), array: (inner) => l10n.t('an array of {0}', inner), list: (inner) => l10n.t('a list of {0}', inner), deque: (inner) => l10n.t('a queue of {0} with two ends', inner),
	set: (inner) => l10n.t('a sorted set of {0}', inner), unordered_set: (inner) => l10n.t('a set of {0}', inner), stack: (inner) => l10n.t('a stack of {0}', inner), queue: (inner) => l10n.t('a queue of {0}', inner), priority_queue: (inner) => l10n.t('a queue of {0} that gives the largest first', inner),
};

const pointers = /^(?:unique_ptr|shared_ptr)$/;

/** A written type in everyday words; null where it has none. */
export function typeInWords(written: string): string | null {
	const type = written.replace(/std::/g, '').replace(/\s+/g, ' ').trim();
	if (isReference(type)) {
		const plain = type.replace(/&+\s*$/, '').trim();
		const inner = typeInWords(plain) ?? single(plain.replace(/^const /, ''));
		return inner === null ? null : /\bconst\b/.test(type) ? l10n.t('{0}, which is not copied and not changed', inner) : l10n.t('{0}: the one of the caller itself, not a copy', inner);
	}
	const own = type.replace(/\b(?:const|static|constexpr)\b/g, '').trim();
	if (isString(own)) return text.one();
	const [, outer = '', inside = ''] = /^(\w+)\s*<\s*(.+?)\s*>$/.exec(own) ?? [];
	if (outer === '') return olderWords(own);
	const parts = partsOf(inside).map((each) => each.trim());
	const [first, second] = parts.map(many);
	if (isTable(own)) return typeof first === 'string' && typeof second === 'string' ? l10n.t('a map that leads from {0} to {1}', first, second) : null;
	if (outer === 'pair') {
		const [one, other] = parts.map(single);
		return typeof one === 'string' && typeof other === 'string' ? l10n.t('a pair of {0} and {1}', one, other) : null;
	}
	if (pointers.test(outer)) {
		const one = single(parts[0] ?? '') ?? `\`${parts[0] ?? ''}\``;
		return l10n.t('the owner of {0}, which is given back by itself in the end', one);
	}
	return Object.hasOwn(containers, outer) && typeof first === 'string' ? (containers[outer]?.(first) ?? null) : null;
}

/** The types between angle brackets, one by one. */
function partsOf(inside: string): readonly string[] {
	const found: string[] = [''];
	let depth = 0;
	for (const sign of inside) {
		if (sign === ',' && depth === 0) found.push('');
		else found[found.length - 1] += sign;
		depth += sign === '<' ? 1 : sign === '>' ? -1 : 0;
	}
	return found;
}

const single = (type: string): string | null => typeInWords(type) ?? (/^[A-Z]\w*$/.test(type) ? l10n.t('a {0} object', `\`${type}\``) : null);

/** Several of the type. */
function many(type: string): string | null {
	const plain = type.trim();
	if (isString(plain)) return text.many();
	const inner = /^vector<\s*(.+?)\s*>$/.exec(plain)?.[1];
	if (inner !== undefined) {
		const items = many(inner);
		return items === null ? null : l10n.t('vectors of {0}', items);
	}
	return plainWords(plain)?.many() ?? (/^[A-Z]\w*$/.test(plain) ? l10n.t('{0} objects', `\`${plain}\``) : null);
}
