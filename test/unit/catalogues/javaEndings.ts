import type { Endings } from './endings';
import { never, typing } from '../runs/sandbox';
import { newJavaRunner, scriptIn } from '../runs/toolchains';

/** Names that stand for themselves: everything else in a message of a run is written as it is. */
const packages: Readonly<Record<string, string>> = { InputMismatchException: 'java.util', NoSuchElementException: 'java.util', ConcurrentModificationException: 'java.util', EmptyStackException: 'java.util', IllegalFormatConversionException: 'java.util' };

/** Statements stand in a main method, `static` members and classes before them in the class around it; a program with a modifier before a class is whole. */
export function wholeProgram(code: string): string {
	if (/^(?:public |abstract |final )+(?:class|interface|enum|record) /m.test(code) || (/^class /m.test(code) && !/^[^\s}](?!lass )/m.test(code))) return `${code}\nclass Main {\n    public static void main(String[] args) {\n    }\n}\n`;
	const [members, steps]: [string[], string[]] = [[], []];
	let isMember = false;
	for (const line of code.split('\n')) {
		if (/^(?:static|class|record|interface|enum)\b/.test(line)) isMember = true;
		(isMember ? members : steps).push(line.replace(/^class\b/, 'static class'));
		if (line.startsWith('}') || /^static .*[;}]$/.test(line)) isMember = false;
	}
	return ['class Main {', ...members, '    public static void main(String[] args) throws Exception {', ...steps, '    }', '}', ''].join('\n');
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
