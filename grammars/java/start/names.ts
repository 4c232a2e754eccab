import * as l10n from '@vscode/l10n';
import { distance } from 'fastest-levenshtein';
import type { ErrorShown, StartError } from '../../lessons';
import type { Made, Source } from './source';

/** A name that is made elsewhere, in another way, or nowhere. */
export function unknownName(source: Source, { parts, message, line }: StartError): ErrorShown | null {
	const name = (parts[0] ?? '').replace(/;$/, '');
	const behind = /; location: variable (\S+) of type (.+)$/.exec(message);
	if (name === '') return null;
	if (behind) return ofValue(name, behind[1] ?? '', behind[2] ?? '');
	const here = source.headOf(line);
	const all = source.made();
	const same = all.filter((each) => each.name === name && each.method !== null);
	const ended = same.filter(({ method, block }) => method === here?.line && block !== null && block.closes !== null && block.closes <= line);
	if (ended.length > 0) return endedBefore(name, ended, line);
	const [elsewhere] = same.filter(({ method }) => method !== here?.line);
	const maker = elsewhere && source.heads.find((head) => head.line === elsewhere.method);
	if (here && elsewhere && maker) {
		return {
			look: { text: l10n.t('{0} is made on {1}, in {2}. How does a value come from there into {3}?'), parts: [name, elsewhere.line, maker.name, here.name] },
			fact: { text: l10n.t('What {0} makes on {1} is known in {0} alone. {2} does not see it.'), parts: [maker.name, elsewhere.line, here.name] },
			example: 'static void measure() {\n    int width = 3;\n}\nstatic int area() {\n    return width * width;\n}',
			concept: 'name-scope',
		};
	}
	const near = alike(name, all.filter(({ method, line: at }) => (method === null || method === here?.line) && at <= line));
	if (near) return spelt(name, line, near);
	const field = all.find((each) => each.name === name && each.method === null);
	if (field) {
		return {
			look: { text: l10n.t('{0} is made on {1}, in another class. Of which object is it wanted on {2}?'), parts: [name, field.line, line] },
			fact: { text: l10n.t('Each object of that class has its own {0}. Alone, the name is not known on {1}.'), parts: [name, line] },
			example: 'class Lamp {\n    int watts = 40;\n}\nclass Room {\n    int twice(Lamp one) {\n        return 2 * watts;\n    }\n}',
			concept: 'attributes',
		};
	}
	// What begins with a large letter is a class, and none that a line would make.
	return same.length > 0 || !/^[a-z_$]/.test(name) ? null : {
		look: { text: l10n.t('Which line of your program should be the first to give {0} a value? Look what stands before the name there.'), parts: [name] },
		fact: { text: l10n.t('A name is made once, with its type before it. No line of your program does that for {0}.'), parts: [name] },
		example: 'static int area(int width) {\n    size = width * width;\n    return size;\n}',
		concept: 'declaring-names',
	};
}

function endedBefore(name: string, made: readonly Made[], line: number): ErrorShown {
	const [first] = made;
	const places = [...new Set(made.map((each) => each.line))];
	return {
		look: places.length === 1
			? { text: l10n.t('{0} is made on {1}. Where does the block end in which that line stands: before {2}, or behind it?'), parts: [name, places, line] }
			: { text: l10n.t('{0} is made on {1}. Where do the blocks end in which these lines stand: before {2}, or behind it?'), parts: [name, places, line] },
		fact: { text: l10n.t('A name is known to the end of the block that makes it. The block around {0} ends on {1}, and {2} comes after that.'), parts: [first?.line ?? line, first?.block?.closes ?? line, line] },
		example: 'static int last(int end) {\n    for (int k = 0; k < end; k++) {\n        int seen = 2 * k;\n    }\n    return seen;\n}',
		concept: 'name-scope',
	};
}

