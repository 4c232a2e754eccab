/** The last rung: the change itself, for who asks for it after everything else. */
import * as l10n from '@vscode/l10n';
import { diffLines } from 'diff';
import { applyEdits } from '../../../code/edits';
import type { KnownBug, Question, Words } from '../../../words';
import type { Situation } from '../../roles';
import { placesOf } from '../diagnosis/foundBugs';
import { block, join, say } from '../say';

/** More lines than these are a new program, not a change. */
const mostLines = 12;

/** The change that repairs what this question is about, line by line; null where no repair of it is known, or it is no small one. */
export function changeOf({ tasks, diagnosis, code }: Situation, question: Question): Words | null {
	const bug = question.stage === 'repair' ? diagnosis.bugs.find(({ id }) => id === tasks.find((task) => task.id === question.task)?.bug) : undefined;
	const repaired = bug?.kind === 'known' ? plainest(code.text, bug.repairs) : undefined;
	const parts = repaired === undefined ? [] : diffLines(code.text, repaired).filter(({ added, removed }) => added || removed);
	const lines = parts.flatMap(({ value, added }) => value.replace(/\n$/, '').split('\n').map((line) => `${added ? '+' : '-'} ${line}`));
	if (lines.length === 0 || lines.length > mostLines) return null;
	return join(
		say(l10n.t('Here is a change that passes. The line with - goes, the line with + comes in its place. Type it yourself, check it, and find out why it helps.')),
		[block(lines.join('\n'))],
	);
}

/**
 * Of several that pass the shortest afterwards: it is seldom there only to get past the examples. Where the likeliest one only rewrites lines,
 * another place is another story than the one that was asked about: then the shortest of those lines. One in which a name of the line is
 * gone that another keeps would be a new line and no change of it.
 */
function plainest(text: string, repairs: KnownBug['repairs']): string | undefined {
	const [best] = repairs;
	const lines = text.split('\n').length;
	const placesIn = (edits: KnownBug['repairs'][number]) => JSON.stringify(placesOf(text, edits));
	const isRewritten = best !== undefined && applyEdits(text, best).split('\n').length === lines;
	const meant = isRewritten ? repairs.filter((edits) => placesIn(edits) === placesIn(best)) : repairs;
	const keeping = meant.filter((edits) => keepsNames(text, applyEdits(text, edits)));
	return (keeping.length > 0 ? keeping : meant).map((edits) => applyEdits(text, edits)).sort((a, b) => a.length - b.length)[0];
}

/** What goes out names nothing that does not come in again. */
function keepsNames(before: string, after: string): boolean {
	const parts = diffLines(before, after);
	const namesOf = (some: typeof parts) => new Set(some.flatMap(({ value }) => value.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []));
	const kept = namesOf(parts.filter(({ added }) => added));
	return [...namesOf(parts.filter(({ removed }) => removed))].every((name) => kept.has(name));
}

/** The ladder has come to its end but for the change. */
export function changeOffer(): Words {
	return say(l10n.t('I have no smaller hint left. Try it once more, or press “Show me the change”.'));
}
