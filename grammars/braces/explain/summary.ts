/** What some lines are for, then how they do it, in at most 80 words. */
import * as l10n from '@vscode/l10n';
import { together } from '../../clauseText';
import type { Seen } from '../../codeSentences';
import { fitting, part, type Part } from '../../fitting';
import { listed, quotedText } from '../../wording';
import { bare, type ClassStatement, type FunctionPart, type Part as TreePart, type Statement } from '../tree';
import { clausesOf } from './clauses';
import { isSetUp } from './functionText';
import type { Code } from './language';
import { firstSentence, isAlone, noteOf, remarkParts, remarkText } from './notes';
import { bodyOf, isFree, isMain, keptBy, onlyHolds } from './parts';
import { ownCalls } from './recursion';
import { exampleOf } from './rounds';
import { steps } from './steps';
import { View } from './view';
import { whatFor } from './whatFor';

/** How much a reader would miss a part; steps.ts says it of the steps. */
const missed = { purpose: 12, result: { full: 7.4, short: 11 }, example: 7.8, way: 6.7, itself: 4.2, each: { full: 5.8, short: 6 }, kept: 7, types: 6.2 } as const;

export function summary(view: View, seen: Seen | null): string {
	const { code } = view;
	const all = view.of('function').filter((node) => node.name !== null && node.body !== null);
	const top = all.filter((node) => isFree(node, code) && code.above(node, 'function', 'call', 'new', 'pairs') === null);
	// Where a program begins with a function and has others, its lines are the program's own steps.
	const functions = top.length > 1 || view.of('class').some((one) => !onlyHolds(one, code)) ? top.filter((node) => !isMain(node, code)) : top;
	const classes = view.of('class').filter((one) => !onlyHolds(one, code));
	const loose = looseStatements(view, functions);
	const [first] = functions;
	if (first && functions.length === 1 && classes.length === 0 && loose.length === 0) return fitting([part([missed.purpose, noteOfHolder(view)]), ...ofFunction(first, view, seen)]);
	const [only] = classes;
	if (only && classes.length === 1 && functions.length === 0 && loose.length === 0) return fitting(ofClass(only, view, seen));
	const [method] = all;
	if (method && functions.length === 0 && classes.length === 0 && loose.length === 0) return fitting(ofFunction(method, view, seen));
	const told = fitting(ofProgram(view, functions, classes, loose, seen));
	return told === '' ? nothing(view) : told;
}

/** Statements of the lines that stand in no function and no class of them: the program's own steps. */
function looseStatements(view: View, functions: readonly FunctionPart[]): readonly Statement[] {
	const { code } = view;
	const isInside = (part: TreePart): boolean => {
		for (let at = code.parentOf(part); at !== null; at = code.parentOf(at)) {
			if (isMain(at, code) && !functions.some((one) => one === at)) return false;
			if (at.kind === 'class' ? view.has(at) : at.kind === 'function' && (view.has(at) || at.name === null && at.row >= view.range.from)) return true;
		}
		return false;
	};
	const isStep = (one: Statement) => !['import', 'type', 'empty', 'class', 'function-statement'].includes(one.kind) && !definesFunctions(one);
	const steps = view.of('if', 'for', 'each', 'while', 'do', 'switch', 'return', 'throw', 'try', 'declare', 'expression', 'labelled', 'other-statement').filter((one) => isStep(one) && !isInside(one) && !isInitial(one, code));
	// What stands in another one of them is a part of that one.
	return steps.filter((one) => !steps.some((other) => other !== one && other.from <= one.from && one.to <= other.to && code.parentOf(one) !== code.program));
}

/** Names that stand for functions and nothing else. */
function definesFunctions(node: Statement): boolean {
	return node.kind === 'declare' && node.variables.length > 0 && node.variables.every(({ value }) => value !== null && bare(value).kind === 'lambda');
}

/** The first part of a counting loop. */
function isInitial(node: Statement, code: Code): boolean {
	const around = code.parentOf(node);
	return around?.kind === 'for' && around.init === node;
}

// ---------------------------------------------------------------- one function, one class

