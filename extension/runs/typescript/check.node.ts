import { readFileSync } from 'node:fs';
import ts from 'typescript';
import type { Finding } from '../../words';
import { globalTypes } from './globals';

const folder = '/program';
const globalFile = '/program/globals.d.ts';
const usual = 'lib.esnext.d.ts';
const mostFindings = 50;

/**
 * Not about the program: names of a browser or a test runner, modules that are not there (a run tells that), what a file says to be of
 * no kind in particular.
 */
const ignored = new Set([2307, 2580, 2581, 2582, 2584, 2591, 2592, 2593, 2792, 7016, 1259, 1192, 2686, 2691, 5097]);

const options: ts.CompilerOptions = {
	target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.Preserve, moduleResolution: ts.ModuleResolutionKind.Bundler, moduleDetection: ts.ModuleDetectionKind.Force, lib: [usual], types: [],
	strict: true, noImplicitAny: false, noEmit: true, skipLibCheck: true, allowImportingTsExtensions: true, experimentalDecorators: true, resolveJsonModule: true,
};

/** Asks the compiler what it thinks of a program's types. What the language says of itself is read once, from a folder beside the process. */
export class Checker {
	private readonly known = new Map<string, ts.SourceFile>();

	constructor(private readonly libraryFolder: URL, private readonly read: (file: URL, encoding: 'utf8') => string = readFileSync) {}

	/** Findings in the file of that name, in the order of the lines. */
	readonly check = (fileName: string, files: ReadonlyMap<string, string>): readonly Finding[] => {
		const main = `${folder}/${fileName}`;
		const program = ts.createProgram({ rootNames: [globalFile, main], options: this.optionsOf(files.get('tsconfig.json')), host: this.host(files) });
		const file = program.getSourceFile(main);
		if (!file) return [];
		return program.getSemanticDiagnostics(file).filter(({ code, category }) => category === ts.DiagnosticCategory.Error && !ignored.has(code)).slice(0, mostFindings).map(({ start = 0, messageText, code }) => ({
			line: file.getLineAndCharacterOfPosition(start).line, message: ts.flattenDiagnosticMessageText(messageText, '\n').slice(0, 1000), code: `TS${code}`,
		})).sort((a, b) => a.line - b.line);
	};

	/** How strict a program is to be read stands beside it, where it does. */
	private optionsOf(config: string | undefined): ts.CompilerOptions {
		if (config === undefined) return options;
		const { config: read } = ts.parseConfigFileTextToJson('tsconfig.json', config) as { config?: { compilerOptions?: Record<string, unknown> } };
		const given = Object.entries(read?.compilerOptions ?? {}).filter(([name, value]) => typeof value === 'boolean' && /^(?:strict\w*|no(?:Implicit|Unchecked|Fallthrough|Property)\w*|exactOptionalPropertyTypes|useUnknownInCatchVariables)$/.test(name));
		return { ...options, ...(Object.fromEntries(given) as Record<string, boolean>) };
	}

	private host(files: ReadonlyMap<string, string>): ts.CompilerHost {
		const textOf = (name: string) => (name === globalFile ? globalTypes : name.startsWith(`${folder}/`) ? files.get(name.slice(folder.length + 1)) : undefined);
		return {
			getSourceFile: (name) => {
				const text = textOf(name);
				return text === undefined ? this.library(name) : ts.createSourceFile(name, text, ts.ScriptTarget.ESNext, true);
			},
			getDefaultLibFileName: () => `/lib/${usual}`, getDefaultLibLocation: () => '/lib', getCurrentDirectory: () => folder, getCanonicalFileName: (name) => name, getNewLine: () => '\n',
			useCaseSensitiveFileNames: () => true, writeFile: () => {}, fileExists: (name) => textOf(name) !== undefined, readFile: textOf, directoryExists: (name) => name === folder, getDirectories: () => [],
		};
	}

	private library(name: string): ts.SourceFile | undefined {
		const [, plain] = /^\/lib\/(lib\.[\w.]+\.d\.ts)$/.exec(name) ?? [];
		if (plain === undefined) return undefined;
		const before = this.known.get(plain);
		if (before) return before;
		const file = ts.createSourceFile(name, this.read(new URL(plain, this.libraryFolder), 'utf8'), ts.ScriptTarget.ESNext);
		this.known.set(plain, file);
		return file;
	}
}