/** What stands behind a dot, where the type of the value before it is known. */
function ofValue(name: string, owner: string, type: string): ErrorShown {
	return {
		look: { text: l10n.t('{0} stands behind {1}, which is of the type {2}. How do your notes write what you want of such a value?'), parts: [name, owner, type] },
		fact: /\]$/.test(type)
			? { text: l10n.t('{0} is an array. It knows its length, and nothing of the name {1}.'), parts: [owner, name] }
			: { text: l10n.t('A value of the type {0} has no field {1}. What it can do is called with parentheses.'), parts: [type, name] },
		example: /\]$/.test(type) ? 'int[] row = {4, 2};\nint items = row.size;' : 'String word = "sun";\nint letters = word.size;',
		concept: 'attributes',
	};
}

/** A method that the value before the dot does not have, or one that the program writes in another way. */
export function unknownMethod(source: Source, { parts, message, line }: StartError): ErrorShown | null {
	const [name = ''] = parts;
	const [, owner, type] = /; location: variable (\S+) of type (.+)$/.exec(message) ?? [];
	if (owner !== undefined && type !== undefined) {
		return {
			look: { text: l10n.t('{0} stands behind {1}, which is of the type {2}. How do your notes write what you want of such a value?'), parts: [name, owner, type] },
			fact: { text: l10n.t('A value of the type {0} has no method {1} that takes what it is given here.'), parts: [type, name] },
			concept: 'attributes',
		};
	}
	const near = alike(name, source.heads.map((head) => ({ line: head.line, name: head.name })));
	return near && near.name !== name ? spelt(name, line, near) : null;
}

/** Names of so many letters are often alike by chance. */
const shortest = 3;

function alike<T extends { readonly name: string }>(name: string, all: readonly T[]): T | undefined {
	const far = (each: T) => (each.name.toLowerCase() === name.toLowerCase() ? 0 : distance(each.name, name));
	const [best] = [...all].filter((each) => each.name !== name && each.name.length >= shortest && far(each) <= (name.length > 5 ? 2 : 1)).sort((a, b) => far(a) - far(b));
	return best;
}

function spelt(name: string, line: number, near: { readonly line: number }): ErrorShown {
	return {
		look: { text: l10n.t('Compare {0} on {1}, letter by letter, with the name that {2} makes. Where do they differ?'), parts: [name, line, near.line] },
		fact: { text: l10n.t('Nothing is called {0}. The name that {1} makes is written in another way.'), parts: [name, near.line] },
	};
}

/** A name that has no value on some way to the line. */
export function unset(source: Source, { parts, line }: StartError): ErrorShown | null {
	const [name = ''] = parts;
	const here = source.headOf(line);
	const made = source.made().find((each) => each.name === name && each.method === here?.line && each.line <= line);
	if (!made || name === '') return null;
	const gives = new RegExp(String.raw`(?<![\w$.])${name}\s*=(?!=)`);
	const given = source.code.flatMap((row, at) => (at >= made.line && at < line && gives.test(row) ? [at] : []));
	if (given.length === 0) {
		return {
			look: { text: l10n.t('Which line gives {0} its first value before {1} runs?'), parts: [name, line] },
			fact: { text: l10n.t('{0} is made on {1} without a value, and no line before {2} gives it one.'), parts: [name, made.line, line] },
		};
	}
	return {
		look: given.length === 1
			? { text: l10n.t('{0} gets a value on {1}. In which case does the run not come to that line?'), parts: [name, given] }
			: { text: l10n.t('{0} gets a value on {1}. In which case does the run come to none of these lines?'), parts: [name, given] },
		fact: { text: l10n.t('There is a way to {0} that leaves out {1}. On that way {2} has no value yet.'), parts: [line, given, name] },
	};
}

/** A name that is there already. */
export function madeTwice(source: Source, { parts, line }: StartError): ErrorShown | null {
	const name = (parts[0] ?? '').replace(/\(.*$/, '');
	const before = source.made().filter((each) => each.name === name && each.line < line).at(-1);
	return before ? {
		look: { text: l10n.t('{0} is made on {1} already. What should {2} do: make one more, or give the first another value?'), parts: [name, before.line, line] },
		fact: { text: l10n.t('A type before a name makes a new one. That is done for {0} on {1}, and once more on {2}.'), parts: [name, before.line, line] },
	} : null;
}
