import { bare, type Expression, type FunctionPart } from '../../../../grammars/braces/tree';
import type { CallTest, Test } from '../../../words';
import { quoted } from './checks';
import { withPlaces } from './givenRows';
import { bareType, isScalar, type RecordType } from './types';

/** What a test is turned into: a function that the harness calls. */
export interface Entry {
	readonly name: string;
	readonly text: string;
}

/** Reads a test's own source; null where it is none. */
export type ReadCall = (source: string) => Expression | null;

/** What is known of the program that a test calls. */
export interface Called {
	readonly functions: ReadonlyMap<string, FunctionPart>;
	readonly recordOf: (base: string) => number;
	readonly read: ReadCall;
	/** Values are put in their places by name or by their own kind: the language has one way for all of them. */
	readonly isGeneric: boolean;
}

/** Where in a test its source comes from, so that an error in it is laid at its door: the name of a file that there is not. */
export const testFile = (index: number, part: 'before' | 'call' | 'expected') => `test-${index}-${part}`;

/** Calls the program's own beginning. */
export function scriptEntry(main: FunctionPart, name: string): Entry {
	const given = main.parameters.length === 0 ? '' : main.parameters.length === 1 ? '1' : main.parameters.length === 2 ? '1, sd_words' : '1, sd_words, sd_words + 1';
	return { name, text: `static void ${name}(void) { SD_BEGIN; static char *sd_words[] = { (char *) "./program", 0, 0 }; (void) sd_words; sd_main(${given}); sd_ended(); }\n` };
}

/** Works out what is expected, then what comes before the call, then the call itself. */
export function callEntry(test: CallTest, index: number, name: string, called: Called): Entry {
	const wants = test.raises !== true && (test.compare === 'equal' || test.compare === 'truth' || (test.compare === 'shown' && test.value !== undefined));
	const expected = test.compare === 'shown' ? (test.value ?? '') : test.expected;
	const lines = [
		`static void ${name}(void) { SD_BEGIN;`,
		...(test.before ? ['sd_part(2);', from(testFile(index, 'before')), test.before] : []),
		...(wants ? ['{ sd_part(1);', from(testFile(index, 'expected')), wanted(expected, test.call, called), '}'] : []),
		'sd_part(3); sd_clear_screen(); sd_count_from_here();',
		from(testFile(index, 'call')),
		made(test, called),
		'sd_returned(); }',
		'',
	];
	return { name, text: lines.join('\n') };
}

const from = (file: string) => `#line 1 ${quoted(file)}`;

function made(test: CallTest, called: Called): string {
	const { before, call } = withPlaces(test.call, called.functions, called.isGeneric);
	if (givesNothing(call, called)) return `{ ${before} ${call}; sd_got_nothing(); }`;
	const guarded = (text: string) => (test.raises && called.isGeneric ? `try { ${text} } catch (const ${exceptionName(test.expected)} &) { sd_judged(1); }` : text);
	return guarded(`{ ${before} SD_AUTO sd_v = (${call}\n); ${told('sd_v', call, called)} }`);
}

function exceptionName(expected: string): string {
	const name = expected.trim();
	return /^[\w:]+$/.test(name) ? name : 'sd_no_such_exception';
}

/** The call's outermost function gives nothing back. */
function givesNothing(call: string, called: Called): boolean {
	return returned(call, called) === 'void';
}

/** What the call's outermost function gives back, as it is written; null where that is not a call of the program's own. */
function returned(call: string, { read, functions }: Called): string | null {
	const expression = read(call);
	const outer = expression && bare(expression);
	if (outer?.kind !== 'call' || outer.callee.kind !== 'name') return null;
	return functions.get(outer.callee.name)?.returns?.text.replaceAll(/\s+/g, ' ').trim() ?? null;
}

