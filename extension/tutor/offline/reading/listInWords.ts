/** A list that is said as a sentence: "it should return a list with only cat in it". Pure. */

const lead = String.raw`(?:(?:it|that|this|i think it|i think)\s+)?(?:(?:sh[oul]{1,4}d|will|would|must|has to)\s+)?(?:(?:be|is|returns?|gives?|prints?|makes?|gets?|takes?)\s+)?(?:back\s+)?`;
const inIt = String.raw`(?:\s+(?:in|inside)(?:\s+(?:it|them|there|the list|a list))?)?`;
const frame = new RegExp(String.raw`^${lead}(?:an?|the|one)\s+(?:new\s+)?list\s+(?:with|of|containing|that (?:has|contains|holds)|which (?:has|contains)|where there is|holding)\s+(?:only\s+|just\s+)?(?:the\s+)?(?:(?:words?|items?|names?|strings?|texts?|numbers?|values?|elements?|letters?)\s+(?!in\b))?(?<items>\S.*?)${inIt}\s*[.!]*$`, 'i');
const onlyOne = new RegExp(String.raw`^${lead}(?:only|just)\s+(?:the\s+)?(?:(?:word|item|name|text|number|value)\s+)?(?<items>[\p{L}\p{N}_'"]+)(?:\s+(?:in|inside)\s+(?:it|a list|the list))?\s*[.!]*$`, 'iu');

/** The items of a list that is said in words; the text itself where none is; null where it says of what kind or how many they are and not which. */
export function listInWords(text: string): string | null {
	const plain = text.trim().replace(/\s*,?\s+\b(?:because|since|cause|cuz)\s.*$/i, '');
	// The first bracket was forgotten; without the last one more may come.
	const open = /^([^\][()]+,[^\][()]+)\]$/.exec(plain);
	const items = open?.[1] ?? (frame.exec(plain) ?? onlyOne.exec(plain))?.groups?.['items'];
	if (items === undefined) {
		return text;
	}
	if (open) {
		return items;
	}
	const isKind = /^(?:\d+|two|three|four|five|some|all|many|no|the same|its|my)\b(?:\s+\p{L}+)+$/iu.test(items) && !/\band\b|,/.test(items);
	return isKind || /\b(?:or|not|which|that|whose)\b/i.test(items) ? null : items.replace(/^first\s+/i, '');
}
