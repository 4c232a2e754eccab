import { check, judge, type GuardContext } from '../tutor/guard';
import { avoidedIn } from '../tutor/guard/avoided';
import { isEnglish } from '../tutor/llm/english';
import { join, say, spoken } from '../tutor/offline/say';
import type { Words } from '../words';
import type { ExplanationUnit } from './explanation';

/**
 * Whether a unit may be shown while a session looks for a mistake: it gives nothing of a repair away. What a model wrote may
 * moreover say nothing that a tutor's reply could not, and is told as a fact of the code: no doubt, no comparison with what should be.
 * Its words are English, which is what the guard reads. Pure.
 */
export function allowedIn(context: Omit<GuardContext, 'kind' | 'stage' | 'rung'>): (unit: ExplanationUnit) => boolean {
	// Whatever the session has come to: an explanation is no rung of it.
	const strict = { ...context, rung: 'question' } as const;
	return (unit) => {
		const words = said(unit);
		if (!check(words, { ...strict, stage: 'locate', kind: 'explanation', trusted: unit.by === 'offline' }).ok) {
			return false;
		}
		if (unit.by === 'offline') {
			return true;
		}
		const text = spoken(words);
		if (!isEnglish(text) || verdicts.some((verdict) => verdict.test(text))) {
			return false;
		}
		// As a reply once the place is found, when to state a fact is no pointing any more: what it says must still not lead to the repair.
		const { refusal } = judge(words, { ...strict, stage: 'repair', kind: 'reply' });
		return refusal !== 'leak' && refusal !== 'premature';
	};
}

/** What judges code instead of telling what it does. */
const verdicts: readonly RegExp[] = [
	/\b(?:wrong(?:ly)?|incorrect(?:ly)?|correct(?:ly)?|mistak\w*|bug(?:s|gy)?|faulty?|flaw\w*|problem(?:s|atic)?|issue|error-prone|unexpected(?:ly)?|unintended|unintentional\w*|accidental\w*|erroneous\w*|suspicious|bad)\b/i,
	/\b(?:should|shouldn't|ought|must(?:n't)? (?:not|have|be changed)|supposed to|meant to|intended|instead|rather than|unfortunately|however|fails? to|forgets?|forgot\w*|misse[sd]|missing|lacks?|leaves? out|skips? (?:the|one|a)|never (?:reaches|includes|counts|checks|handles|returns))\b/i,
	/\b(?:too (?:many|few|far|early|late|soon|often|small|large|big|long|short|much|little)|(?:one|a) (?:\w+ )?(?:more|less|fewer|extra|early|late|short)\b|off[- ]by[- ]one|extra (?:round|time|step|turn))/i,
];

/** Whether a unit has a word that the course of its program does not use; names in code stay. */
export function isAvoided(unit: ExplanationUnit, avoid: readonly string[]): boolean {
	return avoidedIn(spoken(said(unit).filter(({ kind }) => kind === 'text')), avoid) !== null;
}

/** All that a reader sees of a unit. */
function said(unit: ExplanationUnit): Words {
	return unit.kind === 'concepts' ? join(say('{0}.', unit.name), unit.words) : unit.words;
}
