/** For each frame in Spanish what is refused, and beside it what is not, about a loop over pages. */
export const spanishCases: Readonly<Record<string, readonly [string, string]>> = {
	'es-should': ['La última página debería contar.', '¿Cuánto vale `total` en la segunda vuelta?'],
	'es-rhetorical': ['¿No crees que queda algo?', '¿Qué queda en `total` al final?'],
	'es-what-if': ['¿Y si sumas el resto?', '¿Y si llamas a `pages(5, 2)`?'],
	'es-command': ['Cambia el signo.', '¿Cambia `total` en la primera vuelta?'],
	'es-thought-of': ['¿Has pensado en incluir el resto?', '¿Has pensado en ejecutar el ejemplo?'],
	'es-why-not': ['¿Por qué no sumas el resto?', '¿Por qué línea pasa primero?'],
	'es-could': ['¿Cómo puedes incluir el resto?', '¿Cómo puedes comprobar el valor de `total`?'],
	'es-instead': ['Otro signo en vez de ese.', '¿Qué imprime en vez de 3?'],
	'es-cause': ['El fallo está en la condición.', '¿Qué dice el mensaje de error?'],
	'es-lack': ['¿Termina demasiado pronto?', '¿Cuándo termina el bucle?'],
	'es-tool': ['¿Hay algún operador que incluya el resto?', '¿Qué operador hay en la primera línea de la función?'],
	'es-sure': ['¿Seguro que termina ahí?', '¿En qué vuelta termina?'],
};
