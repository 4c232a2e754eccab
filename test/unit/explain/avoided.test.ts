import { expect, it } from 'vitest';
import { isAvoided } from '../../../extension/explain/sessionGuard';
import type { ExplanationUnit } from '../../../extension/explain/explanation';

const unit = { kind: 'summary', by: 'offline', words: [{ kind: 'text', text: 'A loop goes through ' }, { kind: 'code', text: 'recursion' }] } as unknown as ExplanationUnit;

it('an explanation does without the words that a course avoids, whole ones, and keeps the names in code', () => {
	expect(isAvoided(unit, ['Loop'])).toBe(true);
	expect(isAvoided(unit, ['loo', 'goe', 'recursion'])).toBe(false);
	expect(isAvoided(unit, [])).toBe(false);
});
