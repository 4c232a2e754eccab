import { sourceOf, walk, type FunctionStatement, type Program as Form, type Statement } from '../../../grammars/braces/tree';

/** What one version of a program has of its own. */
export interface Changed {
	/** Names of the functions that differ, and of those that lead to one of them. */
	readonly functions: ReadonlySet<string>;
}

/**
 * The functions in which a version differs from the program that it is one of; null where it differs in more than functions, so that
 * it has to be taken as a whole. Every run has a process of its own: what is the same in both can be shared.
 */
export function changedFunctions(base: Form, baseText: string, version: Form, text: string): Changed | null {
	const [ours, theirs] = [knownParts(base, baseText), partsOf(version, text)];
	if (ours === null || theirs === null || ours.outside !== theirs.outside || ours.functions.size !== theirs.functions.size) return null;
	const changed = new Set<string>();
	for (const [name, source] of theirs.functions) {
		const before = ours.functions.get(name);
		if (before === undefined) return null;
		if (before.head !== source.head) return null;
		if (before.body !== source.body) changed.add(name);
	}
	for (let isMore = true; isMore; ) {
		isMore = false;
		for (const [name, { uses }] of theirs.functions) {
			if (changed.has(name) || ![...uses].some((each) => changed.has(each))) continue;
			changed.add(name);
			isMore = true;
		}
	}
	// A name that is also a member's cannot be given another ending.
	const members = new Set([...walk(version)].flatMap((part) => (part.kind === 'member' ? [part.name.text] : [])));
	return [...changed].some((name) => members.has(name)) ? null : { functions: changed };
}

/** The program that all versions are compared with is the same for many of them. */
const known = new WeakMap<Form, Parts | null>();

function knownParts(form: Form, text: string): Parts | null {
	const before = known.get(form);
	if (before !== undefined) return before;
	const parts = partsOf(form, text);
	known.set(form, parts);
	return parts;
}

interface Parts {
	/** All that is no function with a body. */
	readonly outside: string;
	readonly functions: ReadonlyMap<string, { readonly head: string; readonly body: string; readonly uses: ReadonlySet<string> }>;
}

/** Null where two functions have one name, or one is part of a class. */
function partsOf(form: Form, text: string): Parts | null {
	const functions = new Map<string, { head: string; body: string; uses: ReadonlySet<string> }>();
	const outside: string[] = [];
	for (const each of form.statements) {
		if (!isFunction(each)) {
			outside.push(sourceOf(each, text));
			continue;
		}
		const { name, owner, body } = each.function;
		const head = text.slice(each.from, body?.from ?? each.to);
		if (!name || !body || owner !== null || functions.has(name.text) || /\b(?:template|constexpr|operator)\b/.test(head)) return null;
		functions.set(name.text, { head, body: sourceOf(body, text), uses: new Set([...walk(each)].flatMap((part) => (part.kind === 'name' ? [part.name] : []))) });
	}
	return { outside: outside.join('\n'), functions };
}

function isFunction(statement: Statement): statement is FunctionStatement {
	return statement.kind === 'function-statement' && statement.function.body !== null;
}
