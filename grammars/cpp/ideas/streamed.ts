/** Small programs that show their values with `printf`, shown with `cout`. */
import type { IdeaPrograms } from '../../braces/ideas/programs';
import { inStreams } from '../streams';

/** The same programs in the way of this language; a line that shows something in another way stays as it is. */
export function streamed({ code, says, then }: IdeaPrograms): IdeaPrograms {
	return { code: streamedCode(code), says, then: then.map(([one, prints]) => [streamedCode(one), prints] as const) };
}

/** A stream shows a fraction with the digits that it has: none of these programs has more of them than its form shows. */
export function streamedCode(code: string): string {
	return aligned(inStreams(code.replaceAll(/%(?:\.\d+f|lld)/g, '%d')).split('\n'));
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
