import type { ClassStatement, Parameter, Program, Statement, Variable } from '../../../../grammars/braces/tree';

/** A variable as its declaration describes it. */
export interface Declared {
	readonly name: string;
	/** The type without stars and rows: `unsigned int`, `struct P`. */
	readonly base: string;
	readonly stars: number;
	/** How many brackets stand behind the name. */
	readonly rows: number;
	/** A parameter of rows is a pointer to the first of them. */
	readonly isParameter: boolean;
	/** As it is written: `int[5]`, `char *`. */
	readonly written: string;
	/** How it is reached where its own name does not do; missing: by its name. */
	readonly place?: string;
}

const scalar = /^(?:(?:unsigned|signed|short|long|int|float|double|char|bool|_Bool|size_t|ssize_t|ptrdiff_t|u?int(?:8|16|32|64|max|ptr)_t)\s*)+$/;

/** A type without the words around it that say nothing of its values. */
export function bareType(text: string): string {
	return text.replaceAll(/\b(?:const|volatile|static|extern|register|inline|auto(?=\s+\w)|_Thread_local|thread_local|constexpr|mutable)\b/g, ' ').replaceAll(/\s+/g, ' ').trim();
}

export function isScalar(base: string): boolean {
	return scalar.test(base);
}

export function declaredVariable({ name, type, stars }: Variable, how: string): Declared | null {
	if (!name) return null;
	const rows = type?.text.startsWith('[') ? (type.text.match(/\[/g) ?? []).length : 0;
	const base = bareType(how).replace(/[\s&*]+$/, '');
	return { name: name.text, base, stars, rows, isParameter: false, written: `${base}${stars > 0 ? ` ${'*'.repeat(stars)}` : ''}${rows > 0 ? type?.text : ''}` };
}

export function declaredParameter({ name, type }: Parameter): Declared | null {
	if (!name || !type || type.text.includes('(')) return null;
	const rows = (type.text.match(/\[/g) ?? []).length;
	const stars = (type.text.match(/\*/g) ?? []).length;
	return { name: name.text, base: bareType(type.text.replace(/\[.*$/s, '')).replace(/[\s&*]+$/, ''), stars, rows, isParameter: true, written: type.text.replaceAll(/\s+/g, ' ').replace(' [', '[') };
}

/** One field of a struct. */
export interface Field {
	readonly name: string;
	readonly declared: Declared;
}

export interface RecordType {
	readonly name: string;
	/** As a variable's type names it: `struct P`, or the name alone. */
	readonly spelled: string;
	readonly fields: readonly Field[];
}

/** The structs that a program describes outside of its functions, by each way to write their type. */
export function recordsOf(program: Program, source: string): ReadonlyMap<string, RecordType> {
	const records = new Map<string, RecordType>();
	for (const each of statementsOutside(program.statements)) {
		if (each.kind !== 'class' || each.word !== 'struct' || !each.name) continue;
		const text = source.slice(each.from, each.to);
		const isNamed = text.startsWith('typedef');
		const tag = /^(?:typedef\s+)?struct\s+(\w+)/.exec(text)?.[1] ?? null;
		const spelled = isNamed ? each.name.text : `struct ${each.name.text}`;
		const record = { name: each.name.text, spelled, fields: fieldsOf(each, source) };
		if (record.fields.length === 0) continue;
		records.set(spelled, record);
		if (tag !== null) records.set(`struct ${tag}`, record);
	}
	for (const [alias, of] of aliases(source)) {
		const record = records.get(of);
		if (record) records.set(alias, record);
	}
	return records;
}

/** `typedef struct P P;` */
function aliases(source: string): readonly (readonly [string, string])[] {
	return [...source.matchAll(/\btypedef\s+struct\s+(\w+)\s+(\w+)\s*;/g)].map((match) => [match[2] ?? '', `struct ${match[1]}`]);
}

function fieldsOf({ members }: ClassStatement, source: string): readonly Field[] {
	return members.flatMap((member) => {
		if (member.kind !== 'declare' || /:\s*\d+\s*;?$/.test(source.slice(member.from, member.to))) return [];
		return member.variables.flatMap((variable) => {
			const declared = declaredVariable(variable, member.how.text);
			return declared && declared.rows <= 2 ? [{ name: declared.name, declared }] : [];
		});
	});
}

/** What stands outside of functions; also between the lines that choose parts of a program. */
export function* statementsOutside(statements: readonly Statement[]): Generator<Statement> {
	for (const each of statements) {
		yield each;
		if (each.kind === 'other-statement') yield* statementsOutside(each.parts.filter((part): part is Statement => 'kind' in part && isOutside(part.kind)));
	}
}

function isOutside(kind: string): boolean {
	return ['class', 'declare', 'function-statement', 'other-statement', 'type', 'import'].includes(kind);
}
