/** What a change of a program is about: its ideas, which decide together what is said, shown and asked around it. Lines are enough: nothing here is counted on. */
import { changesOf, headersAbove, type Pair } from '../../ideaLines';
import type { Lessons, RunShows } from '../../lessons';
import { assigned, differenceOf, functionIn, isHead, isInLoop, isSameCode, ownName } from './difference';
import { ideaOfMoved } from './moved';
import { plainLines, tokensOf } from './plain';
import { ideaOfDifference, type OwnIdeas } from './rules';
import { ideaOfWhole } from './whole';
import type { IdeaWords } from './words';

type Lines = readonly string[];

/** What the lessons of a language ask of a change, a line and a run, in the words of the language. */
export function ideasWith(words: OwnIdeas): Pick<Lessons, 'ideasOfChange' | 'ideasOfLine' | 'ideasOfRun'> {
	return {
		ideasOfChange: (before, after) => ofChange(plainLines(before, words), plainLines(after, words), words),
		ideasOfLine: (program, line) => ofLine(plainLines(program, words), line, words),
		ideasOfRun: (shows, program) => ofRun(shows, plainLines(program, words), words),
	};
}

/** The idea of each place that was changed, in the order of the lines; null for a place of which nobody can say. Each idea stands once. */
function ofChange(before: Lines, after: Lines, words: OwnIdeas): readonly (string | null)[] {
	const now = withoutLooking(before, after, words);
	const { pairs: all, moved } = changesOf(before.join('\n'), now.join('\n'));
	const pairs = all.filter(({ gone, come }) => !isSameCode(gone, come));
	const whole = words.together?.(before, now, pairs) ?? ideaOfWhole(before, now, pairs, words);
	if (whole !== null) return [whole];
	const shifted = moved.length > 0 ? (ideaOfGuard(pairs, now, words) ?? ideaOfMoved(before, now, moved, words)) : null;
	// What stands in another block does another thing, whatever else is new around it.
	if (shifted !== null && pairs.every(({ gone, come }) => gone === '' || come === '')) return [shifted];
	// Of a program that is mostly new nobody can say what it is about.
	if (pairs.length > mostPairs || isMostlyNew(before, pairs, now, words)) return [null];
	return [...new Set([...placesOf(pairs).map((place) => ideaOfPlace(place, now, words)), ...(moved.length > 0 ? [shifted] : [])])];
}

/** Where only the line is known: a rule of its own for values above a limit, rows that are one row. */
function ofLine(program: Lines, line: number, words: IdeaWords): readonly string[] {
	const text = program[line]?.trim() ?? '';
	const limited = headersAbove(program, line).map((header) => /^(?:else\s+)?if\s*\(\s*([\p{L}_$][\w$]*)\s*>=?\s*\d/u.exec(header)?.[1]).find((name) => name !== undefined);
	if (limited !== undefined && tokensOf(text).includes(limited) && /=.*[-+*]/.test(text)) return ['part-above'];
	const isOneRow = program.some((each) => words.calls.repeats.some((call) => new RegExp(`\\b${call}\\(\\s*[[{n]`).test(each) && !/\bnull\b/.test(each)));
	return isOneRow && (/\]\s*\[|\]\s*=/.test(text) || words.calls.repeats.some((call) => text.includes(`${call}(`))) ? ['shared-rows'] : [];
}

/** What may be behind what a run shows: a method that gives nothing, a way through without a `return`. */
function ofRun(shows: RunShows, program: Lines, words: IdeaWords): readonly string[] {
	switch (shows) {
		case 'nothing-back': {
			const isGiven = program.some((line) => /^\s*return\b|=(?![=>])/.test(line) && words.calls.changes.some((call) => new RegExp(`\\.${call}\\(`).test(line)));
			return isGiven ? ['gives-nothing'] : ['no-return'];
		}
		case 'endless':
			return ['loop-step'];
		case 'unknown-name':
			return ['known-as'];
		default:
			return [shows];
	}
}

/** The lines after the change without prints that were put in: who hunts a mistake looks so. Where a print was changed as well nobody can tell them apart. */
function withoutLooking(before: Lines, after: Lines, words: IdeaWords): Lines {
	const isPrint = (line: string) => words.prints.test(line.trim());
	const own = new Set(before.map((line) => line.trim()));
	const rest = after.filter((line) => !isPrint(line) || own.has(line.trim()));
	return rest.filter(isPrint).length === before.filter(isPrint).length ? rest : after;
}

const mostPairs = 6;

