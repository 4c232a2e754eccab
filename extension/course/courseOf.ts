import { callTest, inputTest } from '../code/testIds';
import type { Test } from '../words';
import type { Course, CourseProblem, Dates, WholeProblem, WholeSource } from './course';
import type { CourseTest } from './schema';

/** The course that a whole file describes. */
export function courseOf(source: WholeSource): Course {
	const { id, name, release = 0, contact, language = null, readingLevel = null, pseudonyms = 'made-up', policy = {}, study = null, problems } = source;
	return {
		id, name, release, contact: contact ? { name: contact.name, email: contact.email ?? null, url: contact.url ?? null } : null,
		language, readingLevel, pseudonyms, policy, study, ...datesOf(source), problems: problems.map(problemOf),
	};
}

function problemOf(source: WholeProblem): CourseProblem {
	const { id, title, language, statement, entry, prelude, tests, hiddenTests = [], reference = null, mistakes = [], concepts = [], program, starter, files = {} } = source;
	const point = entry === 'script' ? ({ kind: 'script' } as const) : ({ kind: 'function', name: entry.function } as const);
	return {
		id, title, language,
		problem: { title, statement, entry: point, tests: tests.map(testOf), ...(prelude === undefined ? {} : { prelude }) },
		hidden: hiddenTests.map(testOf),
		reference,
		mistakes: mistakes.map(({ id: name, title: said, program: text, concept = null, tasks = [], hints = {} }) => ({
			id: name, title: said, program: text, concept, tasks: tasks.map((task) => ({ text: task.text, concept: task.concept ?? concept })), hints,
		})),
		concepts, program, starters: new Map([[program, starter], ...Object.entries(files)]), ...datesOf(source),
	};
}

/** A test of the course's own; the same one has the same id in every release. */
function testOf(test: CourseTest): Test {
	if ('typed' in test) {
		// A grader compares words and numbers; how many spaces stand between them decides nothing.
		return inputTest(test.typed, test.prints, 'instructor', ['spacing']);
	}
	const { call, before = '' } = test;
	const common = { call, before, raises: false };
	if ('raises' in test) {
		return callTest({ ...common, expected: test.raises, compare: 'equal', raises: true }, 'instructor');
	}
	if ('returns' in test) {
		return callTest({ ...common, expected: test.returns, compare: 'equal', output: test.prints }, 'instructor');
	}
	return callTest({ ...common, expected: test.prints, compare: 'printed' }, 'instructor');
}

function datesOf({ opens, closes }: { readonly opens?: string; readonly closes?: string }): Dates {
	return { opens: opens === undefined ? null : Date.parse(opens), closes: closes === undefined ? null : Date.parse(closes) };
}
