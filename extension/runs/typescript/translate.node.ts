import { decode } from '@jridgewell/sourcemap-codec';
import ts from 'typescript';
import type { SyntaxProblem } from '../../words';
import type { Translated } from '../javascript/language';
import { erase } from './erase.node';

const options: ts.CompilerOptions = { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.Preserve, isolatedModules: true, experimentalDecorators: true };
/** Enumerations, of which a program's versions have the same ones. */
const known = new Map<string, string>();
const mostKnown = 500;

/** The program without its types; a program in the plain language stays as it is. */
export function translate(text: string, fileName: string): Translated | SyntaxProblem {
	if (/\.[mc]?jsx?$/.test(fileName)) return { code: text, lines: null };
	const file = ts.createSourceFile(/\.[mc]?tsx?$/.test(fileName) ? fileName : `${fileName}.ts`, text, ts.ScriptTarget.ESNext, true);
	const [problem] = (file as unknown as { readonly parseDiagnostics: readonly ts.Diagnostic[] }).parseDiagnostics;
	if (problem) return problemOf(problem, file);
	const erased = erase(file, enumeration);
	return erased.kind === 'erased' ? { code: erased.code, lines: null } : transpiled(text, file.fileName);
}

function problemOf({ messageText, start = 0 }: ts.Diagnostic, file: ts.SourceFile): SyntaxProblem {
	const { line, character } = file.getLineAndCharacterOfPosition(start);
	return { message: ts.flattenDiagnosticMessageText(messageText, '\n').slice(0, 500), line, column: character, type: 'SyntaxError' };
}

function enumeration(source: string): string {
	const before = known.get(source);
	if (before !== undefined) return before;
	const { outputText } = ts.transpileModule(source, { compilerOptions: { ...options, removeComments: true } });
	if (known.size >= mostKnown) known.clear();
	known.set(source, outputText);
	return outputText;
}

/** By the compiler, where types are more than what can be left out. */
function transpiled(text: string, fileName: string): Translated {
	const { outputText, sourceMapText } = ts.transpileModule(text, { compilerOptions: { ...options, sourceMap: true }, fileName });
	const { mappings } = JSON.parse(sourceMapText ?? '{"mappings":""}') as { mappings: string };
	const lines: number[] = [];
	for (const segments of decode(mappings)) lines.push(segments.find((each) => each.length > 1)?.[2] ?? lines.at(-1) ?? 0);
	return { code: outputText.replace(/\/\/# sourceMappingURL=.*\s*$/, ''), lines };
}
