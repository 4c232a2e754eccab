/** What a schema cannot tell: parts of a course file that do not fit each other, and what would reach out of its folder. */
import { languages, supportedLanguages } from '../code/languages';
import { modelFault } from './address';
import type { Fault, FaultCode } from './faults';
import { fileKey, isInside } from './paths';
import type { CourseProblemSource, CourseSource, CourseText } from './schema';

type Found = Omit<Fault, 'at'>;
type Path = readonly (string | number)[];

/** So many files at most stand where a student begins. */
const mostFiles = 100;

export function crossFaults(source: CourseSource): readonly Found[] {
	return [...policyFaults(source), ...sameIds(source.study?.arms ?? [], ['study', 'arms']), ...datesFaults(source, []), ...wordFaults(source), ...problemsFaults(source)];
}

function error(code: FaultCode, path: Path, about = ''): Found {
	return { code, severity: 'error', path, about };
}

function policyFaults({ policy }: CourseSource): readonly Found[] {
	if (!policy?.model) {
		return [];
	}
	const codes = { 'not-an-address': 'model-address', 'not-https': 'model-not-https', 'internal': 'model-internal', 'key-inside': 'model-key' } as const;
	const fault = modelFault(policy.model.baseUrl);
	return [
		...(fault ? [error(codes[fault], ['policy', 'model', 'baseUrl'])] : []),
		...(policy.network === 'off' ? [{ code: 'model-unused', severity: 'warning', path: ['policy', 'model'], about: '' } as const] : []),
	];
}

function datesFaults({ opens, closes }: { readonly opens?: string; readonly closes?: string }, path: Path): readonly Found[] {
	return opens !== undefined && closes !== undefined && Date.parse(opens) >= Date.parse(closes) ? [error('closes-first', [...path, 'closes'])] : [];
}

function sameIds(all: readonly { readonly id: string }[], path: Path): readonly Found[] {
	return all.flatMap(({ id }, at) => (all.findIndex((other) => other.id === id) < at ? [error('same-id', [...path, at, 'id'], id)] : []));
}

/** Texts that a person reads show what is written, and nothing else. A name is one line: a second one would pass for a sentence of the editor's. */
function wordFaults({ name, contact, policy, problems }: CourseSource): readonly Found[] {
	const found = (mark: string | null, path: Path): readonly Found[] => (mark === null ? [] : [error('markup', path, mark)]);
	const marked = (text: string, path: Path): readonly Found[] => found(markIn(text), path);
	const named = (text: string, path: Path): readonly Found[] => found(markIn(text) ?? signIn(text, /[\t\n\r\u0085]/), path);
	return [
		...named(name, ['name']), ...(contact ? named(contact.name, ['contact', 'name']) : []), ...linkFaults(contact?.url),
		...(policy?.model ? named(policy.model.name, ['policy', 'model', 'name']) : []),
		...(policy?.avoid ?? []).flatMap((word, at) => named(word, ['policy', 'avoid', at])),
		...problems.flatMap(({ title, statement, mistakes = [] }, at) => [
			...named(title, ['problems', at, 'title']),
			...(isFile(statement) ? [] : marked(typeof statement === 'string' ? statement : statement.join('\n'), ['problems', at, 'statement'])),
			...mistakes.flatMap(({ title: said, tasks = [], hints = {} }, mistake) => [
				...named(said, ['problems', at, 'mistakes', mistake, 'title']),
				...tasks.flatMap(({ text }, task) => marked(text, ['problems', at, 'mistakes', mistake, 'tasks', task, 'text'])),
				...Object.entries(hints).flatMap(([rung, text]) => marked(text, ['problems', at, 'mistakes', mistake, 'hints', rung])),
			]),
		]),
	];
}

/** An address that is read before it is opened: what stands before an @ in it passes for the host, and a blank or a bracket for the end of it. */
function linkFaults(url: string | undefined): readonly Found[] {
	if (url === undefined) {
		return [];
	}
	const { username, password } = new URL(url);
	return username !== '' || password !== '' || /[\s<>"\\^`{|}]|\]\(/.test(url) ? [error('https', ['contact', 'url'])] : [];
}

/** What in a text is no text: the marks of a web page that would run, and signs that turn around or hide what follows; null for nothing. */
export function markIn(text: string): string | null {
	// A tag is looked for up to the next one: else many that are never closed take a time that grows with their square.
	const tag = /<\s*(?:script|iframe|object|embed|style|link|meta|svg|img)\b|\b\w+script:|\]\(\s*command:|<[^<>]*\son\w+\s*=/i.exec(text);
	return tag ? tag[0] : signIn(text, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/u);
}

function signIn(text: string, signs: RegExp): string | null {
	const found = signs.exec(text);
	return found && `U+${(found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function problemsFaults({ problems }: CourseSource): readonly Found[] {
	const entries = problems.map((problem) => `${fileKey(problem.program)} ${problem.entry === 'script' ? '' : problem.entry.function}`);
	return [
		...sameIds(problems, ['problems']),
		...problems.flatMap((problem, at) => [
			...problemFaults(problem, ['problems', at]),
			...(entries.indexOf(entries[at] ?? '') < at ? [error('same-entry', ['problems', at, 'program'], problem.program)] : []),
		]),
	];
}

function problemFaults(problem: CourseProblemSource, path: Path): readonly Found[] {
	const { entry, mistakes = [], files = {}, program, tests, hiddenTests = [], language } = problem;
	const keys = [program, ...Object.keys(files)].map(fileKey);
	if (keys.length > mostFiles) {
		return [error('too-much', [...path, 'files'], String(mostFiles))];
	}
	const texts: readonly (readonly [CourseText | undefined, Path])[] = [
		[problem.statement, ['statement']], [problem.starter, ['starter']], [problem.reference, ['reference']], [problem.prelude, ['prelude']],
		...Object.entries(files).map(([name, text]) => [text, ['files', name]] as const),
		...mistakes.map((mistake, at) => [mistake.program, ['mistakes', at, 'program']] as const),
	];
	const kinds = [...tests.map((test, at) => [test, ['tests', at]] as const), ...hiddenTests.map((test, at) => [test, ['hiddenTests', at]] as const)];
	return [
		...datesFaults(problem, path), ...sameIds(mistakes, [...path, 'mistakes']),
		...(languages.some(({ id }) => id === language) ? [] : [error('language', [...path, 'language'], [language, ...supportedLanguages()].join(', '))]),
		...(isInside(program) ? [] : [error('outside', [...path, 'program'], program)]),
		...Object.keys(files).flatMap((name) => [
			...(isInside(name) ? [] : [error('outside', [...path, 'files', name], name)]),
			...(keys.filter((other) => other === fileKey(name)).length > 1 ? [error('same-file', [...path, 'files', name], name)] : []),
		]),
		...texts.flatMap(([text, part]) => (isFile(text) && !isInside(text.file) ? [error('outside', [...path, ...part, 'file'], text.file)] : [])),
		...kinds.flatMap(([test, part]) => (('typed' in test) === (entry === 'script') ? [] : [error('test-kind', [...path, ...part])])),
	];
}

export function isFile(text: CourseText | undefined): text is { readonly file: string } {
	return typeof text === 'object' && 'file' in text;
}
