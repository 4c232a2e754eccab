/** The schema that the editor completes and checks course files with is the one that they are read by. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { courseJsonSchema } from '../../../extension/course/jsonSchema';
import { courseFileName } from '../../../extension/course/schema';
import { concepts } from '../../../extension/learner/concepts';

const file = resolve('media/course.schema.json');

interface Piece {
	readonly type?: string;
	readonly description?: string;
	readonly properties?: Readonly<Record<string, Piece>>;
	readonly additionalProperties?: unknown;
	readonly items?: Piece;
	readonly anyOf?: readonly Piece[];
	readonly enum?: readonly unknown[];
	readonly markdownEnumDescriptions?: readonly string[];
	readonly pattern?: string;
	readonly patternErrorMessage?: string;
	readonly maximum?: number;
	readonly defaultSnippets?: readonly { readonly body: unknown }[];
}

/** Every piece of the schema, with where it stands. */
function pieces(piece: Piece, path = ''): readonly { readonly path: string; readonly piece: Piece }[] {
	return [
		{ path, piece },
		...Object.entries(piece.properties ?? {}).flatMap(([name, one]) => pieces(one, `${path}/${name}`)),
		...(piece.items ? pieces(piece.items, `${path}[]`) : []),
		...(piece.anyOf ?? []).flatMap((one, at) => pieces(one, `${path}(${at})`)),
	];
}

describe('the schema of course files', () => {
	const all = pieces(courseJsonSchema() as Piece);
	const at = (path: string): Piece => all.find((one) => one.path === path)?.piece ?? {};

	it('is shipped as it is made (UPDATE_FIXTURES=1 writes it)', () => {
		const text = `${JSON.stringify(courseJsonSchema(), null, '\t')}\n`;
		if (process.env['UPDATE_FIXTURES'] === '1') writeFileSync(file, text);
		expect(existsSync(file) && readFileSync(file, 'utf8')).toBe(text);
	});

	it('says of every name what it means', () => {
		const properties = all.filter(({ path }) => /\/[^/[(]+$/.test(path));
		expect(properties.length).toBeGreaterThan(50);
		expect(properties.filter(({ piece }) => !piece.description).map(({ path }) => path)).toEqual([]);
	});

	it('takes no name that the reader does not know', () => {
		const objects = all.filter(({ piece }) => piece.type === 'object');
		expect(objects.filter(({ piece }) => piece.additionalProperties !== false).map(({ path }) => path)).toEqual(['/problems[]/files']);
	});

	it('explains each concept and each rung where it is chosen', () => {
		for (const path of ['/problems[]/concepts[]', '/problems[]/mistakes[]/concept', '/problems[]/mistakes[]/tasks[]/concept']) {
			expect(at(path).enum).toEqual(concepts.map(({ id }) => id));
			expect(at(path).markdownEnumDescriptions?.length).toBe(concepts.length);
		}
		expect(Object.keys(at('/problems[]/mistakes[]/hints').properties ?? {})).toEqual(['smaller-question', 'fact', 'worked-example', 'place-named']);
	});

	it('has a message of its own for each pattern, and no number that only the machine knows', () => {
		expect(all.filter(({ piece }) => piece.pattern !== undefined && piece.patternErrorMessage === undefined).map(({ path }) => path)).toEqual([]);
		expect(all.filter(({ piece }) => (piece.maximum ?? 0) > 1_000_000).map(({ path }) => path)).toEqual([]);
	});

	it('offers beginnings of problems, tests, mistakes and texts that have only known names', () => {
		const offered = all.filter(({ piece }) => piece.defaultSnippets);
		expect(offered.map(({ path }) => path)).toEqual(expect.arrayContaining(['/problems[]', '/problems[]/tests[]', '/problems[]/hiddenTests[]', '/problems[]/mistakes[]', '/problems[]/statement', '/problems[]/reference']));
		for (const { path, piece } of offered) {
			const known = new Set([piece, ...(piece.anyOf ?? [])].flatMap((one) => Object.keys(one.properties ?? {})));
			const names = (piece.defaultSnippets ?? []).flatMap(({ body }) => Object.keys(body as object));
			expect(names.filter((name) => !known.has(name)), path).toEqual([]);
		}
	});

	it('is what the editor uses for course files', () => {
		const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as { contributes: { languages: unknown; jsonValidation: unknown } };
		expect(contributes.languages).toEqual([{ id: 'jsonc', filenames: [courseFileName] }]);
		expect(contributes.jsonValidation).toEqual([{ fileMatch: courseFileName, url: './media/course.schema.json' }]);
	});
});
