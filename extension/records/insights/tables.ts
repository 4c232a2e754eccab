import type { Filter, TableName } from '../../insightsProtocol';
import type { ClassFold } from './classFold';
import { lineOf } from './classView';
import { csvOf } from './csv';
import { figuresOf, passed } from './figures';

/** A table of what the filter lets through, as CSV. Times on the screen are in milliseconds. */
export function tableText(fold: ClassFold, filter: Filter, table: TableName): string {
	switch (table) {
		case 'sessions': {
			const { rows } = passed(fold, filter);
			return csvOf(['pseudonym', 'arm', 'problem', 'started_at', 'outcome', 'turns', 'minutes', 'marks', 'session', 'file'], rows.map((row) => {
				const { pseudonym, problem, at, outcome, turns, minutes, marks } = lineOf(fold, row);
				return [pseudonym, row.cell.arm, problem, at, outcome, turns, minutes, marks.join('; '), row.id, fold.files[row.student.file] ?? ''];
			}));
		}
		case 'files':
			return csvOf(['file', 'reason', 'newer'], [...fold.broken.map(({ file, reason }) => [file, reason, '']), ...fold.older.map(({ file, newer }) => [file, 'older', newer])]);
		default:
			return figuresText(figuresOf(fold, filter), table);
	}
}

function figuresText(figures: ReturnType<typeof figuresOf>, table: Exclude<TableName, 'sessions' | 'files'>): string {
	switch (table) {
		case 'mistakes':
			return csvOf(['problem', 'kind', 'id', 'title', 'students', 'sessions', 'solved'], figures.mistakes.map((row) => [row.problem, row.kind, row.id, row.title, row.students, row.sessions, row.solved]));
		case 'concepts':
			return csvOf(['concept', 'title', 'again', 'growing', 'shown', 'little'], figures.concepts.map((row) => [row.id, row.title, row.again, row.growing, row.shown, row.little]));
		case 'effort':
			return csvOf(
				['problem', 'students', 'sessions', 'solved', 'turns_low', 'turns_middle', 'turns_high', 'minutes_low', 'minutes_middle', 'minutes_high'],
				figures.effort.map(({ problem, students, sessions, solved, turns, minutes }) => [problem, students, sessions, solved, turns.low, turns.middle, turns.high, minutes.low, minutes.middle, minutes.high]),
			);
		case 'stalls':
			return csvOf(['stage', 'template', 'asked', 'right', 'wrong', 'not_sure', 'left'], figures.stalls.map((row) => [row.stage, row.template, row.asked, row.right, row.wrong, row.notSure, row.left]));
		case 'tried':
			return csvOf(
				['stage', 'right', 'wrong', 'unjudged', 'edit', 'check', 'hint', 'other', 'left'],
				figures.tried.map((row) => [row.stage, row.right, row.wrong, row.unjudged, row.edit, row.check, row.hint, row.other, row.left]),
			);
		case 'answers':
			return csvOf(
				[figures.filter.by, 'right', 'wrong', 'unjudged', 'not_sure', 'another_way', 'asks', 'disputes', 'unreadable'],
				figures.answers.map((row) => [row.day, row.right, row.wrong, row.unjudged, row.notSure, row.anotherWay, row.asks, row.disputes, row.unreadable]),
			);
		case 'explanations':
			return csvOf(['kind', 'students', 'views', 'helpful', 'not_helpful', 'middle_ms'], figures.explanations.map((row) => [row.kind, row.students, row.views, row.helpful, row.notHelpful, row.middleMs]));
		case 'disputed':
			return csvOf(['problem', 'example', 'origin', 'disputes', 'set_aside', 'suspect'], figures.disputed.map((row) => [row.problem, row.example, row.origin, row.disputes, row.aside, row.suspect]));
	}
}
