import { describe, expect, it } from 'vitest';
import { Completions, type Memory, type SuggestSettings } from '../../../extension/editor/session/completions';

/** A window's settings: what the user and the workspace say, by language or for all. */
function settingsOf(user: Record<string, boolean>, workspace: Record<string, boolean>) {
	const all = 'all';
	const isOn = (language: string) => workspace[language] ?? user[language] ?? workspace[all] ?? user[all] ?? true;
	let offers = true;
	const settings: SuggestSettings = {
		canOffer: (language) => offers && isOn(language),
		isOn,
		own: (language) => workspace[language ?? all] ?? null,
		write: async (language, value) => {
			if (value === null) Reflect.deleteProperty(workspace, language ?? all);
			else workspace[language ?? all] = value;
		},
		switchOff: async () => {
			offers = false;
		},
	};
	return { settings, workspace };
}

function remembering(): Memory {
	const kept = new Map<string, unknown>();
	return { get: (key) => kept.get(key), update: async (key, value) => void kept.set(key, structuredClone(value)) };
}

const nothing = () => undefined;

describe('a pause of inline completions', () => {
	it('is offered once a session, changes nothing by itself, and is as it was afterwards', async () => {
		const { settings, workspace } = settingsOf({ all: true }, {});
		const completions = new Completions(settings, remembering(), nothing);
		expect([completions.stateFor('s', 'python'), workspace]).toEqual(['offer', {}]);
		await completions.pause('s', 'python');
		expect([completions.stateFor('s', 'python'), workspace]).toEqual(['paused', { all: false }]);
		await completions.restore(true);
		expect([completions.stateFor('s', 'python'), workspace]).toEqual([null, {}]);
		expect(completions.stateFor('t', 'python')).toBe('offer');
	});

	it('reaches a language that has a setting of its own, and gives each scope back what it said', async () => {
		const { settings, workspace } = settingsOf({ python: true }, { all: true });
		const completions = new Completions(settings, remembering(), nothing);
		await completions.pause('s', 'python');
		expect([settings.isOn('python'), workspace]).toEqual([false, { all: false, python: false }]);
		await completions.restore(true);
		expect(workspace).toEqual({ all: true });
	});

	it('is not asked for again after no, and nowhere after never', async () => {
		const { settings } = settingsOf({}, {});
		const completions = new Completions(settings, remembering(), nothing);
		await completions.decline('s', false);
		expect([completions.stateFor('s', 'python'), completions.stateFor('t', 'python')]).toEqual([null, 'offer']);
		await completions.decline('t', true);
		expect(completions.stateFor('u', 'python')).toBeNull();
	});

	it('ends with a window that was closed in the middle, and goes on with its session', async () => {
		const { settings, workspace } = settingsOf({}, {});
		const memory = remembering();
		await new Completions(settings, memory, nothing).pause('s', 'python');
		expect(workspace).toEqual({ all: false });
		// The next window on this workspace knows only what was remembered.
		const next = new Completions(settings, memory, nothing);
		await next.restore(false);
		expect(workspace).toEqual({});
		await next.shows('other', 'python');
		expect(workspace).toEqual({});
		await next.shows('s', 'python');
		expect([workspace, next.stateFor('s', 'python')]).toEqual([{ all: false }, 'paused']);
	});

	it('leaves alone what the student has changed meanwhile', async () => {
		const { settings, workspace } = settingsOf({}, {});
		const completions = new Completions(settings, remembering(), nothing);
		await completions.pause('s', 'python');
		workspace['all'] = true;
		await completions.restore(true);
		expect(workspace).toEqual({ all: true });
	});

	it('goes on after a setting that could not be written', async () => {
		const { settings, workspace } = settingsOf({}, {});
		const completions = new Completions({ ...settings, write: async () => Promise.reject(new Error('read-only')) }, remembering(), nothing);
		await expect(completions.pause('s', 'python')).rejects.toThrow('read-only');
		await completions.decline('t', false);
		expect([completions.stateFor('t', 'python'), workspace]).toEqual([null, {}]);
	});
});
