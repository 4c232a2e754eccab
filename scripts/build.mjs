/**
 * Builds what ships, into dist/: `node scripts/build.mjs [--watch] [--minify] [--only sandbox,grammars]`.
 *
 *   extension   extension.js, the host (CommonJS; `vscode` stays outside)
 *   models      openai.js, the client for language models, which the host loads when it first asks one
 *   webview     webview.js and webview.css, the page
 *   use         use.js and use.css, the page on the use of explanations
 *   progress    progress.js and progress.css, the page on what the student knows
 *   insights    insights.js and insights.css, the instructors' page on a folder of hand-ins
 *   sandbox     sandbox/child.mjs and sandbox/<language>/child.mjs, the contained processes, and what each of them loads
 *   grammars    grammars/*.wasm, the parser and the languages
 *
 * A file is replaced whole and only when it changes, so that a test that runs meanwhile never reads half of one.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { inRoot, root } from './lib/paths.mjs';
import { storedZip } from './lib/storedZip.mjs';
import { capture } from './lib/processes.mjs';
import { modernNode } from './withNode.mjs';

/** Source files that are loaded as their own text. */
export const textLoaders = { '.scm': 'text', '.py': 'text', '.c': 'text', '.h': 'text', '.java': 'text' };

const sandboxFiles = ['pyodide.mjs', 'pyodide.asm.mjs', 'pyodide.asm.wasm', 'pyodide-lock.json', 'package.json'];

/** The parser, and the grammar of each folder of grammars/: the file that its descriptor names, in the npm package of the same name, also one of an owner (`@owner/name`). */
export function grammarFiles() {
	const { dependencies } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
	const packageOf = (grammar) => Object.keys(dependencies).find((name) => basename(name) === grammar) ?? grammar;
	const folders = readdirSync(inRoot('grammars'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
	const named = folders.map(({ name }) => {
		const descriptor = inRoot(`grammars/${name}/descriptor.ts`);
		const file = existsSync(descriptor) ? /\bgrammarFile: '([^']+)\.wasm'/.exec(readFileSync(descriptor, 'utf8'))?.[1] : undefined;
		return { grammar: file ?? `tree-sitter-${name}`, isSaid: file !== undefined };
	});
	// A folder in which a language is only begun may have a grammar already.
	const found = named.filter(({ grammar, isSaid }) => isSaid || existsSync(inRoot(`node_modules/${packageOf(grammar)}/${grammar}.wasm`)));
	return ['web-tree-sitter', ...new Set(found.map(({ grammar }) => grammar))].map((grammar) => `${packageOf(grammar)}/${grammar}.wasm`);
}

/** Libraries of which the bundler would take the wrong one of two builds. */
export const libraries = {
	// Its ESM build dies at `createRequire` in a CommonJS bundle.
	'web-tree-sitter': inRoot('node_modules/web-tree-sitter/web-tree-sitter.cjs'),
	// Its UMD build asks for its parts by names that the bundler does not see.
	'jsonc-parser': inRoot('node_modules/jsonc-parser/lib/esm/main.js'),
};

const processScript = { platform: 'node', format: 'esm', target: 'node22' };

