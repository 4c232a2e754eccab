import type { Mutations } from '../braces/repair/mutations';
import { rowsOf } from '../braces/repair/site';
import type { Declare } from '../braces/tree';
import { plainType } from './kindOfType';
import { bits, calculated, casts, digits, divided, letters, types, wider } from './repairNumbers';
import { asked, byValue, freed, gone, nowhere, pointed, taken } from './repairPointers';
import { comparedTexts, comparingCalls, copied, ended, forms, lettersRead, longLetter, room, roomAsked } from './repairTexts';

/** Mistakes of this language and of those that grew from it: whole numbers that are cut, types that are too small, letters and texts, forms, bits. */
export function numberRules(found: Mutations): void {
	const { site } = found;
	for (const part of site.of('binary')) {
		divided(found, part);
		letters(found, part);
		bits(found, part);
		comparedTexts(found, part);
		asked(found, part);
	}
	for (const part of site.of('literal')) longLetter(found, part);
	for (const part of site.of('cast')) casts(found, part);
	for (const part of site.of('declare')) {
		types(found, part);
		room(found, part);
	}
	for (const part of site.of('function')) {
		if (part.returns && part.name?.text !== 'main') wider(found, part.returns.text, part.returns, 1.5, part.name?.text ?? '');
		for (const { name, type } of part.parameters) if (name && type && !type.text.includes('[')) wider(found, type.text, type, 1.9, 'given');
	}
	for (const part of site.of('assign')) {
		copied(found, part);
		if (part.operator.text === '+=' || part.operator.text === '=') digits(found, part.value);
	}
	for (const part of site.of('call')) {
		if (part.callee.kind !== 'name') continue;
		const { name } = part.callee;
		forms(found, part, name);
		comparingCalls(found, part, name);
		roomAsked(found, part, name);
		lettersRead(found, part, name);
		calculated(found, part, name);
	}
	for (const part of site.of('switch')) {
		const rest = part.cases.findIndex(({ labels }) => labels.length === 0);
		const last = part.cases.at(-1);
		const early = part.cases[rest];
		if (early && last && early !== last && early.statements.length > 0 && last.statements.length > 0) found.exchange('default-too-soon', 'switch-cases', 1.6, early, last);
		// A case asks for the number where a letter is chosen by, and the other way round.
		for (const { labels } of part.cases) for (const label of labels) if (label.kind === 'literal' && label.of === 'whole' && /^\d$/.test(label.text)) found.swap('digit-of-letter', 'type-conversion', 1.3, label, `'${label.text}'`, { idea: 'case' });
	}
	ended(found);
	macros(found);
}

/** Mistakes of this language alone: addresses, memory, and values that are handed over. */
export function ownRules(found: Mutations): void {
	const { site } = found;
	numberRules(found);
	addressRules(found);
	for (const part of site.of('function')) byValue(found, part);
	const records = new Set(site.of('class').flatMap(({ name }) => name?.text ?? []));
	for (const part of site.of('declare')) if (records.has(plainType(part.how.text).replace(/^struct /, '')) && site.parentOf(part)?.kind !== 'class') begun(found, part);
}

/** The fields of a struct begin with no value. */
function begun(found: Mutations, part: Declare): void {
	for (const { name, value, type, stars, to } of part.variables) {
		if (name && !value && stars === 0 && !type?.text.startsWith('[')) found.add('no-start', 'initial-value', 0.8, [{ from: to, to, text: ' = {0}' }], { idea: name.text });
	}
}

/** Addresses and memory. */
export function addressRules(found: Mutations): void {
	const { site } = found;
	for (const part of site.of('name')) pointed(found, part);
	for (const part of site.of('unary')) taken(found, part);
	for (const part of site.of('return')) gone(found, part);
	for (const part of site.of('declare')) nowhere(found, part);
	for (const part of site.of('call')) if (part.callee.kind === 'name') freed(found, part, part.callee.name);
}

/** `#define SQUARE(x) x * x`: what is put in is no value but source. */
function macros(found: Mutations): void {
	const { site } = found;
	for (const part of site.of('other-statement')) {
		const [, head = '', names = '', blank = '', body = ''] = /^(#\s*define\s+\w+\(([^()]*)\))([ \t]+)([^\n\\]+)$/.exec(site.text(part).trimEnd()) ?? [];
		if (body === '') continue;
		const inner = names.split(',').map((one) => one.trim()).filter((one) => one !== '').reduce((text, name) => text.replace(new RegExp(`(?<![(\\w])${name}(?![)\\w])`, 'g'), `(${name})`), body.trimEnd());
		const isWhole = /^\((?:[^()]|\([^()]*\))*\)$/.test(inner);
		found.swap('macro-grouping', 'operator-order', 0.5, { ...part, to: part.from + (head + blank + body).trimEnd().length }, head + blank + (isWhole ? inner : `(${inner})`));
	}
	for (const part of site.of('declare')) {
		const [only] = part.variables;
		if (part.how.text !== '#define' || !only?.value) continue;
		const text = site.text(only.value).trim();
		if (/[-+*/%<>]/.test(text.slice(1)) && !/^[("']/.test(text)) found.swap('macro-grouping', 'operator-order', 0.5, only.value, `(${text})`, { place: rowsOf(part) });
	}
}
