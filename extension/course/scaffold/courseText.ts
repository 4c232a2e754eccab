/** Writes a course file with words for whoever goes on writing it, or adds problems to one that is there and leaves all else as it is. */
import * as l10n from '@vscode/l10n';
import { applyEdits, findNodeAtLocation, getNodeValue, modify, parseTree, type Node, type ParseError } from 'jsonc-parser';
import { fileKey } from '../paths';
import { courseVersion, type CourseTest } from '../schema';
import { freeId, type Scaffold, type ScaffoldedProblem } from './scaffold';

/** Lines of comments are no longer than this, in characters without their indentation. */
const width = 90;

/** The text of a new course file. */
export function courseText({ id, name, problems }: Pick<Scaffold, 'id' | 'name' | 'problems'>): string {
	return [
		...comment(l10n.t('A course: problems for students, and what the tutor may do. It is JSON in which comments are allowed. Point at a name to read what it means; Ctrl+Space shows what else can stand in a place.')),
		'{',
		...indented([
			...comment(l10n.t('The version of this format.')),
			`"version": ${courseVersion},`,
			'',
			...comment(l10n.t('The name of the course in links and exports. Keep it once students have the course.')),
			`"id": ${JSON.stringify(id)},`,
			...comment(l10n.t('The name as students read it.')),
			`"name": ${JSON.stringify(name)},`,
			'',
			...comment(l10n.t('Whom students ask when the tutor does not know any further. Take the slashes away and write who that is.')),
			'// "contact": { "name": "…", "email": "…" },',
			'',
			...comment(l10n.t('What you decide for your students; what is left out, they choose themselves.')),
			'// "policy": { "help": "place-named", "explanations": "afterSession" },',
			'',
			'"problems": [',
			...indented(problems.flatMap((problem, at) => {
				const lines = problemLines(problem, at === 0);
				return at === problems.length - 1 ? lines : [...lines.slice(0, -1), `${lines.at(-1) ?? ''},`];
			})),
			']',
		]),
		'}',
		'',
	].join('\n');
}

export type Added =
	| { readonly kind: 'added'; readonly text: string; readonly problems: readonly ScaffoldedProblem[]; readonly already: readonly ScaffoldedProblem[] }
	/** It cannot be read, or has no list of problems. */
	| { readonly kind: 'unreadable' };

/** A course file with those problems that are not in it, at the end of its list; every other character stays. */
export function withProblems(text: string, problems: readonly ScaffoldedProblem[]): Added {
	const errors: ParseError[] = [];
	const tree = parseTree(text, errors, { allowTrailingComma: true });
	const list = tree && errors.length === 0 ? findNodeAtLocation(tree, ['problems']) : undefined;
	if (list?.type !== 'array') {
		return { kind: 'unreadable' };
	}
	const there = new Set((list.children ?? []).flatMap((node) => keysOf(node)));
	const ids = new Set((list.children ?? []).flatMap((node) => textAt(node, ['id']) ?? []));
	const isThere = ({ program, entry, starter }: ScaffoldedProblem) => there.has(entryKey(program, entryName(entry))) || there.has(entryKey(starter, entryName(entry)));
	const already = problems.filter(isThere);
	const added: ScaffoldedProblem[] = [];
	for (const problem of problems.filter((one) => !isThere(one))) {
		const id = freeId(problem.id, ids);
		ids.add(id);
		added.push({ ...problem, id });
	}
	const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '\t';
	const formattingOptions = { insertSpaces: !indent.startsWith('\t'), tabSize: indent.startsWith('\t') ? 4 : indent.length, eol: text.includes('\r\n') ? '\r\n' : '\n' };
	// Each is put in by a word that stands nowhere else, and then written out: the library has no comments to give.
	const marks = added.map((_, at) => `socratic-new-${at}-${text.length}`);
	let whole = text;
	for (const mark of marks) {
		whole = applyEdits(whole, modify(whole, ['problems', -1], mark, { isArrayInsertion: true, formattingOptions }));
	}
	for (const [at, mark] of marks.entries()) {
		const problem = added[at];
		const found = whole.indexOf(`"${mark}"`);
		if (!problem || found < 0) continue;
		const before = /[ \t]*$/.exec(whole.slice(0, found))?.[0] ?? '';
		const [first = '', ...rest] = problemLines(problem, false);
		const unit = formattingOptions.insertSpaces ? ' '.repeat(formattingOptions.tabSize) : '\t';
		const lines = rest.map((line) => (line === '' ? '' : `${before}${line.replace(/^\t+/, (tabs) => unit.repeat(tabs.length))}`));
		whole = `${whole.slice(0, found)}${[first, ...lines].join(formattingOptions.eol)}${whole.slice(found + mark.length + 2)}`;
	}
	return { kind: 'added', text: whole, problems: added, already };
}

