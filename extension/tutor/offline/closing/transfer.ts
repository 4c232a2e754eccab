/** The idea of a session on another program, after its end and some days later: what is asked, how the answer is judged, what is said to it. */
import * as l10n from '@vscode/l10n';
import type { TransferItem } from '../../../../grammars/lessons';
import type { Words } from '../../../words';
import { formOf } from '../form';
import { ideaOf, meaningOf } from '../diagnosis/idea';
import { lessonsOf, meaningFor } from '../teaching/lessons';
import { judge, readAnswer } from '../reading/normaliser';
import { block, code, join, say } from '../say';
import { spellingOf } from '../subject';

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

/** What was made of an answer. */
export interface ReadTransfer {
	/** Null where the words are no answer. */
	readonly correct: boolean | null;
	/** The question stands: it is asked for again. */
	readonly stays: boolean;
	/** What is said tells the idea. */
	readonly helped?: true;
	readonly words: Words;
}

/** Whether these words say what the program prints, and what is said to them. Words that are no answer are never wrong. */
export function readTransfer(item: TransferItem, language: string, text: string): ReadTransfer {
	const { code: program, prints } = item;
	const { nothing = '', true: yes = '', false: no = '' } = spellingOf(language) ?? {};
	const question = { answer: { kind: 'value', lines: true }, truth: { kind: 'output', text: prints } } as const;
	const context = { spellings: { nothing, true: yes, false: no }, variableNames: [], programLines: program.split('\n'), functionName: null };
	const reading = readAnswer({ kind: 'typed', text }, question, context);
	const { correct } = judge(reading, question, context);
	if (correct !== null || reading.kind === 'not-sure') {
		return { correct, stays: false, words: transferTold(item, language, correct === true) };
	}
	const isAsked = reading.kind === 'asks' || reading.kind === 'another-way';
	return isAsked
		? { correct: null, stays: true, helped: true, words: join(meaningShown(item, language), say(l10n.t('Go line by line, and note what is printed.'))) }
		: { correct: null, stays: true, words: formOf({ answer: question.answer, truth: question.truth }, language) };
}

/** What is said to an answer: what the program prints, and after a wrong one the idea in a sentence. */
function transferTold(item: TransferItem, language: string, correct: boolean): Words {
	const { prints } = item;
	const printed = prints.includes('\n') ? [block(prints)] : null;
	return correct
		? say(l10n.t('Yes, that is what it prints.'))
		: join(printed ? say(l10n.t('It prints this:')) : say(l10n.t('It prints {0}.'), code(prints)), printed, meaningShown(item, language));
}

/** The idea that the program shows best, else its concept, in a sentence. */
function meaningShown({ concept, shows }: TransferItem, language: string): Words | null {
	const idea = ideaOf(language, shows?.[0] ?? '');
	return idea ? meaningOf(idea) : meaningFor(concept);
}

/** What is said to who leaves it. */
export function transferLeft(): Words {
	return say(l10n.t('All right. Another time.'));
}
