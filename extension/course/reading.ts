import { createScanner, findNodeAtLocation, getNodeValue, parseTree, type Node, type ParseError } from 'jsonc-parser';
import type * as z from 'zod';
import { crossFaults } from './crossFaults';
import { isError, type Fault, type FaultCode } from './faults';
import { courseSchema, courseVersion, type CourseSource } from './schema';

/** A course file that was read: what it says, where that is whole, and what it has against it. */
export interface ReadCourse {
	/** Null when a fault is an error. */
	readonly source: CourseSource | null;
	readonly faults: readonly Fault[];
	/** Where a part of the file's value stands in its text; the nearest part around it, where it is not there itself. */
	readonly at: (path: readonly (string | number)[]) => Fault['at'];
}

/** The largest course file, in characters. */
export const largestCourse = 1_000_000;
/** Parts within parts. A parser that calls itself would run out of stack long after it. */
const deepest = 40;
/** A reader mends no more than so many at once. */
const mostFaults = 100;

/** Reads a course file of `largest` characters at most: JSON with comments and trailing commas. Never throws. */
export function readCourse(text: string, largest = largestCourse): ReadCourse {
	const refused = (code: FaultCode, about: string, path: Fault['path'] = [], at: Fault['at'] = null): ReadCourse => ({ source: null, faults: [{ code, severity: 'error', path, at, about }], at: () => null });
	if (text.length > largest) {
		return refused('too-large', String(largest / 1000));
	}
	const deep = tooDeepAt(text);
	if (deep !== null) {
		return refused('too-deep', String(deepest), [], { from: deep, to: deep + 1 });
	}
	const errors: ParseError[] = [];
	const tree = parseTree(text, errors, { allowTrailingComma: true });
	const [broken] = errors;
	if (!tree || broken) {
		return refused('not-json', '', [], { from: broken?.offset ?? 0, to: (broken?.offset ?? 0) + Math.max(1, broken?.length ?? 1) });
	}
	const at = (path: readonly (string | number)[]) => placeOf(tree, path);
	const faults = (found: readonly Omit<Fault, 'at'>[]): ReadCourse['faults'] => found.slice(0, mostFaults).map((fault) => ({ ...fault, at: at(fault.path) }));
	const twice = repeatedNames(tree);
	const version: unknown = tree.type === 'object' ? getNodeValue(findNodeAtLocation(tree, ['version']) ?? tree) : null;
	if (typeof version === 'number' && version > courseVersion) {
		return refused('newer', String(version), ['version'], at(['version']));
	}
	const parsed = courseSchema.safeParse(getNodeValue(tree), { reportInput: true });
	if (!parsed.success || twice.length > 0) {
		return { source: null, faults: faults([...twice, ...(parsed.success ? [] : parsed.error.issues.flatMap((issue) => faultsOf(issue)))]), at };
	}
	const more = faults(crossFaults(parsed.data));
	return { source: more.some(isError) ? null : parsed.data, faults: more, at };
}

/** Where the nesting passes what may be; null when it does not. Reads the text once, without calling itself. */
function tooDeepAt(text: string): number | null {
	const scanner = createScanner(text, true);
	let depth = 0;
	for (let token: number = scanner.scan(); token !== endOfText; token = scanner.scan()) {
		depth += opening.has(token) ? 1 : closing.has(token) ? -1 : 0;
		if (depth > deepest) {
			return scanner.getTokenOffset();
		}
	}
	return null;
}

// The library declares these as a constant enum, which a build file by file cannot take over.
const endOfText = 17;
const opening = new Set([1, 3]);
const closing = new Set([2, 4]);

function placeOf(tree: Node, path: readonly (string | number)[]): Fault['at'] {
	for (let length = path.length; length >= 0; length -= 1) {
		const node = length === 0 ? tree : findNodeAtLocation(tree, path.slice(0, length));
		if (node) {
			// Of a whole object only its beginning is marked.
			const isWhole = length < path.length || node.type === 'object' || node.type === 'array';
			const named = node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
			const shown = isWhole && named ? named : node;
			return { from: shown.offset, to: shown.offset + (isWhole && !named ? 1 : shown.length) };
		}
	}
	return null;
}

/** The later of two would silently win. */
function repeatedNames(tree: Node): readonly Omit<Fault, 'at'>[] {
	const found: Omit<Fault, 'at'>[] = [];
	const visit = (node: Node, path: readonly (string | number)[]): void => {
		const names = new Set<string>();
		for (const [index, child] of (node.children ?? []).entries()) {
			if (node.type === 'object') {
				const [key, value] = child.children ?? [];
				const name = String(key?.value ?? '');
				if (names.has(name)) {
					found.push({ code: 'twice', severity: 'error', path: [...path, name], about: name });
				}
				names.add(name);
				if (value) visit(value, [...path, name]);
			} else {
				visit(child, [...path, index]);
			}
		}
	};
	visit(tree, []);
	return found;
}

type Issue = z.core.$ZodIssue;

function faultsOf(issue: Issue, path: readonly (string | number)[] = []): readonly Omit<Fault, 'at'>[] {
	const here = [...path, ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))];
	const fault = (code: FaultCode, about = ''): readonly Omit<Fault, 'at'>[] => [{ code, severity: 'error', path: here, about }];
	const named = namedFaults[issue.message];
	if (named && issue.code !== 'invalid_type') {
		return fault(named);
	}
	switch (issue.code) {
		case 'invalid_type':
			return issue.input === undefined ? fault('missing', String(here.at(-1) ?? '')) : fault('kind', kindNames[issue.expected] ?? issue.expected);
		case 'unrecognized_keys':
			return issue.keys.map((key) => ({ code: 'unknown', severity: 'error', path: [...here, key], about: key }));
		case 'invalid_value':
			return issue.input === undefined && issue.values.length === 1 ? fault('missing', String(here.at(-1) ?? '')) : fault('value', issue.values.map(String).join(', '));
		case 'too_big':
			return fault('too-much', String(issue.maximum));
		case 'too_small':
			return fault('too-little', String(issue.minimum));
		case 'invalid_union':
			return nearest(issue, here);
		case 'invalid_format':
			return fault(issue.format === 'email' ? 'email' : 'https');
		case 'invalid_key':
			return fault('unknown', String(here.at(-1) ?? ''));
		default:
			return fault('form');
	}
}

/** Of the forms that may stand there, the one that is nearest to what does tells what is the matter. */
function nearest(issue: Extract<Issue, { code: 'invalid_union' }>, here: readonly (string | number)[]): readonly Omit<Fault, 'at'>[] {
	const options = (issue.errors as readonly (readonly Issue[])[]).filter((issues) => issues.every((one) => one.path.length > 0 || one.code === 'unrecognized_keys'));
	const [best] = [...options].sort((a, b) => a.length - b.length);
	return best ? best.flatMap((one) => faultsOf(one, here)) : [{ code: 'form', severity: 'error', path: here, about: '' }];
}

/** The messages that the schemas give where a form has a name of its own. */
const namedFaults: Readonly<Record<string, FaultCode>> = { id: 'id', moment: 'moment', language: 'language-code', concept: 'concept', https: 'https' };

/** Kinds of values in the words of JSON. */
const kindNames: Readonly<Record<string, string>> = { record: 'object', int: 'number' };
