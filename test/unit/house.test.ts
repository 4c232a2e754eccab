import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { ESLint, type Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { beforeAll, describe, expect, test } from 'vitest';

/** The project's own lint configuration, less what needs types: the files linted here exist only in this test. */
const eslint = new ESLint({
	overrideConfig: [{ ...(tseslint.configs.disableTypeChecked as Linter.Config), languageOptions: { parserOptions: { projectService: false } } }],
});

const houseRules = ['house/imports', 'no-restricted-globals', 'no-console'];

/** What the rules of the house say about `code` if it stood in `file`; empty when they are content. */
async function complaints(file: string, code: string): Promise<string[]> {
	const [result] = await eslint.lintText(code, { filePath: file });
	const broken = result?.messages.filter((message) => message.fatal);
	expect(broken).toEqual([]);
	return (result?.messages ?? []).filter((message) => houseRules.includes(message.ruleId ?? '')).map((message) => message.message);
}

describe('the walls of the house hold', () => {
	beforeAll(() => complaints('extension/words.ts', ''), 60_000);

	test.each([
		['a folder imports from below itself', 'extension/code/a.ts', `import { plan } from '../session/planner';`],
		['a type from below is an import too', 'extension/tutor/a.ts', `import type { State } from '../session/state.ts';`],
		['an inline type import from below', 'extension/runs/a.ts', `export type A = import('../tutor/roles').Instructor;`],
		['the index of a folder below', 'extension/code/a.ts', `import { plan } from '../session';`],
		['a dynamic import from below', 'extension/code/a.ts', `export const later = () => import('../session/planner');`],
		['a re-export from below', 'extension/code/a.ts', `export * from '../session/planner';`],
		['the top of the list imports from code', 'extension/words.ts', `import { parse } from './code/parse';`],
		['vscode in the session', 'extension/session/a.ts', `import * as vscode from 'vscode';`],
		['vscode as types alone', 'extension/runs/a.node.ts', `import type { Uri } from 'vscode';`],
		['vscode in a unit test', 'test/unit/a.test.ts', `import * as vscode from 'vscode';`],
		['a Node module in a pure file', 'extension/session/journal.ts', `import { readFile } from 'node:fs/promises';`],
		['a Node module without its prefix', 'extension/code/a.ts', `import * as path from 'path';`],
		['a Node module in the editor', 'extension/editor/a.ts', `import { randomBytes } from 'node:crypto';`],
		['a Node module in main.ts', 'extension/main.ts', `import { join } from 'node:path';`],
		['a Node module by require', 'extension/code/a.ts', `export const fs = require('fs') as unknown;`],
		['a global that only Node has', 'extension/session/a.ts', `export const at = process.cwd();`],
		['the interpreter outside *.node.ts', 'extension/runs/python/a.ts', `import { loadPyodide } from 'pyodide';`],
		['file locks outside *.node.ts', 'extension/session/a.ts', `import * as locks from 'proper-lockfile';`],
		['a pure file takes a Node file for itself', 'extension/session/a.ts', `import { files } from './files.node.ts';`],
		['the protocol knows more than schemas', 'extension/protocol.ts', `import type { Task } from './words';`],
		['the protocol takes another package', 'extension/protocol.ts', `import { diffLines } from 'diff';`],
		['the page looks into the host', 'webview/a.ts', `import type { View } from '../extension/session/view';`],
		['the page wants a Node module', 'webview/a.ts', `import { join } from 'node:path';`],
		['the page wants vscode', 'webview/a.ts', `import type { Webview } from 'vscode';`],
		['the host imports the page', 'extension/editor/a.ts', `import { render } from '../../webview/render';`],
		['the host imports a test', 'extension/code/a.ts', `import { sharedFolder } from '../../test/shared';`],
		['a file without a place', 'extension/helpers/a.ts', `import type { Place } from '../words';`],
		['logging by console', 'extension/session/a.ts', `console.log('here');`],
	])('refused: %s', async (_name, file, code) => {
		expect(await complaints(file, code)).not.toEqual([]);
	});

	test.each([
		['from above', 'extension/session/a.ts', `import type { Task } from '../words.ts';\nimport { parse } from '../code/parse';\nexport type { Task };\nexport const a = parse;`],
		['the index of a folder above', 'extension/code/a.ts', `import { languages } from '../../grammars';\nexport const a = languages;`],
		['from its own folder', 'extension/tutor/offline/a.ts', `import { guard } from '../guard';\nexport const a = guard;`],
		['the types of a Node file', 'extension/session/a.ts', `import type { Files } from './files.node.ts';\nexport type A = Files;`],
		['a Node file from main.ts and the editor', 'extension/main.ts', `import { files } from './session/files.node.ts';\nexport const a = files;`],
		['vscode in the editor', 'extension/editor/a.ts', `import * as vscode from 'vscode';\nexport const a = vscode;`],
		['Node modules in *.node.ts', 'extension/session/files.node.ts', `import { readFile } from 'node:fs/promises';\nexport const a = [readFile, process.platform];`],
		['schemas in the protocol', 'extension/protocol.ts', `import { z } from 'zod';\nexport const a = z;`],
		['the protocol in the page', 'webview/a.ts', `import { toPage } from '../extension/protocol';\nexport const a = toPage;`],
		['packages that touch nothing', 'extension/code/a.ts', `import { Parser } from 'web-tree-sitter';\nexport const a = Parser;`],
	])('allowed: %s', async (_name, file, code) => {
		expect(await complaints(file, code)).toEqual([]);
	});
});

/** Names of languages, also inside a longer name (`pythonRunner`); the short ones only as words, and not in the name of a server for models. */
const languageNames = /python|pyodide|javascript|typescript|java(?!script)|kotlin|golang|\bc\+\+|(?<!llama\.)\bcpp\b|\brust\b|\bruby\b/gi;

/** The languages: each has a folder for its grammar. */
const languageIds = readdirSync('grammars', { withFileTypes: true }).filter((entry) => entry.isDirectory() && ['descriptor', 'reading'].some((file) => existsSync(`grammars/${entry.name}/${file}.ts`))).map(({ name }) => name);

/** A language's own folders: its grammar and its runner. Any other folder beside a runner serves all languages. */
const isOfLanguage = (file: string) => languageIds.some((id) => file.startsWith(`grammars/${id}/`) || file.startsWith(`extension/runs/${id}/`));

/** Where a language is named all the same, each with its reason. */
const exceptions: Record<string, string> = {
	'grammars/index.ts': 'lists the languages: one import for each',
	'extension/runs/runners.node.ts': 'lists the runners: one line for each language',
};

describe('a language is named only in its own folders', () => {
	const files = ['extension', 'grammars', 'webview'].flatMap((folder) =>
		readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/')),
	);

	test('there is something to read', () => {
		expect(files.length).toBeGreaterThan(0);
	});

	test('a folder of runs that is no language\'s is not excused', () => {
		const [id = ''] = languageIds;
		expect([`grammars/${id}/a.ts`, `extension/runs/${id}/a.ts`, 'extension/runs/repair/a.ts', 'extension/runs/a.ts', `grammars/${id}.ts`].map(isOfLanguage)).toEqual([true, true, false, false, false]);
	});

	test('no other file names one', () => {
		const mentions = files
			.filter((file) => !isOfLanguage(file) && !(file in exceptions))
			.flatMap((file) =>
				readFileSync(file, 'utf8')
					.split('\n')
					.flatMap((line, index) => (line.match(languageNames) ?? []).map((name) => `${file}:${index + 1} names ${name}: ${line.trim()}`)),
			);
		expect(mentions).toEqual([]);
	});

});

describe('no import leads back to where it came from', () => {
	const files = ['extension', 'grammars', 'webview'].flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => posix.join(folder, name.replaceAll('\\', '/'))));
	const known = new Set(files);
	const imports = new Map(files.map((file) => [file, importsOf(file, readFileSync(file, 'utf8'), known)]));

	test('types included', () => {
		expect(circle(imports)).toEqual([]);
	});

	test('a circle would be found', () => {
		expect(circle(new Map([['a', ['b']], ['b', ['c', 'd']], ['c', []], ['d', ['b']]]))).toEqual(['b', 'd', 'b']);
	});
});

/** The files of the house that a file imports, by name or as a type. */
function importsOf(file: string, text: string, known: ReadonlySet<string>): readonly string[] {
	return [...text.matchAll(/\b(?:from|import)\s*\(?'(\.[^']+)'/g)].flatMap(([, name = '']) => {
		const target = posix.join(posix.dirname(file), name);
		return [target, `${target}.ts`, `${target}/index.ts`].find((each) => known.has(each)) ?? [];
	});
}

/** The first circle of imports, its first file named at both ends; empty when there is none. */
function circle(imports: ReadonlyMap<string, readonly string[]>): readonly string[] {
	const done = new Set<string>();
	const walk = (file: string, path: readonly string[]): readonly string[] => {
		if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
		if (done.has(file)) return [];
		for (const next of imports.get(file) ?? []) {
			const found = walk(next, [...path, file]);
			if (found.length > 0) return found;
		}
		done.add(file);
		return [];
	};
	for (const file of imports.keys()) {
		const found = walk(file, []);
		if (found.length > 0) return found;
	}
	return [];
}
