/** Functions whose only work is to check others. */
import type { Scene } from '../../braces/examples/facts';
import type { FunctionPart, Statement } from '../../braces/tree';
import type { FoundCheck } from '../../settling/checks';
import { checksInFunction, hasChecks } from './testCode';

/** The function with a name that a statement makes: by its declaration, or as a value that is given to a name. */
export function functionOf(statement: Statement): FunctionPart | null {
	if (statement.kind === 'function-statement') return statement.function;
	const [only, ...more] = statement.kind === 'declare' ? statement.variables : [];
	return only?.value?.kind === 'lambda' && more.length === 0 ? only.value.function : null;
}

/** A function that checks others: by its name, or because it takes nothing and checks something at once. */
export function isTestFunction(statement: Statement, source: string): boolean {
	const made = functionOf(statement);
	if (!made || !hasChecks(made, source)) return false;
	if (/^tests?(_|[A-Z]|$)|^(?:run|all)Tests?$/.test(made.name?.text ?? '')) return true;
	return made.parameters.length === 0 && made.body?.kind === 'block' && made.body.statements.some((one) => hasChecks(one, source) && one.kind !== 'if');
}

/** The checks of all functions that check, each as if it were called. */
export function checksInTests(statements: readonly Statement[], scene: Scene, source: string): FoundCheck[] {
	return statements.flatMap((statement) => {
		const made = isTestFunction(statement, source) ? functionOf(statement) : null;
		return made && made.parameters.length === 0 ? checksInFunction(made, { ...scene, isApart: true }, source) : [];
	});
}
