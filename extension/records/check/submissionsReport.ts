import * as l10n from '@vscode/l10n';
import { escaped } from './report';
import { median, type ProblemReplay, type SubmissionsReport } from './submissions';

/** What became of a class's programs, as Markdown. */
export function submissionsReportText({ course, problems, unmatched, failed, isPart }: SubmissionsReport): string {
	return `${[
		l10n.t('# Submissions to “{0}”', escaped(course)),
		...(isPart ? [l10n.t('The check was stopped: this is what was done until then.')] : []),
		submissionsSummary(problems),
		...problems.flatMap(problemText),
		...(unmatched.length > 0 ? [l10n.t('## Without a problem'), l10n.t('Neither a folder, nor the name of the file, nor its functions tell what these were written for:'), listed(unmatched)] : []),
		...(failed.length > 0 ? [l10n.t('## Interrupted'), failed.map(({ name, reason }) => `- ${escaped(name)}: ${escaped(reason)}`).join('\n')] : []),
	].join('\n\n')}\n`;
}

/** All problems together, in a sentence or two. */
export function submissionsSummary(problems: readonly ProblemReplay[]): string {
	const sum = (count: (problem: ProblemReplay) => number) => problems.reduce((all, problem) => all + count(problem), 0);
	return l10n.t('Programs: {0}; right: {1}; sessions: {2}; diagnosed: {3}; leaks: {4}.', sum(({ submissions }) => submissions), sum(({ right }) => right), sum(({ sessions }) => sessions), sum(({ diagnosed }) => diagnosed), sum(({ leaks }) => leaks.length));
}

function problemText(problem: ProblemReplay): readonly string[] {
	const { id, title, mistakes, undiagnosed, leaks, turns, outcomes, tests, submissions } = problem;
	const never = tests.filter(({ passed }) => passed === 0);
	const known = Object.entries(mistakes).sort(([, a], [, b]) => b - a);
	return [
		`## ${escaped(title)} (${id})`,
		[
			submissionsSummary([problem]),
			...(turns.length > 0 ? [l10n.t('Questions in a session, the middle one of all: {0}.', median(turns) ?? 0), l10n.t('Sessions that ended solved: {0}; stuck: {1}; left: {2}; not at an end after 40 questions: {3}.', outcomes.solved, outcomes.stuck, outcomes.left, outcomes.unfinished)] : []),
			...(known.length > 0 ? [l10n.t('Known mistakes: {0}.', known.map(([mistake, count]) => `${mistake} ${count}`).join(', '))] : []),
		].join('\n'),
		...(never.length > 0 && submissions > 0 ? [l10n.t('Tests that nobody passes:'), listed(never.map(({ shown, isHidden }) => (isHidden ? l10n.t('{0} (hidden)', shown) : shown)))] : []),
		...(undiagnosed.length > 0 ? [l10n.t('Not diagnosed:'), listed(undiagnosed)] : []),
		...(leaks.length > 0 ? [l10n.t('Leaks:'), leaks.map(({ name, leak }) => `- ${escaped(name)}: ${escaped(leak)}`).join('\n')] : []),
		[l10n.t('| Test | Passed by |'), '| --- | ---: |', ...tests.map(({ shown, isHidden, passed }) => `| ${escaped(isHidden ? l10n.t('{0} (hidden)', shown) : shown)} | ${passed} |`)].join('\n'),
	];
}

function listed(names: readonly string[]): string {
	return names.map((name) => `- ${escaped(name)}`).join('\n');
}
