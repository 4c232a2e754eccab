import { expect, it } from 'vitest';
import { SandboxRefused } from '../../../extension/runs/runner';
import { Runners } from '../../../extension/runs/runners.node';
import { onlyTrusted } from '../../../extension/runs/trusted';
import { FakeRunner } from '../../support/fakes';
import { KeptLog } from '../../support/keptLog';

const never = new AbortController().signal;
const program = { version: 1, text: 'right', fileName: 'a', entry: { kind: 'script' as const }, files: [] };
const test = { kind: 'call', id: 't', origin: 'file', call: 'f(1)', expected: '2', compare: 'equal' } as const;

it('the tools of a computer run nothing in a folder that is not trusted, and all of it as soon as it is', async () => {
	const own = new FakeRunner();
	let isTrusted = false;
	const runner = onlyTrusted(Object.assign(own, { attempt: async () => [] }), () => isTrusted);
	const all = [
		() => runner.warm(), () => runner.run(program, [test], never), () => runner.trace(program, test, never), () => runner.evaluate(['1'], never),
		() => runner.attempt(program, [], { tests: [], budgets: [], decisive: 0 }, never),
	];
	for (const each of all) {
		await expect(each()).rejects.toBeInstanceOf(SandboxRefused);
	}
	expect(own.runs).toBe(0);
	isTrusted = true;
	for (const each of all) {
		await each();
	}
	expect(own.runs).toBe(1);
});

it('a language that has no runner says so, whatever is asked of it', async () => {
	const runners = new Runners({ distFolder: 'dist', log: new KeptLog(), isTrusted: () => true });
	const runner = runners.of('none');
	expect(runners.of('none')).toBe(runner);
	const refusal: unknown = await runner.run(program, [test], never).catch((error: unknown) => error);
	expect(refusal).toBeInstanceOf(SandboxRefused);
	expect((refusal as SandboxRefused).reason).not.toBe('');
	expect((refusal as SandboxRefused).remedy).not.toBe('');
	await expect(runner.attempt(program, [], { tests: [], budgets: [], decisive: 0 }, never)).rejects.toBeInstanceOf(SandboxRefused);
	runners.dispose();
});
