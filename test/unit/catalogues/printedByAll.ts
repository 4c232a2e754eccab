/** Small programs of the lessons of languages that are compiled: all of them are one program, so that it is compiled once and runs once. */
import type { Runner } from '../../../extension/runs/runner';
import { wholeProgram } from './compiledEndings';
import { never, typing } from '../runs/sandbox';
import { scriptIn } from '../runs/toolchains';

/** What makes one program of many. */
export interface Together {
	readonly ending: string;
	/** What each of the programs brings in. */
	readonly head: string;
	/** The statement that writes this text at once, before what follows. */
	readonly writes: (text: string) => string;
}

/** Each of the programs has names of its own, `main` as well, that no other program has. */
function apart(code: string, at: number): string {
	const whole = /^int main\(/m.test(code) ? code : wholeProgram(code);
	const functions = [...whole.matchAll(/^(?:[\w:<>, ]+ [*&]?)(\w+)\([^=;]*\) \{/gm)];
	const others = [...whole.matchAll(/^(?:struct|class|enum) (\w+)|^(?:int|double) (\w+)(?: = [^;]+)?;$/gm)].filter(({ index }) => !whole.slice(0, index).includes(' main('));
	const names = [...new Set([...functions.map(([, name]) => name), ...others.map(([, tag, name]) => tag ?? name)])];
	const named = new RegExp(`"(?:[^"\\\\]|\\\\.)*"|\\b(?:${names.join('|')})\\b`, 'g');
	return whole.trimEnd().replace(/\}$/, 'return 0;\n}').replace(named, (found) => (found.startsWith('"') ? found : `${found}_${at}`));
}

const mark = (at: number): string => `<<${at}>>`;

/** What each of the programs prints, without the last line break; why none of them does where they are not compiled or stop. */
export async function printedByAll(codes: readonly string[], { ending, head, writes }: Together, runner: Runner): Promise<readonly string[] | string> {
	const text = [head, ...codes.map(apart), 'int main(void) {', ...codes.flatMap((_code, at) => [writes(`${mark(at)}\\n`), `main_${at}();`]), writes(`${mark(codes.length)}\\n`), 'return 0;', '}', ''].join('\n');
	const { syntax, results } = await runner.run(scriptIn(`main${ending}`)(text), [typing([], '')], never);
	if (syntax) return `${syntax.message}: ${text.split('\n')[syntax.line ?? -1] ?? ''}`;
	const [result] = results;
	if (result?.ending.kind !== 'ended') return JSON.stringify(result?.ending ?? null) + (result?.output.slice(-200) ?? '');
	return codes.map((_code, at) => {
		const from = result.output.indexOf(`${mark(at)}\n`) + `${mark(at)}\n`.length;
		return result.output.slice(from, result.output.indexOf(mark(at + 1))).replace(/\n$/, '');
	});
}
