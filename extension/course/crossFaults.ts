/** What a schema cannot tell: parts of a course file that do not fit each other, and what would reach out of its folder. */
import { languages, supportedLanguages } from '../code/languages';
import { modelFault } from './address';
import type { Fault, FaultCode } from './faults';
import { fileKey, isInside } from './paths';
import type { CourseProblemSource, CourseSource, CourseText } from './schema';

type Found = Omit<Fault, 'at'>;
type Path = readonly (string | number)[];

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

/** Texts that a person reads show what is written, and nothing else. */
function wordFaults({ name, contact, problems }: CourseSource): readonly Found[] {
	const marked = (text: string, path: Path): readonly Found[] => {
		const mark = markIn(text);
		return mark === null ? [] : [error('markup', path, mark)];
	};
	return [
		...marked(name, ['name']), ...marked(contact?.name ?? '', ['contact', 'name']),
		...problems.flatMap(({ title, statement, mistakes = [] }, at) => [
			...marked(title, ['problems', at, 'title']),
			...(isFile(statement) ? [] : marked(typeof statement === 'string' ? statement : statement.join('\n'), ['problems', at, 'statement'])),
			...mistakes.flatMap(({ hints = {} }, mistake) => Object.entries(hints).flatMap(([rung, text]) => marked(text, ['problems', at, 'mistakes', mistake, 'hints', rung]))),
		]),
	];
}

/** What in a text is no text: the marks of a web page that would run, and signs that turn around or hide what follows; null for nothing. */
export function markIn(text: string): string | null {
	const tag = /<\s*(?:script|iframe|object|embed|style|link|meta|svg|img)\b|\b\w+script:|<[^>]*\son\w+\s*=/i.exec(text);
	const hidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/.exec(text);
	return tag ? tag[0] : hidden ? `U+${(hidden[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}` : null;
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
	const names = [program, ...Object.keys(files)];
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
			...(names.filter((other) => fileKey(other) === fileKey(name)).length > 1 ? [error('same-file', [...path, 'files', name], name)] : []),
		]),
		...texts.flatMap(([text, part]) => (isFile(text) && !isInside(text.file) ? [error('outside', [...path, ...part, 'file'], text.file)] : [])),
		...kinds.flatMap(([test, part]) => (('typed' in test) === (entry === 'script') ? [] : [error('test-kind', [...path, ...part])])),
	];
}

export function isFile(text: CourseText | undefined): text is { readonly file: string } {
	return typeof text === 'object' && 'file' in text;
}
