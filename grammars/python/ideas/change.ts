/** What a change of a program is about: its ideas, which decide together what is said, shown and asked around it. Lines are enough: nothing here is counted on. */
import type { RunShows } from '../../lessons';
import { differenceOf, ideaOfDifference, isSameCode, ownName } from './difference';
import { changesOf, headersAbove, type Pair } from '../../ideaLines';
import { ideaOfMoved } from './moved';
import { ideaOfWhole } from './whole';

/** The idea of each place that was changed, in the order of the lines; null for a place of which nobody can say. Each idea stands once. */
export function ideasOfChange(before: string, after: string): readonly (string | null)[] {
	const old = before.split('\n');
	const now = withoutLooking(old, after.split('\n'));
	const { pairs: all, moved } = changesOf(before, now.join('\n'));
	const pairs = all.filter(({ gone, come }) => !isSameCode(gone, come));
	const whole = ideaOfWhole(old, now, pairs);
	if (whole !== null) return [whole];
	const shifted = moved.length > 0 ? (ideaOfGuard(pairs, now) ?? ideaOfMoved(old, now, moved)) : null;
	// What stands in another block does another thing, whatever else is new around it.
	if (shifted !== null && pairs.every(({ gone, come }) => gone === '' || come === '')) return [shifted];
	// Of a program that is mostly new nobody can say what it is about.
	if (pairs.length > mostPairs || isMostlyNew(old, pairs, now)) return [null];
	return [...new Set([...placesOf(pairs).map((place) => ideaOfPlace(place, now)), ...(moved.length > 0 ? [shifted] : [])])];
}

/** Where only the line is known: a rule of its own for values above a limit, rows that are one row, half a question. */
export function ideasOfLine(program: string, line: number): readonly string[] {
	const lines = program.split('\n');
	const text = lines[line]?.trim() ?? '';
	const limited = headersAbove(lines, line).map((header) => /^(?:el)?if\s+([\p{L}_]\w*)\s*>=?\s*\d/u.exec(header)?.[1]).find((name) => name !== undefined);
	if (limited !== undefined && new RegExp(`=.*\\b${limited}\\b.*[-+*]|=.*[-+*].*\\b${limited}\\b`).test(text)) return ['part-above'];
	return lines.some((each) => sharedRows.test(each)) && /\]\s*\[|\]\s*\*/.test(text) ? ['shared-rows'] : [];
}

/** `[[0] * n] * m`. */
const sharedRows = /\[\s*\[.*\]\s*(?:\*\s*[\w.()]+\s*)?\]\s*\*/;

