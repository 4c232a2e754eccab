import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstOfBranch } from '../../../extension/code/branchHead';
import type { ProgramParser } from '../../../extension/code/parser';
import { judge, readAnswer } from '../../../extension/tutor/offline/reading/normaliser';
import { readingContext } from '../../../extension/tutor/offline/readingContext';
import { candidatesFor } from '../../../extension/tutor/offline/generator';
import { countWords, spoken } from '../../../extension/tutor/offline/say';
import { check } from '../../../extension/tutor/guard';
import { guardContext } from '../../../extension/tutor/guardSession';
import type { Situation } from '../../../extension/tutor/roles';
import type { Given, Question, Truth } from '../../../extension/words';
import { firstParser } from '../code/helpers';
import { newRunner } from '../runs/sandbox';
import { play, type Student } from './play';
import { fixtureNames, groundOf, readProgram, situationOf } from './programs';
import { readable } from './readable';
import { renderQuestions } from './render';

const runner = newRunner();
let parser: ProgramParser;
const situations = new Map<string, Situation>();
beforeAll(async () => {
	parser = await firstParser();
	for (const name of fixtureNames()) situations.set(name, await situationOf(await groundOf(readProgram(name), runner, parser)));
}, 120_000);
afterAll(() => {
	runner.dispose();
	parser.dispose();
});

const situation = (name: string): Situation => {
	const found = situations.get(name);
	if (!found) throw new Error(`There is no fixture ${name}.`);
	return found;
};

const questionsOf = (name: string) => situation(name).diagnosis.bugs.flatMap((bug) => candidatesFor(situation(name), bug, situation(name).tasks));

/** Compares with a reviewed file; `UPDATE_FIXTURES=1` rewrites it, for its diff to be read. */
function expectFile(name: string, actual: string): void {
	const file = resolve('test/fixtures/offline', name);
	if (process.env['UPDATE_FIXTURES'] === '1') writeFileSync(file, actual);
	expect(actual).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '');
}

/** What a student gives who knows. */
function rightAnswer({ truth }: Question): Given | null {
	const typed = (text: string): Given => ({ kind: 'typed', text });
	switch (truth.kind) {
		case 'value': return typed(truth.value.shown);
		case 'values': return typed(truth.values.map(({ shown }) => shown).join(', '));
		case 'count': return typed(String(truth.count));
		case 'choice': return { kind: 'chosen', option: truth.id };
		case 'output': return typed(truth.text === '' ? 'nothing' : truth.text);
		case 'cells': return typed(truth.values.map(({ shown }) => shown).join('\n'));
		case 'places': {
			const [place] = truth.places;
			return place?.kind === 'lines' ? { kind: 'line', line: place.from, version: 1, text: '' } : null;
		}
		case 'run':
		case 'open':
			return null;
	}
}

function foilAnswer(answer: string, truth: Truth): Given {
	if (truth.kind === 'choice') return { kind: 'chosen', option: answer };
	return truth.kind === 'places' ? { kind: 'line', line: Number(answer), version: 1, text: '' } : { kind: 'typed', text: answer };
}

