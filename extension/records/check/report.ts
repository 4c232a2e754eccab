import * as l10n from '@vscode/l10n';
import type { CheckedProblem, CourseReport, Finding, StarterStanding } from './findings';
import { findingWords } from './findingWords';

/** A report to read, as Markdown: what was found in each problem, and what was tried. */
export function courseReportText({ course, problems }: CourseReport): string {
	return `${[l10n.t('# Check of “{0}”', escaped(course)), summaryWords(problems.flatMap(({ findings }) => findings)), ...problems.flatMap(problemText)].join('\n\n')}\n`;
}

/** How many findings there are of each kind, in a sentence. */
export function summaryWords(findings: readonly Finding[]): string {
	const count = (severity: Finding['severity']) => findings.filter((one) => one.severity === severity).length;
	return count('error') + count('warning') === 0 ? l10n.t('Nothing is wrong.') : l10n.t('Errors: {0}. Warnings: {1}.', count('error'), count('warning'));
}

function problemText({ id, title, visible, hidden, mistakes, starter, tried, passing, findings }: CheckedProblem): readonly string[] {
	const facts = [
		l10n.t('Tests: {0} visible, {1} hidden. Known mistakes: {2}.', visible, hidden, mistakes),
		...(starter === null ? [] : [starterWords(starter)]),
		...(tried === 0 ? [] : [l10n.t('Wrong programs tried on the hidden tests: {0}; of these pass all visible tests: {1}.', tried, passing)]),
	];
	const list = findings.length === 0 ? l10n.t('Nothing is wrong.') : findings.map((finding) => `- ${severityWords(finding.severity)} ${escaped(placeShown(finding))}: ${escaped(findingWords(finding))}`).join('\n');
	return [`## ${escaped(title)} (${id})`, facts.join('\n'), list];
}

/** Where a finding is, from its problem on: `mistakes 2, hints`. Counted from one, as people do. */
function placeShown({ path, line }: Finding): string {
	const parts = path.slice(2).map((part) => (typeof part === 'number' ? String(part + 1) : part));
	return `${parts.length === 0 ? l10n.t('problem') : parts.join(' › ')}${line === null ? '' : l10n.t(', line {0}', line + 1)}`;
}

function severityWords(severity: Finding['severity']): string {
	switch (severity) {
		case 'error':
			return l10n.t('**Error**');
		case 'warning':
			return l10n.t('**Warning**');
		case 'information':
			return l10n.t('**Note**');
	}
}

function starterWords(starter: StarterStanding): string {
	switch (starter) {
		case 'passes':
			return l10n.t('The starter passes every test.');
		case 'cannot-be-read':
			return l10n.t('The starter cannot be read: a session begins with that.');
		case 'unfinished':
			return l10n.t('The starter is unfinished: a session plans it with the student.');
		case 'far-off':
			return l10n.t('The starter is far from a solution: a session plans it with the student.');
		case 'wrong':
			return l10n.t('The starter holds a mistake: a session looks for it with the student.');
	}
}

/** A text in which nothing is a mark of Markdown where it stands in a line; it can still be read as it is. */
export function escaped(text: string): string {
	return text.replaceAll(/[\\`*<|]|\](?=\()/g, '\\$&').replaceAll(/\s*\n\s*/g, ' ');
}
