import { constructsBy } from '../c/constructs';

/** The constructs of one line: those of the language below, and its own. */
export const constructsOf = constructsBy([
	['each', /^for\s*\([^;]*:[^:;]*\)/],
	['prints', /\bcout\b/],
	['reads', /\bcin\b|\bgetline\(/],
	['collects', /\.(?:push_back|insert|emplace_back|push)\(/],
	['text method', /\.(?:substr|find|append|length|replace)\(|\bto_string\(/],
	['membership', /\.(?:count|contains)\(/],
	['pairs', /\bmap\s*<|\.(?:first|second)\b/],
	['array', /\bvector\s*<[^;]*>\s*\w+\s*[;={(]/],
	['sorts', /\b(?:sort|reverse)\(/],
	['memory', /\bnew\b|\bdelete\b|\b(?:unique_ptr|shared_ptr)\b/],
	['conversion', /\b(?:stoi|stod|static_cast)\b/],
	['errors', /\b(?:try|catch|throw)\b/],
	['defines', /^class\b|\[[^\]]*\]\([^)]*\)\s*\{/],
]);
