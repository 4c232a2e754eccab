/** The figures of a class, of the sessions that a filter lets through. Pure. */
import type { Figures, Filter } from '../../insightsProtocol';
import { explanationKinds } from '../../explain/explanation';
import { concepts } from '../../learner/concepts';
import type { Grasp } from '../../learner/grasp';
import type { Stage } from '../../words';
import { markKey, type Cell, type ClassFold, type Problem, type Row, type Student } from './classFold';
import type { AnswerKind, Counted, Doubt, Mark, Tried, Went } from './sessionFacts';
import { middleOf, spreadOf } from './spread';
import { weekOf } from './weeks';

export const anySession: Filter = { problem: '', arm: '', mark: '', from: '', to: '', by: 'week' };

const stages: readonly Stage[] = ['read', 'expect', 'predict', 'locate', 'explain', 'repair'];
/** So many rows of a table at most: what comes behind them is rare. */
const mostRows = 300;

/** What a filter lets through. */
export interface Passed {
	readonly rows: readonly Row[];
	readonly cells: readonly Cell[];
	readonly students: ReadonlySet<Student>;
}

export function passed(fold: ClassFold, filter: Filter): Passed {
	const cells = new Set([...fold.cells.values()].filter((cell) => passes(cell, filter)));
	const rows = fold.rows.filter(({ cell }) => cells.has(cell));
	// Who handed in no session may still have used explanations.
	const isOfStudents = filter.problem === '' && filter.mark === '' && filter.from === '' && filter.to === '';
	const students = isOfStudents ? fold.students.filter(({ arm }) => filter.arm === '' || arm === filter.arm) : [];
	return { rows, cells: [...cells], students: new Set([...students, ...rows.map(({ student }) => student)]) };
}

function passes({ problem, arm, day, marks }: Cell, filter: Filter): boolean {
	return (filter.problem === '' || problem.key === filter.problem)
		&& (filter.arm === '' || arm === filter.arm)
		&& (filter.from === '' || day >= filter.from)
		&& (filter.to === '' || day <= filter.to)
		&& (filter.mark === '' || marks.some((mark) => markKey(mark) === filter.mark));
}

export function figuresOf(fold: ClassFold, filter: Filter): Figures {
	const { rows, cells, students } = passed(fold, filter);
	const counts = countsIn(cells);
	return {
		filter, students: students.size, sessions: rows.length,
		mistakes: mistakesIn(rows, fold), concepts: conceptsOf(students), effort: effortIn(rows, fold), stalls: stallsIn(counts), tried: triedIn(counts),
		answers: answersIn(cells, filter.by), explanations: explanationsOf(students), disputed: disputedIn(counts, fold),
	};
}

/** The title of a problem; with its course where there are several. */
export function problemTitle({ title, course }: Problem, { courses }: Pick<ClassFold, 'courses'>): string {
	return courses.size > 1 && course !== null ? `${title} (${course})` : title;
}

/** A mistake has the name that the course gives it; an idea has its title. */
export function markTitle({ kind, id }: Mark): string {
	return kind === 'mistake' ? id : conceptTitle(id);
}

function conceptTitle(id: string): string {
	return concepts.find((concept) => concept.id === id)?.title() ?? id;
}

function mistakesIn(rows: readonly Row[], fold: ClassFold): Figures['mistakes'] {
	const found = new Map<string, { readonly problem: Problem; readonly mark: Mark; readonly students: Set<Student>; sessions: number; solved: number }>();
	for (const { cell: { problem, marks }, student, outcome } of rows) {
		for (const mark of marks) {
			const key = JSON.stringify([problem.key, markKey(mark)]);
			const one = found.get(key) ?? { problem, mark, students: new Set<Student>(), sessions: 0, solved: 0 };
			one.sessions++;
			one.solved += outcome === 'solved' ? 1 : 0;
			one.students.add(student);
			found.set(key, one);
		}
	}
	return [...found.values()]
		.map(({ problem, mark, students, sessions, solved }) => ({ problem: problemTitle(problem, fold), ...mark, title: markTitle(mark), sessions, students: students.size, solved }))
		.sort((a, b) => b.students - a.students || b.sessions - a.sessions || byText(a.problem + a.title, b.problem + b.title))
		.slice(0, mostRows);
}

function conceptsOf(students: ReadonlySet<Student>): Figures['concepts'] {
	const found = new Map<string, Record<Grasp, number>>();
	for (const { grasps } of students) {
		for (const [concept, grasp] of grasps) {
			const one = found.get(concept) ?? { shown: 0, growing: 0, again: 0, little: 0 };
			one[grasp]++;
			found.set(concept, one);
		}
	}
	return [...found].map(([id, one]) => ({ id, title: conceptTitle(id), ...one })).sort((a, b) => b.again - a.again || b.growing - a.growing || byText(a.title, b.title)).slice(0, mostRows);
}

