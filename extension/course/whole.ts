import type { WholeProblem, WholeSource } from './course';
import { isFile, markIn } from './crossFaults';
import type { Fault, FaultCode } from './faults';
import type { CourseProblemSource, CourseSource, CourseText } from './schema';

/** What became of a file that a course names. `link`: it leads out of the course's folder. */
export type ReadText = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'missing' | 'link' | 'binary' | 'large' };

/** Reads a file of a course by its name (see `isInside`). Rejects only when it is cancelled. */
export type ReadFile = (name: string, signal: AbortSignal) => Promise<ReadText>;

/** All texts of a course together, in characters. */
export const largestWhole = 8_000_000;

const codes = { missing: 'file-missing', link: 'file-link', binary: 'file-binary', large: 'file-large' } as const satisfies Record<Exclude<ReadText['kind'], 'text'>, FaultCode>;

/** Reads the files that a course names; the whole course where all of them were read, and what is the matter with those that were not. */
export async function wholeCourse(source: CourseSource, read: ReadFile, signal: AbortSignal): Promise<{ readonly whole: WholeSource | null; readonly faults: readonly Omit<Fault, 'at'>[] }> {
	const faults: Omit<Fault, 'at'>[] = [];
	let size = 0;
	const textOf = async (text: CourseText, path: Fault['path']): Promise<string> => {
		signal.throwIfAborted();
		if (size > largestWhole) {
			// It is said once; what follows is not even read.
			return '';
		}
		const found: ReadText = isFile(text) ? await read(text.file, signal) : { kind: 'text', text: typeof text === 'string' ? text : text.join('\n') };
		const about = isFile(text) ? text.file : '';
		if (found.kind !== 'text') {
			faults.push({ code: codes[found.kind], severity: 'error', path: isFile(text) ? [...path, 'file'] : path, about });
			return '';
		}
		size += found.text.length;
		if (size > largestWhole) {
			faults.push({ code: 'file-large', severity: 'error', path, about });
			return '';
		}
		return found.text;
	};
	const problems: WholeProblem[] = [];
	for (const [at, problem] of source.problems.entries()) {
		problems.push(await wholeProblem(problem, ['problems', at], textOf, faults));
	}
	return { whole: faults.length === 0 ? { ...source, problems } : null, faults };
}

async function wholeProblem(problem: CourseProblemSource, path: Fault['path'], textOf: (text: CourseText, path: Fault['path']) => Promise<string>, faults: Omit<Fault, 'at'>[]): Promise<WholeProblem> {
	const { statement, starter, files, prelude, reference, mistakes, ...rest } = problem;
	const words = await textOf(statement, [...path, 'statement']);
	const mark = markIn(words);
	if (mark !== null) {
		faults.push({ code: 'markup', severity: 'error', path: [...path, 'statement'], about: mark });
	}
	const beside: [string, string][] = [];
	for (const [name, text] of Object.entries(files ?? {})) {
		beside.push([name, await textOf(text, [...path, 'files', name])]);
	}
	const known: NonNullable<WholeProblem['mistakes']>[number][] = [];
	for (const [at, mistake] of (mistakes ?? []).entries()) {
		known.push({ ...mistake, program: await textOf(mistake.program, [...path, 'mistakes', at, 'program']) });
	}
	return {
		...rest, statement: words, starter: await textOf(starter, [...path, 'starter']),
		...(files ? { files: Object.fromEntries(beside) } : {}),
		...(prelude === undefined ? {} : { prelude: await textOf(prelude, [...path, 'prelude']) }),
		...(reference === undefined ? {} : { reference: await textOf(reference, [...path, 'reference']) }),
		...(mistakes ? { mistakes: known } : {}),
	};
}
