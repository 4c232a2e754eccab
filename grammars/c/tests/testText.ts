/** The text of a test file in a form that the language's own grammar takes. */

/** The files that a text brings in. */
export function includesOf(text: string): readonly string[] {
	return [...text.matchAll(/^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+)[>"]/gm)].flatMap(([, sign, path = '']) => (sign === '"' || /\//.test(path) || /^(?:catch|doctest|unity|criterion|check)/.test(path) ? [path] : []));
}

const tests = /\b(?:TEST_CASE|SCENARIO|TEST_F|TEST_P|TEST|TYPED_TEST|Test|START_TEST|BOOST_AUTO_TEST_CASE|GREATEST_TEST)[ \t]*\((?:[^()"]|"(?:\\.|[^"\\\n])*")*\)(?=\s*\{)/g;
const sections = /\b(?:SECTION|SUBCASE|GIVEN|WHEN|THEN|AND_WHEN|AND_THEN|TEST_SUITE)[ \t]*\((?:[^()"]|"(?:\\.|[^"\\\n])*")*\)(?=\s*\{)/g;

/** The words of frameworks that begin a test as functions (`TEST(Suite, Name) { ... }`), and those for a part of one as nothing; each as long as it was. */
export function asFunctions(text: string): string {
	let count = 0;
	return text
		.replaceAll(sections, (all) => all.replaceAll(/[^\n]/g, ' '))
		.replaceAll(tests, (all) => {
			count += 1;
			const room = all.length - 'void TEST()'.length;
			return room < 0 || all.includes('\n') ? all : `void TEST${String(count).slice(0, room).padStart(room, '_')}()`;
		});
}
