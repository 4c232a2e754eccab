import type { Endings } from './endings';
import { never, typing } from '../runs/sandbox';
import { newJavaRunner, scriptIn } from '../runs/toolchains';

/** Names that stand for themselves: everything else in a message of a run is written as it is. */
const packages: Readonly<Record<string, string>> = { InputMismatchException: 'java.util', NoSuchElementException: 'java.util', ConcurrentModificationException: 'java.util', EmptyStackException: 'java.util', IllegalFormatConversionException: 'java.util' };

/** Statements stand in a main method, the members before them in a class, and classes beside one with a main method. */
export function wholeProgram(code: string): string {
	if (/^(?:public |abstract |final )*(?:class|interface|enum|record) /m.test(code)) return `${code}\nclass Main {\n    public static void main(String[] args) {\n    }\n}\n`;
	const lines = code.split('\n');
	const behind = (at: number): number => (/^static [^=]*\{$/.test(lines[at] ?? '') ? behind(lines.indexOf('}', at) + 1) : /^static /.test(lines[at] ?? '') ? behind(at + 1) : at);
	const first = behind(0);
	return ['class Main {', ...lines.slice(0, first), '    public static void main(String[] args) throws Exception {', ...lines.slice(first), '    }', '}', ''].join('\n');
}

/** By the compiler and the machine of a JDK, as they write it on a student's screen. */
export function javaEndings(): Endings {
	const runner = newJavaRunner();
	return {
		isOwn: () => true, begin: () => runner.warm(), end: () => runner.dispose(),
		async lastLine(code) {
			const { syntax, startup, results } = await runner.run(scriptIn('Main.java')(wholeProgram(code)), [typing(['Ann'], '')], never);
			if (syntax) return `error: ${syntax.message}`;
			const ending = results[0]?.ending;
			const error = startup ?? (ending?.kind === 'raised' ? ending.exception : null);
			return error ? `Exception in thread "main" ${packages[error.type] ?? 'java.lang'}.${error.type}${error.message === '' ? '' : `: ${error.message}`}` : JSON.stringify(ending ?? null);
		},
	};
}
