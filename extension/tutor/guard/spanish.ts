/**
 * Ways of telling a repair in Spanish, in which the product speaks as well: the frames of `suggested.ts` that people use most. A model is
 * asked for messages in English only (`llm/screening.ts`); these hold where one answers in Spanish all the same.
 */
import type { Frame } from './frame';

/** What is done to see, not to the program; the beginnings of words. */
const looking = '(?:explic|dec|describ|comprob|ejecut|cont|cuent|mostr|muestr|le|prob|prueb|da|hac|segu|mir|ve|imprim|escrib|señal|calcul|llam|pas|averig|sab|traz)';
/** What comes of a run, or is asked of one. */
const outcome = '(?:devolver|dar|imprimir|mostrar|salir|valer|aparecer|pasar|hacer)';

export const spanishFrames: readonly Frame[] = [
	// "El bucle debería empezar en cero": what the program should do, unless its result is asked for.
	{ id: 'es-should', tells: true, pattern: new RegExp(String.raw`^(?!.*(?:qué|cuánt|cuál)).*(?:deber[ií]a[sn]?|tendr[ií]as? que|hay que|habr[ií]a que|tiene[sn]? que|necesitas)(?!\p{L})(?! ${outcome} )`, 'u') },
	// "¿No crees que ...?", "¿No sería mejor ...?": a nod is all that is asked for.
	{ id: 'es-rhetorical', tells: true, pattern: /¿(?:acaso )?no (?:crees|te parece|ser[ií]a|quer[ií]as)/u },
	// "¿Y si empezaras por el primero?", "¿Qué tal si conviertes ...?"
	{ id: 'es-what-if', tells: true, pattern: new RegExp(String.raw`¿(?:y|qué tal|qué pasaría) si (?!${looking})\p{L}+[aei]s(?!\p{L})`, 'u') },
	// "Cambia el 1 por un 0."; the same words in a question ask what the program does.
	{ id: 'es-command', tells: true, pattern: /^(?!.*\?)(?!.*(?:depurador|tabla|papel|print\b|ejemplo))(?:\P{L}|(?:ahora|simplemente) )*(?:cambia|reemplaza|sustituye|intercambia|mueve|saca|quita|añade|agrega|pon|usa|utiliza|convierte|inicializa|prueba con)(?!\p{L})/u },
	// "¿Has pensado en devolver el resultado?"
	{ id: 'es-thought-of', tells: true, pattern: new RegExp(String.raw`(?:pensado en|considerado) (?!${looking})\p{L}+[aei]r`, 'u') },
	// "¿Por qué no sumas ...?"
	{ id: 'es-why-not', tells: true, pattern: new RegExp(String.raw`¿por qué no (?!${looking})\p{L}+[aei]s(?!\p{L})`, 'u') },
	// "¿Cómo podrías modificar ...?", "¿Con qué otro valor podrías inicializar ...?", "Podrías restarle 1."
	{ id: 'es-could', tells: true, pattern: new RegExp(String.raw`(?:podr[ií]as|c[oó]mo puedes) (?!${looking})\p{L}+[aei]r`, 'u') },
	// "Usa return en vez de print", unless it is asked what came out instead.
	{ id: 'es-instead', tells: true, pattern: /^(?!.*¿qué (?:imprim|devuel|devolv|sal|muestra|da )).*en (?:vez|lugar) de /u },
	// "Lo que necesitas es ...", "El problema es que ..."
	{ id: 'es-cause', tells: true, pattern: /lo que necesitas es|el (?:problema|fallo|error) (?:es que|está en)/u },
	// "Te falta ...", "Se te ha olvidado ...", "demasiado tarde".
	{ id: 'es-lack', tells: true, pattern: /(?:te faltan?(?! por)|te (?:has? )?olvid\p{L}+|demasiad[oa])(?!\p{L})/u },
	// "Hay otro operador que ...", "¿Conoces alguna función que ...?"
	{ id: 'es-tool', tells: true, pattern: /(?:otr[oa]|alg[uú]n|alguna) (?:operador|función|método|instrucción) que(?!\p{L})|operador que también/u },
	// "¿Seguro que ...?"
	{ id: 'es-sure', tells: false, pattern: /(?<!\p{L})segur[oa] (?:de )?que/u },
];

/** Something to look at, to run, to work out or to write down, as `statements.ts` has it for English. */
export const taskedInSpanish = /^(?:\P{L}|(?:ahora|primero|luego) )*(?:explica|cuenta|cuéntame|dime|ejecuta|haz|mira|lee|sigue|escribe|anota|elige|señala|compara|piensa|observa|imprime)(?!\p{L})/u;
