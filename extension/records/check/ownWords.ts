/** What instructors write for students, and for the tutor, judged as every other message is. */
import type { CoursePolicy } from '../../course/schema';
import type { KnownMistake } from '../../course/course';
import { check, type GuardContext, type Refusal } from '../../tutor/guard';
import { avoidedIn } from '../../tutor/guard/avoided';
import { guardContext } from '../../tutor/guardSession';
import { wordsOf } from '../../tutor/llm/modelWords';
import { spoken } from '../../tutor/offline/say';
import type { Situation } from '../../tutor/roles';
import type { Rung } from '../../words';
import type { Finding, FindingCode } from './findings';

/** What the guard has against a text of somebody's own. */
const codes: Readonly<Partial<Record<Refusal, FindingCode>>> = { leak: 'hint-leaks', premature: 'hint-too-early', 'too-long': 'hint-too-long', 'two-questions': 'hint-asks-twice' };

/**
 * The findings on a mistake's hints and tasks: each hint as it would be shown at its rung to a student with this mistake who has found nothing
 * yet. `path`: of the mistake.
 */
export function ownWordFindings(mistake: KnownMistake, situation: Situation, policy: CoursePolicy, path: Finding['path']): readonly Finding[] {
	const known = guardContext(situation, null);
	const hints = Object.entries(mistake.hints).flatMap(([rung, text]) => hintFindings(text, rung as Rung, known, policy, [...path, 'hints', rung]));
	const tasks = mistake.tasks.flatMap(({ text }, at): readonly Finding[] => {
		const context: GuardContext = { ...known, kind: 'help', stage: 'explain', rung: 'question', trusted: true };
		return refusalOf(text, context) === 'leak' ? [{ code: 'task-leaks', severity: 'warning', path: [...path, 'tasks', at, 'text'], line: null, about: tellingParts(text, context, 'leak') }] : [];
	});
	return [...hints, ...tasks];
}

function hintFindings(text: string, rung: Rung, known: Omit<GuardContext, 'kind' | 'stage' | 'rung'>, { avoid = [] }: CoursePolicy, path: Finding['path']): readonly Finding[] {
	const context: GuardContext = { ...known, kind: 'help', stage: 'locate', rung };
	// The student's own names stand in code, and stay.
	const said = avoidedIn(spoken(wordsOf(text, 0).filter(({ kind }) => kind === 'text')), avoid);
	return [
		...judged(text, context, path),
		...(said === null ? [] : [{ code: 'hint-avoided', severity: 'warning', path, line: null, about: [said] } as const]),
	];
}

/**
 * What the guard refuses of anybody is an error. What it refuses only of a model, whose prose it reads with more suspicion, may be meant: a
 * warning, and none for what a hint states beside its questions, as a worked example does.
 */
function judged(text: string, context: GuardContext, path: Finding['path']): readonly Finding[] {
	const own: GuardContext = { ...context, trusted: true };
	// Where the place may be named, no word on it comes too early.
	const refused = (one: string, as: GuardContext) => {
		const why = refusalOf(one, as);
		return why === 'premature' && as.rung === 'place-named' ? null : why;
	};
	const refusal = refused(text, own);
	const finding = (why: Refusal, severity: Finding['severity'], about: readonly string[]): readonly Finding[] => {
		const code = codes[why];
		return code === undefined ? [] : [{ code, severity, path, line: null, about }];
	};
	if (refusal === 'leak' || refusal === 'premature') return finding(refusal, 'error', tellingParts(text, own, refusal));
	const ofModel = refused(text, context);
	const isSuspect = ofModel === 'leak' || (ofModel === 'premature' && refused(questionsIn(text), context) === 'premature');
	if (ofModel !== null && isSuspect) return finding(ofModel, 'warning', tellingParts(text, context, ofModel));
	return refusal === null ? [] : finding(refusal, 'warning', []);
}

function questionsIn(text: string): string {
	return sentencesIn(text).filter((one) => one.endsWith('?')).join(' ');
}

function sentencesIn(text: string): readonly string[] {
	return text.split(/(?<=[.?!])\s+/);
}

function refusalOf(text: string, context: GuardContext): Refusal | null {
	const verdict = check(wordsOf(text, context.source.split('\n').length), context);
	return verdict.ok ? null : verdict.reason;
}

/** No more of them help to find the place. */
const mostParts = 3;

/**
 * The pieces of a text for which it is refused: code or words without any one of which it would pass; else the sentences that are refused by themselves; else all of it.
 */
export function tellingParts(text: string, context: GuardContext, refusal: Refusal): readonly string[] {
	const isTold = (one: string) => refusalOf(one, context) === refusal;
	const without = (pattern: RegExp) => [...text.matchAll(pattern)].flatMap((match) => (isTold(text.slice(0, match.index) + text.slice(match.index + match[0].length)) ? [] : [match[0]]));
	const code = without(/`[^`]+`/g);
	if (code.length > 0) return code.slice(0, mostParts).map((one) => one.slice(1, -1));
	const words = without(/[\p{L}\p{N}_]+(?:['’][\p{L}]+)?|[^\p{L}\p{N}\s`]+/gu);
	// Where nearly every word counts, it is the sentence that tells.
	if (words.length > 0 && words.length <= mostParts) return words;
	const sentences = sentencesIn(text).filter(isTold);
	return sentences.length > 0 ? sentences.slice(0, mostParts) : [text];
}
