/** Small Java programs of the lessons, run whole: what they print, and what stands on each line that has a remark. */
import { never, typing } from '../runs/sandbox';
import { newJavaRunner, scriptIn } from '../runs/toolchains';
import { wholeProgram } from './javaEndings';
import { brokenRemarks, remarksIn, watchedIn } from './remarkValues';

const imports = 'import java.util.*;\nimport java.util.function.*;\n';

/** What writes a value as the remarks do, and where. */
const keeper = `class Kept {
    static void keep(int at, Object value) { System.out.println("\\u0001" + at + " " + written(value)); }
    static void print(int at, String shown) { System.out.println("\\u0001" + at + " " + shown); }
    static String written(Object value) {
        if (value instanceof String) return '"' + value.toString() + '"';
        if (value instanceof Character) return "'" + value + "'";
        if (value == null || !value.getClass().isArray()) return String.valueOf(value);
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < java.lang.reflect.Array.getLength(value); i++) items.append(i > 0 ? ", " : "").append(written(java.lang.reflect.Array.get(value, i)));
        return "{" + items + "}";
    }
}
`;

export interface ProgramRun {
	readonly output: string;
	/** What stopped it or kept it from starting; empty when nothing did. */
	readonly stopped: string;
}

/** Runs one program after another with one runner, which the caller ends. */
export class JavaRuns {
	private readonly runner = newJavaRunner();

	begin = () => this.runner.warm();
	end = () => this.runner.dispose();

	async run(code: string, more = ''): Promise<ProgramRun> {
		const { syntax, startup, results } = await this.runner.run(scriptIn('Main.java')(`${imports}${wholeProgram(code)}${more}`), [typing([], '')], never);
		const ending = results[0]?.ending;
		return { output: results[0]?.output.trimEnd() ?? '', stopped: syntax?.message ?? startup?.message ?? (ending?.kind === 'ended' ? '' : JSON.stringify(ending)) };
	}

	/** What the remark behind a line says that does not hold, and how many remarks could be checked. */
	async remarks(code: string): Promise<{ readonly checked: number; readonly wrong: readonly string[] }> {
		const said = remarksIn(code);
		const watched = code.split('\n').map((line, at) => (said.has(at) ? watchedLine(line, at) : line)).join('\n');
		const { output, stopped } = await this.run(watched, keeper);
		const kept = output.split('\n').flatMap((line) => { const [, at = '', shown = ''] = /^\u0001(\d+) (.*)$/.exec(line) ?? []; return at === '' ? [] : [[Number(at), shown] as const]; });
		const { checked, wrong } = brokenRemarks(code, kept);
		return { checked, wrong: [...wrong, ...(stopped === '' ? [] : [`stopped with ${stopped}: ${code}`])] };
	}
}

/** The line, and behind or before it what keeps what it gives a name or prints. */
function watchedLine(line: string, at: number): string {
	const { statement, name } = watchedIn(line);
	const [, printed] = /System\.out\.println\((.*)\);/.exec(statement) ?? [];
	if (printed !== undefined) return statement.replace(/System\.out\.println\((.*?)\);(?=$|\s)/, (_all, value: string) => `Kept.print(${at}, "" + (${value}));`);
	return name === null ? statement : `${statement} Kept.keep(${at}, ${name});`;
}
