/** Conditions that are tried one after the other until one is true. Pure; lines are zero-based. */
import type { ConditionOutline } from './outline';

/** The line of the first of the conditions that are tried one after the other until one is true, with this one among them. */
export function chainOfCondition(conditions: readonly ConditionOutline[], own: ConditionOutline): number {
	if (!isFurther(own)) return own.line;
	const first = conditions.filter((each) => !isFurther(each) && each.whole && each.line < own.line && own.line <= each.whole.to).sort((a, b) => b.line - a.line)[0];
	return first?.line ?? own.line;
}

/** It is tried only where one before is false (`elif`, `else if`). */
function isFurther({ word }: ConditionOutline): boolean {
	return /^el/i.test(word);
}
