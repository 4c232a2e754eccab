import type { EntryPoint, Test } from '../../words';

/**
 * Edge calls that no test has, by the shapes of the arguments in the tests: empty, one item, equal items, zero, negative, one more
 * and one less. Nearer ones first; sources in the program's language. Empty for scripts and for calls that are more than literals.
 */
export function probesFor(entry: EntryPoint, tests: readonly Test[]): readonly string[] {
	if (entry.kind !== 'function') return [];
	const calls = tests.flatMap((test) => (test.kind === 'call' && !test.raises ? [argumentsOf(test.call, entry.name)] : [])).filter((each) => each !== null);
	const known = new Set(tests.flatMap((test) => (test.kind === 'call' ? [squeezed(test.call)] : [])));
	const probes: string[] = [];
	for (const args of calls) {
		args.forEach((arg, index) => {
			for (const edge of edgesOf(arg)) probes.push(`${entry.name}(${[...args.slice(0, index), edge, ...args.slice(index + 1)].join(', ')})`);
		});
	}
	return [...new Set(probes)].filter((probe) => !known.has(squeezed(probe)));
}

function squeezed(call: string): string {
	return call.replaceAll(/\s+/g, '').replaceAll('"', "'");
}

const least = 40;

function edgesOf(arg: string): readonly string[] {
	if (/^-?\d{1,6}$/.test(arg)) {
		const n = Number(arg);
		// A small neighbour is worked out by hand; a large one is not.
		return Math.abs(n) <= least ? [...(n > 1 ? [String(n - 1)] : []), String(n + 1)] : [];
	}
	if (/^-?\d+\.\d+$/.test(arg)) return ['0.0'];
	const list = /^([[(])(.*)([\])])$/s.exec(arg);
	if (list) {
		const [, open = '[', inner = '', close = ']'] = list;
		const items = split(inner)?.filter((item) => item !== '') ?? [];
		const [first] = items;
		const alone = (item: string) => (open === '(' ? `(${item},)` : `${open}${item}${close}`);
		return [...(first !== undefined && items.length > 1 ? [alone(first), `${open}${first}, ${first}${close}`] : []), ...(items.length > 0 ? [`${open}${close}`] : [])];
	}
	if (/^'[^'\\]*'$|^"[^"\\]*"$/.test(arg)) {
		const quote = arg[0] ?? "'";
		const text = arg.slice(1, -1);
		return text === '' ? [] : [...(text.length > 1 ? [`${quote}${text[0] ?? ''}${quote}`] : []), `${quote}${quote}`];
	}
	return [];
}

/** The arguments of a plain call of the function, as written; null for anything else. */
export function argumentsOf(call: string, name: string): readonly string[] | null {
	const text = call.trim();
	if (!text.startsWith(name) || !text.endsWith(')')) return null;
	const rest = text.slice(name.length).trimStart();
	if (!rest.startsWith('(')) return null;
	const args = split(rest.slice(1, -1));
	return args && args.every((arg) => arg !== '' && !arg.includes('=')) ? args : null;
}

/** Parts between the commas of the outermost level; null when brackets or quotes do not close. */
function split(text: string): readonly string[] | null {
	const parts: string[] = [];
	let depth = 0;
	let quote = '';
	let from = 0;
	for (let at = 0; at < text.length; at++) {
		const char = text[at] ?? '';
		if (quote !== '') {
			if (char === '\\') at++;
			else if (char === quote) quote = '';
		} else if (char === "'" || char === '"') quote = char;
		else if ('([{'.includes(char)) depth++;
		else if (')]}'.includes(char) && --depth < 0) return null;
		else if (char === ',' && depth === 0) {
			parts.push(text.slice(from, at).trim());
			from = at + 1;
		}
	}
	if (depth !== 0 || quote !== '') return null;
	const last = text.slice(from).trim();
	return last === '' && parts.length > 0 ? parts : [...parts, last];
}
