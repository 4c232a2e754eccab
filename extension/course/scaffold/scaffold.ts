/** Makes the problems of a course from a folder of starters and solutions. */
import type { Language } from '../../code/language';
import type { ProgramParser } from '../../code/parser';
import type { EntryPoint, Test } from '../../words';
import { isInside } from '../paths';
import type { CourseTest } from '../schema';
import { courseTest, nameOfTest } from './courseTests';
import { importExamples, type FoundEntry } from './importing';
import { readName, type NamedFile } from './names';
import type { Note } from './notes';
import { ownersOf, pair, type FoundFiles } from './pairing';
import { typedPairs } from './typedPairs';

/** A text of the folder; its name has slashes and begins at the folder. */
export interface FolderFile {
	readonly name: string;
	readonly text: string;
}

/** A problem as it goes into the course file: texts are named, not copied, wherever a file has them. */
export interface ScaffoldedProblem {
	readonly id: string;
	readonly title: string;
	readonly language: string;
	readonly statement: { readonly file: string } | readonly string[];
	readonly entry: EntryPoint;
	readonly program: string;
	readonly starter: string;
	readonly reference: string | null;
	readonly tests: readonly CourseTest[];
	readonly hiddenTests: readonly CourseTest[];
	readonly mistakes: readonly { readonly id: string; readonly title: string; readonly program: string }[];
}

export interface Scaffold {
	/** The name of the course, by that of the folder. */
	readonly name: string;
	readonly id: string;
	readonly problems: readonly ScaffoldedProblem[];
	readonly notes: readonly Note[];
}

/** What a problem of a course may have. */
const most = { tests: 200, mistakes: 50, problems: 200 };

/** Reads the files of a folder of that name. `parserOf` gives the parser of a language; rejects where that does. Runs no program. */
export async function scaffold(files: readonly FolderFile[], folder: string, parserOf: (language: Language) => Promise<ProgramParser>): Promise<Scaffold> {
	const texts = new Map(files.map(({ name, text }) => [name, text]));
	const textOf = (name: string) => texts.get(name) ?? '';
	const unnamable = files.filter(({ name }) => !isInside(name)).map(({ name }) => noteOn(name, 'name'));
	// An empty program is there for the language's sake; an empty input or output says something.
	const named = files.filter(({ name }) => isInside(name)).map(({ name }) => readName(name)).filter(({ name, language, role }) => (language === null && role !== 'statement') || textOf(name).trim() !== '');
	const { problems: found, alone } = pair(named, folder);
	const typed = typedPairs(named, textOf);
	const owners = typed.pairs.map((one) => ({ ...one, owners: ownersOf(one.input, found) }));
	const testFiles = named.filter(({ role }) => role === 'test');
	const usedTests = new Set<string>();
	const problems: ScaffoldedProblem[] = [];
	const notes: Note[] = [];
	for (const one of found.slice(0, most.problems)) {
		const imported = importExamples({
			problem: one, textOf, parser: await parserOf(one.language), typed: owners.filter((pair) => pair.owners.includes(one)),
			testFiles: testFiles.filter((file) => file.language === one.language && isAround(file, one)),
		});
		for (const name of imported.used) usedTests.add(name);
		const made = imported.entries.map((entry) => problemOf(one, entry, imported.entries.length > 1, folder));
		problems.push(...made.flatMap(({ problem }) => problem ?? []));
		notes.push(...imported.notes, ...made.flatMap((each) => each.notes));
		if (made.length === 0) notes.push(noteOn(one.starter.name, 'no-test'));
	}
	const used = new Set([...found.flatMap((one) => [one.starter, one.solution, one.statement, ...one.mistakes]).flatMap((one) => one?.name ?? []), ...alone.map(({ file }) => file.name)]);
	return {
		name: titleOf(folder), id: idOf(folder, 'course'), problems: withOwnIds(problems).slice(0, most.problems),
		notes: unique([
			...notes, ...alone.map(({ file, why }) => noteOn(file.name, why)), ...typed.notes, ...unnamable,
			...owners.filter((pair) => pair.owners.length === 0).map(({ input }) => noteOn(input.name, 'no-program')),
			...testFiles.filter(({ name }) => !usedTests.has(name)).map(({ name }) => noteOn(name, 'no-program')),
			...named.filter(({ name, role }) => !used.has(name) && (role === 'other' || role === 'statement' || role === 'mistake')).map(({ name }) => noteOn(name, 'unused')),
		]),
	};
}

