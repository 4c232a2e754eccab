/** What of an answer can be the ground of a verdict: the student's own words, and none that tell the tutor what to do. */

/** The quote as it stands in the answer; null when it does not, says nothing, or is an order to the tutor. */
export function groundOf(quote: string, answer: string): string | null {
	const wanted = flattened(quote);
	if (!/[\p{L}\p{N}]/u.test(wanted)) return null;
	return ` ${flattened(withoutOrders(answer))} `.includes(` ${wanted} `) ? wanted : null;
}

/** Letters and numbers alone, in lower case: blanks, quotes and other marks are copied wrongly too often. */
function flattened(text: string): string {
	return text.normalize('NFKC').toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** The answer without sentences that are orders to the tutor or to its model, or reports to it about the student. */
export function withoutOrders(answer: string): string {
	return answer.split(/(?<=[.!?;])\s+|\n+/).filter((sentence) => !orders.some((order) => order.test(sentence))).join('\n');
}

/** Words that an insight into a program is made of, beside its own names and numbers. */
const substance = new Set('too more most less fewer least many few much often rarely early late before after extra missing instead never always once twice again again not no none wrong right same different differs equal equals bigger larger greater smaller lower higher above below start starts started stop stops stopped end ends ended begin begins count counts first last next previous every each all only one two three changes change keep keeps forget forgets forgot lose loses adds add subtracts skip skips goes go runs run repeats back should need needs wants'.split(' '));

/** Whether the words can be about the program at all: one of its names, a number, a word of the tasks, or one that insights are made of. */
export function isAboutProgram(quote: string, names: Iterable<string>, tasks: readonly string[]): boolean {
	const words = flattened(quote).split(' ').filter((word) => word !== '');
	const known = new Set([...names, ...tasks.flatMap((task) => flattened(task).split(' ').filter((word) => word.length > 3))].map((word) => word.toLowerCase()));
	return words.length > 1 && words.some((word) => known.has(word) || substance.has(word) || /\d/.test(word));
}

const orders: readonly RegExp[] = [
	/\b(?:ignore|disregard|forget|override|bypass|skip)\b[^.!?]{0,40}\b(?:above|previous|prior|earlier|preceding|instructions?|rules?|prompts?|everything|guidelines?|system)\b/i,
	/\b(?:system|developer|hidden) (?:prompt|message|instructions?)\b/i,
	/\byou are (?:now|no longer|actually) (?:a|an|the|my|in|not|allowed|dan)\b/i,
	/\b(?:act|behave|respond|reply|answer|pretend) (?:as|like) (?:if|an?|the)\b/i,
	/\b(?:mark|grade|judge|count|score|treat|set|rate|consider|accept)\b[^.!?]{0,40}\b(?:correct|right|understood|resolved|solved|true|passed|done|complete)\b/i,
	/\b(?:print|show|tell|give|reveal|output|write|say|send|paste)\b[^.!?]{0,30}\b(?:solution|repair|fix|answer key|corrected|reference|diagnosis|prompt|right code|correct code|fixed (?:code|program))\b/i,
	/"?\b(?:understood|correct|answers)"?\s*[:=]\s*"?true\b/i,
	/<\/?[a-z-]+-?\d*>/i,
	/\b(?:the|this|that) (?:student|learner|user|pupil|answer|response) (?:is|are|has|have|did|does|was|shows?|showed|should be|must be|counts?)\b[^.!?]{0,40}\b(?:correct|right|understood|understands?|resolved|solved|passed|done|shown|all|everything)\b/i,
	/\b(?:all|every|each) (?:the )?(?:tasks?|ideas?|questions?)\b[^.!?]{0,20}\b(?:resolved|understood|solved|done|passed|complete)\b/i,
	/\b(?:count|accept|take) (?:this|that|it|my answer) (?:as|for)\b/i,
	/\bdeveloper mode\b|\bjailbreak\b/i,
	/\b(?:ignoriere|vergiss|missachte|ignora|olvida|ignorez|oubliez|ignore[rz]?|ignorar|esqueça|negeer|dimentica)\b[^.!?]{0,40}\b(?:anweisungen|regeln|vorherigen?|bisherigen?|obigen?|instrucciones|anteriores|reglas|regole|instructions|précédentes|règles|regras|instruções|instructies|istruzioni)\b/i,
	/(?:忽略|无视|игнорируй|забудь)/i,
	/\b(?:as an ai|language model|assistant:|system:|user:)/i,
];
