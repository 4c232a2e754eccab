import type { CallTest } from '../words';
import type { Language } from './language';

const listName = /^(xs|ys|lst|arr|seq|data|stack|queue|grid|matrix|\w*(list|array|lists))$|(nums|numbers|items|values|words|names|grades|scores|prices|strings|elements)$/i;
const textName = /^(s|st|c|ch|a_string)$|(str|string|text|word|name|sentence|line|char|letter|message|phrase|title|password)\d?$/i;

/** A call of this function and a value, to show the form of an example: one that is there already, else made from the parameters' names. */
export function goodCall(context: {
	readonly language: Language;
	readonly function: { readonly name: string; readonly parameters: readonly string[]; readonly takes?: { readonly least: number } };
	readonly known: readonly CallTest[];
}): { call: string; expected: string; isKnown: boolean } {
	const { language: { spelling }, function: { name, parameters, takes }, known } = context;
	const model = known.find((test) => (test.compare === 'equal' || (test.compare === 'shown' && test.value !== undefined)) && !test.raises && !test.before && test.call.startsWith(name));
	if (model) return { call: model.call, expected: model.value ?? model.expected, isKnown: true };
	const { number, text, list } = spelling.samples;
	const shown = parameters.slice(0, Math.max(takes?.least ?? parameters.length, Math.min(1, parameters.length)));
	// In `a, b, c` the third is no character.
	const isRow = parameters.includes('b');
	const isText = (one: string): boolean => textName.test(one) && !(one === 'c' && isRow);
	return { call: spelling.call(name, shown.map((one) => (listName.test(one) ? list : isText(one) ? text : number))), expected: number, isKnown: false };
}
