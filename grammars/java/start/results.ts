import * as l10n from '@vscode/l10n';
import type { ErrorShown, StartError } from '../../lessons';
import type { Head, Source } from './source';

/** A method that promises a value, and comes to its end without one. */
export function resultMissing(source: Source, { message, line }: StartError): ErrorShown | null {
	const head = source.headOf(line);
	if (!head || head.type === 'void' || /value$/.test(message)) return null;
	const inside = source.code.map((_, at) => at).slice(head.line + 1, line);
	const returns = inside.filter((at) => /\breturn\b\s*[^;\s]/.test(source.code[at] ?? ''));
	return returns.length === 0 ? nothingBack(source, head, inside) : onSomeWay(source, head, returns, line);
}

function nothingBack({ code }: Source, { line, name, type }: Head, inside: readonly number[]): ErrorShown {
	const printed = inside.filter((at) => /\bSystem\.out\.print/.test(code[at] ?? ''));
	return {
		look: { text: l10n.t('The head on {0} promises a value of the type {1}. Which line of {2} hands it to the line that calls {2}?'), parts: [line, type, name] },
		fact: printed.length > 0
			? { text: l10n.t('No line of {0} gives a value back. What is printed on {1} is seen on the screen, and the line that calls {0} does not get it.'), parts: [name, printed] }
			: { text: l10n.t('No line of {0} gives a value back, and its head on {1} promises one.'), parts: [name, line] },
		example: printed.length > 0 ? 'static int half(int number) {\n    System.out.println(number / 2);\n}' : 'static int half(int number) {\n    int result = number / 2;\n}',
	};
}

function onSomeWay(source: Source, head: Head, returns: readonly number[], line: number): ErrorShown {
	const around = (at: number) => source.blocks.filter(({ opens, closes }) => head.line < opens && opens < at && (closes ?? Infinity) >= at);
	const loop = returns.length === 1 ? around(returns[0] ?? line).find(({ opens }) => /^\s*(?:for|while)\b/.test(source.code[opens] ?? '')) : undefined;
	if (loop) {
		return {
			look: { text: l10n.t('The only return stands in the loop that begins on {0}. What does {1} give back when the loop is over and that line has not run?'), parts: [loop.opens, head.name] },
			fact: { text: l10n.t('The loop may end before {0} has run. Then the run comes to {1}, and {2} has no value to give back.'), parts: [returns, line, head.name] },
			example: 'static int firstLarge(int[] row) {\n    for (int each : row) {\n        if (each > 100) {\n            return each;\n        }\n    }\n}',
		};
	}
	return {
		look: returns.length === 1
			? { text: l10n.t('{0} gives a value back on {1}. In which case does the run not come to that line?'), parts: [head.name, returns] }
			: { text: l10n.t('{0} gives values back on {1}. In which case does the run come to none of these lines?'), parts: [head.name, returns] },
		fact: { text: l10n.t('There is a way through {0} that leaves out {1}. It comes to {2}, and there is no value to give back.'), parts: [head.name, returns, line] },
	};
}

/** A method that promises nothing, and gives something back. */
export function resultUnexpected(source: Source, { line }: StartError): ErrorShown | null {
	const head = source.headOf(line);
	return head?.type === 'void' ? {
		look: { text: l10n.t('Read the head of {0} on {1}. What does it say of what {0} gives back?'), parts: [head.name, head.line] },
		fact: { text: l10n.t('The head on {0} promises nothing: it says {1}. A value is given back on {2}.'), parts: [head.line, 'void', line] },
	} : null;
}

/** A value that could lose something in the place where it should go. */
export function otherKind(source: Source, { parts, line }: StartError): ErrorShown | null {
	const [from = '', to = ''] = parts;
	const cause = source.made().filter((each) => each.type === from && each.line !== line && source.has(line, each.name) && (each.method === null || each.method === source.headOf(line)?.line)).at(-1);
	return cause ? {
		look: { text: l10n.t('{0} on {1} is of the type {2}. See where it is made. What kind of number should come out of {1}?'), parts: [cause.name, line, from] },
		fact: { text: l10n.t('{0} is made on {1} as {2}. What is worked out with it is of the type {2} too, and {3} wants {4}.'), parts: [cause.name, cause.line, from, line, to] },
		concept: 'type-declarations',
	} : null;
}
