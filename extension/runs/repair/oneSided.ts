import type { Mutation } from '../../code/language';
import type { Run, Test } from '../../words';

/**
 * All examples want the same, and that is one of the things between which the program chooses (true or false, a text that it has and did
 * not print): whatever turns a condition over passes them, whether or not the mistake is there.
 */
export function isOneSided(text: string, tests: readonly Test[], { results }: Pick<Run, 'results'>): boolean {
	const [wanted = '', ...others] = [...new Set(tests.map(({ expected }) => expected.trim()))];
	if (wanted === '' || others.length > 0 || wanted.includes('\n') || results.some(({ passed }) => passed)) return false;
	if (tests.every(({ kind }) => kind === 'call')) return /^(?:[Tt]rue|[Ff]alse|None|null|undefined|'[^']*'|"[^"]*")$/.test(wanted);
	const written = [...text.matchAll(/(["'])((?:(?!\1)[^\\\n]){3,})\1/g)].map(([, , inside = '']) => inside.trim());
	return written.some((each) => each.length > 2 && wanted.includes(each) && results.every(({ output }) => !output.includes(each)));
}

const ofConditions: ReadonlySet<string> = new Set(['comparison-operator', 'boolean-logic', 'conditional-chain']);

/** It changes what a condition asks, and not only on which side of its edge a value lies; or it puts another text in the place of the one that is printed, or given. */
export function turnsOver(program: string, { concept, rule, edits }: Mutation): boolean {
	const isEdge = edits.every(({ from, to, text }) => /^[<>]=?$/.test(text) && program.slice(from, to)[0] === text[0]);
	const isText = edits.some(({ from, text }) => /["']/.test(program[from] ?? '') && /^["']/.test(text));
	return isText || (ofConditions.has(concept) && rule !== 'off-by-one' && !isEdge);
}
