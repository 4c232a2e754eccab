/** Small programs that show their values with `printf`, shown with `cout`. */
import type { IdeaPrograms } from '../../braces/ideas/programs';

/** The same programs in the way of this language; a line that shows something in another way stays as it is. */
export function streamed({ code, says, then }: IdeaPrograms): IdeaPrograms {
	return { code: streamedCode(code), says, then: then.map(([one, prints]) => [streamedCode(one), prints] as const) };
}

/** The same program, its remarks below each other again. */
export function streamedCode(code: string): string {
	return aligned(code.split('\n').map((line) => line.replace(/printf\("((?:[^"\\]|\\.)*)"(?:, (.*?))?\);/, (_all, form: string, values: string | undefined) => `cout${shown(form, values === undefined ? [] : valuesIn(values))};`).replace('(void)', '()')));
}

/** `%d %d\n` with two values: ` << a << " " << b << endl`. */
function shown(form: string, values: readonly string[]): string {
	const isEnded = form.endsWith('\\n');
	const texts = form.slice(0, isEnded ? -2 : undefined).split(/%(?:\.\d+)?(?:ll|z)?[a-z]/);
	const parts = texts.flatMap((text, at) => [...(text === '' ? [] : [`"${text}"`]), ...(at < values.length ? [grouped(values[at] ?? '')] : [])]);
	return [...parts, ...(isEnded ? ['endl'] : [])].map((part) => ` << ${part}`).join('');
}

/** What binds weaker than `<<` stands in parentheses. */
function grouped(value: string): string {
	return /[<>=?^|]|&&| & /.test(value.replaceAll(/'[^']*'|"[^"]*"/g, '')) ? `(${value})` : value;
}

/** At the commas that stand in no parentheses and no quotes. */
function valuesIn(list: string): readonly string[] {
	return list.match(/(?:\((?:[^()]|\([^()]*\))*\)|"[^"]*"|'[^']*'|[^,])+/g)?.map((value) => value.trim()) ?? [];
}

/** Remarks of lines that follow each other stand below each other. */
function aligned(lines: readonly string[]): string {
	const parts = lines.map((line) => /^(.*\S)\s+(\/\/ .*)$/.exec(line));
	return lines.map((line, at) => {
		const [, code, remark] = parts[at] ?? [];
		if (code === undefined || remark === undefined) return line;
		let [from, to] = [at, at];
		while (parts[from - 1]) from--;
		while (parts[to + 1]) to++;
		return `${code.padEnd(Math.max(...parts.slice(from, to + 1).map((part) => part?.[1]?.length ?? 0)))}  ${remark}`;
	}).join('\n');
}
