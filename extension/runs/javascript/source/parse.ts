import { parse, type Program } from 'acorn';

/** A program as its tree. */
export interface Parsed {
	readonly tree: Program;
	/** It imports, exports or waits at its top level, so that it is a module of the newer kind. */
	readonly isModule: boolean;
}

/** Where and why a text is no program, as the parser says it. */
export interface ParseProblem {
	readonly message: string;
	readonly offset: number;
	/** The newer kind of module was meant, as far as can be told. */
	readonly isModule: boolean;
}

export type Reading = { readonly kind: 'program'; readonly program: Parsed } | { readonly kind: 'problem'; readonly problem: ParseProblem };

const common = { ecmaVersion: 'latest', allowHashBang: true } as const;

/** What only a module of the newer kind has; looked for where the text cannot be read as the older. */
const moduleSigns = /^[ \t]*(?:import\b(?!\s*\()|export\b)|^[ \t]*(?:await\b|for\s+await\b)|=\s*await\b/m;

/** Reads a program: as a script first, as a module where that does not do. `isModule`: the file's name already says which; `mayBe`: it may be one without looking like it. */
export function read(text: string, isModule: boolean | null = null, mayBe = false): Reading {
	const asScript = isModule === true ? null : attempt(text, false);
	if (asScript?.kind === 'program') return asScript;
	if (isModule === false && asScript) return asScript;
	if (asScript && !mayBe && !moduleSigns.test(text)) return asScript;
	const asModule = attempt(text, true);
	return asModule.kind === 'program' || !asScript ? asModule : further(asScript, asModule);
}

/** Of two failures the one that came further in the text tells more. */
function further(script: Reading, module: Reading): Reading {
	return script.kind === 'problem' && module.kind === 'problem' && script.problem.offset > module.problem.offset ? script : module;
}

function attempt(text: string, isModule: boolean): Reading {
	try {
		const tree = parse(text, isModule
			? { ...common, sourceType: 'module', allowAwaitOutsideFunction: true }
			: { ...common, sourceType: 'script', allowReturnOutsideFunction: true, allowAwaitOutsideFunction: false });
		return { kind: 'program', program: { tree, isModule } };
	} catch (error) {
		const { message, pos } = error as { message: string; pos?: number };
		return { kind: 'problem', problem: { message: String(message).replace(/ \(\d+:\d+\)$/, ''), offset: pos ?? 0, isModule } };
	}
}
