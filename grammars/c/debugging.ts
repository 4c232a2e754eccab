/** How its programs are debugged, as `extension/code/language.ts` asks for it. */
export const debugging = {
	types: ['cppdbg', 'lldb'] as readonly string[],
	driver: driverOf('printf'),
};

/**
 * The program's own text is brought in under the lines that it has, with its `main` under another name, and the call is made from the
 * `main` of this file.
 */
export function driverOf(_print: string): (file: string, before: string, call: string) => string {
	return (file, before, call) => [
		'/* Written by Socratic to debug one call; it can be deleted. */',
		'#define main socratic_program_main',
		`#include "${file.replaceAll('\\', '/').replaceAll('"', '\\"')}"`,
		'#undef main',
		'int main(void)',
		'{',
		...(before === '' ? [] : before.split('\n').map((line) => `\t${line}`)),
		`\t(void) (${call.trim().replace(/;$/, '')});`,
		'\treturn 0;',
		'}',
		'',
	].join('\n');
}
