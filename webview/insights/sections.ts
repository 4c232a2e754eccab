/** The figures of a class as sections: a chart, and a table with the same and more. */
import * as l10n from '@vscode/l10n';
import type { Figures, TableName } from '../../extension/insightsProtocol.ts';
import { kindName } from '../explanation.ts';
import type { Figure, FigureSet } from '../figures/charts.ts';
import type { Section } from '../figures/section.ts';
import { dayName } from '../progress/names.ts';
import { stageName } from '../stages.ts';
import { timeName } from '../use/report.ts';

/** So many rows are drawn; the table has all of them. */
const mostDrawn = 12;
/** Longer names are cut in a chart. */
const longestLabel = 28;

type Row = Section['rows'][number];

export function sectionsOf(figures: Figures): readonly { readonly table: TableName; readonly section: Section }[] {
	return [
		{ table: 'mistakes', section: mistakes(figures.mistakes) },
		{ table: 'concepts', section: ideas(figures.concepts) },
		{ table: 'effort', section: effort(figures.effort) },
		{ table: 'stalls', section: stalls(figures.stalls) },
		{ table: 'tried', section: tried(figures.tried) },
		{ table: 'answers', section: answers(figures.answers, figures.filter.by) },
		{ table: 'explanations', section: explanations(figures.explanations) },
		{ table: 'disputed', section: disputed(figures.disputed) },
	];
}

function bars(id: TableName, x: string, labels: readonly string[], sets: readonly FigureSet[]): Figure {
	const cut = (label: string): string => (label.length > longestLabel ? `${label.slice(0, longestLabel - 1)}…` : label);
	return { kind: 'bars', id, x, labels: labels.slice(0, mostDrawn).map(cut), sets: sets.map(({ data, ...set }) => ({ ...set, data: data.slice(0, mostDrawn) })) };
}

function mistakes(all: Figures['mistakes']): Section {
	const names = [l10n.t('Students'), l10n.t('Sessions'), l10n.t('Solved')] as const;
	const label = ({ problem, title }: Figures['mistakes'][number]): string => `${problem}: ${title}`;
	return {
		title: l10n.t('Mistakes by problem'),
		lead: l10n.t('Mistakes that the course knows have its names. For others the ideas are named that the tutor asked about.'),
		figure: bars('mistakes', l10n.t('Mistake or idea'), all.map(label), [
			{ label: names[0], colour: 2, data: all.map(({ students }) => students) }, { label: names[1], colour: 0, data: all.map(({ sessions }) => sessions) }, { label: names[2], colour: 1, data: all.map(({ solved }) => solved) },
		]),
		columns: [l10n.t('Problem and mistake'), l10n.t('Known to the course'), ...names],
		rows: all.map((one) => ({ label: label(one), cells: [one.kind === 'mistake' ? l10n.t('yes') : l10n.t('no'), one.students, one.sessions, one.solved] })),
	};
}

function ideas(all: Figures['concepts']): Section {
	const names = [l10n.t('Worth another look'), l10n.t('On the way'), l10n.t('Shown well'), l10n.t('Too little seen to say')] as const;
	return {
		title: l10n.t('Where students stand with each idea'),
		lead: l10n.t('How many students stand where, from all that they handed in. It is a guess at what was shown so far, and no grade.'),
		figure: bars('concepts', l10n.t('Idea'), all.map(({ title }) => title), [
			{ label: names[0], colour: 2, data: all.map(({ again }) => again) }, { label: names[1], colour: 0, data: all.map(({ growing }) => growing) }, { label: names[2], colour: 1, data: all.map(({ shown }) => shown) },
		]),
		columns: [l10n.t('Idea'), ...names],
		rows: all.map(({ title, again, growing, shown, little }) => ({ label: title, cells: [again, growing, shown, little] })),
	};
}

function effort(all: Figures['effort']): Section {
	const number = new Intl.NumberFormat(document.documentElement.lang || undefined, { maximumFractionDigits: 1 });
	const spread = ({ low, middle, high }: Figures['effort'][number]['turns']): string => `${number.format(middle)} (${number.format(low)}–${number.format(high)})`;
	const names = [l10n.t('Questions that got a reply'), l10n.t('Minutes at work')] as const;
	return {
		title: l10n.t('Questions and time by problem'),
		lead: l10n.t('The session in the middle. The table also says between which numbers the middle half of the sessions lies. Absences of more than five minutes are not counted.'),
		figure: bars('effort', l10n.t('Problem'), all.map(({ problem }) => problem), [{ label: names[0], colour: 0, data: all.map(({ turns }) => turns.middle) }, { label: names[1], colour: 2, data: all.map(({ minutes }) => minutes.middle) }]),
		columns: [l10n.t('Problem'), l10n.t('Students'), l10n.t('Sessions'), l10n.t('Solved'), ...names],
		rows: all.map(({ problem, students, sessions, solved, turns, minutes }) => ({ label: problem, cells: [students, sessions, solved, spread(turns), spread(minutes)] })),
	};
}

