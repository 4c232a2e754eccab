/** What the checks of a language say of a line without running it, in the session about that line. */
import { describe, expect, it } from 'vitest';
import { candidatesFor } from '../../../extension/tutor/offline/generator';
import { spoken } from '../../../extension/tutor/offline/say';
import type { Finding } from '../../../extension/words';
import { asksInBraces, begin } from './askedInBraces';

describe('a line that the checks of the language say something of', () => {
	asksInBraces();
	const text = 'function label(n) {\n  let text = n + 1;\n  return text;\n}\n';

	/** The first question of what the line does, after line 2 was found, in a language with such checks. */
	async function first(findings: readonly Finding[], found: readonly number[] = [1]) {
		const { begun, bug } = await begin(text, { 'label(2)': '"2!"' }, {});
		const at = { ...begun, code: { ...begun.code, language: 'typescript' }, evidence: { ...begun.evidence, run: { ...begun.evidence.run, findings } }, found };
		return candidatesFor(at, bug, begun.tasks).map(({ question }) => question).find(({ stage }) => stage === 'explain');
	}
	const otherKind = (line: number): Finding => ({ line, code: 'TS2322', message: "Type 'number' is not assignable to type 'string'." });

	it('is asked about by their message', async () => {
		const question = await first([otherKind(1)]);
		expect(spoken(question?.words ?? [])).toBe("Before anything runs, there is a message about line 2: Type 'number' is not assignable to type 'string'. What does that message say?");
		expect(question?.answer.kind).toBe('choice');
		expect(question?.truth).toEqual({ kind: 'choice', id: 'right' });
	});

	it('is asked about by what happens there where the message is about another line, is not taught, or the line is not found', async () => {
		for (const findings of [[], [otherKind(2)], [{ ...otherKind(1), code: 'TS9', message: 'Nobody knows.' }]]) expect((await first(findings))?.template).not.toBe('explain.checked');
		expect((await first([otherKind(1)], []))?.template).not.toBe('explain.checked');
	});

	it('is not told what to write instead', async () => {
		const question = await first([{ line: 1, code: 'TS2551', message: "Property 'lenght' does not exist on type 'string'. Did you mean 'length'?" }]);
		expect(question?.template).toBe('explain.checked');
		expect(spoken(question?.words ?? [])).toContain("Property 'lenght' does not exist on type 'string'. What does");
	});
});
