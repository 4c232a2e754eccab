import { beforeEach, describe, expect, test } from 'vitest';
import type { Language } from '../../../extension/code/language';
import { languages } from '../../../extension/code/languages';
import { RunnersAtHand, type LanguageRunner } from '../../../extension/editor/runnersAtHand';
import { SandboxRefused } from '../../../extension/runs/runner';
import { FakeClock } from '../../support/fakeClock';
import { FakeRunner } from '../../support/fakes';
import { KeptLog } from '../../support/keptLog';

const [one, other] = languages;
if (!one || !other) throw new Error('there are fewer than two languages');
const never = new AbortController().signal;
const program = { version: 1, text: 'right', fileName: 'a', entry: { kind: 'script' as const }, files: [] };

/** Counts what becomes of its interpreter. */
class CountedRunner extends FakeRunner implements LanguageRunner {
	warmed = 0;
	released = 0;
	refusal: Error | null = null;

	override async warm(): Promise<void> {
		this.warmed += 1;
		if (this.refusal) throw this.refusal;
	}

	override release(): void {
		this.released += 1;
	}

	async attempt(): Promise<never[]> {
		return [];
	}
}

describe('the runners of a window', () => {
	let clock: FakeClock;
	let log: KeptLog;
	let made: Map<Language, CountedRunner>;
	let runners: RunnersAtHand;
	const of = (language: Language): CountedRunner => made.get(language) ?? fail(language);
	const fail = ({ id }: Language): never => { throw new Error(`no runner was made for ${id}`); };

	beforeEach(() => {
		clock = new FakeClock();
		log = new KeptLog();
		made = new Map();
		runners = new RunnersAtHand({ clock, log, runner: (language) => {
			const runner = new CountedRunner();
			made.set(language, runner);
			return runner;
		} });
	});

	test('each is made at its first use, and once', async () => {
		expect(made.size).toBe(0);
		runners.need(one);
		expect([...made.keys()]).toEqual([one]);
		await runners.of(one).run(program, [], never);
		expect(runners.of(one)).toBe(runners.of(one));
		expect([...made.keys()]).toEqual([one]);
	});

	test('that of the shown session stays; that of the one before is given back after a while', async () => {
		runners.need(one);
		runners.need(other);
		expect([of(one).warmed, of(other).warmed]).toEqual([1, 1]);
		await settled();
		clock.advance(29_000);
		expect(of(one).released).toBe(0);
		clock.advance(1000);
		expect([of(one).released, of(other).released]).toEqual([1, 0]);
		clock.advance(3_600_000);
		expect(of(other).released).toBe(0);
	});

	test('who comes back in time finds it as it was', async () => {
		runners.need(one);
		runners.need(other);
		await settled();
		clock.advance(20_000);
		runners.need(one);
		await settled();
		clock.advance(60_000);
		expect([of(one).released, of(other).released]).toEqual([0, 1]);
	});

	test('one that was only used (an explanation, a check) is given back after its last use, and not while it runs', async () => {
		await runners.of(one).run(program, [], never);
		clock.advance(20_000);
		const end = (runners.of(one), of(one)).hold();
		const running = runners.of(one).run(program, [], never);
		clock.advance(60_000);
		expect(of(one).released).toBe(0);
		end();
		await running;
		clock.advance(29_000);
		expect(of(one).released).toBe(0);
		clock.advance(1000);
		expect(of(one).released).toBe(1);
		expect(clock.pending).toEqual([]);
	});

	test('all are given back together', async () => {
		runners.need(one);
		await runners.of(other).run(program, [], never);
		await settled();
		runners.release();
		expect([of(one).released, of(other).released]).toEqual([1, 1]);
		expect(clock.pending).toEqual([]);
	});

	test('a sandbox that cannot be had beforehand is no fault of ours; anything else is', async () => {
		runners.of(one);
		runners.of(other);
		of(one).refusal = new SandboxRefused('There is no compiler here.', 'Install one.');
		of(other).refusal = new Error('broken');
		runners.need(one);
		runners.need(other);
		await settled();
		expect(log.lines.filter((line) => line.includes('no compiler'))).toHaveLength(1);
		expect(log.lines.some((line) => line.includes('broken'))).toBe(true);
	});
});

/** All that was begun has had its turn. */
const settled = async (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
