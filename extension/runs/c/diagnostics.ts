import * as z from 'zod';

/** One message of a compiler. Lines and columns are zero-based. */
export interface Diagnostic {
	readonly kind: 'error' | 'warning' | 'note';
	readonly message: string;
	/** The option that a warning belongs to, without its dashes: `Wunused-variable`; empty where none is named. */
	readonly code: string;
	/** As the compiler calls it; empty where it names none. */
	readonly file: string;
	readonly line: number;
	readonly column: number | null;
}

const place = z.object({ file: z.string().max(4000), line: z.number().int().min(0).max(10_000_000), 'byte-column': z.number().int().min(0).optional(), column: z.number().int().min(0).optional() });
const message = z.object({
	kind: z.string().max(40), message: z.string().max(20_000), option: z.string().max(200).optional(), locations: z.array(z.object({ caret: place })).max(50),
});
const messages = z.array(message).max(5000);

/** Reads what a compiler wrote about a program: as the list of one that can, else line by line. What is neither is left out. */
export function readDiagnostics(text: string): readonly Diagnostic[] {
	const listed = text.split('\n').flatMap((line) => (line.startsWith('[') ? [listOf(line)] : []));
	const whole = listed.filter((each) => each !== null).flat();
	// The linker writes plain lines, whatever the compiler does.
	return [...whole, ...readLines(text)];
}

function listOf(line: string): readonly Diagnostic[] | null {
	let raw: unknown;
	try {
		raw = JSON.parse(line);
	} catch {
		return null;
	}
	const parsed = messages.safeParse(raw);
	return parsed.success ? parsed.data.map(({ kind, message: said, option, locations: [first] }) => ({
		kind: kindOf(kind), message: said, code: (option ?? '').replace(/^-+/, ''), file: first?.caret.file ?? '', line: Math.max(0, (first?.caret.line ?? 1) - 1),
		column: first?.caret['byte-column'] !== undefined ? Math.max(0, first.caret['byte-column'] - 1) : null,
	})) : null;
}

function kindOf(kind: string): Diagnostic['kind'] {
	return /error/.test(kind) ? 'error' : kind === 'warning' ? 'warning' : 'note';
}

/** `file:3:5: error: what is wrong [-Wcode]`, and what the linker says of names that it does not find. */
function readLines(text: string): readonly Diagnostic[] {
	return text.split('\n').flatMap((line): Diagnostic[] => {
		const found = /^(?<file>(?:[A-Za-z]:)?[^:\n]*):(?<line>\d+)(?::(?<column>\d+))?: (?<kind>fatal error|error|warning|note): (?<message>.*?)(?: \[-(?<code>W[\w=+-]+)[^\]]*\])?\s*$/.exec(line)?.groups;
		if (found) {
			return [{
				kind: kindOf(found['kind'] ?? ''), message: found['message'] ?? '', code: found['code'] ?? '', file: found['file'] ?? '', line: Math.max(0, Number(found['line']) - 1),
				column: found['column'] === undefined ? null : Math.max(0, Number(found['column']) - 1),
			}];
		}
		const missing = missingName(line);
		if (missing !== null) return [{ kind: 'error', message: `undefined reference to '${missing}'`, code: '', file: '', line: 0, column: null }];
		if (/multiple definition of/.test(line)) return [{ kind: 'error', message: line.replace(/^.*?(?=multiple definition)/, '').replace(/;.*$/, '').replaceAll('`', "'"), code: '', file: '', line: 0, column: null }];
		return [];
	});
}

/** A name that the linker did not find, as the linkers of the systems say it. */
function missingName(line: string): string | null {
	const found = /undefined reference to [`'‘"](.+?)['’"]/.exec(line) ?? /undefined symbol: (.+?)\s*$/.exec(line) ?? /^\s+"_?(.+?)", referenced from:/.exec(line);
	return found?.[1] ?? null;
}