function effortIn(rows: readonly Row[], fold: ClassFold): Figures['effort'] {
	const found = new Map<Problem, Row[]>();
	for (const row of rows) {
		const own = found.get(row.cell.problem) ?? [];
		own.push(row);
		found.set(row.cell.problem, own);
	}
	return [...found]
		.map(([problem, own]) => ({
			problem: problemTitle(problem, fold), students: new Set(own.map(({ student }) => student)).size, sessions: own.length, solved: own.filter(({ outcome }) => outcome === 'solved').length,
			turns: spreadOf(own.map(({ turns }) => turns)), minutes: spreadOf(own.map(({ minutes }) => minutes)),
		}))
		.sort((a, b) => byText(a.problem, b.problem))
		.slice(0, mostRows);
}

type Counts = ReadonlyMap<Counted, number>;

function countsIn(cells: readonly Cell[]): Counts {
	const all = new Map<Counted, number>();
	for (const { counts } of cells) {
		for (const [counted, times] of counts) {
			all.set(counted, (all.get(counted) ?? 0) + times);
		}
	}
	return all;
}

function stallsIn(counts: Counts): Figures['stalls'] {
	const found = new Map<string, { readonly stage: Stage; readonly template: string; readonly went: Record<Went, number> }>();
	for (const [counted, times] of counts) {
		if (counted.of === 'went') {
			const { stage, template, what } = counted;
			const key = `${stage} ${template}`;
			const one = found.get(key) ?? { stage, template, went: { 'asked': 0, 'right': 0, 'wrong': 0, 'not-sure': 0, 'left': 0 } };
			one.went[what] += times;
			found.set(key, one);
		}
	}
	return [...found.values()]
		.map(({ stage, template, went: { asked, right, wrong, left, 'not-sure': notSure } }) => ({ stage, template, asked, right, wrong, notSure, left }))
		.sort((a, b) => stuckAt(b) - stuckAt(a) || byText(a.template, b.template))
		.slice(0, mostRows);
}

function stuckAt({ wrong, notSure, left }: Figures['stalls'][number]): number {
	return wrong + notSure + left;
}

function triedIn(counts: Counts): Figures['tried'] {
	const found = new Map<Stage, Record<Tried, number>>();
	for (const [counted, times] of counts) {
		if (counted.of === 'tried') {
			const one = found.get(counted.stage) ?? { right: 0, wrong: 0, unjudged: 0, edit: 0, check: 0, hint: 0, other: 0, left: 0 };
			one[counted.what] += times;
			found.set(counted.stage, one);
		}
	}
	return stages.flatMap((stage) => {
		const one = found.get(stage);
		return one ? [{ stage, ...one }] : [];
	});
}

function answersIn(cells: readonly Cell[], by: Filter['by']): Figures['answers'] {
	const found = new Map<string, Record<AnswerKind, number>>();
	for (const { day, counts } of cells) {
		const when = by === 'week' ? weekOf(day) : day;
		for (const [counted, times] of counts) {
			if (counted.of === 'answer') {
				const one = found.get(when) ?? { 'right': 0, 'wrong': 0, 'unjudged': 0, 'not-sure': 0, 'another-way': 0, 'asks': 0, 'disputes': 0, 'unreadable': 0 };
				one[counted.what] += times;
				found.set(when, one);
			}
		}
	}
	return [...found]
		.map(([day, { right, wrong, unjudged, 'not-sure': notSure, 'another-way': anotherWay, asks, disputes, unreadable }]) => ({ day, right, wrong, unjudged, notSure, anotherWay, asks, disputes, unreadable }))
		.sort((a, b) => byText(a.day, b.day))
		.slice(-mostRows);
}

function explanationsOf(students: ReadonlySet<Student>): Figures['explanations'] {
	const all = [...students].flatMap(({ explanations }) => explanations);
	return explanationKinds.flatMap((kind) => {
		const own = all.filter((one) => one.kind === kind);
		const sum = (of: 'views' | 'helpful' | 'notHelpful'): number => own.reduce((total, one) => total + one[of], 0);
		return own.length === 0 ? [] : [{ kind, students: own.length, views: sum('views'), helpful: sum('helpful'), notHelpful: sum('notHelpful'), middleMs: middleOf(own.flatMap(({ medianMs }) => medianMs ?? [])) }];
	});
}

function disputedIn(counts: Counts, fold: ClassFold): Figures['disputed'] {
	const found = new Map<string, Record<Doubt, number>>();
	for (const [counted, times] of counts) {
		if (counted.of === 'doubt') {
			const one = found.get(counted.test) ?? { disputes: 0, aside: 0, suspect: 0 };
			one[counted.what] += times;
			found.set(counted.test, one);
		}
	}
	return [...found]
		.flatMap(([test, one]) => {
			const example = fold.examples.get(test);
			return example ? [{ problem: problemTitle(example.problem, fold), example: example.words, origin: example.origin, ...one }] : [];
		})
		.sort((a, b) => sum(b) - sum(a) || byText(a.example, b.example))
		.slice(0, mostRows);
}

function sum({ disputes, aside, suspect }: Record<Doubt, number>): number {
	return disputes + aside + suspect;
}

function byText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
