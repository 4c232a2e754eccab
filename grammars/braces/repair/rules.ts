import type { Mutation, RepairHints, RepairRules } from '../../repairRules';
import type { SyntaxNode } from '../../syntaxNode';
import { alignedTexts, conceptOf } from './aligned';
import { borrowedRules } from './borrowed';
import { branchRules } from './branches';
import { callRules } from './calls';
import { constantRules } from './constants';
import { declarationRules } from './declarations';
import type { RepairDialect } from './dialect';
import { doubtOf } from './doubts';
import { guardedRules } from './guarded';
import { insertionRules } from './insertions';
import { loopRules } from './loops';
import { mends } from './mends';
import { Mutations } from './mutations';
import { nameRules } from './names';
import { countedRules, exchangedNumbers, numberRules } from './numbers';
import { objectRules } from './objects';
import { operatorRules } from './operators';
import { recursionRules } from './recursion';
import { givenRules, resultRules } from './results';
import { roundRules } from './rounds';
import { Site } from './site';
import { statementRules } from './statements';
import { isInside, variationsIn } from './variations';

/** Rules that only one language needs: they add to what is found. */
export type OwnRules = (found: Mutations, hints: RepairHints) => void;

/** How beginners' mistakes are taken back in a language with braces. `ownMends`: more single changes of a text that is no program. */
export function bracesRepair(dialect: RepairDialect, own: OwnRules, ownMends: RepairRules['mends'] = () => []): RepairRules {
	const siteOf = (root: SyntaxNode, source: string) => new Site(dialect.read(root, source), source, dialect);
	return {
		mutations: (root, source, hints) => {
			const found = new Mutations(siteOf(root, source));
			for (const rules of [
				operatorRules, numberRules, exchangedNumbers, countedRules, loopRules, statementRules, branchRules, resultRules, givenRules, insertionRules, callRules, recursionRules, declarationRules, roundRules,
				guardedRules, objectRules,
			]) rules(found);
			nameRules(found, hints);
			constantRules(found, hints);
			own(found, hints);
			if (hints.reference) borrowedRules(found, siteOf(hints.reference, hints.reference.text));
			return byCost(found.all());
		},
		mends: (source, line) => byCost([...ownMends(source, line), ...mends(dialect, source, line)]),
		aligned: (root, source, reference) => alignedTexts(siteOf(root, source), siteOf(reference, reference.text)),
		conceptOf,
		variations: (call, source) => variationsIn(siteOf(call, source)),
		doubtOf: (root, source, version, versionSource, said) => doubtOf(siteOf(root, source), siteOf(version, versionSource), said),
		isSearchable: (root) => isInside(siteOf(root, root.text)),
	};
}

function byCost(mutations: readonly Mutation[]): readonly Mutation[] {
	return [...mutations].sort((a, b) => a.cost - b.cost);
}
