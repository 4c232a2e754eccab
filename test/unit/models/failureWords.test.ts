import { describe, expect, test } from 'vitest';
import type { ChatFailure } from '../../../extension/models/chatModel';
import { failureWords } from '../../../extension/models/failureWords';

const context = { label: 'm at x.example', now: 1000, time: (moment: number) => `<${moment}>` };
const failures: readonly ChatFailure[] = [
	{ kind: 'cancelled' }, { kind: 'rate-limited', retryAfterMs: null }, { kind: 'rate-limited', retryAfterMs: 5000 }, { kind: 'quota' }, { kind: 'key-spent' }, { kind: 'wrong-key' }, { kind: 'no-such-model' },
	{ kind: 'not-allowed' }, { kind: 'filtered' }, { kind: 'cut-short' }, { kind: 'invalid', detail: 'd' }, { kind: 'budget-spent', of: 'session' }, { kind: 'budget-spent', of: 'day' }, { kind: 'network-off' },
	{ kind: 'network', detail: 'd' },
	...(['unreachable', 'cut', 'silent', 'server-error', 'redirected', 'no-such-address'] as const).map((reason) => ({ kind: 'network', reason, detail: 'd' }) as const),
];

describe('what failed, in words', () => {
	test('all of them', () => {
		expect(failures.map((failure) => [JSON.stringify(failure), ...Object.values(failureWords(failure, context))].join('\n')).join('\n\n')).toMatchSnapshot();
	});

	test('a rate limit says until when', () => {
		expect(failureWords({ kind: 'rate-limited', retryAfterMs: 5000 }, context).message).toContain('<6000>');
	});
});
