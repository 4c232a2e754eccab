/** What a program waits for the user to type. */
import type { Code, Typed } from '../../braces/explain/language';
import { calleeOf } from '../../braces/explain/parts';
import { bare, type Expression } from '../../braces/tree';

const readers: Readonly<Record<string, Typed['as']>> = { nextLine: 'text', next: 'text', readLine: 'text', nextInt: 'whole', nextLong: 'whole', nextDouble: 'number' };
const parsing: Readonly<Record<string, Typed['as']>> = { 'Integer.parseInt': 'whole', 'Long.parseLong': 'whole', 'Double.parseDouble': 'number', 'Integer.valueOf': 'whole' };

/** `in.nextInt()`: a reader is asked; what makes numbers by chance has a method of that name, too. */
export function reads(expression: Expression, code: Code): Typed | null {
	const of = bare(expression);
	if (of.kind !== 'call') return null;
	const { name, object, path } = calleeOf(of);
	const [first] = of.given;
	const as = Object.hasOwn(parsing, path) ? parsing[path] : undefined;
	if (as !== undefined && first) {
		const inner = reads(first, code);
		return inner && { ...inner, as };
	}
	if (/^(?:trim|strip)$/.test(name) && object) return reads(object, code);
	const typed = Object.hasOwn(readers, name) ? readers[name] : undefined;
	if (typed === undefined || object === null || of.given.length > 0) return null;
	const maker = bare(object);
	if (maker.kind === 'new') return /^(?:Scanner|BufferedReader)$/.test(maker.type.text) ? { prompt: null, as: typed, into: [] } : null;
	return maker.kind === 'name' && isReader(maker.name, code) ? { prompt: null, as: typed, into: [] } : null;
}

function isReader(name: string, code: Code): boolean {
	const types = [
		...code.inside(code.program, 'declare').filter(({ variables }) => variables.some((one) => one.name?.text === name)).map(({ how, variables }) => (how.text === 'var' ? (variables[0]?.value?.kind === 'new' ? variables[0].value.type.text : '') : how.text)),
		...code.inside(code.program, 'function').flatMap(({ parameters }) => parameters.flatMap((one) => (one.name?.text === name ? (one.type?.text ?? '') : []))),
	];
	return types.length > 0 ? types.some((type) => /^(?:Scanner|BufferedReader)$/.test(type)) : /^(?:in|input|sc|scan|scanner|keyboard|reader)$/i.test(name);
}
