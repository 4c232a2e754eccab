import * as l10n from '@vscode/l10n';
import type { SyntaxProblem, Words } from '../../../words';
import { type Candidate, draft } from '../draft';
import { code, join, line, say } from '../say';
import type { Subject } from '../subject';

/** The program cannot start. One try alone, then the message is explained: asking cannot uncover a rule of the language. */
export function syntaxQuestions(subject: Subject): readonly Candidate[] {
	const { syntax } = subject.bug.symptom;
	if (!syntax) return [];
	const place = line(syntax.line);
	return [
		repair(subject, 'repair.syntax', syntax, join(say(l10n.t('The program cannot start. At {0} the message is {1}.'), place, code(syntax.message)), say(l10n.t('Change that line, or the one above it, so that the program can be read. Then check it.')))),
		repair(subject, 'repair.syntax-again', syntax, join(say(l10n.t('Still at {0}: {1}.'), place, code(syntax.message)), say(l10n.t('Compare the line, sign by sign, with a line of the same kind that works. Change it, then check.')))),
	];
}

function repair(subject: Subject, template: string, syntax: SyntaxProblem, words: Words): Candidate {
	return draft(subject, {
		stage: 'repair',
		template,
		slots: { line: syntax.line },
		answer: { kind: 'edit' },
		truth: { kind: 'run' },
		words,
		fact: say(l10n.t('The program cannot start yet: {0}.'), code(syntax.message)),
		held: say(l10n.t('Now the program can be read.')),
		help: [
			{ rung: 'smaller-question', words: say(l10n.t('Count the opening and the closing brackets and quotes on {0} and the line above. Does each have its partner?'), line(syntax.line)) },
			{ rung: 'fact', words: say(l10n.t('The reader came as far as {0} and could not go on. What it misses is often at the end of the line before.'), line(syntax.line)) },
		],
		asks: template,
		isSmaller: template !== 'repair.syntax',
	});
}
