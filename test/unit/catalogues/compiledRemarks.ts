/** What stands on the lines of small programs that have a remark, found by a run: all of the programs are compiled as one. */
import { compiledC, compiledCpp, printedBy, type Compiled } from './compiledPrograms';
import { brokenRemarks, remarksIn, watchedIn } from './remarkValues';

/** Writes a value as the remarks do, between two signs that no program prints. */
const ofNumbers = String.raw`
static void keepDouble(int at, double value) {
	char text[64];
	for (int digits = 1; digits <= 17; digits++) {
		snprintf(text, sizeof text, "%.*g", digits, value);
		if (strtod(text, NULL) == value) break;
	}
	printf("\002%d %s%s\003", at, text, strpbrk(text, ".en") ? "" : ".0");
}
static void keepWhole(int at, long long value) { printf("\002%d %lld\003", at, value); }
static void keepLetter(int at, char value) { printf("\002%d '%c'\003", at, value); }
static void keepText(int at, const char *value) { printf("\002%d \"%s\"\003", at, value); }
`;

const keepers: Readonly<Record<string, string>> = {
	[compiledC.ending]: String.raw`${ofNumbers}
static void keepRow(int at, const int *row, size_t length) {
	printf("\002%d {", at);
	for (size_t i = 0; i < length; i++) printf("%s%d", i ? ", " : "", row[i]);
	printf("}\003");
}
#define KEEP(at, value) _Generic((value), double: keepDouble, char: keepLetter, char *: keepText, const char *: keepText, default: keepWhole)(at, value)
#define KEEPROW(at, row) keepRow(at, row, sizeof(row) / sizeof((row)[0]))
`,
	[compiledCpp.ending]: String.raw`${ofNumbers}
template <class T> string written(const T &value) { ostringstream out; out << boolalpha << value; return out.str(); }
inline string written(const string &value) { return '"' + value + '"'; }
inline string written(const char &value) { return string("'") + value + "'"; }
template <class T> string row(const T &items) {
	string text;
	for (const auto &item : items) text += (text.empty() ? "" : ", ") + written(item);
	return "{" + text + "}";
}
template <class T> void KEEPROW(int at, const T &items) { cout << "\002" << at << " " << row(items) << "\003" << flush; }
template <class T> void KEEP(int at, const T &value) { cout << "\002" << at << " " << written(value) << "\003" << flush; }
inline void KEEP(int at, double value) { keepDouble(at, value); fflush(stdout); }
inline void KEEP(int at, const char *value) { keepText(at, value); fflush(stdout); }
`,
};

/** The statement of a line with what keeps what it prints around it, or what it gives a name behind it. */
function watchedLine(line: string, at: number, values: readonly string[]): string {
	const { statement, name } = watchedIn(line);
	const [printed] = /(?:printf\(|\bcout <<).*?;(?=$|\s)/.exec(statement) ?? [];
	if (printed !== undefined) {
		const [before, after] = printed.startsWith('printf') ? [`printf("\\002${at} ")`, 'printf("\\003")'] : [`cout << "\\002${at} "`, 'cout << "\\003"'];
		return statement.replace(printed, () => `(${before}, ${printed.slice(0, -1)}, ${after});`);
	}
	return name === null ? statement : `${statement} ${values[0]?.startsWith('{') ? 'KEEPROW' : 'KEEP'}(${at}, ${name});`;
}

/** What the remarks of the programs say that does not hold, and how many remarks could be checked. */
export async function compiledRemarks(codes: readonly string[], language: Compiled): Promise<{ readonly checked: number; readonly wrong: readonly string[] }> {
	const watched = codes.map((code) => {
		const said = remarksIn(code);
		return code.split('\n').map((line, at) => { const values = said.get(at); return values && values.length > 0 ? watchedLine(line, at, values) : line; }).join('\n');
	});
	const printed = await printedBy(watched, { ...language, head: `${language.head}${keepers[language.ending] ?? ''}` });
	const found = codes.map((code, index) => brokenRemarks(code, [...(printed[index] ?? '').matchAll(/\u0002(\d+) ([^\u0003]*)\u0003/g)].map(([, at, value = '']) => [Number(at), value.trimEnd()] as const)));
	return { checked: found.reduce((sum, { checked }) => sum + checked, 0), wrong: found.flatMap(({ wrong }, index) => wrong.map((each) => (printed[index]?.startsWith('nothing: ') ? `${each}: ${printed[index] ?? ''}` : each))) };
}
