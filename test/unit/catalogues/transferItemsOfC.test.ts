/** The programs of C and C++ to be shown on again: what they print, with the compiler's checks of places and numbers. */
import { describe, expect, it } from 'vitest';
import { concepts } from '../../../extension/learner/concepts';
import { lessons as c } from '../../../grammars/c/lessons';
import { transferItems as itemsOfC } from '../../../grammars/c/transferItems';
import { lessons as cpp } from '../../../grammars/cpp/lessons';
import { inStreams } from '../../../grammars/cpp/streams';
import { transferItems as itemsOfCpp } from '../../../grammars/cpp/transferItems';
import { startPatience } from '../runs/sandbox';
import { hasTool } from '../runs/toolchains';
import { compiledC, compiledCpp, printedBy } from './compiledPrograms';

const languages = [
	['C', c.lacks, itemsOfC, compiledC, await hasTool([compiledC.command])],
	['C++', cpp.lacks, itemsOfCpp, compiledCpp, await hasTool([compiledCpp.command])],
] as const;

describe.each(languages)('the programs of %s to be shown on again', (_name, lacks, items, compiled, isHere) => {
	it('are two at least for each concept that it has, each once and short', () => {
		const own = concepts.map(({ id }) => id).filter((id) => !lacks.includes(id));
		expect(own.filter((id) => items.filter(({ concept }) => concept === id).length < 2)).toEqual([]);
		expect(items.filter(({ concept }) => !own.includes(concept))).toEqual([]);
		expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
		expect(new Set(items.map(({ code }) => code)).size).toBe(items.length);
		expect(items.filter(({ code, prints }) => code.split('\n').length > 9 || prints === '' || prints.split('\n').length > 4).map(({ id }) => id)).toEqual([]);
	});

	it.runIf(isHere)('print what they say', { timeout: startPatience }, async () => {
		const printed = await printedBy(items.map(({ code }) => code), compiled);
		expect(printed).toEqual(items.map(({ prints }) => prints));
	});
});

describe('a program of C in the words of C++', () => {
	it.each([
		['printf("%d\\n", n);', 'cout << n << endl;'],
		['printf("%d of %d\\n", area(2, 3), n + 1);', 'cout << area(2, 3) << " of " << n + 1 << endl;'],
		['printf("%d\\n", a == b);', 'cout << (a == b) << endl;'],
		['    case 1: printf("a\\n"); break;', '    case 1: cout << "a" << endl; break;'],
		['printf("Hi");', 'cout << "Hi";'],
		['printf("%d %c\\n", strcmp(a, "x, y") == 0, \',\');', 'cout << (strcmp(a, "x, y") == 0) << " " << \',\' << endl;'],
		['printf("a\\nb\\n");', 'cout << "a" << endl << "b" << endl;'],
		['int main(void) {', 'int main() {'],
		['printf("%.2f\\n", x);', 'printf("%.2f\\n", x);'],
		['printf("%d%%\\n", x);', 'printf("%d%%\\n", x);'],
	])('%s', (before, after) => {
		expect(inStreams(before)).toBe(after);
	});

	it('prints with no form of C', () => {
		expect(itemsOfCpp.filter(({ code }) => /printf|\(void\)/.test(code)).map(({ id }) => id)).toEqual([]);
	});
});
