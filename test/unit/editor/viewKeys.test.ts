import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contextKeys } from '../../../extension/editor/names';
import { keysOf } from '../../../extension/editor/viewKeys';
import { viewSchema } from '../../../extension/protocol';

const viewOf = (name: string) => viewSchema.parse(JSON.parse(readFileSync(resolve('test/fixtures/views', `${name}.json`), 'utf8')));
const waits = (name: string, change: object = {}) => keysOf(viewSchema.parse({ ...viewOf(name), ...change }))[contextKeys.questionWaits];

describe('what `when` clauses know', () => {
	it('says that something is asked: by a question, and by the form for an example', () => {
		expect(waits('session-value')).toBe(true);
		expect(waits('example-call')).toBe(true);
		expect(waits('example-input')).toBe(true);
	});

	it('says that nothing is asked where no field waits', () => {
		expect(waits('welcome')).toBe(false);
		expect(waits('session-finished')).toBe(false);
		for (const asks of ['reading', 'nothing']) expect(waits('example-call', { asks })).toBe(false);
	});
});