/** More than half of the program is another now, and not in one and the same way. */
function isMostlyNew(before: Lines, pairs: readonly Pair[], program: Lines, words: OwnIdeas): boolean {
	const own = before.filter((line, at) => line.trim() !== '' && !(isHead(before, at) && functionIn(line.trim()) !== ''));
	return pairs.length > 2 && pairs.length * 2 > own.length && new Set(pairs.map((pair) => ideaOf(pair, program, words))).size > 1;
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
function ideaOfPlace(place: readonly Pair[], program: Lines, words: OwnIdeas): string | null {
	return place.map((pair) => ideaOf(pair, program, words)).find((idea) => idea !== null) ?? null;
}

function ideaOf(pair: Pair, program: Lines, words: OwnIdeas): string | null {
	if (pair.gone === '') return ideaOfNew(pair, program, words);
	if (pair.come !== '') return ideaOfDifference(differenceOf(pair, program, words), words.rules);
	if (/^return\b/.test(pair.gone)) return 'return-early';
	if (/^(?:break|continue)\b/.test(pair.gone)) return pair.gone.startsWith('b') ? 'leaves-loop' : 'skips-round';
	const above = program.slice(0, pair.at).findLastIndex((line) => line.trim() !== '');
	const gone = assigned(pair.gone, words);
	if (gone && /^(?:true|false)$/.test(gone.value) && (isInLoop(program, above) || isInLoop(program, pair.at))) return 'flag';
	return gone ? givenBefore(gone.name, pair, program, words) : null;
}

/** The name of an assignment that went has a value from the call, or from a line above. */
function givenBefore(name: string, { at }: Pair, program: Lines, words: IdeaWords): string | null {
	const above = program.slice(0, at).map((line) => line.trim());
	if (above.some((line, row) => isHead(program, row) && functionIn(line) !== '' && tokensOf(/\((.*)\)/.exec(line)?.[1] ?? '').includes(name))) return 'written-over';
	return above.some((line) => assigned(line, words)?.name === name) ? 'lost-value' : null;
}

/** A condition was put around lines that were there. */
function ideaOfGuard(pairs: readonly Pair[], program: Lines, words: OwnIdeas): string | null {
	const guard = pairs.length > 0 && pairs.every(({ gone }) => gone === '') ? pairs.find(({ come }) => /^if\b/.test(come)) : undefined;
	return guard ? ideaOfNew(guard, program, words) : null;
}

/** A line that was put in. */
function ideaOfNew(pair: Pair, program: Lines, words: OwnIdeas): string | null {
	const { come: line, at } = pair;
	const headers = headersAbove(program, at);
	const next = program.slice(at + 1).find((each) => each.trim() !== '')?.trim() ?? '';
	const own = words.ofNew(line, headers);
	if (own !== null) return own;
	const target = assigned(line, words);
	const counted = /^([\p{L}_$][\w$]*)(?:\+\+|--)$/u.exec(line)?.[1];
	if (/^return\b/.test(line)) {
		// A way out in the middle of questions that stand side by side says that only one of them may be answered.
		return /^(?:else\s+)?if\b/.test(headers[0] ?? '') && /^if\b/.test(next) ? 'branches' : 'no-return';
	}
	if (/^(?:(?:else\s+)?if|else)\b/.test(line)) return ideaOfQuestion(pair, next, program, words);
	if (/^(?:break|continue)\b/.test(line)) return line.startsWith('c') ? 'skips-round' : /^(?:case\b|default\b|switch\b)/.test(headers.find((header) => /^(?:case|default|switch|for|while|do)\b/.test(header)) ?? '') ? 'case-break' : 'leaves-loop';
	if (line.startsWith(words.self)) return 'own-field';
	const inWhile = /^while\b/.test(headers.find((header) => /^(?:while|for)\b/.test(header)) ?? '');
	if ((target ?? counted ?? (takes(line, words) ? line : undefined)) !== undefined && inWhile) return 'loop-step';
	if (target && !target.isMade && isComparedAbove(headers, target.name)) return 'best';
	const isIn = headers.some((header) => /^(?:for|while|do)\b/.test(header));
	if (target && /^(?:-?\d[\d.]*|""|''|``|\[\]|\{\}|new \w+(?:<.*>)?\(\)|true|false|null|undefined)$/.test(target.value)) return isIn ? 'start-in-loop' : 'no-start';
	if (counted !== undefined || (target && isIn && (target.sign !== '=' || tokensOf(target.value).includes(target.name)))) return 'grows';
	if (!words.isPositional && /\]\s*[-+]?=(?!=)/.test(line)) return 'by-key';
	return words.calls.puts.some((call) => new RegExp(`\\.${call}\\(`).test(line)) ? 'collects' : null;
}

/** A condition that was put in. */
function ideaOfQuestion(pair: Pair, next: string, program: Lines, words: IdeaWords): string {
	const { come: line } = pair;
	const name = ownName({ pair, program });
	const isRecursive = name !== '' && program.some((each, at) => !(isHead(program, at) && functionIn(each.trim()) !== '') && new RegExp(`(?<![\\w.$])${name.replaceAll('$', '\\$')}\\(`).test(each));
	const inner = line.replace(/^(?:else\s+)?if\s*\(.*?\)\s*/, '');
	if (isRecursive && /^return\b/.test(/^return\b/.test(inner) ? inner : next) && !/^else/.test(line)) return 'base-case';
	const asksKey = words.calls.contains.some((call) => line.includes(`.${call}(`)) || /\bin\b/.test(line) || /\]\s*===?\s*undefined/.test(line);
	const does = inner === '' ? next : inner;
	return !asksKey || !/\[/.test(does) ? 'missing-case' : /\]\s*=(?!=)/.test(does) ? 'first-time' : 'key-there';
}

function takes(line: string, words: IdeaWords): boolean {
	return words.calls.takesOut.some((call) => new RegExp(`\\.${call}\\(`).test(line));
}

function isComparedAbove([header = '']: readonly string[], name: string): boolean {
	return /^(?:else\s+)?if\b.*[<>]/.test(header) && tokensOf(header).includes(name);
}
