import type { Outline } from '../../code/outline';
import type { CourseProblem } from '../../course/course';
import { nameInFolder } from '../../course/paths';

/**
 * Which problem a program was written for, by its name with slashes: a folder with the problem's id; else a file name that holds the id or the
 * name of the problem's program; else the one problem whose function the program has. Null when none of these tells.
 */
export function problemFor(name: string, outline: () => Outline, problems: readonly CourseProblem[]): CourseProblem | null {
	const parts = name.toLowerCase().split('/');
	const inFolder = problems.filter(({ id }) => parts.slice(0, -1).includes(id));
	if (inFolder.length === 1) return inFolder[0] ?? null;
	const file = parts.at(-1) ?? '';
	const named = problems.flatMap((problem) => [problem.id, stemOf(problem.program)].filter((key) => holds(file, key)).map((key) => ({ problem, length: key.length })));
	const longest = Math.max(...named.map(({ length }) => length));
	const nearest = new Set(named.filter(({ length }) => length === longest).map(({ problem }) => problem));
	if (nearest.size === 1) return [...nearest][0] ?? null;
	const { functions, classes = [] } = outline();
	const written = new Set([...functions, ...classes].map((each) => each.name));
	const calling = problems.filter(({ problem: { entry } }) => entry.kind === 'function' && written.has(entry.name));
	return calling.length === 1 ? (calling[0] ?? null) : null;
}

function stemOf(program: string): string {
	return nameInFolder(program).replace(/\.[^.]*$/, '').toLowerCase();
}

/** The key stands in the name as a word of its own: `sum` is not in `summary`. */
function holds(file: string, key: string): boolean {
	for (let at = file.indexOf(key); at !== -1; at = file.indexOf(key, at + 1)) {
		if (!/[a-z]/.test(file[at - 1] ?? '') && !/[a-z]/.test(file[at + key.length] ?? '')) return true;
	}
	return false;
}
