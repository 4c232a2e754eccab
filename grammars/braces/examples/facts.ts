import { mentioned as mentionedIn, watchedNames as watchedIn, type Names, type Scene as SceneOf, type SourceFacts } from '../../settling/scene';
import { Past } from '../../settling/past';
import { bare, isStatement, sourceOf, walk, type Call, type Expression, type Member, type Name, type Part, type Span, type Statement } from '../tree';
import type { CheckDialect } from './dialect';
import { effectsIn, plainAssignment } from './effects';
import { isConstant, isLiteral } from './literals';
import { freeNames, visitNames } from './names';

export type Scene = SceneOf<Part>;

/** The scene at the top level of a source, before its first statement. */
export function emptyScene(names: Names, source: string, dialect: CheckDialect): Scene {
	const facts = factsOf(source, dialect);
	return {
		facts, names, past: Past.of([], facts.effectsOf), checks: new Set(), watched: new Set(), given: new Map(), modules: new Set(), aliases: new Map(), elsewhere: new Set(), isApart: false, keeps: new Set(),
	};
}

/** The first of the program's own functions or classes that a part names; null when it names none. */
export function mentioned(part: Part, scene: Scene): string | null {
	return mentionedIn(part, scene);
}

/** The names that checks among some statements look at without calling the program. */
export function watchedNames(statements: readonly Part[], scene: Scene): ReadonlySet<string> {
	return watchedIn(statements, scene);
}

