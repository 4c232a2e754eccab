/** Which sentence belongs to which kind of statement. */
import type { SyntaxNode } from '../../syntaxNode';
import { assignment, augmented } from './assignments';
import { caseHead, elifHead, elseHead, ifHead, matchHead } from './branches';
import { alone, oldPrint, yields } from './calls';
import { asserts, exceptHead, finallyHead, raises, tryHead, withHead } from './errors';
import { classHead, decorator, functionHead, returns } from './functions';
import { general, generalTypes } from './general';
import { breaks, forLoop, goesOn, whileLoop } from './loops';
import { isNote, note } from './notes';
import { deletes, globals, imports, importsFrom, importsFuture, nonlocals, passes, typeName } from './plain';
import { partsOf, type Telling } from './words';

type Says = (node: SyntaxNode, telling: Telling) => string;

/** Statements that hold no others. */
const simple: Readonly<Record<string, Says>> = {
	expression_statement: expressionStatement,
	return_statement: returns,
	break_statement: breaks,
	continue_statement: goesOn,
	pass_statement: passes,
	import_statement: imports,
	import_from_statement: importsFrom,
	future_import_statement: importsFuture,
	global_statement: globals,
	nonlocal_statement: nonlocals,
	delete_statement: deletes,
	assert_statement: asserts,
	raise_statement: raises,
	print_statement: oldPrint,
	type_alias_statement: typeName,
	exec_statement: general,
};

/** First lines of blocks; what stands in the block has sentences of its own. */
const heads: Readonly<Record<string, Says>> = {
	if_statement: ifHead,
	elif_clause: elifHead,
	else_clause: elseHead,
	for_statement: forLoop,
	while_statement: whileLoop,
	function_definition: functionHead,
	class_definition: classHead,
	try_statement: tryHead,
	except_clause: exceptHead,
	finally_clause: finallyHead,
	with_statement: withHead,
	match_statement: matchHead,
	case_clause: caseHead,
};

export const isSimple = (type: string) => Object.hasOwn(simple, type);
export const isHead = (type: string) => Object.hasOwn(heads, type);

/** Types of statements that have a sentence; `decorated_definition` is told by its parts. */
export const toldStatements: readonly string[] = [...Object.keys(simple), ...Object.keys(heads), 'decorated_definition'].filter((type) => !generalTypes.includes(type));

/** What the statement, or the first line of a block, does; `general` where only its kind is known. */
export function sentence(node: SyntaxNode, telling: Telling): { readonly text: string; readonly general: boolean } {
	const says = node.type === 'decorator' ? decorator : isSimple(node.type) ? simple[node.type] : heads[node.type];
	return says && !generalTypes.includes(node.type) ? { text: says(node, telling), general: false } : { text: general(node), general: true };
}

function expressionStatement(node: SyntaxNode, telling: Telling): string {
	if (isNote(node)) return note(node, telling);
	const parts = partsOf(node);
	const [only] = parts;
	if (!only || parts.length > 1) return alone(node);
	switch (only.type) {
		case 'assignment':
			return assignment(only, telling);
		case 'augmented_assignment':
			return augmented(only);
		case 'yield':
			return yields(only);
		default:
			return alone(only);
	}
}
