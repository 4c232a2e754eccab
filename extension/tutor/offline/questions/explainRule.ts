/** What follows a wrong answer that a misconception gives: which rule fits what the run showed? */
import * as l10n from '@vscode/l10n';
import type { Bug, Question } from '../../../words';
import type { Situation } from '../../roles';
import { isFresh } from '../chooser';
import { backticked } from '../backticked';
import { misconceptionOf } from '../teaching/beliefs';
import { type Candidate, draft } from '../draft';
import { optionsOf } from '../options';
import { line, say } from '../say';
import type { Subject } from '../subject';

/** What the names of these questions begin with. */
export const rulePrefix = 'explain.rule.';

/** One question for each misconception that the questions about a line could show; it comes after an answer that showed it. */
export function ruleQuestions(subject: Subject, candidates: readonly Candidate[]): Candidate[] {
	const { language } = subject.ground.code;
	const seen = new Set<string>();
	return candidates.flatMap(({ question, keepsAnswer }) => {
		const at = question.slots.line;
		// Where the reply leaves the answer open, a rule that fits would tell it.
		if (at === undefined || question.stage !== 'explain' || keepsAnswer) return [];
		return question.foils.flatMap(({ misconception }): Candidate[] => {
			const key = `${misconception}/${at}`;
			const own = misconceptionOf(language, misconception);
			if (!own || seen.has(key)) return [];
			seen.add(key);
			const rivals = question.foils.flatMap((foil) => misconceptionOf(language, foil.misconception) ?? []).filter(({ id }) => id !== own.id);
			const options = optionsOf(key, backticked(own.holds()), [own, ...rivals].map((each) => ({ words: backticked(each.believes()), misconception: each.id })));
			return options === null ? [] : [
				draft(subject, {
					stage: 'explain',
					template: `${rulePrefix}${misconception}`,
					slots: { ...(question.slots.test === undefined ? {} : { test: question.slots.test }), line: at },
					...options,
					words: say(l10n.t('Which rule fits what the run did on {0}?'), line(at)),
					fact: backticked(own.holds()),
					held: say(l10n.t('Right, that fits this run.')),
					asks: `rule/${key}`,
					follows: ({ question: asked, assessment }) => asked.slots.line === at && (assessment?.correct === false ? assessment.misunderstood === misconception : assessment?.correct === true && asked.id === question.id && asksOfCall(subject, asked)),
				}),
			];
		});
	});
}

/** Whether a call counts as true: a yes or no that what came out of the run tells already, and not what the call gives. */
function asksOfCall({ ground: { outline } }: Subject, { template, slots: { line: at } }: Question): boolean {
	return template === 'explain.condition' && outline.conditions.some((each) => each.line === at && /^!?\s*[\p{L}_][\p{L}\p{N}_.:]*\s*\([^()]*\)$/u.test(each.text.trim()));
}

/** Where all values at the line that was found are known from the questions before, so that nothing is left to be asked there: which rule makes them so. */
export function rulesOfSeen({ turns }: Situation, { id }: Bug, all: readonly Candidate[]): readonly Candidate[] {
	const own = turns.filter(({ question, withdrawn }) => !withdrawn && question.id.startsWith(`${id}/`));
	const isFound = own.some(({ question: { stage }, assessment }) => stage === 'locate' && assessment?.correct === true);
	const isOpen = ({ question: { stage }, follows }: Candidate) => stage === 'explain' && follows === undefined;
	if (!isFound || own.some(({ question }) => question.stage === 'explain') || all.some((each) => isOpen(each) && isFresh(each, all, turns))) return all;
	return all.map((each) => {
		if (!each.question.template.startsWith(rulePrefix)) return each;
		const { follows: _, ...plain } = each;
		return plain;
	});
}
