/** What the remarks of a small program say of its lines. */

/** For each line (zero-based) with a remark the values that it says, in the order of the rounds; none where it is of words alone. */
export function remarksIn(code: string): ReadonlyMap<number, readonly string[]> {
	return new Map(code.split('\n').flatMap((line, at) => {
		const [, remark] = /\S\s+\/\/ (.*)$/.exec(line) ?? [];
		return remark === undefined ? [] : [[at, valuesIn(remark)] as const];
	}));
}

/** The statement of a line, and the name of which its remark speaks: the one that it says, or that the line gives a value; null where the line gives none. */
export function watchedIn(line: string): { readonly statement: string; readonly name: string | null } {
	const [statement = '', remark = ''] = line.split(/\s+\/\/ /);
	const [, named] = /^(\w+) is /.exec(remark) ?? [];
	const [, set] = /(\w+)(?:\[\w*\])? *(?:[-+*/%]?=(?!=)|\+\+)/.exec(statement) ?? [];
	return { statement, name: named ?? set ?? null };
}

/** The remarks that the program does not keep, each with what it gives instead; `kept` are the lines with what was seen there, in the order of the run. */
export function brokenRemarks(code: string, kept: readonly (readonly [at: number, value: string])[]): { readonly checked: number; readonly wrong: readonly string[] } {
	const checks = [...remarksIn(code)].flatMap(([at, values]) => values.map((value, nth) => ({ value, own: kept.filter(([line]) => line === at)[nth]?.[1] })));
	return { checked: checks.length, wrong: checks.filter(({ value, own }) => value !== own).map(({ value, own }) => `says ${value} and gives ${own ?? 'nothing'}: ${code}`) };
}

function valuesIn(remark: string): readonly string[] {
	const [, bare = remark] = /^\w+ is (.+)$/.exec(remark) ?? [];
	return /^(?:as|the) /.test(bare) ? [] : bare.split(', then ');
}