function told(variable: string, call: string, called: Called): string {
	if (called.isGeneric) return `SD_GOT(${variable}, 0);`;
	const type = returned(call, called) ?? '';
	const base = bareType(type).replace(/[\s*]+$/, '');
	const record = called.recordOf(base);
	const stars = (type.match(/\*/g) ?? []).length;
	if (stars === 1 && (record > 0 || (isScalar(base) && base !== 'char'))) return `SD_GOT_POINTER(${variable}, ${record});`;
	return `SD_GOT(${variable}, ${stars > 0 ? 0 : record});`;
}

/** Values in braces take the type of what the call gives. */
function wanted(expected: string, tested: string, called: Called): string {
	const isListed = expected.trim().startsWith('{');
	if (!isListed) return `SD_AUTO sd_e = (${expected}\n); SD_GOT(sd_e, 0);`;
	const { before, call } = withPlaces(tested, called.functions, called.isGeneric, 'sd_as');
	if (called.isGeneric) return `${before} SD_TYPE_OF(${call}) sd_e = ${expected}\n; SD_GOT(sd_e, 0);`;
	const type = returned(call, called) ?? '';
	if (type.includes('*')) return `${before} __typeof__(*(${call})) sd_e[] = ${expected}\n; SD_GOT_ROW(sd_e);`;
	return `${before} __typeof__(${call}) sd_e = ${expected}\n; ${told('sd_e', call, called)}`;
}

/** The tables of structs, behind the program that describes them. */
export function recordTables(records: readonly RecordType[], recordOf: (base: string) => number, tag: string): { readonly text: string; readonly rows: readonly string[] } {
	const tables = records.map((record, index) => {
		const fields = record.fields.map(({ name, declared: { base, stars, rows } }) => {
			const at = `((${record.spelled} *) 0)->${name}`;
			const kind = recordOf(base);
			const element = rows > 0 ? `${at}${'[0]'.repeat(rows)}` : at;
			const type = kind > 0 && stars === 0 ? `SD_RECORD + ${kind}` : `SD_KIND(${element})`;
			const isPointer = rows === 0 && stars === 1 && (kind > 0 || (isScalar(base) && base !== 'char'));
			const count = isPointer ? `-1 - (${kind > 0 ? `SD_RECORD + ${kind}` : `SD_KIND(*${at})`})` : rows > 0 ? `(int) (sizeof(${at}) / sizeof(${at}[0]))` : '0';
			const columns = rows === 2 ? `(int) (sizeof(${at}[0]) / sizeof(${at}[0][0]))` : '0';
			return `{${quoted(name)}, (int) __builtin_offsetof(${record.spelled}, ${name}), ${type}, ${count}, ${columns}, (int) sizeof(${isPointer ? `*${at}` : element})}`;
		});
		return `static const sd_field sd_fields${tag}_${index}[] = {${fields.join(', ')}};\n`;
	});
	return { text: tables.join(''), rows: records.map((record, index) => `{${quoted(record.name)}, sd_fields${tag}_${index}, ${record.fields.length}}`) };
}

/** What the harness looks for: the entries, and the structs of all versions. */
export function closingTables(entries: readonly string[], records: readonly string[]): string {
	return [
		'SD_SHARED void (*const sd_entries[])(void) = {', entries.map((each) => `${each},`).join(' '), '0};',
		`SD_SHARED const int sd_entry_count = ${entries.length};`,
		`static const sd_record_kind sd_records_here[] = {{"", 0, 0}, ${records.join(', ')}};`,
		'SD_SHARED const sd_record_kind *const sd_record_kinds = sd_records_here;',
		`SD_SHARED const int sd_record_kind_count = ${records.length + 1};`,
		'',
	].join('\n');
}

/** Sources of tests in which a name of the program may be meant. */
export function textOfTests(tests: readonly Test[]): string {
	return tests.map((test) => (test.kind === 'call' ? `${test.call} ${test.expected} ${test.before ?? ''}` : '')).join('\n');
}
