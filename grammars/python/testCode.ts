import { checksOf, equalCheck, formCheck, positional, type FoundCheck } from './checks';
import { bare, isLiteral } from './expressions';
import { mentioned, watchedNames, type Scene } from './scene';
import type { SyntaxNode } from '../syntaxNode';

/** The statements of a block, without comments. */
export function statementsOf(block: SyntaxNode | null): readonly SyntaxNode[] {
	return block?.namedChildren.filter((node) => node.type !== 'comment') ?? [];
}

/** The checks among some statements, also in loops over literal values and in `with` blocks that wait for an exception. */
export function checksAmong(statements: readonly SyntaxNode[], scene: Scene): FoundCheck[] {
	const watched = new Set([...scene.watched, ...watchedNames(statements, scene)]);
	const past = scene.past.then(statements);
	const start = past.statements.length - statements.length;
	return statements.flatMap((statement, index) => checksIn(statement, { ...scene, watched, past: past.until(start + index) }));
}

function checksIn(statement: SyntaxNode, scene: Scene): FoundCheck[] {
	const line = statement.startPosition.row;
	switch (statement.type) {
		case 'assert_statement': {
			const asserted = statement.namedChildren[0];
			return asserted ? checksOf(asserted, scene, line) : [];
		}
		case 'expression_statement': {
			const call = statement.namedChildren[0];
			return call?.type === 'call' ? unittestCheck(call, scene, line) : [];
		}
		case 'for_statement':
			return loopChecks(statement, scene);
		case 'with_statement':
			return raisesChecks(statement, scene);
		case 'if_statement':
			return checksAmong(statementsOf(statement.childForFieldName('consequence')), scene);
		default:
			return [];
	}
}

/** `with pytest.raises(ValueError): f(-1)`: the last call of the program is the one that should raise. */
function raisesChecks(statement: SyntaxNode, scene: Scene): FoundCheck[] {
	const body = statementsOf(statement.childForFieldName('body'));
	const manager = statement.descendantsOfType('with_item')[0]?.childForFieldName('value');
	const call = manager && bare(manager.type === 'as_pattern' ? (manager.namedChildren[0] ?? manager) : manager);
	const isRaises = call?.type === 'call' && /(^|\.)(raises|assertRaises|assertRaisesRegex)$/.test(call.childForFieldName('function')?.text ?? '');
	const exception = call && positional(call)[0];
	if (!isRaises || !exception) return checksAmong(body, scene);
	const index = body.findLastIndex((one) => one.type === 'expression_statement' && mentioned(one, scene) !== null);
	const expression = body[index]?.namedChildren[0];
	if (!expression) return [];
	const inner = { ...scene, past: scene.past.then(body.slice(0, index)) };
	const part = ['assignment', 'augmented_assignment'].includes(expression.type) ? expression.childForFieldName('right') : expression;
	return part ? formCheck([part], ([text = '']) => text, exceptionName(exception), 'equal', inner, expression.startPosition.row, true) : [];
}

function exceptionName(node: SyntaxNode): string {
	return node.type === 'attribute' ? (node.childForFieldName('attribute')?.text ?? node.text) : node.text;
}

/** `for x, want in [(1, 2), (3, 4)]: assert f(x) == want` is one example for each pair. */
function loopChecks(statement: SyntaxNode, scene: Scene): FoundCheck[] {
	const checks = [...statement.descendantsOfType('assert_statement'), ...statement.descendantsOfType('call').filter((call) => /^self\.assert\w+$/.test(call.childForFieldName('function')?.text ?? ''))];
	if (checks.length === 0 || !mentioned(statement, scene)) return [];
	const body = statementsOf(statement.childForFieldName('body'));
	const targets = statement.childForFieldName('left');
	const rows = literalRows(statement.childForFieldName('right'), scene);
	const names = targets ? targetNames(targets) : null;
	const cases = (names && countedCases(names, statement.childForFieldName('right'))) ?? (rows && names && casesOf(names, rows));
	if (!cases) {
		const check = checks[0] ?? statement;
		return [{ kind: 'problem', line: check.startPosition.row, code: 'not-literal', text: check.text }];
	}
	return cases.flatMap((given) => checksAmong(body, { ...scene, given: new Map([...scene.given, ...given]) }));
}

/** Nobody writes down more examples than this. */
const mostCounted = 30;

/** `for n in range(1, 4)` with numbers for its bounds: one case for each. */
function countedCases(names: Names, source: SyntaxNode | null): Map<string, string>[] | null {
	const [name] = names;
	const numbers = source?.type === 'call' && source.childForFieldName('function')?.text === 'range' ? positional(source).map((one) => (/^-?\d+$/.test(one.text) ? Number(one.text) : NaN)) : [];
	const [from, to, step] = numbers.length === 1 ? [0, numbers[0] ?? NaN, 1] : [numbers[0] ?? NaN, numbers[1] ?? NaN, numbers[2] ?? 1];
	if (names.length !== 1 || typeof name !== 'string' || [from, to, step].some(Number.isNaN) || step === 0) return null;
	const count = Math.max(0, Math.ceil((to - from) / step));
	return count > mostCounted ? null : Array.from({ length: count }, (_, index) => new Map([[name, String(from + index * step)]]));
}

