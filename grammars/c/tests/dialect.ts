import type { CheckDialect } from '../../braces/examples/dialect';
import { bare, sourceOf, walk, type Call, type Expression, type Part, type Program } from '../../braces/tree';
import type { Family } from '../expressions';

/** The last word of what is called. */
export function nameOf({ callee }: Call): string {
	return callee.kind === 'name' ? callee.name : callee.kind === 'member' ? callee.name.text : '';
}

/** The call that a statement is; null for any other. */
export function callOf(statement: Part): Call | null {
	const expression = statement.kind === 'expression' ? bare(statement.expression) : null;
	return expression?.kind === 'call' ? expression : null;
}

/** A call that checks: `assert`, the words of a framework for tests, or a function of that name that beginners write themselves. */
export function isAssert(call: Call): boolean {
	return call.callee.kind === 'name' && /^(?:assert(?:_?[A-Za-z]\w*)?|(?:TEST_ASSERT|CU_ASSERT|CU_ASSERT_FATAL|ck_assert|cr_assert|cr_expect|EXPECT|ASSERT|CHECK|REQUIRE|WARN|mu_assert)(?:_\w+)?)$/.test(call.callee.name);
}

const reading = /^(?:f?scanf(?:_s)?|getchar|f?getc|f?gets|getline|rand|time)$/;

/** What is printed by `a << b << c`, in order, without the stream; null for any other expression. */
export function streamed(expression: Expression, source: string): readonly Expression[] | null {
	const inner = bare(expression);
	if (inner.kind !== 'binary' || inner.operator.text !== '<<') return null;
	const before = streamed(inner.left, source);
	if (before) return [...before, bare(inner.right)];
	return /^(?:std\s*::\s*)?(?:cout|cerr|clog)$/.test(sourceOf(inner.left, source)) ? [bare(inner.right)] : null;
}

/** How checks are told from what comes before them, in one program. */
export function dialectOf({ literals, isBuiltin }: Family, program: Program): CheckDialect {
	const byReference = new Map([...walk(program)].flatMap((part): [string, readonly boolean[]][] => (part.kind === 'function' && part.name ? [[part.name.text, part.parameters.map(({ type }) => type !== null && /&\s*$/.test(type.text) && !/\bconst\b/.test(type.text))]] : [])));
	return {
		literals,
		checkedParts: (statement) => {
			const call = callOf(statement);
			return call && isAssert(call) ? call.given : null;
		},
		isPrint: (call) => /^(?:printf|puts|putchar|fprintf|perror)$/.test(nameOf(call)),
		isUnclear: (call) => reading.test(nameOf(call)),
		runsElsewhere: () => false,
		alsoChanges: (part) => {
			if (part.kind === 'unary' && part.operator.text === '&') return namesOf(part.operand);
			if (part.kind === 'binary' && part.operator.text === '>>') return namesOf(part.right);
			const taken = part.kind === 'call' && part.callee.kind === 'name' ? byReference.get(part.callee.name) : undefined;
			return taken && part.kind === 'call' ? part.given.flatMap((given, at) => (taken[at] === true ? namesOf(given) : [])) : [];
		},
		isMore: (statement) => {
			const [only] = statement.kind === 'declare' ? statement.variables : [];
			const value = only?.value;
			if (!only || !value) return false;
			const isRow = only.type?.text.startsWith('[') === true;
			return (isRow && (!/^\[\s*\]/.test(only.type?.text ?? '') || value.kind !== 'items')) || (value.kind === 'new' && value.type.from !== value.from);
		},
		isBuiltin,
		tidy: (text) => text,
	};
}

function namesOf(expression: Expression): readonly string[] {
	const inner = bare(expression);
	return inner.kind === 'name' ? [inner.name] : inner.kind === 'index' || inner.kind === 'member' ? namesOf(inner.of) : [];
}
