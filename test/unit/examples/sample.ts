/** The sample course that ships in `examples/`, read as the product reads a course. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Course, CourseProblem } from '../../../extension/course/course';
import { courseFolder } from '../../../extension/course/courseFolder.node';
import { courseOf } from '../../../extension/course/courseOf';
import { readCourse } from '../../../extension/course/reading';
import { courseFileName } from '../../../extension/course/schema';
import { wholeCourse } from '../../../extension/course/whole';
import type { Runner } from '../../../extension/runs/runner';
import type { Run } from '../../../extension/words';

export const sampleFolder = resolve('examples');

/** Throws, with what is the matter, when the course cannot be read whole. */
export async function sampleCourse(): Promise<Course> {
	const read = readCourse(await readFile(resolve(sampleFolder, courseFileName), 'utf8'));
	const { whole, faults } = read.source ? await wholeCourse(read.source, courseFolder(sampleFolder), new AbortController().signal) : { whole: null, faults: [] };
	const all = [...read.faults, ...faults];
	if (!whole || all.length > 0) {
		throw new Error(`the sample course has faults: ${JSON.stringify(all)}`);
	}
	return courseOf(whole);
}

/** What a program does on the examples that students see, and then on the hidden ones. */
export function runAll({ problem, hidden, program }: CourseProblem, text: string, runner: Runner): Promise<Run> {
	const { entry, prelude, tests } = problem;
	return runner.run({ version: 1, text, fileName: program, entry, ...(prelude === undefined ? {} : { prelude }), files: [] }, [...tests, ...hidden], new AbortController().signal);
}

/** For each example whether it passes, in their order. */
export function passes({ results }: Run): readonly boolean[] {
	return results.map(({ passed }) => passed);
}

/** What a program gives for each example: two programs for which it is the same cannot be told apart by the examples. */
export function given({ results }: Run): string {
	return JSON.stringify(results.map(({ ending, output, passed }) => [passed, output, ending.kind === 'returned' ? ending.value.shape : ending.kind === 'raised' ? ending.exception.type : ending.kind]));
}
