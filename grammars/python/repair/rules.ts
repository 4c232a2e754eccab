import { inField, type PlainNode } from '../../plainTree';
import type { Mutation, RepairHints, RepairRules } from '../../repairRules';
import type { SyntaxNode } from '../../syntaxNode';
import { aligned, conceptOf } from './aligned';
import { believedRules } from './believed';
import { bestRules } from './best';
import { borrowedRules } from './borrowed';
import { callRules } from './calls';
import { comparedRules } from './compared';
import { conditionRules } from './conditions';
import { constantRules } from './constants';
import { doubtOf } from './doubts';
import { droppedRules } from './dropped';
import { exchangedRules } from './exchanged';
import { formatRules } from './formats';
import { fixedRules } from './fixed';
import { forgottenRules } from './forgotten';
import { guardedRules } from './guarded';
import { insertionRules } from './insertions';
import { lostRules } from './lost';
import { mends } from './mends';
import { nameRules } from './names';
import { offByOneRules, operatorRules } from './operators';
import { outsideRules } from './outside';
import { roundRules } from './rounds';
import { Mutations, Site } from './site';
import { statementRules } from './statements';
import { steppingRules, storingRules } from './storing';
import { takenRules } from './taken';
import { templateRules } from './templates';
import { textRules } from './texts';
import { togetherRules } from './together';
import { unwrittenRules } from './unwritten';
import { variations } from './variations';

/** How beginners' mistakes in Python are taken back. */
export const repair: RepairRules = { mutations, mends, aligned, conceptOf, variations, doubtOf, isSearchable };

function mutations(root: SyntaxNode, source: string, hints: RepairHints): readonly Mutation[] {
	const found = new Mutations(new Site(root, source));
	operatorRules(found);
	offByOneRules(found);
	nameRules(found, hints);
	constantRules(found, hints);
	callRules(found);
	statementRules(found);
	insertionRules(found);
	templateRules(found);
	conditionRules(found);
	storingRules(found);
	steppingRules(found);
	lostRules(found);
	droppedRules(found);
	believedRules(found);
	exchangedRules(found);
	forgottenRules(found);
	guardedRules(found);
	unwrittenRules(found);
	togetherRules(found);
	bestRules(found);
	fixedRules(found);
	comparedRules(found);
	roundRules(found);
	textRules(found);
	formatRules(found);
	takenRules(found);
	outsideRules(found, hints);
	borrowedRules(found, hints);
	return [...found.all()].sort((a, b) => a.cost - b.cost);
}

/** Modules through which a program reaches beyond itself. */
const outside = new Set(['os', 'sys', 'subprocess', 'socket', 'urllib', 'requests', 'http', 'shutil', 'pathlib', 'glob', 'tempfile', 'sqlite3', 'pickle', 'shelve', 'threading', 'multiprocessing', 'asyncio', 'ctypes', 'importlib', 'ftplib', 'smtplib', 'signal', 'tkinter', 'turtle']);
const harmless = /\bsys\s*\.\s*(?:maxsize|float_info|setrecursionlimit|argv)\b/g;

function isSearchable(root: SyntaxNode): boolean {
	const site = new Site(root, root.text);
	const imported = site.of('import_statement', 'import_from_statement').flatMap((node) => [...node.children.filter(({ type }) => ['dotted_name', 'aliased_import'].includes(type))].slice(0, node.type === 'import_from_statement' ? 1 : 9).map((one) => (/\w+/.exec(site.text(one)) ?? [''])[0]));
	const onlyLooks = imported.includes('sys') && !/\bsys\s*\./.test(root.text.replace(harmless, ''));
	if (imported.some((name) => outside.has(name) && !(name === 'sys' && onlyLooks))) return false;
	// What is typed is read by `eval` in many a beginner's program; it reaches no further than what a test types.
	const isReading = (node: PlainNode) => /^eval\(\s*input\(/.test(site.text(node));
	return !site.of('call').some((node) => ['open', 'exec', 'eval', '__import__', 'compile'].includes(site.text(inField(node, 'function') ?? node)) && !isReading(node));
}
