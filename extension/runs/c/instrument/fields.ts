/** What an object keeps, seen from inside of its methods. */
import { walk, type ClassStatement, type FunctionPart, type Program } from '../../../../grammars/braces/tree';
import { declaredVariable, isScalar, statementsOutside, type Declared } from './types';

/** The classes that a program describes outside of its functions, by their names. */
export function classesOf(program: Program): ReadonlyMap<string, ClassStatement> {
	return new Map([...statementsOutside(program.statements)].flatMap((each) => (each.kind === 'class' && /^(?:class|struct)$/.test(each.word) && each.name ? [[each.name.text, each] as const] : [])));
}

/** A field of the object that a method works on. */
export interface OwnField extends Declared {
	/** It has a value before the first line of the body. */
	readonly begins: boolean;
	/** How its own name is written in the program. */
	readonly field: string;
}

/**
 * The fields that a method names, in the order of the class. One whose name something else has in the method is shown as it has to be
 * written there. Empty for a function without an object.
 */
export function fieldsIn(part: FunctionPart, owner: ClassStatement | undefined, source: string): readonly OwnField[] {
	const { body, name } = part;
	if (!owner || !body || body.kind !== 'block' || isWithoutObject(part, owner)) return [];
	const parts = [...walk(body)];
	const named = new Set(parts.flatMap((each) => (each.kind === 'name' ? [each.name] : each.kind === 'member' && each.of.kind === 'name' && each.of.name === 'this' ? [each.name.text] : [])));
	const others = new Set([
		...part.parameters.flatMap((parameter) => parameter.name?.text ?? []),
		...parts.flatMap((each) => (each.kind === 'declare' ? each.variables.flatMap(({ names }) => names) : each.kind === 'each' ? each.names.map(({ text }) => text) : each.kind === 'function' ? each.parameters.flatMap((parameter) => parameter.name?.text ?? []) : [])),
	]);
	const isMaker = name?.text === owner.name?.text;
	const given = isMaker ? givenBefore(part, source) : new Set<string>();
	return owner.members.flatMap((member) => (member.kind !== 'declare' || /\b(?:static|constexpr)\b/.test(member.how.text) || isNarrow(source.slice(member.from, member.to)) ? [] : member.variables.flatMap((variable): OwnField[] => {
		const declared = declaredVariable(variable, member.how.text);
		if (!declared || declared.rows > 2 || !named.has(declared.name)) return [];
		const { name: field } = declared;
		const isMade = !isScalar(declared.base) && declared.stars === 0;
		return [{ ...declared, name: others.has(field) ? `this->${field}` : field, place: `this->${field}`, field, begins: !isMaker || variable.value !== null || given.has(field) || isMade }];
	})));
}

/** Names that stand for a number, a letter or a pointer in every class that has such a field. */
export function numberFields(classes: Iterable<ClassStatement>, source: string): ReadonlySet<string> {
	const [numbers, others] = [new Set<string>(), new Set<string>()];
	for (const { members } of classes) for (const member of members) {
		if (member.kind !== 'declare') continue;
		const isOther = /\b(?:static|constexpr)\b/.test(member.how.text) || isNarrow(source.slice(member.from, member.to));
		for (const variable of member.variables) {
			const declared = declaredVariable(variable, member.how.text);
			const isNumber = !isOther && declared !== null && declared.rows === 0 && (isScalar(declared.base) || declared.stars > 0);
			for (const name of variable.names) (isNumber ? numbers : others).add(name);
		}
	}
	return new Set([...numbers].filter((name) => !others.has(name)));
}

/** A field of so many bits has no place of its own. */
function isNarrow(member: string): boolean {
	return /:\s*\d+\s*[;,]/.test(member);
}

/** Written with `static`, here or where the class announces it. */
function isWithoutObject({ name, words }: FunctionPart, { members }: ClassStatement): boolean {
	return words.includes('static') || members.some((each) => each.kind === 'function-statement' && each.function.name?.text === name?.text && each.function.words.includes('static'));
}

/** Names that get a value between the head and the body: `: count(start), name{"x"}`. */
function givenBefore({ from, body }: FunctionPart, source: string): ReadonlySet<string> {
	const head = body ? source.slice(from, body.from) : '';
	const list = /\)[^():]*:(?!:)(.*)$/s.exec(head)?.[1] ?? '';
	return new Set([...list.matchAll(/(\w+)\s*[({]/g)].map(([, name = '']) => name));
}