/** The bundles of each part. A part whose entry is not written yet is skipped with a line that says so. */
const bundles = {
	extension: {
		entryPoints: ['extension/main.ts'],
		outfile: 'dist/extension.js',
		platform: 'node',
		format: 'cjs',
		target: 'node22',
		external: ['vscode'],
		alias: libraries,
		plugins: [beside('openai', './openai.js')],
		// A file of the bundle's own kind is loaded by `require`.
		supported: { 'dynamic-import': false },
	},
	models: {
		entryPoints: ['node_modules/openai/index.mjs'],
		outfile: 'dist/openai.js',
		platform: 'node',
		format: 'cjs',
		target: 'node22',
	},
	webview: {
		entryPoints: ['webview/main.ts'],
		outfile: 'dist/webview.js',
		platform: 'browser',
		format: 'iife',
		target: 'es2022',
	},
	use: {
		entryPoints: ['webview/use/main.ts'],
		outfile: 'dist/use.js',
		platform: 'browser',
		format: 'iife',
		target: 'es2022',
	},
	progress: {
		entryPoints: ['webview/progress/main.ts'],
		outfile: 'dist/progress.js',
		platform: 'browser',
		format: 'iife',
		target: 'es2022',
	},
	insights: {
		entryPoints: ['webview/insights/main.ts'],
		outfile: 'dist/insights.js',
		platform: 'browser',
		format: 'iife',
		target: 'es2022',
	},
	sandbox: [
		{
			entryPoints: ['extension/runs/python/child.node.ts'],
			outfile: 'dist/sandbox/child.mjs',
			platform: 'node',
			format: 'esm',
			target: 'node22',
			// The contained process loads the interpreter from the folder beside it: that is all it may read.
			plugins: [beside('pyodide', './pyodide/pyodide.mjs')],
		},
		...engineSandbox('javascript'),
		...engineSandbox('typescript', { plugins: [beside('./language.node', './language.mjs')] }),
		{
			...processScript, entryPoints: ['extension/runs/typescript/language.node.ts'], outfile: 'dist/sandbox/typescript/language.mjs',
			// The compiler takes hold of no files, processes or modules of the runtime.
			define: { 'process.browser': 'true' },
		},
	],
};

/** What is so large that the package holds it packed (`NAME.zst`) in its stead; whoever reads it unpacks it (`readShipped`). */
export const packedFiles = ['start.snapshot', 'pyodide.asm.wasm', 'python_stdlib.zip'].map((name) => `dist/sandbox/pyodide/${name}`);

/** The contained process of a language that the runtime's own engine runs, and the scripts that it loads into each realm of a program. */
function engineSandbox(language, more = {}) {
	const script = { platform: 'neutral', mainFields: ['main'], format: 'iife', target: 'node22' };
	return [
		{ entryPoints: [`extension/runs/${language}/child.node.ts`], outfile: `dist/sandbox/${language}/child.mjs`, ...processScript, ...more },
		{ ...script, entryPoints: ['extension/runs/javascript/realm/realm.ts'], outfile: `dist/sandbox/${language}/realm.js`, globalName: 'realm' },
		{
			...script, entryPoints: ['extension/runs/javascript/realm/formatter.ts'], outfile: `dist/sandbox/${language}/formatter.js`, globalName: 'formatter',
			inject: [inRoot('extension/runs/javascript/realm/absent.ts')],
		},
	];
}

/** What a compiler says of the language itself, without what belongs to a browser. */
const typeFiles = () => readdirSync(inRoot('node_modules/typescript/lib')).filter((name) => /^lib\.(?:es|decorators|esnext)[\w.]*\.d\.ts$/.test(name) && !name.endsWith('.full.d.ts'));

const bundlesOf = (part) => [bundles[part] ?? []].flat();

const copies = {
	sandbox: () => [
		...sandboxFiles.map((name) => [`node_modules/pyodide/${name}`, `dist/sandbox/pyodide/${name}`]),
		...typeFiles().map((name) => [`node_modules/typescript/lib/${name}`, `dist/sandbox/typescript/lib/${name}`]),
	],
	grammars: () => grammarFiles().map((path) => [`node_modules/${path}`, `dist/grammars/${basename(path)}`]),
};

/** What a part needs before it is bundled, beside its copies. */
const beforehand = {
	// Half a megabyte of the package: it is packed as a whole, not entry by entry.
	sandbox: async () => {
		const target = inRoot('dist/sandbox/pyodide/python_stdlib.zip');
		const contents = storedZip(await readFile(inRoot('node_modules/pyodide/python_stdlib.zip')));
		const old = await readFile(target).catch(() => undefined);
		if (!old?.equals(contents)) await replace(target, (temporary) => writeFile(temporary, contents));
	},
};

/** What a part needs once it is bundled. */
const afterwards = {
	// The sandbox starts ten times faster from the memory of an interpreter that has started; without it, it only takes longer.
	sandbox: async (say) => {
		const make = async () => capture(await modernNode(), [inRoot('dist/sandbox/child.mjs'), '--snapshot']);
		await make().catch((error) => say(`build: the sandbox will start slowly: ${error.message}`));
	},
};