function stalls(all: Figures['stalls']): Section {
	const names = [l10n.t('Wrong'), l10n.t('Not sure'), l10n.t('Left')] as const;
	// The first word of a template is its stage.
	const label = ({ stage, template }: Figures['stalls'][number]): string => `${stageName(stage)}: ${template.replace(/^[a-z]+[.-]/, '').replaceAll(/[.-]/g, ' ')}`;
	return {
		title: l10n.t('Where questions stall'),
		lead: l10n.t('By stage and kind of question: how often an answer was wrong, a student was not sure, or the question was left.'),
		figure: bars('stalls', l10n.t('Stage and question'), all.map(label), [{ label: names[0], colour: 2, data: all.map(({ wrong }) => wrong) }, { label: names[1], colour: 0, data: all.map(({ notSure }) => notSure) }, { label: names[2], colour: 1, data: all.map(({ left }) => left) }]),
		columns: [l10n.t('Stage and question'), l10n.t('Asked'), l10n.t('Right'), ...names],
		rows: all.map((one) => ({ label: label(one), cells: [one.asked, one.right, one.wrong, one.notSure, one.left] })),
	};
}

function tried(all: Figures['tried']): Section {
	const kinds = ['right', 'wrong', 'unjudged', 'edit', 'check', 'hint', 'other', 'left'] as const;
	const names = [l10n.t('Right answer'), l10n.t('Wrong answer'), l10n.t('Answer nobody judged'), l10n.t('Edit'), l10n.t('Check'), l10n.t('Hint wanted'), l10n.t('Something else said'), l10n.t('Nothing more')];
	const total = (kind: (typeof kinds)[number]): number => all.reduce((sum, one) => sum + one[kind], 0);
	return {
		title: l10n.t('What is tried after a question'),
		lead: l10n.t('The first thing that a student did after a question about a bug. The chart is of all stages together.'),
		figure: bars('tried', l10n.t('First thing done'), names, [{ label: l10n.t('Questions'), colour: 0, data: kinds.map(total) }]),
		columns: [l10n.t('Stage'), ...names],
		rows: all.map((one): Row => ({ label: stageName(one.stage), cells: kinds.map((kind) => one[kind]) })),
	};
}

function answers(all: Figures['answers'], by: Figures['filter']['by']): Section {
	const kinds = ['right', 'wrong', 'unjudged', 'notSure', 'anotherWay', 'asks', 'disputes', 'unreadable'] as const;
	const names = [l10n.t('Right'), l10n.t('Wrong'), l10n.t('Nobody judged it'), l10n.t('Not sure'), l10n.t('Other words wanted'), l10n.t('A question back'), l10n.t('Disagrees'), l10n.t('Not readable')];
	const labels = all.map(({ day }) => dayName(day));
	const when = by === 'week' ? l10n.t('Week of') : l10n.t('Day');
	const others = (one: Figures['answers'][number]): number => kinds.slice(2).reduce((sum, kind) => sum + one[kind], 0);
	return {
		title: l10n.t('Kinds of answers over time'),
		lead: l10n.t('By the day on which the session began.'),
		figure: {
			kind: 'lines', id: 'answers', x: when, labels,
			sets: [{ label: l10n.t('Right'), colour: 1, data: all.map(({ right }) => right) }, { label: l10n.t('Wrong'), colour: 2, data: all.map(({ wrong }) => wrong) }, { label: l10n.t('All others'), colour: 0, data: all.map(others) }],
		},
		columns: [when, ...names],
		rows: all.map((one, at): Row => ({ label: labels[at] ?? '', cells: kinds.map((kind) => one[kind]) })),
	};
}

function explanations(all: Figures['explanations']): Section {
	const names = [l10n.t('Views'), l10n.t('Helped'), l10n.t('Did not help')] as const;
	return {
		title: l10n.t('Explanations'),
		lead: l10n.t('How often each kind was opened and rated, by the students shown here. The time is that of the student in the middle.'),
		figure: bars('explanations', l10n.t('Kind'), all.map(({ kind }) => kindName(kind)), [{ label: names[0], colour: 0, data: all.map(({ views }) => views) }, { label: names[1], colour: 1, data: all.map(({ helpful }) => helpful) }, { label: names[2], colour: 2, data: all.map(({ notHelpful }) => notHelpful) }]),
		columns: [l10n.t('Kind'), l10n.t('Students'), ...names, l10n.t('Time open (middle)')],
		rows: all.map(({ kind, students, views, helpful, notHelpful, middleMs }) => ({ label: kindName(kind), cells: [students, views, helpful, notHelpful, timeName(middleMs)] })),
	};
}

function disputed(all: Figures['disputed']): Section {
	const names = [l10n.t('Disagreed'), l10n.t('Set aside'), l10n.t('No repair passes it')] as const;
	const label = ({ problem, example }: Figures['disputed'][number]): string => `${problem}: ${example}`;
	return {
		title: l10n.t('Examples in doubt'),
		lead: l10n.t('Where students disagreed with an example or set it aside, or where no repair passes it. One of yours in this list may be wrong, or the task may be misread.'),
		figure: bars('disputed', l10n.t('Example'), all.map(({ example }) => example), [{ label: names[0], colour: 2, data: all.map(({ disputes }) => disputes) }, { label: names[1], colour: 0, data: all.map(({ aside }) => aside) }, { label: names[2], colour: 1, data: all.map(({ suspect }) => suspect) }]),
		columns: [l10n.t('Problem and example'), l10n.t('Written by'), ...names],
		rows: all.map((one) => ({ label: label(one), cells: [originName(one.origin), one.disputes, one.aside, one.suspect] })),
	};
}

function originName(origin: Figures['disputed'][number]['origin']): string {
	switch (origin) {
		case 'instructor':
			return l10n.t('the course');
		case 'file':
			return l10n.t('the program');
		case 'student':
			return l10n.t('a student');
	}
}
