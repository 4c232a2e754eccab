import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explanationKinds, type ExplanationKind } from '../../../extension/explain/explanation';
import { OfflineExplainer } from '../../../extension/explain/offlineExplainer';
import { allowedIn } from '../../../extension/explain/sessionGuard';
import { Session } from '../../../extension/session/session';
import { investigationOf } from '../../../extension/session/investigation';
import type { SessionEvent } from '../../../extension/session/events/events';
import { leftInvestigation } from '../../../extension/session/leftSession';
import { noSecrets } from '../../../extension/session/store/store';
import { createMemoryStore } from '../../../extension/session/store/storeMemory';
import type { Test } from '../../../extension/words';
import { plainParts, type PlainParts } from '../../support/plainParts';

const call = (text: string, expected: string): Test => ({ kind: 'call', id: text, origin: 'file', call: text, expected, compare: 'equal' });
const text = 'def total(numbers):\n    result = 0\n    for at in range(1, len(numbers)):\n        result += numbers[at]\n    return result\n';

describe('what an open session looks into', () => {
	let plain: PlainParts;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());

	async function started(store = createMemoryStore()): Promise<Session> {
		const file = await store.create('s');
		const tests = [call('total([1, 2, 3])', '6'), call('total([])', '0'), call('total([5])', '5')];
		const session = Session.start(plain.parts, file, { document: { uri: 'file:///f.py', name: 'f.py' }, problem: { title: 'total', statement: '', entry: { kind: 'function', name: 'total' }, tests }, code: { language: 'python', version: 1, text }, mastery: {} });
		await session.go();
		return session;
	}

	it('is where the repairs are, and no other line; after an edit above they have moved', async () => {
		const session = await started();
		expect(session.investigation?.neutral).toContain(2);
		expect(session.investigation?.neutral, JSON.stringify(session.secrets.diagnosis?.bugs)).not.toContain(4);
		session.edited(`# adds up\n${text}`, 'save');
		await session.go();
		expect(session.investigation?.neutral).toContain(3);
		expect(JSON.stringify(session.view)).not.toContain('neutral');
		await session.close();
	});

	it('is every line while nothing is known, and nothing once the session is over', async () => {
		const session = await started();
		expect(investigationOf(session.current, noSecrets, plain.parts.read)?.neutral).toEqual([0, 1, 2, 3, 4, 5]);
		expect(investigationOf({ ...session.current, outcome: 'solved' }, session.secrets, plain.parts.read)).toBeNull();
		await session.close();
	});

	it('is known of a session that was left, too, in lines of the program as it is now, until it is over', async () => {
		const store = createMemoryStore();
		const session = await started(store);
		const { secrets, current } = session;
		await session.close();
		const file = await store.open('s');
		if (!file) throw new Error('the session is gone');
		const { events } = file;
		const { read } = plain.parts;
		expect(leftInvestigation({ events, secrets }, text, read)?.neutral).toContain(2);
		const moved = leftInvestigation({ events, secrets }, `# adds up\n\n${text}`, read);
		expect(moved?.neutral).toContain(4);
		expect(moved?.neutral).not.toContain(0);
		if (!moved) throw new Error('the session is over');
		expect(allowedIn(moved.context)({ kind: 'summary', by: 'model', words: [{ kind: 'text', text: 'It should start at ' }, { kind: 'code', text: 'range(0, len(numbers))' }] })).toBe(false);
		const over: SessionEvent = { type: 'finished', outcome: 'solved', words: [], id: 'last', at: current.changedAt, v: 1 };
		expect(leftInvestigation({ events: [...events, over], secrets }, text, read)).toBeNull();
		expect(leftInvestigation({ events: [], secrets }, text, read)).toBeNull();
	});

	it('lets the built-in words on its lines pass, and none that a model could give the repair away with', async () => {
		const session = await started();
		const { investigation } = session;
		if (!investigation) throw new Error('the session is over');
		const allows = allowedIn(investigation.context);
		const explainer = new OfflineExplainer([plain.parser]);
		const units = (kind: ExplanationKind) => explainer.units({ kind, code: { language: 'python', version: 1, text }, range: { from: 0, to: 4 }, level: 'beginner', language: 'en', evidence: null, neutral: investigation.neutral });
		for (const kind of explanationKinds) expect(units(kind).filter((unit) => !allows(unit))).toEqual([]);
		for (const leak of ['It should use `range(0, len(numbers))`.', 'The loop is wrong: it leaves out the first number.', 'It begins at index 1 instead of 0.']) {
			expect(allows({ kind: 'summary', by: 'model', words: leak.split('`').map((part, at) => ({ kind: at % 2 === 0 ? 'text' : 'code', text: part }) as const) }), leak).toBe(false);
		}
		await session.close();
	});
});
