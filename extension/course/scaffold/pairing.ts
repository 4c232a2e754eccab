/** Which files make a problem: a beginning, its solution, its mistakes and its task, by their names. */
import type { Language } from '../../code/language';
import type { NamedFile } from './names';

/** The files of a problem, each by its name from the folder of the course. */
export interface FoundFiles {
	/** Where it stands, without the words that tell a role: `week1/fib`; the same for all files of a problem. */
	readonly place: string;
	readonly language: Language;
	/** The name of the file that students work in. */
	readonly program: string;
	readonly starter: NamedFile;
	readonly solution: NamedFile | null;
	readonly mistakes: readonly NamedFile[];
	readonly statement: NamedFile | null;
}

export interface Pairing {
	readonly problems: readonly FoundFiles[];
	/** Solutions that belong to no beginning, and beginnings of a problem that has another. */
	readonly alone: readonly { readonly file: NamedFile; readonly why: 'no-starter' | 'other-starter' }[];
}

/** Pairs files by their names. `top` is the name of the folder that they are from. */
export function pair(files: readonly NamedFile[], top: string): Pairing {
	const programs = files.filter((file): file is NamedFile & { readonly language: Language } => file.language !== null && (file.role === 'starter' || file.role === 'solution'));
	const groups = new Map<string, (NamedFile & { readonly language: Language })[]>();
	for (const file of programs) {
		const key = `${placeOf(file)} ${file.language.id}`;
		groups.set(key, [...(groups.get(key) ?? []), file]);
	}
	const alone: Pairing['alone'][number][] = [];
	const begun: { readonly starter: NamedFile & { readonly language: Language }; solution: NamedFile | null }[] = [];
	const unpaired: NamedFile[] = [];
	for (const group of groups.values()) {
		const starters = group.filter(({ role }) => role === 'starter').sort((a, b) => Number(b.isSure) - Number(a.isSure));
		const [solution, ...more] = group.filter(({ role }) => role === 'solution');
		const [starter, ...others] = starters;
		alone.push(...others.map((file) => ({ file, why: 'other-starter' }) as const));
		unpaired.push(...(starter ? more : [...(solution ? [solution] : []), ...more]));
		if (starter) begun.push({ starter, solution: solution ?? null });
	}
	for (const solution of unpaired) {
		// A folder of its own, in which only one of the two says what it is.
		const open = begun.filter((one) => one.solution === null && one.starter.folder === solution.folder && one.starter.language === solution.language);
		const rivals = unpaired.filter((one) => one.folder === solution.folder);
		const [only] = open;
		if (only && open.length === 1 && rivals.length === 1 && (only.starter.stem === '' || solution.stem === '')) only.solution = solution;
		else alone.push({ file: solution, why: 'no-starter' });
	}
	begun.sort((a, b) => placeOf(a.starter).localeCompare(placeOf(b.starter), 'en', { numeric: true }));
	const problems = begun.map(({ starter, solution }): Omit<FoundFiles, 'mistakes' | 'statement'> => ({ place: placeOf(starter), language: starter.language, program: programName(starter, top), starter, solution }));
	const owned = (roles: NamedFile['role'], one: (typeof problems)[number]) => files.filter((file) => file.role === roles && ownersOf(file, problems).includes(one));
	return {
		problems: problems.map((one) => ({
			...one,
			mistakes: owned('mistake', one),
			statement: owned('statement', one).sort((a, b) => Number(b.isSure) - Number(a.isSure))[0] ?? null,
		})),
		alone,
	};
}

/** Where a program's problem stands: `fib` for `starters/fib.py`, `fib/starter.py` and `fib/fib.py`. */
export function placeOf({ folder, stem }: Pick<NamedFile, 'folder' | 'stem'>): string {
	const last = folder.split('/').at(-1);
	return stem === '' || stem === last ? folder : folder === '' ? stem : `${folder}/${stem}`;
}

/**
 * The problem that a file belongs to by its name: the one whose place is its folder or its name, then the one in its folder whose name
 * its own begins with, then the only one in its folder; null for none.
 */
export function ownerOf<T extends { readonly place: string; readonly starter: NamedFile }>(file: Pick<NamedFile, 'folder' | 'stem' | 'role'>, problems: readonly T[]): T | null {
	const exactly = problems.find(({ place }) => place === placeOf(file)) ?? problems.find(({ place }) => place === file.folder && place !== '');
	if (exactly) {
		return exactly;
	}
	const beside = problems.filter(({ starter }) => starter.folder === file.folder);
	const named = beside.filter(({ starter: { stem } }) => stem !== '' && file.stem.startsWith(stem) && /^(?:[\d_.-]|$)/.test(file.stem.slice(stem.length)));
	const [longest] = named.sort((a, b) => b.starter.stem.length - a.starter.stem.length);
	return longest ?? (beside.length === 1 && (file.role !== 'statement' || file.stem === '') ? (beside[0] ?? null) : null);
}

/** The same in each language: a task and what is typed are for the programs of all of them. A program belongs to those of its own. */
export function ownersOf<T extends Pick<FoundFiles, 'place' | 'starter' | 'language'>>(file: NamedFile, problems: readonly T[]): readonly T[] {
	const languages = file.language ? [file.language] : [...new Set(problems.map(({ language }) => language))];
	return languages.flatMap((language) => ownerOf(file, problems.filter((one) => one.language === language)) ?? []);
}

/** Students get the program under the name of the problem; a folder's name becomes one that a program can be imported by. */
function programName(starter: NamedFile, top: string): string {
	const place = placeOf(starter);
	const parts = (place === '' ? top : place).split('/');
	const last = parts.pop() ?? '';
	const own = starter.stem === '' ? last.replace(/[^\p{L}\p{N}_]+/gu, '_') : starter.stem;
	return [...parts, `${own === '' ? 'program' : own}${starter.ending}`].join('/');
}
