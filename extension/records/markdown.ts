import * as l10n from '@vscode/l10n';
import type { Progress, QuestionTree } from '../progressProtocol';

/** What a student knows as a text to read and to show to somebody: idea by idea, how first tries and predictions went, and the questions of each session. Pure. */
export function progressText(progress: Progress, trees: readonly QuestionTree[], at: Date): string {
	return [
		`# ${l10n.t('My progress')}`,
		`${day(at.toISOString())}. ${l10n.t('This is worked out from the sessions on one computer. It is a guess at what was shown so far, and no grade.')}`,
		...concepts(progress),
		...firstTries(progress),
		...sureness(progress),
		`## ${l10n.t('Your sessions')}`,
		progress.sessions === 1 ? l10n.t('One session found.') : l10n.t('{0} sessions found.', progress.sessions),
		...trees.flatMap(session),
	].filter((part) => part !== '').join('\n\n').concat('\n');
}

function concepts({ concepts: seen }: Progress): readonly string[] {
	const columns = [l10n.t('Idea'), l10n.t('Where you stand'), l10n.t('Right'), l10n.t('Not yet'), l10n.t('Sessions'), l10n.t('Last seen')];
	return [`## ${l10n.t('Idea by idea')}`, table(columns, seen.map(({ title, grasp, right, wrong, sessions, lastAt }) => [title, graspWords(grasp), String(right), String(wrong), String(sessions), day(lastAt)]))];
}

/** The error rate by opportunity. */
function firstTries({ chances }: Progress): readonly string[] {
	const columns = [l10n.t('Which chance'), l10n.t('Not right at the first try'), l10n.t('Tries')];
	return chances.length === 0 ? [] : [`## ${l10n.t('First tries')}`, table(columns, chances.map(({ right, wrong }, at) => [String(at + 1), String(wrong), String(right + wrong)]))];
}

/** How predictions went that were made before any help, by how sure the student said to be. */
function sureness({ sureness: all }: Progress): readonly string[] {
	const said = all.filter(({ right, wrong }) => right + wrong > 0);
	return said.length === 0 ? [] : [`## ${l10n.t('How sure you were')}`, table([l10n.t('You said'), l10n.t('Right'), l10n.t('Not yet')], said.map(({ sure, right, wrong }) => [surenessWords(sure), String(right), String(wrong)]))];
}

function session({ title, at, ideas }: QuestionTree): readonly string[] {
	return [
		`### ${inline(title)}, ${day(at)}`,
		...ideas.flatMap(({ concept, questions }) => [...(concept === null ? [] : [`#### ${inline(concept)}`]), questions.map(question).join('\n')]),
	];
}

function question({ text, answer, verdict, settled }: QuestionTree['ideas'][number]['questions'][number]): string {
	const [said = '', ...block] = text.split('\n');
	const judged = verdict === 'none' ? '' : ` (${verdict === 'right' ? l10n.t('right') : l10n.t('not yet')})`;
	const given = answer !== null ? `${inline(l10n.t('You: {0}', answer))}${judged}` : settled ? l10n.t('settled by your edit') : null;
	return [`- ${inline(said)}`, ...(block.length === 0 ? [] : [fenced(block)]), ...(given === null ? [] : [`  - ${given}`])].join('\n');
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

function surenessWords(sure: Progress['sureness'][number]['sure']): string {
	switch (sure) {
		case 'certain':
			return l10n.t('Sure');
		case 'rather':
			return l10n.t('Fairly sure');
		case 'guess':
			return l10n.t('A guess');
	}
}

/** A table of texts, whatever stands in them. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]): string => `| ${cells.map((cell) => inline(cell).replaceAll('|', '\\|')).join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** On one line, and nothing of it taken for a mark of the format. */
export function inline(text: string): string {
	return text.trim().replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>#]/g, '\\$&');
}

/** A block of code below an entry of a list; its fence is longer than any in it. */
export function fenced(lines: readonly string[]): string {
	const longest = Math.max(2, ...lines.flatMap((line) => line.match(/`+/g) ?? []).map(({ length }) => length));
	const fence = '`'.repeat(longest + 1);
	return ['', fence, ...lines, fence, ''].map((line) => `  ${line}`.trimEnd()).join('\n');
}

function day(when: string): string {
	return when.slice(0, 10);
}
