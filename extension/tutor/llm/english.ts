/**
 * Whether a text is English. The guard's words are, so that what a model says in another language would pass it unread; the check
 * counts the small words that a language cannot do without, and letters of other scripts.
 */

const english = new Set('the a an of to in is are was be and or that this it you your what which how why when where who does do did can on for with at by from as after before first then so if not no yes here there has have its'.split(' '));
/** Small words of other languages that are no English ones. */
const others = new Set((
	'el la los las una uno unos que qué de del y en es por para con tu su si cómo cuál cuando donde pero más no_es al lo ser está este esta ' +
	'le les un une des et est dans pour que qui quel quelle avec ton ta sur ne pas vous tu il elle du au ce cette mais ' +
	'der die das den dem ein eine einen und ist im zu von mit für auf nicht was wie warum wann wo du dein deine deiner wenn aber sie es ' +
	'il lo gli uno di che non per con sono della nel come quando perché cosa tuo tua ' +
	'os as um uma do da em não seu sua como quando mais ' +
	'het een van en niet met voor zijn wat hoe waarom je jouw maar'
).split(' ').filter((word) => !english.has(word)));

/** Whether a language, as an editor or a person names it, is English (`en`, `en-GB`, `English`). */
export function isEnglishTag(language: string): boolean {
	return /^en(?:glish)?(?![a-z])/i.test(language.trim());
}

/** False where more than a third of the small words, or many letters, are another language's; true for a text with hardly any words, such as code alone. */
export function isEnglish(text: string): boolean {
	const plain = text.replaceAll(/`[^`]*`/g, ' ').toLowerCase();
	const letters = plain.match(/\p{L}/gu) ?? [];
	const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length;
	if (letters.length - latin > letters.length / 5) return false;
	const words = plain.match(/[\p{L}']+/gu) ?? [];
	const foreign = words.filter((word) => others.has(word)).length + (/[¿¡]/.test(plain) ? 2 : 0);
	return foreign < 2 || foreign * 2 <= words.filter((word) => english.has(word)).length;
}
