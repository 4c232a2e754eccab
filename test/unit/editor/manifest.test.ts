import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languages } from '../../../extension/code/languages';
import { packEnding } from '../../../extension/course/pack';
import { courseFileName } from '../../../extension/course/schema';
import { commands, colors, contextKeys, languagesKey, settings, viewId } from '../../../extension/editor/names';
import { defaultLimits } from '../../../extension/runs/runner';

interface Item {
	command: string;
	when?: string;
	enablement?: string;
	title?: string;
	category?: string;
	key?: string;
	mac?: string;
}

interface Manifest {
	keywords: string[];
	activationEvents: string[];
	capabilities: { untrustedWorkspaces: { restrictedConfigurations: string[] } };
	contributes: {
		commands: Item[];
		menus: Record<string, Item[]>;
		keybindings: Item[];
		views: Record<string, { id: string }[]>;
		colors: { id: string; description: string; defaults: Record<string, string> }[];
		configuration: { properties: Record<string, { default?: unknown; markdownDescription?: string; minimum?: number; enum?: string[]; enumDescriptions?: string[] }> };
	};
}

const text = readFileSync('package.json', 'utf8');
const manifest = JSON.parse(text) as Manifest;
const { contributes } = manifest;
const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();
const placed = [...Object.values(contributes.menus).flat(), ...contributes.keybindings];
const clauses = [...placed.flatMap(({ when }) => when ?? []), ...contributes.commands.flatMap(({ enablement }) => enablement ?? [])];

describe('the manifest and the code know the same names', () => {
	test('commands', () => {
		expect(sorted(contributes.commands.map(({ command }) => command))).toEqual(sorted(Object.values(commands)));
		expect(placed.map(({ command }) => command).filter((command) => !Object.values<string>(commands).includes(command))).toEqual([]);
	});

	test('settings', () => {
		expect(sorted(Object.keys(contributes.configuration.properties))).toEqual(sorted(Object.values(settings)));
	});

	test('context keys', () => {
		const asked = clauses.flatMap((clause) => clause.match(/(?<![\w.])socratic\.\w+/g) ?? []).filter((name) => name !== viewId);
		expect(sorted(asked)).toEqual(sorted([...Object.values(contextKeys), languagesKey]));
	});

	test('colours', () => {
		expect(sorted(contributes.colors.map(({ id }) => id))).toEqual(sorted(Object.values(colors)));
	});

	test('the view', () => {
		expect(Object.values(contributes.views).flat().map(({ id }) => id)).toEqual([viewId]);
	});

	test('languages: the manifest names each once, as what wakes the extension; its clauses ask the list that the code gives', () => {
		const ids = sorted(languages.flatMap(({ editorIds }) => editorIds));
		expect(manifest.activationEvents.filter((event) => event.startsWith('onLanguage'))).toEqual(ids.map((id) => `onLanguage:${id}`));
		const asked = clauses.flatMap((clause) => clause.match(/\b(?:editorLangId|resourceLangId)\b(?: \S+){2}/g) ?? []);
		expect(sorted(asked)).toEqual(['editorLangId', 'resourceLangId'].map((key) => `${key} in ${languagesKey}`));
	});

	test('who looks for a language in the marketplace finds it', () => {
		expect(sorted(languages.map(({ id }) => id)).filter((id) => !manifest.keywords.includes(id))).toEqual([]);
	});

	test('what a course is found and joined by', () => {
		expect(sorted(manifest.activationEvents.filter((event) => !event.startsWith('onLanguage')))).toEqual(sorted(['onUri', `workspaceContains:${courseFileName}`, `workspaceContains:*${packEnding}`]));
	});

	test('translations', () => {
		const known = Object.keys(JSON.parse(readFileSync('package.nls.json', 'utf8')) as Record<string, string>);
		expect(sorted([...text.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key ?? ''))).toEqual(sorted(known));
	});
});

describe('the manifest is complete', () => {
	test('every setting has a description and a default', () => {
		for (const [name, setting] of Object.entries(contributes.configuration.properties)) {
			expect(setting.markdownDescription, name).toMatch(/^%setting\./);
			expect(setting.default, name).not.toBeUndefined();
			expect(setting.enumDescriptions?.length, name).toBe(setting.enum?.length);
		}
	});

	test('the defaults of the limits are the ones of the runner', () => {
		const limits = Object.keys(defaultLimits).map((name) => [name, contributes.configuration.properties[`socratic.limits.${name}`]?.default]);
		expect(Object.fromEntries(limits)).toEqual(defaultLimits);
	});

	test('what raises a limit, chooses a model or sets its budget is not read from an untrusted workspace', () => {
		const guarded = Object.values<string>(settings).filter((name) => /^socratic\.(?:(?:limits|model|budget)\.|speculate$)/.test(name));
		expect(sorted(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations)).toEqual(sorted(guarded));
	});

	test('every command has a title and a category', () => {
		expect(contributes.commands.filter(({ title, category }) => !title || category !== 'Socratic')).toEqual([]);
	});

	test('no two commands share a key, and each key is there on a Mac too', () => {
		const keys = contributes.keybindings.map(({ key }) => key ?? '');
		expect(keys).toEqual(sorted(keys).length === keys.length ? keys : sorted(keys));
		expect(contributes.keybindings.filter(({ key, mac }) => mac !== key?.replace('ctrl', 'cmd'))).toEqual([]);
	});

	test('everything that a student does in a session has a key', () => {
		const bound = contributes.keybindings.map(({ command }) => command);
		const actions: readonly string[] = [commands.start, commands.check, commands.answerWithLine, commands.notSure, commands.anotherWay, commands.disagree, commands.focusAnswer, commands.cancel];
		expect(actions.filter((action) => !bound.includes(action))).toEqual([]);
	});
});

test('no file writes a name out that names.ts has', () => {
	const files = readdirSync('extension/editor').filter((name) => name.endsWith('.ts') && name !== 'names.ts');
	const written = files.flatMap((name) => (readFileSync(`extension/editor/${name}`, 'utf8').match(/'socratic\.(?!shown|session')[\w.]+'/g) ?? []).map((found) => `${name}: ${found}`));
	expect(written).toEqual([]);
});
