/** The idea of a session on another program, after its end and some days later: what is asked, how the answer is judged, what is said to it. */
import * as l10n from '@vscode/l10n';
import type { TransferItem } from '../../../grammars/lessons';
import type { Words } from '../../words';
import { ideaOf, meaningOf } from './idea';
import { lessonsOf, meaningFor } from './lessons';
import { judge, readAnswer } from './reading/normaliser';
import { block, code, join, say } from './say';
import { spellingOf } from './subject';

/** The programs of a language that show the idea, or else are about the concept, of this id, in their order. */
export function transferItemsFor(language: string, about: string): readonly TransferItem[] {
	const all = lessonsOf(language)?.transfer ?? [];
	const shown = all.filter(({ shows }) => shows?.includes(about));
	return shown.length > 0 ? shown : all.filter((item) => item.concept === about);
}

/** The program with this id; null when the language has none (any more). */
export function transferItem(language: string, id: string): TransferItem | null {
	return lessonsOf(language)?.transfer.find((item) => item.id === id) ?? null;
}

/** `when`: right after the session, or some days later. */
export function transferWords({ code: program }: TransferItem, when: 'end' | 'later'): Words {
	return join(
		when === 'end' ? say(l10n.t('The same idea on another program. What does this one print?')) : say(l10n.t('You worked out this idea some days ago. What does this program print?')),
		[block(program)],
	);
}

/** Whether these words say what the program prints; null where they are no answer. */
export function judgedTransfer({ code: program, prints }: TransferItem, language: string, text: string): boolean | null {
	const { nothing = '', true: yes = '', false: no = '' } = spellingOf(language) ?? {};
	const question = { answer: { kind: 'value', lines: true }, truth: { kind: 'output', text: prints } } as const;
	const context = { spellings: { nothing, true: yes, false: no }, variableNames: [], programLines: program.split('\n'), functionName: null };
	return judge(readAnswer({ kind: 'typed', text }, question, context), question, context).correct;
}

/** What is said to an answer: what the program prints, and after a wrong one the idea in a sentence. */
export function transferTold({ concept, prints, shows }: TransferItem, language: string, correct: boolean): Words {
	const idea = ideaOf(language, shows?.[0] ?? '');
	const printed = prints.includes('\n') ? [block(prints)] : null;
	return correct
		? say(l10n.t('Yes, that is what it prints.'))
		: join(printed ? say(l10n.t('It prints this:')) : say(l10n.t('It prints {0}.'), code(prints)), printed, idea ? meaningOf(idea) : meaningFor(concept));
}

/** What is said to who leaves it. */
export function transferLeft(): Words {
	return say(l10n.t('All right. Another time.'));
}
