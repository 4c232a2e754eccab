/**
 * Whether a text is in the tutor's own language. A student who reads one language is not to be asked in another, and what the guard
 * does not read would pass it; the check counts the small words that a language cannot do without, and letters of other scripts.
 */

/** Small words by language. Where languages share one, it counts for each of them. */
const smallWords = {
	en: 'the a an of to in is are was be and or that this it you your what which how why when where who does do did can on for with at by from as after before first then so if not no yes here there has have its',
	es: 'el la los las lo un una uno unos no que qué de del al a y o en es ser está por para con se te tu su si cómo cuál cuando cuándo donde dónde pero más este esta ese esa como antes después valor',
	fr: 'le la les l un une des de d et est en à a dans pour par que qui quel quelle avec ton ta sur ne pas se si vous tu il elle du au ce cette mais on quand',
	de: 'der die das den dem ein eine einen und ist im in zu von mit für auf nicht was wie warum wann wo du dein deine deiner wenn aber sie es er',
	it: 'il lo la gli le un una uno di e è che non per con in sono della nel come quando perché cosa se tuo tua a',
	pt: 'o a os as um uma de do da e em é não que por para com se seu sua como quando mais no na',
	nl: 'de het een van en in is niet met voor zijn wat hoe waarom wanneer je jouw als maar op te',
} as const;

/** A language whose texts can be told from others. */
export type Tongue = keyof typeof smallWords;

const words = new Map(Object.entries(smallWords).map(([tongue, list]) => [tongue, new Set(list.split(' '))]));

/** What a model is told that a tongue is called. */
export const tongueNames: Readonly<Record<Tongue, string>> = { en: 'English', es: 'Spanish', fr: 'French', de: 'German', it: 'Italian', pt: 'Portuguese', nl: 'Dutch' };

/** The tongue of a language tag ("es", "pt-br"); English where the language is not known here. */
export function tongueOf(tag: string): Tongue {
	const [base = ''] = tag.toLowerCase().split('-');
	return isTongue(base) ? base : 'en';
}

function isTongue(tag: string): tag is Tongue {
	return Object.hasOwn(smallWords, tag);
}

/** False where small words that are not this tongue's outweigh its own, or many letters are of another script; true for a text with hardly any words, such as code alone. */
export function isIn(tongue: Tongue, text: string): boolean {
	const plain = text.replaceAll(/`[^`]*`/g, ' ').toLowerCase();
	const letters = plain.match(/\p{L}/gu) ?? [];
	const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length;
	if (letters.length - latin > letters.length / 5) return false;
	const said = plain.match(/[\p{L}']+/gu) ?? [];
	const own = said.filter((word) => words.get(tongue)?.has(word)).length;
	const foreign = said.filter((word) => !words.get(tongue)?.has(word) && [...words.values()].some((each) => each.has(word))).length + (tongue !== 'es' && /[¿¡]/.test(plain) ? 2 : 0);
	return foreign < 2 || foreign <= own;
}
