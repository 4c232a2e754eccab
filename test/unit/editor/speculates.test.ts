import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { speculatesWith } from '../../../extension/editor/models/speculates';
import { settings } from '../../../extension/editor/names';

const at = (baseUrl: string) => ({ kind: 'endpoint' as const, endpoint: { baseUrl, model: 'any' } });
const local = at('http://127.0.0.1:11434/v1');
const paid = at('https://api.openai.com/v1');

describe('questions asked for ahead of their turn', () => {
	it('by default with a model on this machine, and with none that may cost money', () => {
		const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as { contributes: { configuration: unknown } };
		const [, standard] = new RegExp(`"${settings.speculate}":\\{[^}]*?"default":"(\\w+)"`).exec(JSON.stringify(contributes.configuration)) ?? [];
		expect(standard).toBe('local');
		expect(speculatesWith('local', local)).toBe(true);
		expect(speculatesWith('local', paid)).toBe(false);
		expect(speculatesWith('local', { kind: 'editor', id: 'any' })).toBe(false);
		expect(speculatesWith('local', { kind: 'offline' })).toBe(false);
	});

	it('always or never where the student says so', () => {
		expect(speculatesWith('always', paid)).toBe(true);
		expect(speculatesWith('never', local)).toBe(false);
	});
});
