import { describe, expect, it } from 'vitest';
import { isIn, tongueOf, type Tongue } from '../../../extension/tutor/llm/tongue';
import { mistakes } from '../guard/paraphrases';
import { styles } from '../guard/styles';

const asked: readonly (readonly [Tongue, string])[] = [
	['es', '¿Y si el bucle diera una vuelta menos?'], ['es', 'Quita una vuelta al bucle y verás. ¿De acuerdo?'], ['de', 'Was passiert, wenn die Schleife eine Runde weniger macht?'],
	['fr', 'Que se passe-t-il si la boucle fait un tour de moins ?'], ['it', 'Quale valore ha `b` quando il ciclo non è finito?'], ['pt', 'E se o laço terminasse uma vez antes, não seria melhor?'],
	['nl', 'Wat is de waarde van `b` als je het met een ander getal probeert?'],
];

describe('the language of a message', () => {
	it.each([...asked.map(([, text]) => text), 'Что если цикл сделает на один круг меньше?', '如果循环少走一圈会怎样?'])('is another than English: %s', (text) => {
		expect(isIn('en', text)).toBe(false);
	});

	it.each(asked)('%s is its own: %s', (tongue, text) => {
		expect(isIn(tongue, text)).toBe(true);
	});

	it.each(['es', 'de', 'fr', 'it', 'pt', 'nl'] as const)('an English question is none of a tutor who speaks %s', (tongue) => {
		expect(isIn(tongue, 'What is the value of `b` when the loop ends, and how does that differ from what you expected?')).toBe(false);
	});

	it.each(['', '`für x in y`', 'b?', 'Predict `la` and `el`.', 'n - 1', 'Yes.', 'Try "El Niño" as the input. What comes out?', ...[...mistakes, ...styles].flatMap(({ good }) => good)])('is English: %s', (text) => {
		expect(isIn('en', text)).toBe(true);
	});

	it.each([['es', 'es'], ['pt-br', 'pt'], ['en', 'en'], ['xx', 'en'], ['', 'en']] as const)('the tag "%s" stands for %s', (tag, tongue) => {
		expect(tongueOf(tag)).toBe(tongue);
	});
});
