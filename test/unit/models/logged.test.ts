import { expect, test } from 'vitest';
import { LoggedChatModel } from '../../../extension/models/loggedChatModel';
import { FakeClock } from '../../support/fakeClock';
import { KeptLog } from '../../support/keptLog';
import { ScriptedChatModel } from '../../support/scriptedChatModel';
import { never } from './asking';

test('the log says how a call ended; what was asked, answered or repeated by a server stands at trace level alone', async () => {
	const log = new KeptLog();
	const model = new LoggedChatModel(
		new ScriptedChatModel(['my answer', { kind: 'invalid', detail: 'refused: my program' }, { kind: 'network', reason: 'cut', detail: 'ECONNRESET' }, { kind: 'rate-limited', retryAfterMs: 5 }]), log, new FakeClock(),
	);
	for (let at = 0; at < 4; at += 1) {
		await model.complete({ messages: [{ role: 'user', content: 'my program' }], schema: null, maxTokens: 9 }, never).outcome;
	}
	expect(log.lines.filter((line) => !line.startsWith('trace'))).toEqual([
		'info a scripted model: ok, 100 + 10 tokens, 0 ms', 'warn a scripted model: invalid, 0 ms', 'warn a scripted model: network (cut: ECONNRESET), 0 ms', 'warn a scripted model: rate-limited (5 ms), 0 ms',
	]);
	expect(log.lines.filter((line) => line.startsWith('trace')).length).toBe(4);
});
