import type { LiteralRules } from '../braces/examples/literals';
import { expressionsOf, isBuiltin as isOlderBuiltin, literalRules as older, type Family } from '../c/expressions';
import { readProgram } from './reading';

export { quoted, textOf } from '../c/expressions';

const containers = /^(?:std\s*::\s*)?(?:vector|list|deque|array|set|multiset|unordered_set|map|unordered_map|pair|tuple|string|initializer_list)\b/;

/** What counts as a literal beside numbers, texts and rows of them. */
export const literalRules: LiteralRules = { ...older, made: { has: (type: string) => containers.test(type) } };

const builtins = new Set(
	('std cin cout cerr clog endl getline string to_string stoi stol stoll stod stof vector array list deque stack queue priority_queue set multiset map multimap unordered_map unordered_set pair make_pair tuple make_tuple ' +
		'tie get swap sort stable_sort reverse find find_if count count_if min max minmax min_element max_element accumulate iota fill copy transform for_each unique remove remove_if binary_search lower_bound upper_bound ' +
		'next_permutation all_of any_of none_of begin end rbegin rend size move forward make_unique make_shared unique_ptr shared_ptr function ostream istream ifstream ofstream fstream stringstream ostringstream istringstream setw ' +
		'setprecision fixed setfill left right boolalpha numeric_limits string_view optional nullopt nullptr numbers ws flush this static_cast initializer_list random_device mt19937 uniform_int_distribution').split(' '),
);
const exceptions = new Set(
	('exception runtime_error logic_error invalid_argument out_of_range domain_error length_error range_error overflow_error underflow_error bad_alloc bad_cast bad_typeid bad_function_call bad_optional_access system_error ios_base::failure').split(' '),
);

/** Names that the language and its library know by themselves. */
export function isBuiltin(name: string): boolean {
	return builtins.has(name) || exceptions.has(name) || isOlderBuiltin(name);
}

/** Names of the library's own exceptions, with or without its own name before them. */
export function isException(name: string): boolean {
	return exceptions.has(name.replace(/^std::/, ''));
}

/** How this language reads values. */
export const family: Family = { readProgram, literals: literalRules, takesRows: true, isBuiltin, isException };

export const { readOnly, valueIn, callIn } = expressionsOf(family);
