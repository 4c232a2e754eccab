/** What the names of files and folders say about a program: whether it is a beginning, a solution, a mistake or a test, and of which problem. */
import type { Language } from '../../code/language';
import { languageOfFile } from '../../code/languages';

export type Role = 'starter' | 'solution' | 'mistake' | 'test' | 'statement' | 'input' | 'output' | 'other';

/** A file by its name, from the folder of the course. */
export interface NamedFile {
	/** With slashes. */
	readonly name: string;
	readonly role: Role;
	/** The folders around it without those that only tell a role (`week1` of `week1/solutions/fib.py`), joined; empty at the top. */
	readonly folder: string;
	/** Its name without ending and without the words that tell a role; empty where nothing else is in it (`solution.py`). */
	readonly stem: string;
	/** The ending, with the dot, as it is written. */
	readonly ending: string;
	/** Of a program or a test. */
	readonly language: Language | null;
	/** Its name or a folder says that students are not to see it. */
	readonly isHidden: boolean;
	/** Its own name, or a folder, says the role. */
	readonly isSure: boolean;
}

const folders: readonly { readonly role: Role | null; readonly named: RegExp }[] = [
	{ role: 'starter', named: /^(?:starters?|start|templates?|skeletons?|exercises?|hand-?outs?|students?|buggy)$/i },
	{ role: 'solution', named: /^(?:solutions?|sols?|answers?|references?|correct)$/i },
	{ role: 'mistake', named: /^(?:mistakes?|wrong|misconceptions?)$/i },
	{ role: 'test', named: /^(?:tests?|__tests__|specs?|test-?cases?|cases)$/i },
	{ role: 'statement', named: /^(?:statements?|tasks?)$/i },
	// What stands in them is told by its own name.
	{ role: null, named: /^(?:data|samples?|examples?|io|inputs?|outputs?|hidden|secret|private)$/i },
];

const stems: readonly { readonly role: Role; readonly named: RegExp }[] = [
	{ role: 'solution', named: namedBy('solution|sol', 'solution|solved|sol|answer|reference') },
	{ role: 'starter', named: namedBy('starter|buggy', 'starter|template|skeleton|buggy') },
];

/** Matches a word alone, or before or after the rest of a name, which is the group that matched. */
function namedBy(before: string, after: string): RegExp {
	return new RegExp(String.raw`^(?:(?:${before})[_.\s-]+(.+)|(?:(.+?)[_.\s-]+)?(?:${after}))$`, 'i');
}

/** With a sign between its words, or with a capital letter where the next one begins: `test_fib`, `fib.spec`, `FibTest`. */
const testName = /^(?:tests?|specs?)$|^tests?[_.-]|[_.-](?:tests?|specs?)$/i;
const testClass = /^Tests?(?=\p{Lu})|(?<=[\p{Ll}\d])Tests?$/u;
const hiddenName = /^(?:hidden|secret|private)$/i;
const hiddenWord = /(?:^|[_.-])(?:hidden|secret)(?=[_.-]|$)/i;
const statementName = /^(?:readme|statement|task|problem|description|instructions?)$/i;
const statementSuffix = /^(.+?)[_.\s-]+(?:readme|statement|task|problem|description|instructions?)$/i;
const textEndings = /^\.(?:md|markdown|txt)$/i;
const inputEnding = /^\.in$/i;
const outputEnding = /^\.(?:out|ans)$/i;

/** Reads a name. Pure. */
export function readName(name: string): NamedFile {
	const parts = name.split('/');
	const base = parts.pop() ?? '';
	const language = languageOfFile(base);
	const ending = language?.fileExtensions.find((one) => base.toLowerCase().endsWith(one)) ?? /\.[^.]+$/.exec(base)?.[0] ?? '';
	const whole = base.slice(0, base.length - ending.length);
	const told = parts.map((part) => folders.find(({ named }) => named.test(part)));
	const folder = parts.filter((_, at) => !told[at]).join('/');
	const byFolder = told.flatMap((one) => one?.role ?? []).at(-1) ?? null;
	const isHidden = parts.some((part) => hiddenName.test(part)) || hiddenWord.test(whole);
	const common = { name, folder, ending: base.slice(base.length - ending.length), isHidden };
	if (language) {
		return { ...common, language, ...programRole(whole, byFolder) };
	}
	if (inputEnding.test(ending) || outputEnding.test(ending)) {
		return { ...common, language, role: inputEnding.test(ending) ? 'input' : 'output', stem: whole, isSure: true };
	}
	const isText = textEndings.test(ending);
	const suffix = statementSuffix.exec(whole)?.[1];
	const isStatement = isText && (statementName.test(whole) || suffix !== undefined || byFolder === 'statement');
	return { ...common, language, role: isText ? 'statement' : 'other', stem: statementName.test(whole) ? '' : (suffix ?? whole), isSure: isStatement };
}

function programRole(whole: string, byFolder: Role | null): Pick<NamedFile, 'role' | 'stem' | 'isSure'> {
	if (byFolder === 'mistake') {
		return { role: 'mistake', stem: whole, isSure: true };
	}
	if (byFolder === 'test' || testName.test(whole) || testClass.test(whole)) {
		return { role: 'test', stem: whole, isSure: true };
	}
	for (const { role, named } of stems) {
		const found = named.exec(whole);
		if (found) {
			return { role, stem: found[1] ?? found[2] ?? '', isSure: true };
		}
	}
	return { role: byFolder === 'solution' ? 'solution' : 'starter', stem: /^(?:main|index)$/i.test(whole) ? '' : whole, isSure: byFolder !== null };
}
