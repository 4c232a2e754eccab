import type { ClassView, Filter, Listed, SessionList } from '../../insightsProtocol';
import { markKey, type ClassFold, type Row } from './classFold';
import { markTitle, passed, problemTitle } from './figures';

/** So many sessions stand on a page. */
const pageSize = 25;

/** What the whole folder holds. `folder`: its name. */
export function classOf(fold: ClassFold, folder: string): ClassView {
	return {
		folder, courses: [...fold.courses.values()].sort(), students: fold.students.length, sessions: fold.rows.length, events: fold.events,
		problems: sorted([...fold.problems.values()].map((problem) => ({ id: problem.key, title: problemTitle(problem, fold) }))),
		arms: [...fold.arms].sort().map((arm) => ({ id: arm, title: arm })),
		marks: sorted([...fold.marks.values()].map((mark) => ({ id: markKey(mark), title: markTitle(mark) }))),
		broken: fold.broken.map((one) => ({ ...one })), older: fold.older.map((one) => ({ ...one })),
	};
}

/** The sessions that a filter lets through, newest first, of the students that are asked for. The key of each is its place in the fold. */
export function sessionsOf(fold: ClassFold, filter: Filter, listed: Listed): SessionList {
	const wanted = listed.student.trim().toLowerCase();
	const places = new Map(fold.rows.map((row, at) => [row, at]));
	const found = passed(fold, filter).rows.filter(({ student }) => wanted === '' || student.pseudonym.toLowerCase().includes(wanted)).sort((a, b) => b.at - a.at);
	const page = Math.max(0, Math.min(listed.page, Math.ceil(found.length / pageSize) - 1));
	return {
		listed: { ...listed, page }, total: found.length, size: pageSize,
		sessions: found.slice(page * pageSize, (page + 1) * pageSize).map((row) => ({ key: places.get(row) ?? 0, ...lineOf(fold, row) })),
	};
}

/** A session as a line of the list. */
export function lineOf(fold: ClassFold, { student, cell, at, outcome, turns, minutes }: Row): Omit<SessionList['sessions'][number], 'key'> {
	return { problem: problemTitle(cell.problem, fold), pseudonym: student.pseudonym, at: new Date(at).toISOString(), outcome, turns, minutes, marks: cell.marks.map(markTitle) };
}

function sorted<T extends { readonly title: string }>(all: T[]): T[] {
	return all.sort((a, b) => (a.title < b.title ? -1 : 1));
}
