import * as l10n from '@vscode/l10n';
import type { SyntaxProblem, Words } from '../../../words';
import { type Candidate, draft } from '../draft';
import { explained } from '../teaching/lessons';
import { code, join, line, say } from '../say';
import type { Subject } from '../subject';

/** The program cannot start. One try alone, then the message is explained: asking cannot uncover a rule of the language. */
export function syntaxQuestions(subject: Subject): readonly Candidate[] {
	const { syntax } = subject.bug.symptom;
	if (!syntax) return [];
	const place = line(syntax.line);
	// A message that names a sign speaks of the line itself.
	const where = syntax.line === 0 || /'[^'\p{L}\s]+'/u.test(syntax.message) ? say(l10n.t('Change that line so that the program can be read, then check it.')) : say(l10n.t('Change that line, or the one above it, so that the program can be read. Then check it.'));
	return [
		repair(subject, 'repair.syntax', syntax, join(say(l10n.t('The program cannot start. The message for {0} says: {1}.'), place, code(syntax.message)), where)),
		repair(subject, 'repair.syntax-told', syntax, join(meaning(subject, syntax) ?? say(l10n.t('The message for {0} still says: {1}.'), place, code(syntax.message)), say(l10n.t('Look at {0}, change it, then check.'), place))),
	];
}

/** The message that stands there as long as the program cannot be read. */
export function unreadable(syntax: SyntaxProblem): Words {
	return say(l10n.t('The program cannot start yet. The message says: {0}.'), code(syntax.message));
}

function meaning(subject: Subject, syntax: SyntaxProblem): Words | null {
	return explained(subject.ground.code.language, syntax)?.meaning ?? null;
}

function repair(subject: Subject, template: string, syntax: SyntaxProblem, words: Words): Candidate {
	const told = meaning(subject, syntax);
	return draft(subject, {
		stage: 'repair',
		template,
		slots: { line: syntax.line },
		answer: { kind: 'edit' },
		truth: { kind: 'run' },
		words,
		fact: unreadable(syntax),
		held: say(l10n.t('Now the program can be read.')),
		help: [
			{ rung: 'smaller-question', words: say(l10n.t('Compare {0}, sign by sign, with a line of the same kind that works. What differs?'), line(syntax.line)) },
			told && { rung: 'fact', words: told },
		],
		asks: template,
		isSmaller: template !== 'repair.syntax',
	});
}