function problemOf(found: FoundFiles, { entry, statement, tests, hidden }: FoundEntry, isOneOfMany: boolean, folder: string): { readonly problem: ScaffoldedProblem | null; readonly notes: readonly Note[] } {
	const { starter, solution, program, language, mistakes } = found;
	const seen = written(tests, starter.name);
	const unseen = written(hidden, starter.name);
	const notes = [...seen.notes, ...unseen.notes];
	if (seen.tests.length === 0) {
		return { problem: null, notes: [...notes, noteOn(starter.name, unseen.tests.length > 0 ? 'only-hidden' : 'no-test')] };
	}
	const known = new Set(seen.tests.map((test) => JSON.stringify(test)));
	const place = (found.place === '' ? folder : found.place).split('/').at(-1) ?? folder;
	const own = isOneOfMany && entry.kind === 'function' && entry.name !== place ? entry.name : null;
	const said = found.statement ? { file: found.statement.name } : statement === '' ? [] : statement.split('\n');
	return {
		problem: {
			id: idOf(own === null ? place : `${place} ${own}`, 'problem'), title: own === null ? titleOf(place) : `${titleOf(place)}: ${own}`.slice(0, 200), language: language.id, statement: said, entry, program, starter: starter.name, reference: solution?.name ?? null,
			tests: seen.tests, hiddenTests: unseen.tests.filter((test) => !known.has(JSON.stringify(test))),
			mistakes: mistakes.slice(0, most.mistakes).map(({ name: file, stem }) => ({ id: idOf(stem, 'mistake'), title: titleOf(stem), program: file })),
		},
		notes: [...notes, ...(Array.isArray(said) && said.length === 0 ? [noteOn(starter.name, 'no-statement')] : [])],
	};
}

/** The tests that a course file has words for, each once. */
function written(tests: readonly Test[], file: string): { readonly tests: readonly CourseTest[]; readonly notes: readonly Note[] } {
	const taken = new Map<string, CourseTest>();
	const notes: Note[] = [];
	for (const test of tests) {
		const one = courseTest(test);
		if (typeof one === 'string') notes.push({ file, line: null, code: one, about: nameOfTest(test).slice(0, 80) });
		else taken.set(JSON.stringify(one), one);
	}
	return { tests: [...taken.values()].slice(0, most.tests), notes: [...notes, ...(taken.size > most.tests ? [noteOn(file, 'many')] : [])] };
}

/** A file of tests is for the problems in its folder and below, and for those of the place that it is named after. */
function isAround({ folder }: NamedFile, { place, starter }: FoundFiles): boolean {
	return folder === '' || folder === place || folder === starter.folder || place.startsWith(`${folder}/`);
}

function noteOn(file: string, code: Exclude<Note['code'], object>): Note {
	return { file, line: null, code, about: '' };
}

/** A name as a course file takes it for an id. */
export function idOf(name: string, otherwise: string): string {
	const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+/, '').slice(0, 64).replace(/-+$/, '');
	return plain === '' ? otherwise : plain;
}

/** A name as people read it: `house_numbers` as "House numbers". */
function titleOf(name: string): string {
	const words = name.replace(/[_.\s-]+/g, ' ').trim();
	return words === '' ? name : `${words.charAt(0).toUpperCase()}${words.slice(1)}`.slice(0, 200);
}

/** Of several with one id the later ones are counted. */
function withOwnIds(problems: readonly ScaffoldedProblem[]): readonly ScaffoldedProblem[] {
	const ids = new Set<string>();
	return problems.map((problem) => {
		const id = freeId(problem.id, ids);
		ids.add(id);
		return { ...problem, id };
	});
}

/** The id itself, or with the first number that makes it new. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
	for (let count = 1; ; count += 1) {
		const one = count === 1 ? id : `${id.slice(0, 60)}-${count}`;
		if (!taken.has(one)) {
			return one;
		}
	}
}

function unique(notes: readonly Note[]): readonly Note[] {
	return [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()];
}
