import * as l10n from '@vscode/l10n';
import { firstAstray, firstTooMuch, openAt } from '../../braces/start/blocks';
import type { ErrorShown, StartError } from '../../lessons';
import type { Source } from './source';

/** Which lines belong together. */
const concept = 'indentation';

/** The head of a constructor: a name of a class, and no type before it. */
const constructorHead = /^\s*(?:(?:public|private|protected)\s+)?[A-Z][\w$]*\s*\([^()]*\)\s*(?:throws\s+\w+\s*)?\{/;

/** A method begins where another block is still open. */
export function methodInside(source: Source, error: StartError): ErrorShown | null {
	const { blocks, heads, code } = source;
	const { id, line } = error;
	const isHead = heads.some((head) => head.line === line) || constructorHead.test(code[line] ?? '');
	const astray = firstAstray(code, blocks);
	// A semicolon that is missing elsewhere has nothing to do with braces.
	if (astray && astray.closes <= line && (isHead || id !== 'semicolon-missing')) return bracesAstray(source, error);
	const open = openAt(blocks, line);
	const inner = open.at(-1);
	// A class around it is as it should be.
	if (!inner || open.length < 2 || !isHead) return null;
	return {
		look: { text: l10n.t('A method begins on {0}. Count the braces from {1} on. How many blocks are still open when {0} begins?'), parts: [line, inner.opens] },
		fact: { text: l10n.t('Counted brace by brace, the block that {0} opens is still open when {1} begins. A method cannot stand inside another one.'), parts: [inner.opens, line] },
		// Read as a name of this type, such a head lacks a semicolon.
		example: id === 'semicolon-missing' ? 'class Lamp {\n    int half(int watts) {\n        return watts / 2;\n\n    int twice(int watts) {\n        return watts * 2;\n    }\n}' : 'class Lamp {\n    static int half(int watts) {\n        return watts / 2;\n\n    static int twice(int watts) {\n        return watts * 2;\n    }\n}',
		concept,
	};
}

/** A block that nothing closes, or one that is closed by a brace that was meant for another. */
export function bracesAstray({ code, blocks }: Source, { id, line }: StartError): ErrorShown | null {
	const astray = firstAstray(code, blocks);
	if (astray && astray.closes <= line) {
		return {
			look: { text: l10n.t('Count back from the brace on {0}, brace by brace. Which line opens the block that it closes?'), parts: [astray.closes] },
			fact: { text: l10n.t('Counted brace by brace, the one on {0} closes the block that {1} opens.'), parts: [astray.closes, astray.opens] },
			example: id === 'ends-too-early' ? 'class Lamp {\n    int less(int watts) {\n        if (watts > 40) {\n            return 40;\n        return watts;\n    }\n}' : 'class Lamp {\n    int less(int watts) {\n        if (watts > 40)\n            return 40;\n        }\n        return watts;\n    }\n}',
			concept,
		};
	}
	if (id === 'ends-too-early') {
		const unclosed = blocks.filter(({ closes }) => closes === null).at(-1);
		return unclosed ? {
			look: { text: l10n.t('Count the braces from {0} on. On which line is the block closed that begins there?'), parts: [unclosed.opens] },
			fact: { text: l10n.t('Counted brace by brace, nothing closes the block that {0} opens.'), parts: [unclosed.opens] },
			concept,
		} : null;
	}
	const over = firstTooMuch(code);
	return over === null ? null : {
		look: { text: l10n.t('Count the braces from the first line on. How many blocks are open when {0} begins?'), parts: [over] },
		fact: { text: l10n.t('Counted brace by brace, nothing is open any more when {0} begins. A brace on it closes one block more.'), parts: [over] },
		concept,
	};
}
