import type { FoundCall, FoundProblem } from './foundExample';

/** What a file says a function does with its result; null where it says nothing, or both. */
export type Manner = 'returns' | 'prints' | null;

/**
 * Examples of one function, read as the file means them. A line that a console shows (`5`) may be a value that is returned or text
 * that is printed: what the other examples and the function's own text say decides; where nothing does, it stays `shown`, which either
 * passes. Text without quotes that a function should return, as the rest says, is no example: nobody knows which of the two is wrong.
 */
export function asMeant(calls: readonly FoundCall[], text: string, nothing: string): readonly (FoundCall | FoundProblem)[] {
	const words = mannerIn(text);
	const returns = words === 'returns' || calls.some(({ compare, raises, expected }) => !raises && (compare === 'truth' || (compare === 'equal' && expected !== nothing)));
	const prints = words === 'prints' || calls.some((call) => call.compare === 'printed' && isDirect(call));
	const isUnquoted = (call: FoundCall) => returns && !prints && call.compare === 'shown' && call.value === undefined && isDirect(call);
	const isPrinted = prints || calls.some((call) => call.compare === 'shown' && call.value === undefined && isDirect(call) && !isUnquoted(call));
	const manner = returns === isPrinted ? null : returns ? 'returns' : 'prints';
	return calls.map((call) => {
		if (isUnquoted(call)) return { kind: 'problem', line: call.line, code: 'unquoted', text: call.expected };
		return call.compare === 'shown' && call.value !== undefined ? settled(call, call.value, manner, nothing) : call;
	});
}

/** Of `print(f(2))` the text says nothing about what `f` itself does. */
function isDirect({ call, about }: FoundCall): boolean {
	return call.startsWith(`${about}(`);
}

function settled(call: FoundCall, value: string, manner: Manner, nothing: string): FoundCall {
	const { value: _, loose, ...rest } = call;
	// That a call shows nothing says how a function that prints ends; else only that it gives nothing.
	if (call.expected.trim() === '' && manner !== 'prints') return { ...rest, expected: nothing, compare: 'equal' };
	if (manner === 'prints') return { ...rest, compare: 'printed', loose };
	if (manner !== 'returns') return call;
	const lines = call.expected.split('\n');
	const above = lines.at(-1) === value ? lines.slice(0, -1).join('\n') : '';
	return { ...rest, expected: value, compare: 'equal', ...(above === '' ? {} : { output: above, loose }) };
}

/** What a description says of a function in words: that it returns, or that it prints. */
export function mannerIn(text: string): Manner {
	const said = text.replace(/\b(?:returns?|gives?)\s+(?:none|nothing)\b|\b(?:does not|doesn't|do not|don't|without|never)\s+(?:return|print|display)(?:s|ing)?\b/gi, '');
	const returns = /\breturn(?:s|ed|ing)?\b/i.test(said);
	const prints = /\b(?:print|display)(?:s|ed|ing)?\b/i.test(said);
	return returns === prints ? null : returns ? 'returns' : 'prints';
}