/** The items of a literal list, tuple or `dict.items()`, also by the name that it was given. */
export function literalRows(node: SyntaxNode | null, scene: Scene): readonly SyntaxNode[] | null {
	if (!node) return null;
	const source = bare(node);
	if (['list', 'tuple', 'set'].includes(source.type)) return source.namedChildren.filter((one) => one.type !== 'comment');
	if (source.type === 'dictionary') return source.namedChildren.filter((one) => one.type === 'pair');
	if (source.type === 'call' && source.childForFieldName('function')?.type === 'attribute' && /\.items\(\)$/.test(source.text)) {
		return literalRows(source.childForFieldName('function')?.childForFieldName('object') ?? null, scene);
	}
	if (source.type !== 'identifier') return null;
	const index = scene.past.lastBinding(source.text);
	const binder = index === null ? undefined : scene.past.statements[index];
	const value = binder?.namedChildren[0]?.type === 'assignment' ? binder.namedChildren[0].childForFieldName('right') : null;
	return value && value.type !== 'identifier' ? literalRows(value, scene) : null;
}

type Names = readonly (string | Names)[];

function targetNames(node: SyntaxNode): Names | null {
	if (node.type === 'identifier') return [node.text];
	if (!['pattern_list', 'tuple_pattern', 'list_pattern'].includes(node.type)) return null;
	const inner = node.namedChildren.map((child) => (child.type === 'identifier' ? child.text : targetNames(child)));
	return inner.every((one) => one !== null) ? inner : null;
}

/** For each row the source of each name; null when the rows do not fit the names or are no literals. */
export function casesOf(names: Names, rows: readonly SyntaxNode[]): Map<string, string>[] | null {
	const cases: Map<string, string>[] = [];
	for (const row of rows) {
		const given = new Map<string, string>();
		const single = names.length === 1 && row.type !== 'pair';
		if (!(single ? assign(names[0] ?? '', row, given) : assign(names, row, given))) return null;
		cases.push(given);
	}
	return cases;
}

function assign(names: string | Names, value: SyntaxNode, given: Map<string, string>): boolean {
	if (typeof names === 'string') {
		given.set(names, value.text);
		return isLiteral(value) || ['call', 'identifier', 'binary_operator'].includes(value.type);
	}
	const parts = value.type === 'pair' ? [value.childForFieldName('key'), value.childForFieldName('value')].filter((one) => one !== null) : bare(value).namedChildren.filter((one) => one.type !== 'comment');
	const isRow = ['tuple', 'list', 'pair'].includes(bare(value).type) && parts.length === names.length;
	return isRow && names.every((name, index) => { const part = parts[index]; return part !== undefined && assign(name, part, given); });
}

const operators: Readonly<Record<string, string>> = {
	assertNotEqual: '!=', assertIn: 'in', assertNotIn: 'not in', assertGreater: '>', assertGreaterEqual: '>=', assertLess: '<', assertLessEqual: '<=', assertIsNot: 'is not',
};

/** What `self.assertEqual(f(2), 4)` and its like check. */
function unittestCheck(call: SyntaxNode, scene: Scene, line: number): FoundCheck[] {
	const callee = call.childForFieldName('function');
	const name = callee?.type === 'attribute' && callee.childForFieldName('object')?.text === 'self' ? (callee.childForFieldName('attribute')?.text ?? '') : '';
	const [a, b, c] = positional(call);
	if (!name.startsWith('assert') || !a) return [];
	if (/self\./.test(positional(call).map((one) => one.text).join(' '))) return mentioned(call, scene) ? [{ kind: 'problem', line, code: 'not-literal', text: call.text }] : [];
	const truth = (parts: readonly SyntaxNode[], form: (texts: readonly string[]) => string, expected = 'True') => formCheck(parts, form, expected, 'truth', scene, line);
	const first = ([text = '']: readonly string[]) => text;
	const operator = operators[name];
	if (operator && b) return truth([a, b], ([left = '', right = '']) => `${left} ${operator} ${right}`);
	switch (name) {
		case 'assertTrue': return checksOf(a, scene, line);
		case 'assertFalse': return bare(a).type === 'comparison_operator' ? truth([a], ([text = '']) => `not (${text})`) : truth([a], first, 'False');
		case 'assertIsNone': return formCheck([a], first, 'None', 'equal', scene, line);
		case 'assertIsNotNone': return truth([a], ([text = '']) => `${text} is not None`);
		case 'assertIsInstance': return b ? truth([a, b], ([value = '', type = '']) => `isinstance(${value}, ${type})`) : [];
		case 'assertCountEqual': return b ? truth([a, b], ([left = '', right = '']) => `sorted(${left}) == sorted(${right})`) : [];
		case 'assertAlmostEqual': return b ? almostEqual(call, a, b, c, scene, line) : [];
		case 'assertRaises': return b ? formCheck([b, ...positional(call).slice(2)], ([callee = '', ...args]) => `${callee}(${args.join(', ')})`, exceptionName(a), 'equal', scene, line, true) : [];
		default: return b && /^assert(\w*Equals?|Is)$/.test(name) ? equalCheck(a, b, scene, line) : [];
	}
}

/** Coarser than what runs compare with, so that rounding is part of the example. */
function almostEqual(call: SyntaxNode, a: SyntaxNode, b: SyntaxNode, places: SyntaxNode | undefined, scene: Scene, line: number): FoundCheck[] {
	const keyword = (name: string) => call.childForFieldName('arguments')?.namedChildren.find((one) => one.type === 'keyword_argument' && one.childForFieldName('name')?.text === name)?.childForFieldName('value');
	const delta = keyword('delta');
	if (delta) return formCheck([a, b, delta], ([x = '', y = '', d = '']) => `abs(${x} - ${y}) <= ${d}`, 'True', 'truth', scene, line);
	const count = Number((places ?? keyword('places'))?.text ?? '7');
	if (count >= 6) return equalCheck(a, b, scene, line);
	return formCheck([a, b], ([x = '', y = '']) => `round(${x} - ${y}, ${count}) == 0`, 'True', 'truth', scene, line);
}
