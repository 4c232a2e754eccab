/** Reads tutor utterances and the dialogues that they stand in, joined by bug, into moments that a guard can be asked about. */
import { readFileSync } from 'node:fs';
import { applyPatch, createPatch } from 'diff';
import { z } from 'zod';
import type { Edit } from '../../extension/words';
import { changedLines } from '../../extension/records/check/replay/mending';

const utteranceSchema = z.object({ bug: z.string(), turn: z.number(), label: z.enum(['good', 'direct', 'premature', 'repeated', 'irrelevant']), text: z.string(), validated: z.boolean().optional(), context: z.string() });
const dialogueSchema = z.object({ bug: z.string(), buggyCode: z.string(), fixedCode: z.string().nullable(), bugFixes: z.array(z.string()), trueLines: z.array(z.number()) });

export type Label = z.infer<typeof utteranceSchema>['label'];

/** One utterance and what stood before it. */
export interface Row {
	/** Bug, number of the row in its file (from 1), label and turn. */
	readonly id: string;
	readonly bug: string;
	readonly label: Label;
	readonly validated: boolean;
	readonly text: string;
	/** The student's program at that moment. */
	readonly source: string;
	/** What would repair it; none when it is repaired, or so changed that the known repairs no longer fit. */
	readonly repairs: readonly (readonly Edit[])[];
	/** Zero-based lines that the repairs change. */
	readonly trueLines: readonly number[];
	readonly said: readonly string[];
	/** What the tutor said before, oldest first. */
	readonly asked: readonly string[];
}

/** The utterances of the files, each at its moment. Throws when one of the two kinds of rows is not there at all. */
export function readRows(files: readonly string[], limit: number, log: (line: string) => void): readonly Row[] {
	const records = files.flatMap((file) => readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line, at) => ({ at: at + 1, value: JSON.parse(line) as unknown })));
	const bugs = new Map(records.flatMap(({ value }) => {
		const read = dialogueSchema.safeParse(value);
		return read.success ? [[read.data.bug, read.data] as const] : [];
	}));
	const rows = records.flatMap(({ at, value }) => {
		const read = utteranceSchema.safeParse(value);
		return read.success ? [{ at, ...read.data }] : [];
	});
	if (rows.length === 0 || bugs.size === 0) throw new Error('the guard is measured on utterances and the dialogues that they stand in: give both files by --data');
	return rows.slice(0, limit).flatMap((row) => {
		const bug = bugs.get(row.bug);
		if (!bug) log(`left out, no dialogue for its bug: ${row.bug}, row ${row.at}`);
		return bug ? [rowOf(row, bug)] : [];
	});
}

function rowOf({ at, bug, turn, label, text, validated, context }: z.infer<typeof utteranceSchema> & { readonly at: number }, { buggyCode, fixedCode, bugFixes, trueLines }: z.infer<typeof dialogueSchema>): Row {
	const messages = messagesOf(context);
	const source = messages.map(({ code }) => code).findLast((code) => code !== null) ?? buggyCode;
	const targets = [...(fixedCode === null ? [] : [fixedCode]), ...bugFixes.flatMap((sentence) => replaced(buggyCode, sentence))];
	const repaired = [...new Set(targets.flatMap((target) => carried(source, buggyCode, target)))];
	return {
		id: `${bug}#${at}:${label}@${turn}`, bug, label, validated: validated ?? true, text, source,
		repairs: repaired.map((program) => [wholeEdit(source, program)]),
		trueLines: repaired.length === 0 && source === buggyCode ? trueLines.map((line) => line - 1) : [...new Set(repaired.flatMap((program) => changedLines(source, program)))],
		said: messages.filter(({ role }) => role === 'User').map((message) => message.text),
		asked: messages.filter(({ role }) => role === 'Assistant').map((message) => message.text).filter((each) => each !== ''),
	};
}

interface Message {
	readonly role: 'User' | 'Assistant';
	readonly text: string;
	readonly code: string | null;
}

/** The dialogue so far, without the wordings that were not chosen. */
function messagesOf(context: string): readonly Message[] {
	return context.split(/^(?=(?:User|Assistant): )/m).flatMap((part): readonly Message[] => {
		const match = /^(User|Assistant): ([\s\S]*)$/.exec(part);
		const chosen = (match?.[2] ?? '').split('\t<alt>')[0] ?? '';
		const code = /<code>([\s\S]*?)<\/code>/.exec(chosen)?.[1] ?? null;
		return match ? [{ role: match[1] as Message['role'], text: chosen.replace(/<code>[\s\S]*/, '').trim(), code: code === null ? null : numberedLines(code) }] : [];
	});
}

/** Code that stands as `1. first line2. second line`. */
function numberedLines(text: string): string {
	const lines: string[] = [];
	let rest = text.replace(/^\s*1\. ?/, '');
	for (let next = 2; ; next++) {
		const at = rest.search(new RegExp(`${next}\\.(?!\\d)`));
		if (at < 0) break;
		lines.push(rest.slice(0, at).replace(/\n$/, ''));
		rest = rest.slice(at).replace(/^\d+\. ?/, '');
	}
	return `${[...lines, rest].join('\n')}\n`;
}

/** The program after "Replace `X` with `Y` on line N", where the sentence says only such things. */
function replaced(code: string, sentence: string): readonly string[] {
	const pairs = [...sentence.matchAll(/`([^`]+)` with `([^`]+)`/g)];
	const numbers = new Set([...sentence.matchAll(/\b(\d+)\b(?=[^`]*$)/g)].map(([, number]) => Number(number) - 1));
	if (pairs.length === 0 || !/^replace/i.test(sentence) || /insert/i.test(sentence)) return [];
	const lines = code.split('\n');
	const changed = lines.map((line, at) => (numbers.size > 0 && !numbers.has(at) ? line : pairs.reduce((so, [, from, to]) => so.replaceAll(from ?? '', () => to ?? ''), line)));
	return changed.join('\n') === code ? [] : [changed.join('\n')];
}

/** A repair of the first program, carried over to the program as it is now; nothing when it no longer fits. */
function carried(source: string, buggy: string, fixed: string): readonly string[] {
	if (source === buggy) return [fixed];
	const moved = applyPatch(source, createPatch('program', buggy, fixed, '', '', { context: 0 }), { fuzzFactor: 0 });
	return moved === false || moved === source ? [] : [moved];
}

/** One edit from a text to another, of the lines between the first and the last that differ. */
function wholeEdit(before: string, after: string): Edit {
	let from = 0;
	while (from < Math.min(before.length, after.length) && before[from] === after[from]) from++;
	let end = 0;
	while (end < Math.min(before.length, after.length) - from && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
	return { from, to: before.length - end, text: after.slice(from, after.length - end) };
}
