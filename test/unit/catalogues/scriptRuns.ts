/** Small programs of the lessons, run in a context of their own: what they print, and what stands on each line that has a remark. */
import { format } from 'node:util';
import vm from 'node:vm';
import ts from 'typescript';

/** Milliseconds. */
const patience = 5_000;

export interface ScriptRun {
	readonly output: string;
	/** What stopped it, by its type; empty when nothing did. */
	readonly stopped: string;
}

/** Runs the program with these names around it, to its end and that of all that it began. */
export async function runScript(code: string, given: Readonly<Record<string, unknown>> = {}): Promise<ScriptRun> {
	const { outputText } = ts.transpileModule(code, { compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.None } });
	const lines: string[] = [];
	let stopped = '';
	try {
		new vm.Script(outputText).runInNewContext({ console: { log: (...values: unknown[]) => lines.push(format(...values)) }, ...given }, { timeout: patience });
	} catch (error) {
		stopped = (error as Error).name;
	}
	await new Promise((resolve) => setImmediate(resolve));
	return { output: lines.join('\n'), stopped };
}

/** What the remark behind a line says that does not hold, and how many remarks could be checked. */
export async function checkRemarks(code: string): Promise<{ readonly checked: number; readonly wrong: readonly string[] }> {
	const remarks = new Map(code.split('\n').flatMap((line, at) => { const [, said] = /\S\s{2,}\/\/ (.*)$/.exec(line) ?? []; return said === undefined ? [] : [[at, said] as const]; }));
	const kept = new Map<number, string[]>();
	const names = new Map<string, string>();
	const note = (at: number, shown: string): void => void kept.set(at, [...(kept.get(at) ?? []), shown]);
	const { stopped } = await runScript(watched(code, remarks), {
		keep: (at: number, value: unknown) => { note(at, written(value)); return value; },
		print: (at: number, ...values: unknown[]) => note(at, format(...values)),
		named: (at: number, name: string, value: unknown) => void names.set(`${at} ${name}`, written(value)),
	});
	const wrong: string[] = [];
	let checked = 0;
	const expect = (at: number, said: string, own: string | undefined): void => {
		checked++;
		if (own !== said) wrong.push(`line ${at + 1} says ${said} and gives ${own ?? 'nothing'}: ${code}`);
	};
	for (const [at, remark] of remarks) {
		const [error] = /^\w+Error/.exec(remark) ?? [];
		if (error !== undefined) expect(at, error, stopped);
		const own = kept.get(at) ?? [];
		valuesIn(remark).forEach((said, nth) => (own.length === 0 ? undefined : expect(at, said, own[nth])));
		for (const [, name = '', said = ''] of remark.matchAll(/(?<!\w)(\w+) is (".*?"|-?[\d.]+|undefined|true|false)(?=[;:,]|$)/g)) if (names.has(`${at} ${name}`)) expect(at, said, names.get(`${at} ${name}`));
		if (/^comes\b/.test(remark)) expect(at, 'true', String(own.length > 0));
		if (remark === 'does not come') expect(at, 'false', String(own.length > 0));
	}
	if (stopped !== '' && ![...remarks.values()].some((remark) => remark.startsWith(stopped))) wrong.push(`stopped with ${stopped}: ${code}`);
	return { checked, wrong };
}

/** The values that a remark begins with: what the line gives, from time to time. */
function valuesIn(remark: string): readonly string[] {
	const values: string[] = [];
	for (const part of remark.split(/, then |, because|; |: (?![^[{]*[\]}])/)) {
		if (/^(?:-?\d[\d.]*|true|false|undefined|NaN|"[^"]*"|\[.*\]|\{.*\}|(?:\w+ )?\w)$/.test(part) || /^(?:\d+ \w+|yes|one|two|big|middle|end|age|no value)$/.test(part)) values.push(part);
		else break;
	}
	return values;
}

/** The program with what the lines with remarks give, print and name kept. Lines stay where they are. */
function watched(code: string, remarks: ReadonlyMap<number, string>): string {
	const source = ts.createSourceFile('program.ts', code, ts.ScriptTarget.ES2022, true);
	const inserts: { readonly at: number; readonly text: string }[] = [];
	const wrap = (node: ts.Node, before: string, after: string): void => void inserts.push({ at: node.getStart(source), text: before }, { at: node.end, text: after });
	// Of several statements on a line the remark is about the outermost.
	const seen = new Set<number>();
	const visit = (node: ts.Node, depth: number): void => {
		const at = source.getLineAndCharacterOfPosition(node.getStart(source)).line;
		if (remarks.has(at) && ts.isStatement(node) && !seen.has(at)) {
			seen.add(at);
			keep(node, at, depth);
		}
		node.forEachChild((child) => visit(child, depth + (ts.isBlock(node) || ts.isCaseClause(node) ? 1 : 0)));
	};
	const keep = (node: ts.Statement, at: number, depth: number): void => {
		if (ts.isExpressionStatement(node) && ts.isCallExpression(node.expression) && node.expression.expression.getText(source) === 'console.log') {
			inserts.push({ at: node.getStart(source), text: `print(${at}, /*` }, { at: node.expression.arguments.pos, text: '*/' });
			return;
		}
		if (ts.isExpressionStatement(node)) {
			const call = node.expression;
			const [item] = depth > 0 && ts.isCallExpression(call) && /\.push$/.test(call.expression.getText(source)) ? call.arguments : [];
			wrap(item ?? node.expression, `keep(${at}, `, ')');
		}
		const [variable] = ts.isVariableStatement(node) ? node.declarationList.declarations : [];
		if (variable?.initializer) wrap(variable.initializer, `keep(${at}, `, ')');
		const [, name] = /(?:^|; )(\w+) is /.exec(remarks.get(at) ?? '') ?? [];
		if (name !== undefined) inserts.push({ at: node.end, text: ` named(${at}, ${JSON.stringify(name)}, ${name});` });
	};
	visit(source, 0);
	return inserts.toSorted((a, b) => b.at - a.at).reduce((text, { at, text: more }) => text.slice(0, at) + more + text.slice(at), code);
}

/** A value as the remarks write it. */
function written(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
	if (typeof value === 'object' && value !== null && Object.getPrototypeOf(Object.getPrototypeOf(value)) === null) return `{ ${Object.entries(value).map(([key, part]) => `${key}: ${written(part)}`).join(', ')} }`;
	return typeof value === 'string' ? JSON.stringify(value) : String(value);
}
