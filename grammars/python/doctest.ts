import { checksOf, formCheck, type FoundCheck } from './checks';
import { onlyExpression, quoted, valueIn } from './expressions';
import { Past } from './past';
import { mentioned, watchedNames, type Scene } from './scene';
import type { ParsePiece, SyntaxNode } from '../syntaxNode';

export type FoundInDoctest =
	| FoundCheck
	| { readonly kind: 'problem'; readonly line: number; readonly code: 'expected-unreadable' | 'call-unreadable' | 'prints' | 'cut' | 'address'; readonly text: string };

/** One prompt with what stands below it. */
interface Example {
	/** Lines of source, without prompts. */
	readonly source: readonly string[];
	readonly want: readonly string[];
	/** Index of the prompt's line in the text. */
	readonly at: number;
}

/** The lines of a text that are no part of an interactive session; those that are become empty. */
export function withoutSessions(lines: readonly string[]): string[] {
	const rest = [...lines];
	for (const { at, source, want } of sessions(lines)) rest.fill('', at, at + source.length + want.length);
	return rest;
}

/**
 * Examples in the form of an interactive session (`>>> f(2)`, and below it what the interpreter answers). Names that
 * earlier lines of the same text set are known to later ones, as in Python's own doctest. `line` is that of `lines[0]`.
 */