function ofFunction(node: FunctionPart, view: View, seen: Seen | null): readonly Part[] {
	const { code } = view;
	const name = code.quote(node.name ?? '');
	const body = node.body === null ? [] : node.body.kind === 'block' ? bodyOf(node.body) : [];
	const note = noteOf(node, startRow(node, code), code);
	const purpose = note === '' ? null : l10n.t('The note on {0} says: {1}', name, quotedText(note, 140));
	const { text, short, isWhole } = whatFor(node, purpose === null ? name : null, view);
	const kept = isSetUp(node, code) ? keptBy(node, code).map((one) => code.quote(one)) : [];
	const inner = new View(code, { from: node.row, to: node.endRow });
	const told = steps(body.filter((one) => !(kept.length > 0 && isKeeping(one, code))), inner, isWhole);
	const isTold = body.some((one) => one.kind === 'return' && ownCalls(one, code).length > 0);
	return [
		part([missed.purpose, purpose]),
		part([short === null ? missed.result.short : missed.result.full, text], [missed.result.short, short]),
		part([missed.kept, kept.length > 0 && keeping(kept)]),
		part([missed.itself, ownCalls(node, code).length > 0 && !isTold && l10n.t('It calls itself for a part of the work.')]),
		...told,
		...(seen ? example(node, code, seen) : []),
	];
}

/** The line where the statement begins that makes the function. */
function startRow(node: FunctionPart, code: Code): number {
	const around = code.above(node, 'function-statement', 'declare', 'expression');
	return around && around.from <= node.from && (around.kind !== 'function-statement' || around.function === node) ? around.row : node.row;
}

function example(node: FunctionPart, code: Code, seen: Seen): readonly Part[] {
	const [result, way] = exampleOf(node, code, seen);
	return [part([missed.example, result]), part([missed.way, way])];
}

function isKeeping(node: Statement, code: Code): boolean {
	const of = node.kind === 'expression' ? bare(node.expression) : null;
	return of?.kind === 'assign' && of.target.kind === 'member' && of.target.of.kind === 'name' && of.target.of.name === code.language.self;
}

function keeping(names: readonly string[]): string {
	return l10n.t('Each object keeps its own {0}.', listed(names.slice(0, 5)));
}

function ofClass(node: ClassStatement, view: View, seen: Seen | null): readonly Part[] {
	const { code } = view;
	const name = code.quote(node.name ?? node.word);
	const says = noteOf(node, node.row, code);
	const kept = keptBy(node, code).map((one) => code.quote(one));
	const methods = node.members.flatMap((one) => (one.kind === 'function-statement' && one.function.name && !isSetUp(one.function, code) ? [one.function] : []));
	const [method] = methods;
	const names = methods.length > 0 && l10n.t('It can do this: {0}.', listed(methods.slice(0, 6).map((one) => code.quote(one.name ?? ''))));
	const each = methods.length <= 4 ? methods.map((one) => methodDoes(one, code)) : [];
	return [
		part([missed.purpose, says === '' ? l10n.t('{0} is a type of object.', name) : l10n.t('The note on {0} says: {1}', name, quotedText(says, 140))]),
		part([missed.result.short, node.above && l10n.t('It builds on {0}.', code.quote(node.above))]),
		part([missed.kept, kept.length > 0 && keeping(kept)]),
		...(method && methods.length === 1 ? [part([missed.each.short, names]), ...ofFunction(method, view, seen)] : [part([missed.each.full, each.length > 0 && each.every((one) => one !== null) && each.join(' ')], [missed.each.short, names])]),
	];
}

/** What one method is for: its own note, else what it does; null where that is too much. */
function methodDoes(node: FunctionPart, code: Code): string | null {
	const name = code.quote(node.name ?? '');
	const says = noteOf(node, node.row, code);
	if (says !== '') return l10n.t('{0} is described as {1}.', name, quotedText(says.replace(/[.!]$/, ''), 60));
	const clauses = node.body?.kind === 'block' ? clausesOf(node.body, code) : null;
	return clauses === null || clauses.length === 0 || clauses.length > 2 ? null : l10n.t('When {0} is called, {1}.', name, together(clauses));
}

// ---------------------------------------------------------------- a program