/** Every part, in the order in which it is built. */
export const parts = ['extension', 'models', 'webview', 'use', 'progress', 'insights', 'sandbox', 'grammars'];

/**
 * Builds the parts once; throws when one fails, after the others were tried.
 * `say` gets one line for each part that was skipped. Builds nothing where `SOCRATIC_BUILT` says that whoever started this has.
 */
export async function build({ only = parts, minify = false, say = console.error } = {}) {
	if (process.env.SOCRATIC_BUILT) return;
	const failures = [];
	for (const part of only) {
		try {
			await copy(part);
			await beforehand[part]?.();
			const all = bundlesOf(part);
			for (const options of all) {
				if (existsSync(inRoot(options.entryPoints[0]))) await bundle({ ...options, minify });
				else say(`build: no ${options.entryPoints[0]} yet, skipped`);
			}
			if (all.length > 0) await afterwards[part]?.(say);
		} catch (error) {
			failures.push(`${part}: ${error instanceof Error ? error.message : error}`);
		}
	}
	if (failures.length > 0) throw new Error(`build failed\n${failures.join('\n')}`);
}

/** Bundles one entry by esbuild with the settings that every bundle of this project shares. */
export async function bundle(options) {
	return esbuild.build(shared(options));
}

/** Packages whose build for Node finds its own parts only where they lie: their other build is taken. */
const otherBuilds = { 'jsonc-parser': inRoot('node_modules/jsonc-parser/lib/esm/main.js') };

const shared = (options) => ({
	absWorkingDir: root,
	bundle: true,
	sourcemap: !options.minify,
	sourcesContent: false,
	logLevel: 'error',
	loader: textLoaders,
	write: false,
	...options,
	alias: { ...otherBuilds, ...options.alias },
	plugins: [...(options.plugins ?? []), replaceChangedFiles()],
});

/** A package that is loaded when it is first needed, from a file beside the bundle. */
function beside(name, path) {
	return {
		name: `${name.replaceAll(/\W/g, '')}-beside`,
		setup: (builder) => builder.onResolve({ filter: new RegExp(`^${name.replaceAll('.', '\\.')}$`) }, () => ({ path, external: true })),
	};
}

function replaceChangedFiles() {
	return {
		name: 'replace-changed-files',
		setup: (builder) =>
			builder.onEnd(async ({ outputFiles = [] }) => {
				for (const { path, contents } of outputFiles) {
					const old = await readFile(path).catch(() => undefined);
					if (!old?.equals(contents)) await replace(path, (temporary) => writeFile(temporary, contents));
				}
			}),
	};
}

async function copy(part) {
	for (const [from, to] of copies[part]?.() ?? []) {
		const [source, target] = await Promise.all([stat(inRoot(from)), stat(inRoot(to)).catch(() => undefined)]);
		const isSame = target && target.size === source.size && target.mtimeMs >= source.mtimeMs;
		if (!isSame) await replace(inRoot(to), (temporary) => copyFile(inRoot(from), temporary));
	}
}

async function replace(path, write) {
	const temporary = `${path}.${process.pid}.tmp`;
	await mkdir(dirname(path), { recursive: true });
	await write(temporary);
	await rename(temporary, path);
}

async function watch(only) {
	for (const part of only) {
		await copy(part);
		for (const options of bundlesOf(part)) {
			if (!existsSync(inRoot(options.entryPoints[0]))) continue;
			const context = await esbuild.context({ ...shared(options), logLevel: 'info' });
			await context.watch();
		}
	}
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	const flags = process.argv.slice(2);
	const only = flags.includes('--only') ? flags[flags.indexOf('--only') + 1]?.split(',') : parts;
	try {
		await (flags.includes('--watch') ? watch(only) : build({ only, minify: flags.includes('--minify') }));
	} catch (error) {
		console.error(error.message);
		process.exitCode = 1;
	}
}
