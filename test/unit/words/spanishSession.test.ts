import * as l10n from '@vscode/l10n';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTurn } from '../../../extension/session/state';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { answer, edit, heard, press, questionOf, said, startedOn } from '../session/plainStudent';
import { total } from '../session/programs';

let plain: PlainParts;
beforeAll(async () => {
	l10n.config({ contents: readFileSync('l10n/bundle.l10n.es.json', 'utf8') });
	plain = await plainParts();
});
afterAll(() => plain.dispose());

it('a session is held in Spanish, answers and all', async () => {
	const session = await startedOn(plain, total, 'total', []);
	expect(said(session)).toMatch(/1 de tus 3 ejemplos pasa\..*¿Qué debería devolver\?$/);
	await answer(session, 'no sé');
	expect(openTurn(session.current)?.rung).not.toBe('question');
	const { truth } = questionOf(session);
	await answer(session, `creo que devuelve ${truth.kind === 'value' ? truth.value.shown : ''}`);
	expect(session.current.turns[0]?.assessment).toMatchObject({ kind: 'answer', correct: true });
	await edit(session, total.replace('[1:]', ''));
	for (let turns = 0; !session.current.outcome && turns < 6; turns += 1) await press(session, 'skip');
	expect(session.current.outcome).toBe('solved');
	expect(heard(session).at(-2)).toContain('Tu programa pasa tus 3 ejemplos');
	expect(said(session)).toContain('La misma idea en otro programa');
	// Nothing was left in English.
	expect(heard(session).filter((text) => /\b(?:the|your|what|should|does)\b/i.test(text.replace(/`[^`]*`/g, '')))).toEqual([]);
	await session.close();
});