/** What may be behind what a run shows: a method that gives nothing, a way through without a `return`. */
export function ideasOfRun(shows: RunShows, program: string): readonly string[] {
	switch (shows) {
		case 'nothing-back':
			return /^\s*(?:return|[\p{L}_]\w*\s*=)\s*[\p{L}_][\w.]*\.(?:sort|append|reverse|remove|insert|extend)\(/mu.test(program) ? ['gives-nothing'] : ['no-return'];
		case 'endless':
			return ['loop-step'];
		case 'unknown-name':
			return ['known-as'];
		default:
			return [shows];
	}
}

/** The lines after the change without prints that were put in: who hunts a mistake looks so. Where a print was changed as well nobody can tell them apart. */
function withoutLooking(before: readonly string[], after: readonly string[]): readonly string[] {
	const isPrint = (line: string) => /^\s*print\b/.test(line);
	const own = new Set(before.map((line) => line.trim()));
	const rest = after.filter((line) => !isPrint(line) || own.has(line.trim()));
	return rest.filter(isPrint).length === before.filter(isPrint).length ? rest : after;
}

const mostPairs = 6;

/** More than half of the program is another now, and not in one and the same way. */
function isMostlyNew(before: readonly string[], pairs: readonly Pair[], program: readonly string[]): boolean {
	if (pairs.some(({ gone }) => gone === 'pass')) return true;
	let isText = false;
	const own = before.filter((line) => {
		const quotes = line.split(/"""|'''/).length - 1;
		const wasText = isText;
		if (quotes % 2 === 1) isText = !isText;
		return !wasText && quotes === 0 && line.trim() !== '' && !/^\s*(?:#|def\b|>>>)/.test(line);
	});
	return pairs.length > 2 && pairs.length * 2 > own.length && new Set(pairs.map((pair) => ideaOf(pair, program))).size > 1;
}

/** Changes of lines beside each other are one. */
function placesOf(pairs: readonly Pair[]): readonly (readonly Pair[])[] {
	const places: Pair[][] = [];
	for (const pair of pairs) {
		const last = places.at(-1)?.at(-1);
		if (last && pair.at - last.at <= 1) places.at(-1)?.push(pair);
		else places.push([pair]);
	}
	return places;
}

/** Of a place its first line that says something; lines that are put in together are there for the first of them. */
function ideaOfPlace(place: readonly Pair[], program: readonly string[]): string | null {
	return place.map((pair) => ideaOf(pair, program)).find((idea) => idea !== null) ?? null;
}

function ideaOf(pair: Pair, program: readonly string[]): string | null {
	if (pair.gone === '') return ideaOfNew(pair, program);
	if (pair.come !== '') return ideaOfDifference(differenceOf(pair, program));
	if (/^return\b/.test(pair.gone)) return 'return-early';
	if (/^(?:break|continue)\b/.test(pair.gone)) return pair.gone.startsWith('b') ? 'leaves-loop' : 'skips-round';
	const above = program.slice(0, pair.at).findLastIndex((line) => line.trim() !== '');
	const isInLoop = headersAbove(program, above).some((header) => /^(?:for|while)\b/.test(header));
	if (isInLoop && /^\w+\s*=\s*(?:True|False)$/.test(pair.gone)) return 'flag';
	return /^\w+\s*=(?!=)/.test(pair.gone) ? givenBefore(pair, program) : null;
}

/** The name of an assignment that went has a value from the call, or from a line above. */
function givenBefore({ gone, at }: Pair, program: readonly string[]): string | null {
	const name = /^\w+/.exec(gone)?.[0] ?? '';
	const stands = (pattern: string) => program.slice(0, at).some((line) => new RegExp(pattern).test(line));
	if (stands(`^\\s*def\\b.*\\b${name}\\b`)) return 'written-over';
	return stands(`^\\s*${name}\\s*=(?!=)`) ? 'lost-value' : null;
}

/** A condition was put around lines that were there. */
function ideaOfGuard(pairs: readonly Pair[], program: readonly string[]): string | null {
	const guard = pairs.length > 0 && pairs.every(({ gone }) => gone === '') ? pairs.find(({ come }) => /^if\b/.test(come)) : undefined;
	return guard ? ideaOfNew(guard, program) : null;
}

/** A line that was put in. */
function ideaOfNew(pair: Pair, program: readonly string[]): string | null {
	const { come: line, at } = pair;
	const headers = headersAbove(program, at);
	const isIn = (word: RegExp) => headers.some((header) => word.test(header));
	const next = program[at + 1] ?? '';
	const target = /^([\p{L}_][\p{L}\p{N}_.]*)\s*(?:[-+*/%]|\/\/)?=(?!=)/u.exec(line)?.[1];
	if (/^return\b/.test(line)) {
		// A way out in the middle of questions that stand side by side says that only one of them may be answered.
		return /^(?:el)?if\b/.test(headers[0] ?? '') && /^\s+if\b/.test(program.slice(at + 1).find((each) => each.trim() !== '') ?? '') ? 'branches' : 'no-return';
	}
	if (/^(?:el)?if\b|^else\b/.test(line)) {
		const own = ownName({ pair, program });
		const isRecursive = own !== '' && program.some((each) => /^\s/.test(each) && !/^\s*(?:def\b|>>>)/.test(each) && new RegExp(`(?<![\\w.])${own}\\(`).test(each));
		if (isRecursive && /^\s*return\b/.test(next) && !/^else/.test(line)) return 'base-case';
		return !/\bin\b/.test(line) || !/\[/.test(next) ? 'missing-case' : /\]\s*=(?!=)/.test(next) ? 'first-time' : 'key-there';
	}
	if (/^(?:break|continue)\b/.test(line)) return line.startsWith('b') ? 'leaves-loop' : 'skips-round';
	if (/^global\b/.test(line)) return 'scope';
	if (/^self\./.test(line)) return 'own-field';
	if ((target !== undefined || /\.(?:pop|remove)\(/.test(line)) && /^while\b/.test(headers.find((header) => /^(?:while|for)\b/.test(header)) ?? '')) return 'loop-step';
	if (target !== undefined && new RegExp(`^(?:el)?if\\b.*[<>].*\\b${target}\\b|^(?:el)?if\\b.*\\b${target}\\b.*[<>]`).test(headers[0] ?? '')) return 'best';
	if (target !== undefined && /=\s*(?:-?\d[\d.]*|""|''|\[\]|\{\}|True|False|None)$/.test(line)) return isIn(/^(?:for|while)\b/) ? 'start-in-loop' : 'no-start';
	if (target !== undefined && new RegExp(`^${target}\\s*(?:[-+*/]=|=\\s*${target}\\b)`).test(line) && isIn(/^(?:for|while)\b/)) return 'grows';
	if (/\]\s*[-+]?=(?!=)/.test(line)) return 'by-key';
	return /\.append\(/.test(line) ? 'collects' : null;
}