/** What tells a problem apart from others: its program or the file of it, and the entry point. */
function keysOf(problem: Node): readonly string[] {
	const entry = textAt(problem, ['entry', 'function']) ?? '';
	return [textAt(problem, ['program']), textAt(problem, ['starter', 'file'])].flatMap((name) => (name === null ? [] : [entryKey(name, entry)]));
}

function textAt(node: Node, path: readonly string[]): string | null {
	const found = findNodeAtLocation(node, [...path]);
	const value: unknown = found && getNodeValue(found);
	return typeof value === 'string' ? value : null;
}

function entryKey(program: string, entry: string): string {
	return `${fileKey(program)} ${entry}`;
}

function entryName(entry: ScaffoldedProblem['entry']): string {
	return entry.kind === 'script' ? '' : entry.name;
}

/** A problem's lines, indented by tabs; the first one of a course is written with more words. */
function problemLines(problem: ScaffoldedProblem, isFirst: boolean): readonly string[] {
	const { id, title, language, statement, entry, program, starter, reference, tests, hiddenTests, mistakes } = problem;
	const say = (text: string) => (isFirst ? comment(text) : []);
	return [
		'{',
		...indented([
			`"id": ${JSON.stringify(id)},`,
			`"title": ${JSON.stringify(title)},`,
			`"language": ${JSON.stringify(language)},`,
			...(isWritten(statement) ? say(l10n.t('The task, as students read it.')) : comment(l10n.t('Nothing was found that says what the program should do. Write it here, or name a file: {0}', '{ "file": "…" }'))),
			`"statement": ${statementText(statement)},`,
			...say(l10n.t('The function that the tests call, or "script" for the whole program.')),
			`"entry": ${entry.kind === 'script' ? '"script"' : `{ "function": ${JSON.stringify(entry.name)} }`},`,
			...say(l10n.t('The file that students work in, and what stands in it at the beginning.')),
			`"program": ${JSON.stringify(program)},`,
			`"starter": ${fileText(starter)},`,
			...say(l10n.t('The examples that students see.')),
			`"tests": ${testsText(tests)},`,
			...(hiddenTests.length > 0
				? [...say(l10n.t('Examples that students do not see.')), `"hiddenTests": ${testsText(hiddenTests)},`]
				: [...say(l10n.t('A test that students do not see is worth its place when it fails a program that passes all the rest.')), ...(isFirst ? ['// "hiddenTests": [],'] : [])]),
			...(reference === null
				? comment(l10n.t('No solution was found. With one the tutor finds mistakes more surely: {0}', '"reference": { "file": "…" },'))
				: [...say(l10n.t('A program that is right. Students never see it.')), `"reference": ${fileText(reference)},`]),
			...(mistakes.length > 0 ? [...say(l10n.t('Mistakes that you know from your students, each a program that has it and no other. Tasks, hints and a concept can be added.')), '"mistakes": [', ...indented(mistakes.map(mistakeText).map(withComma)), '],'] : []),
			...say(l10n.t('The ideas that the problem is about; Ctrl+Space lists those that the tutor knows.')),
			'"concepts": []',
		]),
		'}',
	];
}

function isWritten(statement: ScaffoldedProblem['statement']): boolean {
	return !Array.isArray(statement) || statement.length > 0;
}

function statementText(statement: ScaffoldedProblem['statement']): string {
	if ('file' in statement) {
		return fileText(statement.file);
	}
	return statement.length < 2 ? JSON.stringify(statement[0] ?? '') : ['[', ...indented(statement.map((line) => JSON.stringify(line)).map(withComma)), ']'].join('\n');
}

function testsText(tests: readonly CourseTest[]): string {
	return ['[', ...indented(tests.map(objectText).map(withComma)), ']'].join('\n');
}

function mistakeText({ id, title, program }: ScaffoldedProblem['mistakes'][number]): string {
	return `{ "id": ${JSON.stringify(id)}, "title": ${JSON.stringify(title)}, "program": ${fileText(program)} }`;
}

function objectText(value: CourseTest): string {
	return `{ ${Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${Array.isArray(part) ? `[${part.map((one) => JSON.stringify(one)).join(', ')}]` : JSON.stringify(part)}`).join(', ')} }`;
}

function fileText(name: string): string {
	return `{ "file": ${JSON.stringify(name)} }`;
}

function withComma(line: string, at: number, { length }: { readonly length: number }): string {
	return at === length - 1 ? line : `${line},`;
}

/** A tab before each line; a piece of several lines counts as so many. */
function indented(pieces: readonly string[]): readonly string[] {
	return pieces.flatMap((piece) => piece.split('\n')).map((line) => (line === '' ? '' : `\t${line}`));
}

/** A comment, broken between words. */
function comment(text: string): readonly string[] {
	const lines: string[] = [''];
	for (const word of text.split(/\s+/)) {
		const line = lines.at(-1) ?? '';
		if (line !== '' && line.length + word.length + 1 > width) lines.push(word);
		else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
	}
	return lines.map((line) => `// ${line}`);
}
