import { describe, expect, it } from 'vitest';
import { isEnglish } from '../../../extension/tutor/llm/english';
import { mistakes } from '../guard/paraphrases';
import { styles } from '../guard/styles';

describe('the language of a message', () => {
	it.each([
		'¿Y si el bucle diera una vuelta menos?', 'Quita una vuelta al bucle y verás. ¿De acuerdo?', 'Was passiert, wenn die Schleife eine Runde weniger macht?', 'Que se passe-t-il si la boucle fait un tour de moins ?',
		'Quale valore ha `b` quando il ciclo non è finito?', 'E se o laço terminasse uma volta antes, não seria melhor?', 'Wat is de waarde van `b` als je het met een ander getal probeert?', 'Что если цикл сделает на один круг меньше?', '如果循环少走一圈会怎样?',
	])('is another than English: %s', (text) => {
		expect(isEnglish(text)).toBe(false);
	});

	it.each(['', '`für x in y`', 'b?', 'Predict `la` and `el`.', 'n - 1', 'Yes.', 'Try "El Niño" as the input. What comes out?', ...[...mistakes, ...styles].flatMap(({ good }) => good)])('is English: %s', (text) => {
		expect(isEnglish(text)).toBe(true);
	});
});
