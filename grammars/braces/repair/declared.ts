import { bare, walk, type Declare, type Expression, type Part, type Program, type Token } from '../tree';
import type { Kind } from './dialect';
import type { Ground } from './ground';

/** A name that the program declares, and where it may be used. */
export interface Declared {
	readonly name: string;
	readonly token: Token;
	/** As it is written; null where nothing is said. */
	readonly type: string | null;
	readonly kind: Kind | null;
	/** From here to before there it is known. */
	readonly from: number;
	readonly to: number;
	/** What declares it. */
	readonly by: 'parameter' | 'variable' | 'loop' | 'caught' | 'field' | 'assignment';
}

/** Every name that the program declares, in the order of the source. */
export function declarationsIn(site: Ground): readonly Declared[] {
	const { program, dialect } = site;
	const found: Declared[] = [];
	const add = (token: Token, type: string | null, kind: Kind | null, from: number, to: number, by: Declared['by']) => found.push({ name: token.text, token, type, kind, from, to, by });
	const written = (type: Token | null) => (type === null ? null : type.text.replace(/^\s*:\s*/, ''));
	for (const part of site.parts) {
		if (part.kind === 'function' && part.body) {
			for (const { name, type, fallback } of part.parameters) {
				const own = written(type);
				if (name) add(name, own, own === null ? (fallback ? kindOfValue(site, fallback) : null) : dialect.kindOfType(own), part.from, part.to, 'parameter');
			}
		} else if (part.kind === 'each') {
			const own = part.how && !dialect.words.includes(part.how.text) ? part.how.text : null;
			for (const name of part.names) add(name, own, own === null ? null : dialect.kindOfType(own), part.how === null ? site.scopeOf(part).from : part.body.from, part.how === null ? site.scopeOf(part).to : part.to, 'loop');
		} else if (part.kind === 'try') {
			for (const { name, body } of part.catches) if (name) add(name, null, null, body.from, body.to, 'caught');
		} else if (part.kind === 'declare') {
			declare(site, part, add, written);
		}
	}
	kindsByUse(site, found);
	const names = new Set(found.map(({ name }) => name));
	for (const { target } of site.of('assign')) {
		if (target.kind === 'name' && !names.has(target.name)) add({ ...target, text: target.name }, null, null, program.from, program.to, 'assignment');
	}
	return found;
}

/** A name of which nothing is known holds what it is given later. */
function kindsByUse(site: Ground, found: Declared[]): void {
	const given = new Map<string, { readonly at: number; readonly kind: Kind }[]>();
	for (const { target, operator, value } of site.of('assign')) {
		const kind = operator.text === '=' && target.kind === 'name' ? kindOfValue(site, value) : null;
		if (target.kind === 'name' && kind !== null) given.set(target.name, [...(given.get(target.name) ?? []), { at: target.from, kind }]);
	}
	found.forEach((one, at) => {
		const later = one.kind === null ? given.get(one.name)?.find((each) => one.from <= each.at && each.at < one.to) : undefined;
		if (later) found[at] = { ...one, kind: later.kind };
	});
}

function declare(site: Ground, part: Declare, add: (token: Token, type: string | null, kind: Kind | null, from: number, to: number, by: Declared['by']) => void, written: (type: Token | null) => string | null): void {
	const { dialect } = site;
	const owner = site.parentOf(part);
	const isField = owner?.kind === 'class';
	if (isField && !dialect.bareFields) return;
	const scope = site.scopeOf(part);
	const isHoisted = dialect.hoisted.includes(part.how.text) || isField || owner?.kind === 'program';
	const around = isHoisted ? (isField ? owner : scope) : (owner ?? scope);
	for (const variable of part.variables) {
		const own = dialect.words.includes(part.how.text) ? written(variable.type) : part.how.text + (variable.type && variable.type.from !== part.how.from ? variable.type.text : '') + '*'.repeat(variable.stars);
		const kind = own === null || own === 'var' || own === 'auto' ? (variable.value ? kindOfValue(site, variable.value) : null) : dialect.kindOfType(own);
		const tokens = variable.name ? [variable.name] : variable.names.map((name) => ({ ...variable, text: name }));
		for (const token of tokens) add(token, own, variable.name ? kind : null, isHoisted ? around.from : part.to, around.to, isField ? 'field' : 'variable');
	}
}

const numbers: ReadonlySet<string> = new Set(['-', '*', '/', '%', '**', '<<', '>>', '&', '|', '^']);
const questions: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '==', '!=', '===', '!==', 'in', 'instanceof']);

/** What kind of value an expression has, as far as it tells by itself. */
export function kindOfValue(site: Ground, expression: Expression): Kind | null {
	const value = bare(expression);
	switch (value.kind) {
		case 'literal': return value.of === 'whole' || value.of === 'fraction' ? 'number' : value.of === 'text' ? 'text' : value.of === 'truth' ? 'truth' : null;
		case 'template': return 'text';
		case 'items': return 'list';
		case 'pairs': return 'table';
		case 'update': return 'number';
		case 'lambda': return 'function';
		case 'unary': return value.operator.text === '!' ? 'truth' : value.operator.text === '-' || value.operator.text === '+' ? 'number' : null;
		case 'binary': {
			if (numbers.has(value.operator.text)) return 'number';
			if (questions.has(value.operator.text)) return 'truth';
			if (value.operator.text !== '+') return null;
			const [left, right] = [kindOfValue(site, value.left), kindOfValue(site, value.right)];
			return left === 'text' || right === 'text' ? 'text' : left === 'number' && right === 'number' ? 'number' : null;
		}
		case 'new': return /^(?:Array|\w*List|Set|HashSet)\b|\[/.test(value.type.text) ? 'list' : /Map\b/.test(value.type.text) ? 'table' : null;
		case 'call': {
			const { callee } = value;
			if (site.measured(value)) return 'number';
			return callee.kind === 'member' && Object.hasOwn(site.dialect.kindOfMethod, callee.name.text) ? (site.dialect.kindOfMethod[callee.name.text] ?? null) : null;
		}
		case 'member': return site.measured(value) ? 'number' : null;
		case 'cast': return site.dialect.kindOfType(value.type.text);
		default: return null;
	}
}

/** Names that are read or set somewhere in a part. */
export function namesIn(part: Part | Program): ReadonlySet<string> {
	return new Set([...walk(part)].flatMap((each) => (each.kind === 'name' ? [each.name] : [])));
}
