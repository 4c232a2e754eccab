/** The last rung: the change itself, for who asks for it after everything else. */
import * as l10n from '@vscode/l10n';
import { diffLines } from 'diff';
import { applyEdits } from '../../code/edits';
import type { Question, Words } from '../../words';
import type { Situation } from '../roles';
import { block, join, say } from './say';

/** More lines than these are a new program, not a change. */
const mostLines = 12;

/** The change that repairs what this question is about, line by line; null where no repair of it is known, or it is no small one. */
export function changeOf({ tasks, diagnosis, code }: Situation, question: Question): Words | null {
	const bug = question.stage === 'repair' ? diagnosis.bugs.find(({ id }) => id === tasks.find((task) => task.id === question.task)?.bug) : undefined;
	// Of several that pass the plainest: what is shortest afterwards is seldom there only to get past the examples.
	const [repaired] = (bug?.kind === 'known' ? bug.repairs : []).map((edits) => applyEdits(code.text, edits)).sort((a, b) => a.length - b.length);
	const parts = repaired === undefined ? [] : diffLines(code.text, repaired).filter(({ added, removed }) => added || removed);
	const lines = parts.flatMap(({ value, added }) => value.replace(/\n$/, '').split('\n').map((line) => `${added ? '+' : '-'} ${line}`));
	if (lines.length === 0 || lines.length > mostLines) return null;
	return join(
		say(l10n.t('Here is a change that passes. The line with - goes, the line with + comes in its place. Type it yourself, check it, and find out why it helps.')),
		[block(lines.join('\n'))],
	);
}

/** The ladder has come to its end but for the change. */
export function changeOffer(): Words {
	return say(l10n.t('I have no smaller hint left. Try it once more, or press “Show me the change”.'));
}