describe.each(fixtureNames())('%s', (name) => {
	it('asks what a reviewer has read', () => {
		expectFile(`${name}.questions.md`, `# ${name}\n\n${renderQuestions(situation(name))}`);
	});

	it('asks questions that their own truth answers, and whose foils are wrong', () => {
		const context = readingContext(situation(name));
		for (const { question } of questionsOf(name)) {
			const given = rightAnswer(question);
			if (given) {
				const { correct } = judge(readAnswer(given, question, context), question, context);
				expect([question.id, correct]).toEqual([question.id, question.truth.kind === 'places' && !question.truth.checked ? null : true]);
			}
			for (const { answer } of question.foils) {
				const { kind, correct } = judge(readAnswer(foilAnswer(answer, question.truth), question, context), question, context);
				expect([question.id, answer, kind === 'answer' ? correct : false]).toEqual([question.id, answer, question.truth.kind === 'open' && kind === 'answer' ? null : false]);
			}
		}
	});

	it('asks one short question at a time, each once', () => {
		const all = questionsOf(name).map(({ question }) => question);
		expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
		for (const question of all) {
			for (const words of [question.words, ...question.reworded, ...question.help.map((help) => help.words)]) {
				expect([spoken(words), (spoken(words.filter(({ kind }) => kind === 'text')).match(/\?/g) ?? []).length <= 1, countWords(words) <= 50]).toEqual([spoken(words), true, true]);
			}
			const isAction = ['line', 'edit'].includes(question.answer.kind);
			expect([spoken(question.words), isAction || spoken(question.words.filter(({ kind }) => kind === 'text')).includes('?')]).toEqual([spoken(question.words), true]);
			expect(question.words[0]?.kind === 'lines' ? spoken(question.words) : '').toBe('');
		}
	});

	it('passes its own guard', () => {
		for (const bug of situation(name).diagnosis.bugs) {
			const context = guardContext(situation(name), bug.id);
			const refused = candidatesFor(situation(name), bug, situation(name).tasks).flatMap(({ question }) =>
				[
					{ words: question.words, kind: 'question' as const, rung: 'question' as const },
					...question.help.map(({ rung, words }) => ({ words, kind: 'help' as const, rung })),
					...question.reworded.map((words) => ({ words, kind: 'help' as const, rung: 'question' as const })),
				].flatMap(({ words, kind, rung }) => {
					const verdict = check(words, { ...context, trusted: true, kind, rung, stage: question.stage });
					return verdict.ok ? [] : [`${verdict.reason}: ${readable(words)}`];
				}),
			);
			expect(refused).toEqual([]);
		}
	});

	it.each([
		['a student who knows', (question: Question) => answerText(rightAnswer(question) ?? wished(question))],
		['a student who is always wrong', (question: Question) => wrongAnswer(question, situation(name))],
		['a student who is wrong every other time', (question: Question, turn: number) => (turn % 2 === 0 ? wrongAnswer(question, situation(name)) : answerText(rightAnswer(question) ?? wished(question)))],
	] satisfies [string, Student][])('plays a session with %s', async (who, student) => {
		const { transcript, questions, refusals } = await play(situation(name), student);
		expect(refusals).toEqual([]);
		// What was asked and told is not asked once more, not even where something is taught.
		expect(questions.map(({ id }) => id)).toEqual([...new Set(questions.map(({ id }) => id))]);
		expectFile(`${name}.${who.split(' ').at(-1) ?? ''}.session.md`, `# ${name}, ${who}\n\n${transcript.join('\n\n')}\n`);
	});
});

function answerText(given: Given | null): string | number | null {
	if (!given) return 'first I look at every value';
	return given.kind === 'line' ? given.line : given.kind === 'chosen' ? given.option : given.kind === 'typed' ? given.text : null;
}

/** Where only the student can say: something else than the run does. */
function wished({ answer, truth, foils }: Question): Given | null {
	const other = truth.kind === 'open' && answer.kind === 'choice' ? answer.options.find(({ id }) => id !== foils[0]?.answer) : undefined;
	return other ? { kind: 'chosen', option: other.id } : null;
}

/** A foil where there is one, else something else that can be read; for a line the last one that is not accepted. */
function wrongAnswer(question: Question, { outline, code }: Situation): string | number | null {
	const { truth } = question;
	if (truth.kind === 'open') return question.answer.kind === 'choice' ? (question.foils[0]?.answer ?? 'hm') : 'hm';
	if (truth.kind === 'places') return outline.statementLines.findLast((at) => firstOfBranch(code, at) === at && !truth.places.some((place) => place.kind === 'lines' && place.from <= at && at <= place.to)) ?? outline.statementLines[0] ?? 0;
	const [foil] = question.foils;
	if (foil) return foil.answer;
	switch (truth.kind) {
		case 'count': return String(truth.count + 7);
		case 'values': return '99, 98';
		case 'output': return 'zzz';
		case 'cells': return truth.values.map(() => "'zzz'").join('\n');
		default: return "'zzz'";
	}
}