/** What a whole program, or a part of one with several definitions, is made of. */
function ofProgram(view: View, functions: readonly FunctionPart[], classes: readonly ClassStatement[], loose: readonly Statement[], seen: Seen | null): readonly Part[] {
	const { code } = view;
	const expressions = view.of('call', 'binary', 'unary');
	const asks = expressions.some((one) => code.language.reads(one, code) !== null);
	const prints = view.of('expression').some(({ expression }) => code.language.prints(bare(expression), code) !== null);
	const names = functions.map((node) => code.quote(node.name ?? ''));
	const types = classes.map((node) => code.quote(node.name ?? node.word));
	const shapes = view.of('type').flatMap(({ name }) => (name ? [code.quote(name)] : []));
	const note = noteOfProgram(view);
	const does = asks && prints ? l10n.t('This part asks the user for something and prints an answer.') : asks ? l10n.t('This part asks the user for something.') : prints && l10n.t('This part prints something.');
	const isFirst = note === '' && does === false && loose.length === 0;
	// Few functions are told one by one.
	const each = functions.length > 1 && functions.length <= 3 && classes.length === 0 ? functions.map((node) => whatFor(node, code.quote(node.name ?? ''), view)) : [];
	const itself = functions.length > 1 ? functions.find((node) => ownCalls(node, code).length > 0) : undefined;
	const [one] = functions;
	return [
		part([missed.purpose, note === '' ? noteOfHolder(view) : l10n.t('The note at the top says: {0}', quotedText(note, 140))]),
		part([missed.purpose, does]),
		...steps(loose, view, false),
		part([missed.result.short, types.length > 0 && defining(types, isFirst)]),
		part([missed.types, shapes.length > 0 && l10n.t('It says what these types look like: {0}.', listed(shapes.slice(0, 5)))]),
		part([missed.result.short, functions.length > 1 && (isFirst && types.length === 0 ? l10n.t('This part defines these functions: {0}.', listed(names.slice(0, 8))) : l10n.t('It defines these functions: {0}.', listed(names.slice(0, 8))))]),
		...each.map(({ text, short }) => part([missed.each.full, text], [missed.each.short, short])),
		part([missed.itself, itself !== undefined && l10n.t('{0} calls itself.', code.quote(itself.name ?? ''))]),
		...(one && functions.length === 1 ? ofFunction(one, view, seen) : []),
	];
}

/** `isFirst`: no sentence has said what defines them. */
function defining(types: readonly string[], isFirst: boolean): string {
	const names = listed(types.slice(0, 5));
	if (isFirst) return types.length === 1 ? l10n.t('This part defines {0}, a type of object.', names) : l10n.t('This part defines these types of object: {0}.', names);
	return types.length === 1 ? l10n.t('It defines {0}, a type of object.', names) : l10n.t('It defines these types of object: {0}.', names);
}

/** What the class says of itself that holds the functions of the program; null where it says nothing. */
function noteOfHolder(view: View): string | null {
	const { code } = view;
	const holder = view.of('class').find((one) => onlyHolds(one, code));
	const says = holder ? noteOf(holder, holder.row, code) : '';
	return holder && says !== '' ? l10n.t('The note on {0} says: {1}', code.quote(holder.name ?? holder.word), quotedText(says, 140)) : null;
}

/** What a program says of itself at its top, where that is among the lines; a remark straight above a function is about that. */
function noteOfProgram({ code, range }: View): string {
	const [first] = code.program.statements;
	const head = code.program.comments.filter((one) => isAlone(one, code) && one.from < (first?.from ?? Infinity) && one.row >= range.from && one.row <= range.to);
	const [start] = head;
	if (!start) return '';
	const said = head.filter((one, at) => head.slice(0, at).every((before, index) => (head[index + 1]?.row ?? 0) === before.endRow + 1));
	const last = said.at(-1);
	const defines = first?.kind === 'function-statement' || first?.kind === 'class' || (first !== undefined && definesFunctions(first));
	if (last && first && defines && first.row === last.endRow + 1) return '';
	const text = remarkParts(remarkText(said)).says;
	return /\p{L}{2}/u.test(text) ? firstSentence(text) : '';
}

function nothing({ code, range }: View): string {
	const isNoted = code.program.comments.some(({ row }) => row >= range.from && row <= range.to);
	return isNoted ? l10n.t('These lines are notes for the reader. They do nothing when the program runs.') : l10n.t('There is too little here that can be read as code to say what it is for.');
}
