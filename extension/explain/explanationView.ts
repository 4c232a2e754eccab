import type { ExplanationUnitView } from '../explanationProtocol';
import type { Segment, Words } from '../words';
import type { ExplanationKind, ExplanationUnit } from './explanation';

/**
 * The units of an explanation as the page shows them: lines in their order, each with its code. `marks`: whether to tell which of
 * them the built-in explainer filled in. Pure.
 */
export function unitViews(units: readonly ExplanationUnit[], text: string, marks: boolean): ExplanationUnitView[] {
	const source = text.split('\n').map((line) => line.replace(/\r$/, ''));
	const filled = (unit: ExplanationUnit): boolean => marks && unit.by === 'offline';
	return inOrder(units).map((unit): ExplanationUnitView => {
		const words = segments(unit.words);
		switch (unit.kind) {
			case 'lines':
				return { kind: 'lines', range: { ...unit.range }, code: source.slice(unit.range.from, unit.range.to + 1).join('\n'), words, filled: filled(unit) };
			case 'concepts':
				return { kind: 'concepts', name: unit.name, lines: ranges(unit.lines), words, filled: filled(unit) };
			case 'summary':
				return { kind: 'summary', words, filled: filled(unit) };
		}
	});
}

function inOrder(units: readonly ExplanationUnit[]): readonly ExplanationUnit[] {
	return [...units].sort((a, b) => (a.kind === 'lines' && b.kind === 'lines' ? a.range.from - b.range.from : 0));
}

/** Lines in a row as one range. */
export function ranges(lines: readonly number[]): { from: number; to: number }[] {
	const found: { from: number; to: number }[] = [];
	for (const line of [...new Set(lines)].sort((a, b) => a - b)) {
		const last = found.at(-1);
		if (last && line === last.to + 1) {
			last.to = line;
		} else {
			found.push({ from: line, to: line });
		}
	}
	return found;
}

/** What stands at the ends of lines in the editor: by the first line of each unit, its words in one line. */
export function lineEnds(units: readonly ExplanationUnit[], longest: number): readonly { readonly line: number; readonly text: string }[] {
	return units.flatMap((unit) => {
		const text = unit.kind === 'lines' ? plain(unit.words) : '';
		return unit.kind === 'lines' && text !== '' ? [{ line: unit.range.from, text: text.length > longest ? `${text.slice(0, longest - 1)}…` : text }] : [];
	});
}

function plain(words: Words): string {
	return words.map((segment) => (segment.kind === 'lines' ? `${segment.from + 1}–${segment.to + 1}` : segment.text)).join('').replace(/\s+/g, ' ').trim();
}

function segments(words: Words): Segment[] {
	return words.map((segment) => ({ ...segment }));
}

/** A fingerprint of what is explained and how: the same code explained the same way keeps its rating. */
export async function subjectOf(kind: ExplanationKind, language: string, code: string): Promise<string> {
	const bytes = new TextEncoder().encode(JSON.stringify([kind, language, code]));
	return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].slice(0, 16).map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