/** What the language's syntax says of parts of this source. */
function factsOf(source: string, dialect: CheckDialect): SourceFacts<Part> {
	const { checkedParts, literals } = dialect;
	/** It names a function where functions and values are apart. */
	const isCallee = (name: Name, above: Part | null) => dialect.callsApart === true && above?.kind === 'call' && above.callee === name;
	const callsIn = (part: Part) => [...walk(part)].filter((each): each is Call => each.kind === 'call');
	const writeOut: SourceFacts<Part>['writeOut'] = (part, scene, replacements = scene.given) => {
		const changes: { from: number; to: number; text: string }[] = [];
		for (const { from, to, name } of membersOf(part, scene, dialect)) changes.push({ from, to, text: name });
		visitNames(part, new Set(), (name, above) => {
			const text = (isCallee(name, above) ? undefined : replacements.get(name.name)) ?? scene.aliases.get(name.name);
			if (text !== undefined && !(scene.modules.has(name.name) && above?.kind === 'member')) changes.push({ from: name.from, to: name.to, text: inPlace(text, name, above) });
		});
		return changes.sort((a, b) => b.from - a.from).reduce((text, change) => text.slice(0, change.from - part.from) + change.text + text.slice(change.to - part.from), sourceOf(part, source));
	};
	const dedented = (part: Part, text: string) => {
		const column = part.from - (source.lastIndexOf('\n', part.from - 1) + 1);
		const margin = new RegExp(`^[ \\t]{0,${column}}`);
		return text.split(/\r?\n/).map((line, index) => (index === 0 ? line : line.replace(margin, ''))).join('\n');
	};
	return {
		keyOf: (part) => part,
		effectsOf: effectsIn(source, dialect),
		checkedParts: (statement) => checkedParts(statement, source),
		freeNames: (part) => {
			if (!dialect.callsApart) return freeNames(part);
			const names = new Set<string>();
			visitNames(part, new Set(), (one, above) => { if (!isCallee(one, above)) names.add(one.name); });
			return [...names];
		},
		countUses: (part, name) => {
			let count = 0;
			visitNames(part, new Set(), (one, above) => { if (one.name === name && !isCallee(one, above)) count++; });
			return count;
		},
		ownNames: (part, scene, isOwn) => {
			const found: { at: number; name: string }[] = membersOf(part, scene, dialect).map(({ from, name }) => ({ at: from, name }));
			visitNames(part, new Set(), (one, above) => {
				const name = scene.aliases.get(one.name) ?? one.name;
				if (!dialect.callsApart || isCallee(one, above) || scene.names.classes.includes(name)) found.push({ at: one.from, name });
			});
			return found.filter(({ name }) => isOwn(name)).sort((a, b) => a.at - b.at).map(({ name }) => name);
		},
		callees: (part) => callsIn(part).flatMap(({ callee }) => (callee.kind === 'name' ? [callee.name] : [])),
		plainValue: (statement, name) => {
			const plain = plainAssignment(statement);
			return plain?.name === name && !isFunction(plain.value) && dialect.isMore?.(statement) !== true ? plain.value : null;
		},
		isConstant: (part) => !isStatement(part) && isExpression(part) && isConstant(part, literals),
		isUnclear: (statement) => {
			const isChecking = checkedParts(statement, source) === null && [...walk(statement)].some((part) => part !== statement && isStatement(part) && checkedParts(part, source) !== null);
			return isChecking || callsIn(statement).some((call) => dialect.isUnclear(call, source));
		},
		replayed: (statement, scene) => {
			const calls = checkedParts(statement, source)?.filter((part) => [...walk(part)].some(({ kind }) => kind === 'call' || kind === 'new') && !isFunction(part));
			const texts = (calls ?? [statement]).map((part) => dedented(part, writeOut(part, scene)));
			return texts.map((text) => (calls || !/[;}]$/.test(text) ? `${text.replace(/;$/, '')};` : text));
		},
		writeOut,
		wrapped: (value, written) => {
			const expression = isExpression(value) ? bare(value) : null;
			const text = expression && dialect.outside ? dialect.outside(expression, written, source) : written;
			const isNegative = expression?.kind === 'unary';
			const isWhole = expression !== null && !isNegative && (tight.has(expression.kind) || isLiteral(expression, literals));
			return isWhole || (isNegative && isLiteral(expression, literals)) ? text : `(${text})`;
		},
		calledAlone: (statement, scene) => {
			const call = statement.kind === 'expression' ? bare(statement.expression) : null;
			if (call?.kind !== 'call') return null;
			const { callee } = call;
			if (callee.kind === 'name') return scene.aliases.get(callee.name) ?? callee.name;
			return callee.kind === 'member' && isOfModule(callee, scene, dialect) ? callee.name.text : null;
		},
		isBuiltin: dialect.isBuiltin,
		oneLine: (written) => {
			const text = dialect.tidy(written);
			if (!text.includes('\n') || /`|\/\//.test(text)) return text;
			return text.replace(/\s*\r?\n\s*/g, ' ').replace(/([([]) /g, '$1').replace(/,? ([)\]])/g, '$1');
		},
	};
}

const tight = new Set<Part['kind']>(['call', 'name', 'member', 'index', 'group', 'items', 'pairs', 'template', 'literal']);

function isExpression(part: Part): part is Expression {
	return !isStatement(part) && part.kind !== 'program' && part.kind !== 'function';
}

function isFunction(part: Part): boolean {
	return part.kind === 'lambda';
}

/** What stands in a part of the program's own module: `fib.f`, `new shapes.Dog()`. */
function membersOf(part: Part, scene: Scene, dialect: CheckDialect): readonly (Span & { readonly name: string })[] {
	if (scene.modules.size === 0) return [];
	return [...walk(part)].flatMap((each) => {
		if (each.kind === 'member' && isOfModule(each, scene, dialect)) return [{ from: each.from, to: each.to, row: each.row, endRow: each.endRow, name: each.name.text }];
		const [, module = '', name = ''] = (each.kind === 'new' && /^([\p{L}_$][\p{L}\p{N}_$]*)\.([\p{L}_$][\p{L}\p{N}_$]*)$/u.exec(each.type.text)) || [];
		return each.kind === 'new' && scene.modules.has(module) ? [{ ...each.type, name }] : [];
	});
}

function isOfModule({ of }: Member, { modules }: Scene, { isModule }: CheckDialect): boolean {
	return of.kind === 'name' ? modules.has(of.name) : isModule?.(bare(of), modules) === true;
}

/** `-1` inside a larger expression: `n ** 2` with it is `(-1) ** 2`; `{ n }` with 3 is `{ n: 3 }`. */
function inPlace(text: string, name: Name, above: Part | null): string {
	if (above?.kind === 'pairs' && above.pairs.some(({ key, value }) => key === name && value === null)) return `${name.name}: ${text}`;
	const isTight = above !== null && ['binary', 'unary', 'member', 'index', 'update'].includes(above.kind);
	const isLoose = text.startsWith('-') || (text.startsWith('{') && above?.kind === 'member');
	return isTight && isLoose ? `(${text})` : text;
}

/** The statements of a block; of anything else the statement itself. */
export function statementsOf(statement: Statement): readonly Statement[] {
	return statement.kind === 'block' ? statement.statements : [statement];
}

