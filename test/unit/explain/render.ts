import type { About, CodeSentences } from '../../../grammars/codeSentences';
import type { ParsedProgram } from '../../../extension/code/parser';

/** A program with what is said of it: each line with its sentence below, then the ideas, then the summary. Lines are one-based. */
export function rendered(program: ParsedProgram, explain: CodeSentences, about: About): string {
	const texts = program.text.split('\n');
	const range = { from: 0, to: texts.length - 1 };
	return program.read((root) => {
		const lines = explain.lines(root, range, about).flatMap(({ from, to, text, general }) => [...texts.slice(from, to + 1).map((line, at) => `${String(from + at + 1).padStart(3)} ${line.trimEnd()}`), `    > ${general ? '(general) ' : ''}${text}`]);
		const ideas = explain.concepts(root, range, about).map(({ id, name, text, lines: own }) => `- ${id}, ${name} (${own.map((row) => row + 1).join(', ')}): ${text}`);
		return [...lines, '', ...ideas, '', explain.summary(root, range, about), ''].join('\n');
	});
}
