/** What ships, and how large it is. The package is looked at where `npm run package` has made it; CI does so before its tests. */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../extension/code/languages';
import { grammarFiles, packedFiles } from '../../../scripts/build.mjs';
import { largestPackage, vsix } from '../../../scripts/package.mjs';
import { packageParts } from '../../bench/packageParts';

const grammars = languages.map(({ grammarFile }) => grammarFile);

it('the build takes the grammar of each language from its package, and the parser', () => {
	const built = grammarFiles();
	expect(built.filter((path) => !existsSync(`node_modules/${path}`))).toEqual([]);
	const names = built.map((path) => basename(path));
	expect(names).toContain('web-tree-sitter.wasm');
	expect(grammars.filter((name) => !names.includes(name))).toEqual([]);
	expect(new Set(names).size).toBe(names.length);
});

describe.skipIf(!existsSync(vsix))('the package', () => {
	const archive = existsSync(vsix) ? readFileSync(vsix) : Buffer.alloc(0);
	const parts = () => packageParts(archive);

	it('is smaller than it may be', () => {
		expect(archive.length).toBeLessThanOrEqual(largestPackage);
		expect(parts().reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(archive.length);
	});

	it('holds the grammar of every language, the parser, and the sandboxes; of what is packed no second copy', () => {
		const paths = parts().map(({ path }) => path);
		const wanted = [...grammars, 'web-tree-sitter.wasm'].map((name) => `extension/dist/grammars/${name}`);
		expect([...wanted, 'extension/dist/extension.js', 'extension/dist/sandbox/child.mjs', ...packedFiles.map((path) => `extension/${path}.zst`)].filter((path) => !paths.includes(path))).toEqual([]);
		expect(packedFiles.map((path) => `extension/${path}`).filter((path) => paths.includes(path))).toEqual([]);
	});

	it('holds nothing but what runs, what is read and what the marketplace shows', () => {
		const odd = parts().map(({ path }) => path).filter((path) => !/^(?:\[Content_Types\]\.xml|extension\.vsixmanifest|extension\/(?:dist|l10n|media|examples)\/|extension\/(?:package(?:\.nls(?:\.\w+)?)?\.json|[A-Za-z]+\.(?:md|txt)))/.test(path) || path.endsWith('.map') || path.endsWith('.tmp'));
		expect(odd).toEqual([]);
	});
});
