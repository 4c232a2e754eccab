/** What queries cannot say. */
export const syntax = {
	nameNodes: ['identifier'], partNodes: ['member_expression', 'subscript_expression', 'call_expression'], indented: false, functionHeaders: [/^(?<indent>[ \t]*)(?:export\s+)?(?:async\s+)?function\s*\*?\s*(?<name>[\p{L}_$][\p{L}\p{N}_$]*)\s*\((?<parameters>[^)]*)/u],
	parameterName: (written: string) => /^\s*(?:\.\.\.)?([\p{L}_$][\p{L}\p{N}_$]*)/u.exec(written)?.[1] ?? null,
	goesOn: /^(?:else\b|catch\b|finally\b|while\b|[)\]}])/, opensBranch: /^\s*\}?\s*(?:else|try|finally)\s*\{\s*$/, leads: /^@/, bodyText: /^(?!)/,
	stub: (name: string, parameters: string, open: boolean) => `function ${name}(${parameters}) {${open ? '' : '}'}`,
};