export function doctestExamples(lines: readonly string[], line: number, scene: Scene, parse: ParsePiece): FoundInDoctest[] {
	const examples = sessions(lines).filter(({ source }) => !source.some((one) => /#\s*doctest:.*\+SKIP/.test(one)));
	const readable = examples.map(({ source }) => parse(source.join('\n'), (root) => !root.hasError));
	const joined = examples.map(({ source }, index) => (readable[index] ? source : source.map(() => ''))).flat().join('\n');
	const problems = examples.flatMap(({ source, at }, index): FoundInDoctest[] =>
		readable[index] ? [] : [{ kind: 'problem', line: line + at, code: 'call-unreadable', text: source.join('\n') }]);
	const found = parse(joined, (root) => {
		const statements = root.namedChildren.filter((node) => node.type !== 'comment');
		const rows = examples.map(({ source }, index) => { const from = examples.slice(0, index).reduce((sum, one) => sum + one.source.length, 0); return { from, to: from + source.length }; });
		const ofExample = (index: number) => statements.filter((node) => node.startPosition.row >= (rows[index]?.from ?? 0) && node.startPosition.row < (rows[index]?.to ?? 0));
		const checks = new Set(examples.flatMap(({ want }, index) => (want.length > 0 ? ofExample(index).slice(-1).map((node) => node.id) : [])));
		const sessionScene = { ...scene, checks };
		const watched = watchedNames(statements, sessionScene);
		const past = Past.of(statements);
		return examples.flatMap((example, index): FoundInDoctest[] => {
			const last = ofExample(index).at(-1);
			if (!readable[index] || !last) return [];
			return read(example, last, { ...sessionScene, watched, past: past.until(statements.indexOf(last)) }, line + example.at, parse);
		});
	});
	return [...problems, ...found];
}

function sessions(lines: readonly string[]): Example[] {
	const examples: Example[] = [];
	for (let index = 0; index < lines.length; index++) {
		const prompt = /^(\s*)>>>(?: (.*)|\s*)$/.exec(lines[index] ?? '');
		if (!prompt) continue;
		const at = index;
		const indent = prompt[1]?.length ?? 0;
		const source = [withoutFlags(prompt[2] ?? '')];
		for (let next; (next = /^\s*\.\.\.(?: (.*)|\s*)$/.exec(lines[index + 1] ?? '')); index++) source.push(withoutFlags(next[1] ?? ''));
		const want: string[] = [];
		for (let next = lines[index + 1]; next !== undefined && next.trim() !== '' && !/^\s*>>>/.test(next); next = lines[index + 1]) {
			want.push(next.slice(Math.min(indent, next.length - next.trimStart().length)).trimEnd());
			index++;
		}
		examples.push({ source, want, at });
	}
	return examples;
}

function withoutFlags(source: string): string {
	return source.replace(/\s*#\s*doctest:(?!.*\+SKIP).*$/, '');
}

function read(example: Example, statement: SyntaxNode, scene: Scene, line: number, parse: ParsePiece): FoundInDoctest[] {
	const want = example.want.join('\n');
	const problem = (code: Extract<FoundInDoctest, { kind: 'problem' }>['code']): FoundInDoctest[] => [{ kind: 'problem', line, code, text: want || example.source.join('\n') }];
	if (statement.type === 'assert_statement') {
		const asserted = statement.namedChildren[0];
		return asserted ? checksOf(asserted, scene, line) : [];
	}
	const expression = expressionOf(statement);
	if (!expression) return want !== '' && mentioned(statement, scene) ? problem('prints') : [];
	if (want === '') return expression.type === 'call' && isDirect(expression, scene) ? formCheck([expression], first, 'None', 'equal', scene, line) : [];
	if (/^Traceback \(most recent call last\)/.test(want)) {
		const raised = /^(?:\w+\.)*(\w+)(?::|\s*$)/.exec(example.want.slice(1).findLast((one) => /^\S/.test(one)) ?? '')?.[1];
		return raised ? formCheck([expression], first, raised, 'equal', scene, line, true) : problem('expected-unreadable');
	}
	if (/<[^>]* at 0x[0-9a-f]+>|<__main__\./i.test(want)) return problem('address');
	if (want.includes('...')) return problem('cut');
	const printed = printedPart(expression);
	if (printed) return printedCheck(printed, want, scene, line, parse);
	if (expression.type === 'call' && expression.childForFieldName('function')?.text === 'print') return mentioned(expression, scene) ? problem('prints') : [];
	const value = valueIn(want, parse);
	return value.kind === 'literal' ? formCheck([expression], first, want, 'equal', scene, line)
		// Not a literal, but what the interpreter shows of an object: compared as it is shown.
		: value.kind === 'expression' && /[()]|^-?(inf|nan)$/.test(want) ? formCheck([expression], ([text = '']) => `repr(${text})`, quoted(want), 'equal', scene, line)
			: mentioned(expression, scene) ? problem('prints') : [];
}

const first = (texts: readonly string[]): string => texts[0] ?? '';

function expressionOf(statement: SyntaxNode): SyntaxNode | null {
	const [expression, ...more] = statement.namedChildren;
	const isExpression = statement.type === 'expression_statement' && expression && !['assignment', 'augmented_assignment'].includes(expression.type);
	return isExpression ? (more.length === 0 ? expression : statement) : null;
}

/** The call goes straight to a function of the program, and is not one step of preparing an object. */
function isDirect(call: SyntaxNode, scene: Scene): boolean {
	const callee = call.childForFieldName('function');
	return callee?.type === 'identifier' && scene.names.functions.some((one) => one.name === (scene.aliases.get(callee.text) ?? callee.text));
}

/** The one thing that a call of `print` prints; null for any other expression. */
export function printedPart(expression: SyntaxNode): SyntaxNode | null {
	if (expression.type !== 'call' || expression.childForFieldName('function')?.text !== 'print') return null;
	const args = expression.childForFieldName('arguments')?.namedChildren ?? [];
	const [only] = args;
	return only && args.length === 1 && !['keyword_argument', 'list_splat', 'string'].includes(only.type) ? only : null;
}

/** The example that printing a value shows this text. A printed number may also have been a text: compared as printed. */
export function printedCheck(part: SyntaxNode, text: string, scene: Scene, line: number, parse: ParsePiece): FoundCheck[] {
	const isSure = parse(text, (root) => ['true', 'false', 'none', 'list', 'tuple', 'dictionary', 'set'].includes(onlyExpression(root)?.type ?? '')) && valueIn(text, parse).kind === 'literal';
	return isSure ? formCheck([part], first, text, 'equal', scene, line) : formCheck([part], ([shown = '']) => `str(${shown})`, quoted(text), 'equal', scene, line);
}
