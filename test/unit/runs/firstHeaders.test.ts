import { access, readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Compiler } from '../../../extension/runs/c/compiler.node';
import { FirstHeaders, includedFirst, type ReadHeader } from '../../../extension/runs/c/firstHeaders.node';
import { cppDialect } from '../../../extension/runs/cpp/cppRunner.node';
import { WorkFolder } from '../../../extension/runs/toolchain/workFolder.node';
import { never, quiet, startPatience } from './sandbox';
import { hasTool } from './toolchains';

const isHere = await hasTool(['g++', 'clang++', 'c++']);
const folders: WorkFolder[] = [];
afterEach(async () => {
	for (const folder of folders.splice(0)) await folder.dispose();
});

async function headers(reads = true): Promise<{ readonly kept: FirstHeaders; readonly home: WorkFolder; readonly read: ReturnType<typeof vi.fn<ReadHeader>> }> {
	const home = await WorkFolder.make();
	folders.push(home);
	const read = vi.fn<ReadHeader>(async (header, into) => {
		await home.write(into, `read: ${header}`);
		return reads;
	});
	return { kept: new FirstHeaders(home, ['own.h'], read), home, read };
}

const isThere = (path: string) => access(path).then(() => true, () => false);

describe('a header that stands before programs', () => {
	it('is a text from the start, and is read ahead when it is asked for again', async () => {
		const { kept, home, read } = await headers();
		const path = await kept.pathOf(['vector'], ['-O0']);
		expect(await readFile(path, 'utf8')).toBe('#include "own.h"\n#include <vector>\n');
		expect(read).not.toHaveBeenCalled();
		expect(await kept.pathOf(['vector'], ['-O0'])).toBe(path);
		await vi.waitFor(async () => expect(await isThere(`${path}.gch`)).toBe(true));
		await kept.pathOf(['vector'], ['-O0']);
		expect(read).toHaveBeenCalledTimes(1);
		expect(await home.names()).toHaveLength(2);
	});

	it('is another one for other headers, and for other options', async () => {
		const { kept } = await headers();
		const paths = [await kept.pathOf(['vector'], ['-O0']), await kept.pathOf(['map'], ['-O0']), await kept.pathOf(['vector'], ['-O2'])];
		expect(new Set(paths).size).toBe(3);
	});

	it('stays a text where it cannot be read', async () => {
		const { kept, read } = await headers(false);
		const path = await kept.pathOf(['nowhere'], []);
		await kept.pathOf(['nowhere'], []);
		await kept.dispose();
		expect(read).toHaveBeenCalledTimes(1);
		expect(await isThere(`${path}.gch`)).toBe(false);
		expect(await isThere(path)).toBe(true);
	});

	it('goes when four others were asked for later; its text stays', async () => {
		const { kept } = await headers();
		const first = await kept.pathOf(['a'], []);
		await kept.pathOf(['a'], []);
		await vi.waitFor(async () => expect(await isThere(`${first}.gch`)).toBe(true));
		for (const header of ['b', 'c', 'd', 'e']) await kept.pathOf([header], []);
		await vi.waitFor(async () => expect(await isThere(`${first}.gch`)).toBe(false));
		expect(await isThere(first)).toBe(true);
	});

	it.each([
		['headers of the library', '// mine\n#include <iostream>\n\n#  include <vector> // rows\nusing namespace std;\n#include <map>', ['iostream', 'vector']],
		['nothing behind a definition', '#define N 3\n#include <vector>', []],
		['nothing behind a condition', '/* on\nWindows */\n#ifdef _WIN32\n#include <windows.h>\n#endif', []],
		['no file of the student', '#include "mine.h"\n#include <vector>', []],
	])('holds what a program includes first: %s', (_what, text, expected) => {
		expect(includedFirst(text)).toEqual(expected);
	});
});

describe.runIf(isHere)('a C++ compiler', { timeout: startPatience }, () => {
	it('takes what it has read ahead, with all options of a program that is run', async () => {
		const compiler = new Compiler(cppDialect, quiet);
		try {
			const { home } = await compiler.ready();
			const folder = await WorkFolder.make();
			folders.push(folder);
			await folder.write('unit.cpp', 'int main() { std::vector<int> v; return v.size(); }\nSD_SHARED void (*const sd_entries[])(void) = {0};\n');
			const make = (isLean: boolean) => compiler.make(folder, ['unit.cpp'], '#include <vector>\n', 'made.o', isLean, never);
			for (const [at, isLean] of [true, false].entries()) {
				await make(isLean);
				await make(isLean);
				const header = `first-${at + 1}.h`;
				await vi.waitFor(async () => expect(await isThere(home.file(`${header}.gch`))).toBe(true), startPatience);
				// Whoever reads the text now cannot go on.
				await home.write(header, '#error the text was read\n');
				expect((await make(isLean)).diagnostics.filter(({ message }) => message.includes('the text was read'))).toEqual([]);
			}
		} finally {
			await compiler.dispose();
		}
	});
});
