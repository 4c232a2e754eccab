import type { CallTest } from '../words';
import type { Language } from './language';

const listName = /^(xs|ys|lst|arr|seq|data|stack|queue|grid|matrix|\w*(list|array|lists))$|(nums|numbers|items|values|words|names|grades|scores|prices|strings|elements)$/i;
const textName = /^(s|st|c|ch|a_string)$|(str|string|text|word|name|sentence|line|char|letter|message|phrase|title|password)\d?$/i;

/** A call of this function and a value, to show the form of an example: one that is there already, else made from the parameters' names. */
export function goodCall(context: {
	readonly language: Language;
	readonly function: { readonly name: string; readonly parameters: readonly string[]; readonly takes?: { readonly least: number } };
	readonly known: readonly CallTest[];
	readonly names?: { readonly classes: readonly string[] };
}): { call: string; expected: string; isKnown: boolean } {
	const { language: { spelling }, function: { name, parameters, takes }, known, names } = context;
	const write = (names?.classes.includes(name) ? spelling.make : undefined) ?? spelling.call;
	const begins = write(name, []).slice(0, -1);
	const model = known.find((test) => (test.compare === 'equal' || (test.compare === 'shown' && test.value !== undefined)) && !test.raises && !test.before && test.call.startsWith(begins));
	if (model) return { call: model.call, expected: model.value ?? model.expected, isKnown: true };
	const { number, text, list } = spelling.samples;
	const shown = parameters.slice(0, Math.max(takes?.least ?? parameters.length, Math.min(1, parameters.length)));
	// In `a, b, c` the third is no character.
	const isRow = parameters.includes('b');
	const isText = (one: string): boolean => textName.test(one) && !(one === 'c' && isRow);
	return { call: write(name, shown.map((one) => (listName.test(one) ? list : isText(one) ? text : number))), expected: number, isKnown: false };
}
