import type { LineRange, Outline } from '../../../extension/code/outline';

/** An outline as a person reviews it in a diff: one thing a line, lines one-based. */
export function renderOutline(outline: Outline): string {
	const flags = [outline.script && 'script', outline.readsInput && 'reads input', outline.broken && 'broken'].filter(Boolean).join(', ');
	return [
		`program: ${flags || 'plain'}`,
		`statements on lines ${ranges(outline.statementLines)}`,
		...(outline.idleLines.length > 0 ? [`idle lines ${ranges(outline.idleLines)}`] : []),
		...((outline.spans ?? []).length > 0 ? [`over several lines: ${(outline.spans ?? []).map(({ from, to }) => `${from + 1}-${to + 1}`).join(' ')}`] : []),
		...outline.functions.map((one) => {
			const { least, most } = one.takes ?? { least: 0, most: null };
			const isSimple = least === one.parameters.length && most === least;
			const notes = [!isSimple && `takes ${least} to ${most ?? 'any'}`, one.owner && `of ${one.owner}`, one.empty && 'empty', one.later && 'its value comes later', one.docstring !== null && `docstring ${JSON.stringify(one.docstring)}`].filter(Boolean).join(', ');
			return `function ${one.name}(${one.parameters.join(', ')}) ${lines(one.range)}, header ${one.header + 1}${notes ? `: ${notes}` : ''}`;
		}),
		...(outline.classes ?? []).map((one) => `class ${one.name} ${lines(one.range)}, header ${one.header + 1}`),
		...outline.loops.map((one) => `loop ${one.kind} ${lines(one.range)}, body ${lines(one.body)}: [${one.variables.join(', ')}] over ${one.over}${one.counts === undefined ? '' : `, counts ${JSON.stringify(one.counts)}`}${one.looksAfter ? ', looks after' : ''}${inside(one.function)}`),
		...outline.conditions.map((one) => `condition line ${one.line + 1}, body ${lines(one.body)}: ${one.word} ${one.text}${inside(one.function)}`),
		...outline.assignments.map((one) => `assignment ${lines(one.range)}: [${one.targets.join(', ')}] ${one.augmented ? 'grows by' : 'gets'} ${JSON.stringify(one.value)}${inside(one.function)}`),
		...outline.returns.map((one) => `return ${lines(one.range)}: ${one.value ?? '(nothing)'}${inside(one.function)}`),
		...outline.calls.map((one) => `call line ${one.line + 1}: ${one.callee} as ${JSON.stringify(one.text)}${inside(one.function)}`),
		...(outline.unkept ?? []).map((one) => `unkept line ${one.line + 1}: ${one.text}${inside(one.function)}`),
		'',
	].join('\n');
}

function inside(name: string | null): string {
	return name === null ? '' : ` in ${name}`;
}

function lines({ from, to }: LineRange): string {
	return from === to ? `line ${from + 1}` : `lines ${from + 1}-${to + 1}`;
}

/** `1-3 5` from [0, 1, 2, 4]. */
function ranges(all: readonly number[]): string {
	const parts: string[] = [];
	for (let at = 0; at < all.length; ) {
		let end = at;
		while (all[end + 1] === (all[end] ?? 0) + 1) end++;
		parts.push(end === at ? `${(all[at] ?? 0) + 1}` : `${(all[at] ?? 0) + 1}-${(all[end] ?? 0) + 1}`);
		at = end + 1;
	}
	return parts.join(' ') || '(none)';
}
