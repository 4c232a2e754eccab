/** Which sentence belongs to which kind of statement. */
import * as l10n from '@vscode/l10n';
import { asClause, together } from '../../clauseText';
import { joined, telling as newTelling, type Telling } from '../../wording';
import { bare, type ClassStatement, type Expression, type ExpressionStatement, type Labelled, type Statement } from '../tree';
import { returns, throws } from './branches';
import { alone } from './calls';
import { declared, fieldOf } from './declared';
import { functionHead } from './functionText';
import type { Code } from './language';
import { leaves } from './loops';
import { isLoop, onlyHolds } from './parts';
import { value } from './values';

/** What is said, and whether only the kind of the statement is known. */
export interface Said {
	readonly text: string;
	readonly general: boolean;
}

const known = (text: string): Said => ({ text, general: false });

/** What a statement does that holds no others, or whose others stand in functions that it makes. */
export function sentence(node: Statement, code: Code, telling: Telling): Said {
	switch (node.kind) {
		case 'return': return known(returns(node, code, telling));
		case 'leave': return known(leaves(node, code));
		case 'throw': return known(throws(node, code, telling));
		case 'declare': {
			const around = code.parentOf(node);
			return known(joined(around?.kind === 'class' ? fieldOf(node, code.quote(around.name ?? ''), code, telling) : declared(node, code, telling), lead(node, code)));
		}
		case 'expression': return expressed(node, code, telling);
		case 'function-statement': return known(joined(functionHead(node.function, code, telling), lead(node, code)));
		case 'import': return known(code.language.imports(node));
		case 'type': {
			const says = Object.hasOwn(code.language.types, node.word) ? code.language.types[node.word] : undefined;
			return says ? known(joined(says(node, code.quote(node.name ?? ''), code), lead(node, code))) : general(node, code);
		}
		case 'empty': return known(l10n.t('A lone semicolon. It does nothing.'));
		case 'other-statement': {
			const says = Object.hasOwn(code.language.others, node.type) ? code.language.others[node.type]?.does : undefined;
			return says ? known(says(node, code)) : general(node, code);
		}
		default: return general(node, code);
	}
}

/** The honest sentence for a statement that is not known. */
function general(node: Statement, code: Code): Said {
	return { text: l10n.t('A statement that is rare in first programs: {0}.', code.quote(node)), general: true };
}

function expressed(node: ExpressionStatement, code: Code, telling: Telling): Said {
	const of = bare(node.expression);
	const before = code.text({ ...node, to: node.expression.from }).trim().replace(/\s+/g, ' ');
	if (Object.hasOwn(code.language.leads, before)) return known(code.language.leads[before]?.(value(of, code)) ?? '');
	if (of.kind === 'literal' && of.of === 'text') {
		const note = of.text.slice(1, -1);
		return known((Object.hasOwn(code.language.notes, note) ? code.language.notes[note]?.() : undefined) ?? l10n.t('A text that stands alone. It does nothing.'));
	}
	return known(joined(alone(of, code, telling), smallFunction(of, code)));
}

/** What a function does that is written on the line of its call; nothing for one that only gives something back. */
function smallFunction(of: Expression, code: Code): string | null {
	const found = code.inside(of, 'lambda').find(({ function: { body } }) => body?.kind === 'block' && body.row === body.endRow && body.statements.length > 0);
	const body = found?.function.body;
	if (body?.kind !== 'block') return null;
	const quiet = newTelling({ level: 'intermediate', seen: null });
	const all = body.statements.map((one) => sentence(one, code, quiet));
	const isShort = body.statements.length <= 2 && body.statements.every(({ kind }) => kind === 'expression' || kind === 'declare' || kind === 'return');
	return isShort && body.statements[0]?.kind !== 'return' ? l10n.t('The function does this: {0}.', together(all.map(({ text }) => asClause(text)))) : null;
}

/** What stands before the statement and is no part of it, as a sentence; nothing where there is none. */
export function lead(node: Statement, code: Code): string | null {
	const start = code.source.lastIndexOf('\n', node.from - 1) + 1;
	const before = code.source.slice(start, node.from).trim().replace(/\s+/g, ' ');
	return Object.hasOwn(code.language.leads, before) ? (code.language.leads[before]?.(null) ?? null) : null;
}

export function classHead(node: ClassStatement, code: Code, telling: Telling): string {
	const name = code.quote(node.name ?? node.word);
	if (onlyHolds(node, code) && node.word !== 'enum') return joined(l10n.t('Defines the class {0}. The functions of the program stand in its braces.', name), lead(node, code));
	const own = code.language.classHead?.(node, code);
	if (own) return joined(own, lead(node, code));
	return joined(
		node.name ? l10n.t('Defines {0}, a new type of object.', name) : l10n.t('Defines a new type of object.'),
		node.above && l10n.t('It can do all that {0} can do, and more.', code.quote(node.above)),
		lead(node, code),
		telling.first('class') && l10n.t('The lines in braces say what such an object knows and can do.'),
	);
}

export function labelHead(node: Labelled, code: Code): string {
	return isLoop(node.body) ? l10n.t('Gives the loop below the name {0}, so that a line inside can leave just this one.', code.quote(node.label)) : l10n.t('Gives what stands below the name {0}.', code.quote(node.label));
}
