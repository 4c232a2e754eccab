/** What the language's own checks say of a line before anything runs, such as a type that does not fit: what their message means. */
import * as l10n from '@vscode/l10n';
import type { Finding } from '../../../words';
import { type Candidate, draft } from '../draft';
import { join, line, say } from '../say';
import type { Subject } from '../subject';
import type { ExplainedException } from '../teaching/exceptions';
import { explained, lessonsOf } from '../teaching/lessons';
import { meaningAsked, quoted } from './read';

/** The name that this question is known by. */
export const checkedTemplate = 'explain.checked';

/** Of a line that the student found: the first message about it that can be asked about. */
export function checkedQuestions(subject: Subject, at: number): readonly Candidate[] {
	const { code: { language }, evidence: { run: { findings = [] } } } = subject.ground;
	for (const finding of findings.filter((each) => each.line === at && subject.found.includes(at))) {
		const lesson = lessonOf(language, finding);
		if (!lesson?.choices) continue;
		const message = quoted(withoutAdvice(finding.message));
		return [draft(subject, {
			stage: 'explain',
			template: checkedTemplate,
			slots: { line: at },
			...meaningAsked(lesson.choices, finding.code + finding.message),
			words: join(say(l10n.t('Before anything runs, there is a message about {0}: {1}.'), line(at), message), say(l10n.t('What does that message say?'))),
			fact: lesson.meaning,
			held: say(l10n.t('Yes, that is what it says.')),
			help: [{ rung: 'smaller-question', words: say(l10n.t('Take the message word by word. What on {0} is it about?'), line(at)) }],
			asks: `checked/${at}`,
		})];
	}
	return [];
}

/** Some languages name their checks one by one; others say of all that it is no more than a warning. */
function lessonOf(language: string, { code, message }: Finding): ExplainedException | null {
	const { errors = [], unstarted = [] } = lessonsOf(language) ?? {};
	const kinds = errors.some(({ types }) => types.includes(code)) ? [code] : unstarted;
	return kinds.map((type) => explained(language, { type, message })).find((each) => each?.choices) ?? null;
}

/** A message may go on with what to write instead; that is for the student to find. */
function withoutAdvice(message: string): string {
	return message.replace(/[.;]\s+(?:did you mean|consider|suggest)\b.*$/is, '').replace(/\.$/, '');
}
