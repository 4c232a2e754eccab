/**
 * Every wording that the guard knows, one by one: without an entry of a table, an alternative in one of its patterns, or an exception in
 * one, the text that stands for it here is no longer told from others. What a whole message comes to is for the other files.
 */
import { describe, expect, it } from 'vitest';
import { kindsOf } from './wordings/changeProbe';
import { changeKinds } from './wordings/changes';
import { effectWordings } from './wordings/effects';
import { frameWordings } from './wordings/frames';
import { knows } from './wordings/probes';
import { ruleWordings } from './wordings/rules';
import { signWordings } from './wordings/signs';
import { spanishSentences } from './wordings/spanish';
import { spokenSentences } from './wordings/spoken';
import { topicWordings } from './wordings/topics';
import { wordingWordings } from './wordings/wording';

const all = { ...effectWordings, ...frameWordings, ...ruleWordings, ...signWordings, ...topicWordings, ...wordingWordings };

describe('a wording', () => {
	it.each(Object.entries(all))('%s', (name, { yes = [], no = [] }) => {
		expect(yes.filter((text) => !knows(name, text))).toEqual([]);
		expect(no.filter((text) => knows(name, text))).toEqual([]);
	});
});

describe('a sentence', () => {
	it.each([...spokenSentences, ...spanishSentences])('%s: %s → %s', (rule, text, isKnown) => {
		expect(knows(rule, text)).toBe(isKnown);
	});
});

describe('a change', () => {
	it.each(changeKinds)('%s → %s', (before, after, kinds) => {
		expect(kindsOf(before, after)).toBe(kinds);
	});
});
