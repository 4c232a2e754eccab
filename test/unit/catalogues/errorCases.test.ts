/** Every example of "Explain this error", run for real: it ends with the message that it shows, which is its own lesson's and no other's. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../../extension/code/languages';
import { conceptOf } from '../../../extension/learner/concepts';
import { findLesson } from '../../../extension/tutor/offline/teaching/exceptions';
import type { ErrorCase } from '../../../grammars/lessons';
import { startPatience } from '../runs/sandbox';
import { java } from './errorMessages/java';
import { c } from './errorMessages/c';
import { cpp } from './errorMessages/cpp';
import { javascript } from './errorMessages/javascript';
import { python } from './errorMessages/python';
import type { SeenMessages } from './errorMessages/seen';
import { typescript } from './errorMessages/typescript';
import { endingsOf } from './endings';

const seen: Readonly<Record<string, SeenMessages>> = { python, java, c, cpp, javascript, typescript };

describe.each(languages.map((language) => [language.name, language] as const))('the errors of %s', (_name, language) => {
	const { errors, cases, wordings, kinds, lacks } = language.lessons;
	const { least, older, checkers } = seen[language.id] ?? { least: 1, older: [], checkers: [] };
	const entries = Object.entries(cases);

	/** Ids of all lessons that a message fits. */
	const fits = (type: string, message: string): string[] => errors.filter((lesson) => lesson.types.includes(type) && lesson.message.test(message)).map(({ id }) => id);

	const parted = (line: string): [type: string, message: string] => {
		const { type = '', message = '' } = language.lessons.errorLine.exec(line)?.groups ?? {};
		return [type, message];
	};

	describe('each have an example of their own', () => {
		const endings = endingsOf(language);
		beforeAll(() => endings.begin(), startPatience);
		afterAll(() => endings.end());

		/** Numbers of the host's file errors differ from computer to computer. */
		const withoutNumber = (line: string): string => line.replace(/\[Errno \d+\]/, '[Errno]');

		it.each(entries.filter(([, one]) => !one.byHand && endings.isOwn(one.says)))('%s ends as it says', async (_id, { code, says }) => {
			expect(withoutNumber(await endings.lastLine(code))).toBe(withoutNumber(says));
		}, startPatience);
	});

	it('are many, each with an example, and no example is without a message', () => {
		expect(errors.length).toBeGreaterThanOrEqual(least);
		expect(new Set(errors.map(({ id }) => id)).size).toBe(errors.length);
		expect(Object.keys(cases).sort()).toEqual(errors.map(({ id }) => id).sort());
		expect(entries.filter(([, one]) => one.byHand).length).toBeLessThanOrEqual(8);
	});

	it.each(entries)('the message of %s is its own and no other\'s', (id, { says }) => {
		expect(fits(...parted(says))).toEqual([id]);
	});

	it.each(errors.map((lesson) => [lesson.id, lesson] as const))('the words of %s are plain and short', (id, lesson) => {
		const one = cases[id] as ErrorCase;
		const [type, message] = parted(one.says);
		const parts = findLesson(type, message, language.lessons)?.parts ?? [];
		const said = [lesson.meaning(parts), one.doing(), one.look()];
		const options = lesson.right && lesson.foils ? [lesson.right(parts), ...lesson.foils(parts).map((foil) => foil.text)] : [];
		for (const text of [...said, ...options]) {
			expect(text).not.toMatch(/undefined(?!`)|\{\d\}|``/);
			const sentences = text.replace(/`[^`]*`/g, 'code').split(/[.?!:]\s+/);
			expect(Math.max(...sentences.map((sentence) => sentence.split(/\s+/).length)), text).toBeLessThanOrEqual(22);
			expect(text.split(/\s+/).length, text).toBeLessThanOrEqual(40);
			// A meaning and a habit, never what to change.
			expect(text).not.toMatch(/\b(?:add|remove|change|replace|rewrite|insert|delete|fix) (?:a|an|the|it|your)\b/i);
		}
		expect(new Set(options).size).toBe(options.length);
		expect(lesson.right === undefined).toBe(lesson.foils === undefined);
		expect(lesson.concept === null || (conceptOf(lesson.concept) !== null && !lacks.includes(lesson.concept))).toBe(true);
		const lines = one.code.split('\n');
		expect(lines.length).toBeLessThanOrEqual(7);
		expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(64);
	});

	it.each(older)('%s: %s is %s', (type, message, id) => {
		expect(fits(type, message)).toEqual([id]);
	});

	it.each(checkers)('a checker\'s "%s" is %s', (said, id) => {
		const found = wordings.flatMap(({ wording, type, message }) => {
			const parts = wording.exec(said);
			return parts ? [fits(type, message(parts.slice(1)))] : [];
		});
		expect(found).toEqual([[id]]);
	});

	it('every wording of a checker was seen above, and every kind has words', () => {
		const said = [...checkers, ...Object.values(seen).flatMap((each) => each.checkers)].map(([text]) => text);
		expect(wordings.filter(({ wording }) => !said.some((text) => wording.test(text))).map(({ wording }) => String(wording))).toEqual([]);
		for (const { meaning, look, types } of kinds) {
			expect(types.length).toBeGreaterThan(0);
			expect(`${meaning()} ${look()}`).not.toMatch(/undefined/);
		}
	});
});
