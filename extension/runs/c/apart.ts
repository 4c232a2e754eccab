import type { Program as Form } from '../../../grammars/braces/tree';
import { statementsOutside } from './instrument/types';

/** A version with its names kept apart from those of other versions in the same source. */
export interface Apart {
	/** Lines that include headers: they stand before all versions, once. */
	readonly includes: readonly string[];
	readonly before: string;
	readonly text: string;
	readonly after: string;
	/** What stands before the name of an entry where that is called from outside. */
	readonly prefix: string;
}

/** Gives every name that stands outside of functions an ending of its own. */
export function renamed(text: string, form: Form, source: string, tag: string): Apart {
	const names = new Set(['sd_main']);
	const add = (name: string | undefined) => name !== undefined && /^[A-Za-z_]\w*$/.test(name) && name !== 'main' && names.add(name);
	const constants = constantsIn(source);
	for (const each of statementsOutside(form.statements)) {
		if (each.kind === 'function-statement' && each.function.body) add(each.function.name?.text);
		if (each.kind === 'declare' && !each.how.text.startsWith('#')) for (const { names: own } of each.variables) own.forEach(add);
		if (each.kind === 'class' || each.kind === 'type') {
			add(each.name?.text);
			add(/^(?:typedef\s+)?(?:struct|union|enum)\s+(\w+)/.exec(source.slice(each.from, each.to))?.[1]);
		}
		if (each.kind === 'class' && each.word === 'enum') for (const member of each.members) if (member.kind === 'declare') for (const { names: own } of member.variables) own.forEach(add);
	}
	for (const constant of constants) names.delete(constant);
	const { includes, rest } = withoutIncludes(text);
	const all = [...names];
	return {
		includes, text: rest, prefix: '', before: all.map((name) => `#define ${name} ${name}__${tag}\n`).join(''), after: [...all, ...constants].map((name) => `#undef ${name}\n`).join(''),
	};
}

/** Gives only these functions an ending of their own. */
export function renamedOnly(text: string, functions: ReadonlySet<string>, tag: string): Apart {
	const names = [...functions].map((name) => (name === 'main' ? 'sd_main' : name));
	return { includes: [], text, prefix: '', before: names.map((name) => `#define ${name} ${name}__${tag}\n`).join(''), after: names.map((name) => `#undef ${name}\n`).join('') };
}

/** Puts the version into a namespace of its own. */
export function inNamespace(text: string, _form: Form, source: string, tag: string): Apart {
	const { includes, rest } = withoutIncludes(text);
	return { includes, text: rest, prefix: `sd_apart_${tag}::`, before: `namespace sd_apart_${tag} {\n`, after: `}\n${constantsIn(source).map((name) => `#undef ${name}\n`).join('')}` };
}

/** Names that the source gives to pieces of source. */
function constantsIn(source: string): readonly string[] {
	return [...new Set([...source.matchAll(/^[ \t]*#[ \t]*define[ \t]+(\w+)/gm)].map((match) => match[1] ?? ''))];
}

function withoutIncludes(text: string): { readonly includes: readonly string[]; readonly rest: string } {
	const includes: string[] = [];
	const rest = text.replaceAll(/^[ \t]*#[ \t]*include\b[^\n]*/gm, (line) => {
		includes.push(line.trim());
		return '';
	});
	return { includes, rest };
}
