import * as l10n from '@vscode/l10n';
import type { ShortAnswer, TransferItem, WorkedExample } from '../lessons';

/** Worked examples that need kinds of value that are written down. */
export const typedExamples: readonly WorkedExample[] = [
	{ concept: 'type-declarations', code: 'let age: number = 7;\nage = age + 1;    // 8\nconst pet: string = "Tom";\npet;              // "Tom"', says: () => l10n.t('What stands behind the colon is the kind of value that the name may have.') },
	{ concept: 'type-declarations', code: 'interface Pet { name: string; legs: number }\nconst tom: Pet = { name: "Tom", legs: 4 };\ntom.legs;         // 4', says: () => l10n.t('The type of an object lists its parts.') },
	{ concept: 'type-declarations', code: 'function half(n: number): number {\n    return n / 2;\n}\nhalf(9);          // 4.5', says: () => l10n.t('The first line says what goes in, and what comes back.') },
	{ concept: 'type-declarations', code: 'const text: unknown = "7";\nconst n = text as number;  // "7"\ntypeof n;                  // "string"', says: () => l10n.t('Types are gone when the program runs. `as` only claims: the value stays what it is.') },
	{ concept: 'initial-value', shows: ['no-start'], code: 'let total: number | undefined;\ntotal;             // undefined\n(total ?? 0) + 5;  // 5', says: () => l10n.t('A name without a value is `undefined`. `??` takes another value in its place.') },
	{ concept: 'declaring-names', shows: ['const-or-let'], code: 'let n: number = 1;\nn = 2;                // 2\nconst m: number = 1;  // m keeps 1', says: () => l10n.t('A name that is made with `let` can get another value. One that is made with `const` cannot.') },
	{ concept: 'none-value', shows: ['key-there'], code: 'const ages = new Map<string, number>([["Ann", 7]]);\nages.get("Ann")?.toFixed(1);  // "7.0"\nages.get("Bo")?.toFixed(1);   // undefined', says: () => l10n.t('`?.` asks only where there is a value.') },
];

/** Short answers about kinds of value. */
export const typedAnswers: readonly ShortAnswer[] = [
	{ concept: 'type-declarations', keywords: [':', 'colon', 'type annotation', 'annotation', 'type name', 'types'], says: () => l10n.t('Behind a colon stands the kind of value that a name may have.'), code: 'let age: number = 7;\nage = 8;          // 8' },
	{ concept: 'type-declarations', keywords: ['interface', 'type', 'type alias', 'own type', 'object type'], says: () => l10n.t('`interface` and `type` give a name to a kind of value.'), code: 'interface Pet { name: string; legs: number }\ntype Size = "small" | "big";\nconst tom: Pet = { name: "Tom", legs: 4 };' },
	{ concept: 'type-declarations', keywords: ['any', 'unknown', 'difference any unknown'], says: () => l10n.t('`any` switches the check off. With `unknown` you have to look at the kind first.'), code: 'const a: unknown = 7;\ntypeof a === "number";  // true' },
	{ concept: 'type-declarations', keywords: ['as', 'cast', 'type assertion', 'assertion'], says: () => l10n.t('`as` tells the check to believe you. The value stays what it is.'), code: 'const text: unknown = "7";\nconst n = text as number;  // "7"' },
	{ concept: 'type-declarations', keywords: ['number array', 'string array', 'array type', 'list type', 'array of numbers', 'list of numbers'], says: () => l10n.t('`number[]` is a list of numbers.'), code: 'const xs: number[] = [4, 7];\nxs.length;        // 2' },
	{ concept: 'type-declarations', keywords: ['|', 'union', 'or type', 'several types', 'union type'], says: () => l10n.t('`|` between two types means: one of them.'), code: 'let id: number | string = 7;\nid = "x7";        // "x7"' },
	{ concept: 'type-declarations', keywords: ['enum', 'enums'], says: () => l10n.t('An `enum` names a few fixed values. They are compared by those names.'), code: 'enum Light { Red, Green }\nconst now: Light = Light.Green;\nnow === Light.Green;  // true' },
	{ concept: 'type-declarations', keywords: ['generic', 'generics', '<t>', 'angle brackets'], says: () => l10n.t('A type in angle brackets says of what kind the parts are.'), code: 'const ages = new Map<string, number>();\nages.set("Ann", 7);\nages.get("Ann");  // 7' },
	{ concept: 'none-value', keywords: ['?.', 'optional chaining', 'possibly undefined', 'possibly null', 'maybe undefined'], says: () => l10n.t('`?.` asks only where there is a value. Else it gives `undefined`.'), code: 'const ages = new Map<string, number>();\nages.get("Bo")?.toFixed(1);  // undefined' },
	{ concept: 'none-value', keywords: ['??', 'nullish', 'default undefined'], says: () => l10n.t('`a ?? b` is b where a is missing.'), code: 'const ages = new Map<string, number>();\nages.get("Bo") ?? 0;  // 0' },
	{ concept: 'none-value', keywords: ['!', 'exclamation mark', 'non null', 'bang'], says: () => l10n.t('A `!` behind a value claims that it is there. Nothing checks that in a run.'), code: 'const ages = new Map<string, number>([["Ann", 7]]);\nages.get("Ann")! + 1;  // 8' },
	{ concept: 'return-value', keywords: ['void'], says: () => l10n.t('`void` says that a function gives nothing back.'), code: 'function show(n: number): void {\n    console.log(n);\n}' },
];

/** Small programs on which somebody shows that they can use them elsewhere. */
export const typedItems: readonly TransferItem[] = [
	{ id: 'type-declarations/1', concept: 'type-declarations', code: 'interface Box { size: number; label: string }\nconst box: Box = { size: 3, label: "ink" };\nconsole.log(box.size + 1);', prints: '4' },
	{ id: 'type-declarations/2', concept: 'type-declarations', code: 'const n = "7" as unknown as number;\nconsole.log(n + 1);', prints: '71' },
	{ id: 'type-declarations/3', concept: 'type-declarations', code: 'type Size = "small" | "big";\nconst sizes: Size[] = ["big", "small"];\nconsole.log(sizes.length);', prints: '2' },
	{ id: 'typed-initial-value/1', concept: 'initial-value', shows: ['no-start'], code: 'let total: number | undefined;\nconsole.log(total ?? 5);', prints: '5' },
	{ id: 'typed-key-there/1', concept: 'none-value', shows: ['key-there'], code: 'const ages = new Map<string, number>();\nages.set("Ann", 9);\nconsole.log(ages.get("Bo") ?? 0);', prints: '0' },
	{ id: 'type-declarations/4', concept: 'type-declarations', code: 'enum Light { Red, Green }\nconst now: Light = Light.Green;\nconsole.log(now === Light.Green);', prints: 'true' },
];
