import type { Endings } from './endings';
import { never, typing } from '../runs/sandbox';
import { newJavaRunner, scriptIn } from '../runs/toolchains';

/** Names that stand for themselves: everything else in a message of a run is written as it is. */
const packages: Readonly<Record<string, string>> = { InputMismatchException: 'java.util', NoSuchElementException: 'java.util', ConcurrentModificationException: 'java.util', EmptyStackException: 'java.util', IllegalFormatConversionException: 'java.util' };

/** Statements stand in a main method, members in a class, and classes beside one with a main method. */
export function wholeProgram(code: string): string {
	if (/^(?:public |abstract |final )*(?:class|interface|enum|record) /m.test(code)) return `${code}\nclass Main {\n    public static void main(String[] args) {\n    }\n}\n`;
	const isMember = code.startsWith('static ');
	return `class Main {\n${isMember ? `${code}\n` : ''}    public static void main(String[] args) throws Exception {\n${isMember ? '' : `${code}\n`}    }\n}\n`;
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
