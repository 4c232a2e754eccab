/** What a simulated student believes, told from the data's description of a mistake: without the place, and without what would mend it. */
import { fixTokens } from '../../../extension/records/check/replay/leaks';

/** What is to be done about it, or what should be there: the repair in the data's words. */
const repairing = /\b(?:needs? to|need(?:s|ed) to|should|must|has to|have to|ought|to (?:fix|avoid|solve|prevent|handle)|fix(?:es|ed|ing)?|supposed|meant to|expected to|i(?:ns|sn)tead|therefore|will (?:fix|solve|correct|work)|replac\w+|chang(?:e|ing)|correct(?:ed|ly)?(?! (?:answer|result|value|output))|solution|add(?:ing)? (?:a|an|the)|rather than|would (?:be|make|solve)|us(?:e|ing) [`'"])\b|^use\b/i;
/** That it is wrong: whoever believes it does not know that. */
const blames = /^(?:this|that|it|which) (?:is|was|will|results?|could|can|means?|causes?|leads?|would|may|might)\b|\b(?:incorrect(?:ly)?|wrong(?:ly)?|mistakes?|bugs?|errors?|misspel\w+|spelled|missing|out of bounds|not correct)\b/i;
/** Only the tutor's side knows where: a beginner has no line in mind. */
const place = /\b(?:on|in|at) lines? \d+(?:(?:,| and| to|-) ?\d+)*,? ?|\(?\blines? \d+\)?:? ?/gi;

/**
 * The belief behind the mistakes: the sentences of their descriptions that say what the program does, and none that holds the repair or
 * a piece of it, or says that it is wrong. Where none is left, only that the student means what they wrote.
 */
export function misconceptionOf(descriptions: readonly string[], code: string, fixed: string): string {
	const fresh = fixTokens(code, fixed, []);
	const tells = (sentence: string) => repairing.test(sentence) || blames.test(sentence) || newCode(sentence, code) || fresh.some((token) => new RegExp(`(?<![\\w])${token.replaceAll(/[^\w]/g, '\\$&')}(?![\\w])`).test(sentence));
	const kept = descriptions.flatMap((text) => text.split(/(?<=[.!?])\s+/)).filter((sentence) => sentence.trim() !== '' && !tells(sentence));
	const bare = kept.map((sentence) => sentence.replaceAll(place, '').trim()).filter((sentence) => sentence.length > 10);
	return bare.length > 0 ? bare.map((sentence) => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`).join(' ') : 'Your program does what you meant it to do, line by line.';
}

/** Code that the program does not hold: in backticks, in quotation marks, or as a sum in the sentence. */
function newCode(sentence: string, code: string): boolean {
	const own = code.replaceAll(/\s+/g, '');
	return [...sentence.matchAll(/`([^`]+)`|'([^']+)'|"([^"]+)"|([\w.]+(?:\([^()]*\)|\[[^[\]]*\])?\s*[-+*/%]\s*\w+)/g)].some(([, ...parts]) => {
		const part = (parts.find((each) => each !== undefined) ?? '').replaceAll(/\s+/g, '');
		return /[-+*/%<>=()[\]{}]/.test(part) && !own.includes(part);
	});
}
