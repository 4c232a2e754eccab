import * as l10n from '@vscode/l10n';
import type { Progress, QuestionTree } from '../progressProtocol';

/** What a student knows as a text to read and to show to somebody: idea by idea, with the questions of each session. Pure. */
export function progressText({ concepts, sessions }: Progress, trees: readonly QuestionTree[], at: Date): string {
	return [
		`# ${l10n.t('My progress')}`,
		`${day(at.toISOString())}. ${l10n.t('This is worked out from your sessions, on this computer. It is a guess at what you have shown so far, and no grade. Nobody else sees it.')}`,
		`## ${l10n.t('Idea by idea')}`,
		table([l10n.t('Idea'), l10n.t('Where you stand'), l10n.t('Right'), l10n.t('Not yet'), l10n.t('Sessions'), l10n.t('Last seen')],
			concepts.map(({ title, grasp, right, wrong, sessions: own, lastAt }) => [title, graspWords(grasp), String(right), String(wrong), String(own), day(lastAt)])),
		`## ${l10n.t('Your sessions')}`,
		l10n.t('{0} sessions found.', sessions),
		...trees.flatMap(({ title, at: when, ideas }) => [
			`### ${inline(title)}, ${day(when)}`,
			...ideas.flatMap(({ concept, questions }) => [
				...(concept === null ? [] : [`#### ${inline(concept)}`]),
				questions.map(({ text, answer }) => `- ${inline(text)}${answer === null ? '' : `\n  - ${inline(l10n.t('You: {0}', answer))}`}`).join('\n'),
			]),
		]),
	].filter((part) => part !== '').join('\n\n').concat('\n');
}

function graspWords(grasp: Progress['concepts'][number]['grasp']): string {
	switch (grasp) {
		case 'shown':
			return l10n.t('Shown well');
		case 'growing':
			return l10n.t('On the way');
		case 'again':
			return l10n.t('Worth another look');
		case 'little':
			return l10n.t('Too little seen to say');
	}
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]): string => `| ${cells.map((cell) => inline(cell).replaceAll('|', '\\|')).join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** On one line, and nothing of it taken for a mark of the format. */
function inline(text: string): string {
	return text.trim().replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>#]/g, '\\$&');
}

function day(when: string): string {
	return when.slice(0, 10);
}
