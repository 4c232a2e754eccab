import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders of systems in which each JDK has a folder of its own, with what leads from there to its tools. */
const homes: readonly (readonly [string, string])[] = process.platform === 'win32'
	? ['Java', 'Eclipse Adoptium', 'Microsoft', 'Zulu', 'BellSoft', 'Amazon Corretto'].map((name) => [join(process.env['ProgramFiles'] ?? 'C:\\Program Files', name), 'bin'] as const)
	: process.platform === 'darwin'
		? [['/Library/Java/JavaVirtualMachines', 'Contents/Home/bin'], ['/opt/homebrew/opt', 'bin']]
		: [['/usr/lib/jvm', 'bin'], ['/opt', 'bin']];

/** Where a JDK may lie although no path names it; that of `JAVA_HOME` first, then the newest by their names. */
export async function jdkFolders(): Promise<readonly string[]> {
	const own = process.env['JAVA_HOME'];
	const found = await Promise.all(homes.map(async ([home, tools]) => {
		const names = await readdir(home).catch(() => []);
		return names.filter((name) => /j(?:dk|ava)|temurin|zulu|corretto|\d/i.test(name)).sort((a, b) => b.localeCompare(a, 'en', { numeric: true })).map((name) => join(home, name, tools));
	}));
	return [...(own ? [join(own, 'bin')] : []), ...found.flat()];
}
