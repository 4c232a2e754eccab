import * as l10n from '@vscode/l10n';
import type { Played, WrongProgram } from './play';

/** A played session as readable Markdown: question, answer, verdict, move, state. */
export function transcript(one: Pick<WrongProgram, 'id' | 'code'>, problem: { readonly title: string; readonly statement: string }, played: Played): string {
	const lines = [
		`# ${one.id}: ${problem.title}, ${played.student}`, '', problem.statement === '' ? '' : `> ${problem.statement.split('\n').join('\n> ')}`, '',
		'```', ...one.code.split('\n').map((line, at) => `${String(at + 1).padStart(3)}  ${line}`), '```', '',
	];
	for (const [at, turn] of played.turns.entries()) {
		lines.push(`## ${at + 1}. ${turn.stage} (${turn.move})`, '', ...turn.tutor.map((text) => `**${l10n.t('Tutor')}** ${text}\n`), `**${l10n.t('Student')}** ${turn.student}`, '', `*${turn.verdict}* · ${turn.state}`, '');
	}
	lines.push(l10n.t('## End: {0}', played.outcome), '', played.ending, '');
	if (played.leaks.length > 0) {
		lines.push(l10n.t('## Leaks'), '', ...played.leaks.map((leak) => `- ${leak}`), '');
	}
	return lines.join('\n');
}
