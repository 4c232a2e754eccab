import * as l10n from '@vscode/l10n';
import { type Candidate, draft } from '../draft';
import { code, join, line, say } from '../say';
import { slipOf } from '../diagnosis/slips';
import type { Subject } from '../subject';
import { stopped } from './read';

/** A misspelt name: one try, then it is told, since it teaches nothing to be asked. */
export function slipQuestions(subject: Subject): readonly Candidate[] {
	const { exception } = subject.bug.symptom;
	const slip = slipOf(subject.ground, exception);
	if (!slip || !exception) return [];
	const told = slip.known === null
		? say(l10n.t('{0} is not known here; {1} is. To the program these are two names.'), code(slip.typed), code(slip.meant))
		: say(l10n.t('{0} has no value; {1} has one from {2}. To the program these are two names.'), code(slip.typed), code(slip.meant), line(slip.known));
	const alike = slip.known === null
		? say(l10n.t('Compare {0} on {1} with {2}, letter by letter. If you mean the same, spell it the same.'), code(slip.typed), line(slip.line), code(slip.meant))
		: say(l10n.t('Compare {0} on {1} with {2} on {3}, letter by letter. If you mean the same, spell it the same.'), code(slip.typed), line(slip.line), code(slip.meant), line(slip.known));
	const shared = { stage: 'repair' as const, slots: { line: slip.line }, answer: { kind: 'edit' as const }, truth: { kind: 'run' as const }, held: say(l10n.t('Now the name is known.')) };
	return [
		draft(subject, {
			...shared,
			template: 'repair.slip',
			words: join(stopped(subject, exception), say(l10n.t('Look at the spelling of the names on that line. Change it, then check.'))),
			fact: [],
			help: [{ rung: 'fact', words: told, tells: 'slip-told' }, { rung: 'place-named', words: alike, tells: 'slip-alike' }],
			asks: 'slip',
		}),
		draft(subject, {
			...shared,
			template: 'repair.slip-told',
			words: join(told, say(l10n.t('Change it, then check.'))),
			fact: [],
			help: [{ rung: 'place-named', words: alike, tells: 'slip-alike' }],
			asks: 'slip-told',
			isSmaller: true,
		}),
		draft(subject, {
			...shared,
			template: 'repair.slip-alike',
			words: join(alike, say(l10n.t('Then check.'))),
			fact: [],
			asks: 'slip-alike',
			isSmaller: true,
		}),
	];
}
