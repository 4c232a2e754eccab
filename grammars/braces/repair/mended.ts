import type { Mutation, Replacement } from '../../repairRules';

/** Collects single changes of a text that is no program: whole lines written anew, or pieces put in and taken out. */
export class Mends {
	private readonly found = new Map<string, Mutation>();
	private readonly starts: readonly number[];
	/** Without the ends of lines. */
	readonly lines: readonly string[];
	/** What of each line is code: texts and comments are blank. */
	readonly code: readonly string[];

	constructor(readonly source: string) {
		this.lines = source.split('\n').map((line) => line.replace(/\r$/, ''));
		this.code = codeOf(this.lines);
		const starts = [0];
		for (const line of source.split('\n')) starts.push((starts.at(-1) ?? 0) + line.length + 1);
		this.starts = starts;
	}

	/** The line as another one. */
	line(at: number, text: string, rule: string, cost: number, concept = 'syntax'): void {
		const old = this.lines[at] ?? '';
		if (old === text) return;
		let head = 0;
		while (head < Math.min(old.length, text.length) && old[head] === text[head]) head += 1;
		let tail = 0;
		while (tail < Math.min(old.length, text.length) - head && old[old.length - 1 - tail] === text[text.length - 1 - tail]) tail += 1;
		const from = this.startOf(at);
		this.add(at, [{ from: from + head, to: from + old.length - tail, text: text.slice(head, text.length - tail) }], rule, cost, concept);
	}

	add(at: number, edits: readonly Replacement[], rule: string, cost: number, concept = 'syntax', isGap = false): void {
		const real = edits.filter(({ from, to, text }) => this.source.slice(from, to) !== text).sort((a, b) => a.from - b.from);
		if (real.length === 0 || real.some((edit, index) => index > 0 && (edit.from < (real[index - 1]?.to ?? 0) || edit.from === real[index - 1]?.from))) return;
		const key = JSON.stringify(real);
		const known = this.found.get(key);
		if (known && known.cost <= cost) return;
		this.found.set(key, { edits: real, rule, concept, cost, kind: isGap ? 'insert' : 'replace', place: isGap ? { kind: 'gap', after: at } : { kind: 'lines', from: at, to: at }, idea: null });
	}

	startOf(at: number): number {
		return this.starts[at] ?? this.source.length;
	}

	/** Before the line break. */
	endOf(at: number): number {
		return this.startOf(at) + (this.lines[at] ?? '').length;
	}

	indentOf(at: number): string {
		return /^[ \t]*/.exec(this.lines[at] ?? '')?.[0] ?? '';
	}

	isBlank(at: number): boolean {
		return (this.code[at] ?? '').trim() === '';
	}

	all(): readonly Mutation[] {
		return [...this.found.values()];
	}
}

/** The lines with texts and comments blanked out, sign for sign; a quote that stays open ends with its line. */
function codeOf(lines: readonly string[]): readonly string[] {
	let isRemark = false;
	return lines.map((line) => {
		let [code, quote] = ['', ''];
		for (let at = 0; at < line.length; at += 1) {
			const sign = line[at] ?? '';
			const two = line.slice(at, at + 2);
			if (isRemark) {
				if (two === '*/') {
					isRemark = false;
					at += 1;
					code += ' ';
				}
				code += ' ';
			} else if (quote !== '') {
				const isEscaped = sign === '\\' && at + 1 < line.length;
				if (isEscaped) at += 1;
				else if (sign === quote) quote = '';
				code += isEscaped ? '··' : /["'`]/.test(sign) ? sign : '·';
			} else if (two === '//') {
				return code.padEnd(line.length, ' ');
			} else if (two === '/*') {
				isRemark = true;
				at += 1;
				code += '  ';
			} else {
				if (sign === '"' || sign === "'" || sign === '`') quote = sign;
				code += sign;
			}
		}
		return code;
	});
}

/** The code of a line and what follows it: a comment, white space. */
export function splitComment(found: Mends, at: number): readonly [string, string] {
	const length = (found.code[at] ?? '').trimEnd().length;
	const line = found.lines[at] ?? '';
	return [line.slice(0, length), line.slice(length)];
}
