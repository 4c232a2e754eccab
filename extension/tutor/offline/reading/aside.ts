/** What a student says beside an answer that they gave first: a doubt, a reason, what they miss. */
import { readNumberWords } from './numbers';

const opening = /^\s*(-?\d+(?:\.\d+)?|\p{L}+)[,;:.!?]*\s+(?=(?:but|every|each|although|though|even though|why|i mean|pero|cada|aunque)\b)(.*)$/isu;
/** Behind these the answer may be another one. */
const corrects = /\b(?:so|no|wait|actually|therefore|sorry|rather)\b|->|=/i;

/** The number that the text begins with, where the rest is about it: "two, every year one", "1, but the 4 is lost". The text as it is otherwise. */
export function withoutAside(text: string): string {
	const [, number = '', rest = ''] = opening.exec(text) ?? [];
	const isNumber = /\d/.test(number) || readNumberWords([number.toLowerCase()]) !== null;
	return number !== '' && isNumber && !corrects.test(rest) ? number : text;
}

/** The signs that the text begins with, where words follow behind a comma: " **, one star too few". The text as it is otherwise. */
export function withoutRemark(text: string): string {
	return /^([^\p{L}\p{N},]+),\s+\p{L}/u.exec(text)?.[1] ?? text;
}
