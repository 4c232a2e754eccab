import * as l10n from '@vscode/l10n';
import type { Outline } from '../../../code/outline';
import type { Question, SyntaxProblem, Words } from '../../../words';
import { type Candidate, draft } from '../draft';
import { alikeAtStart, shownAtStart } from '../teaching/atStart';
import { explained, habitQuestion } from '../teaching/lessons';
import { join, line, say } from '../say';
import type { Subject } from '../subject';
import { quoted } from './read';

/** The program cannot start. One try alone, then the message is explained: asking cannot uncover a rule of the language. */
export function syntaxQuestions(subject: Subject): readonly Candidate[] {
	const { syntax } = subject.bug.symptom;
	if (!syntax) return [];
	const place = line(syntax.line);
	const own = shownAtStart(subject.ground, syntax);
	const told = own?.fact ?? meaning(subject, syntax) ?? say(l10n.t('The message for {0} still says: {1}.'), place, quoted(syntax.message));
	const message = say(l10n.t('The program cannot start. The message for {0} says: {1}.'), place, quoted(syntax.message));
	if (isWellFormed(subject.ground.outline, syntax)) {
		// What the message is about and what has to change need not stand on one line.
		const deed = say(l10n.t('Change the program so that it can start, then check it.'));
		const look = own?.look ?? habitQuestion(subject.ground.code.language, syntax);
		const asked = look ? [repair(subject, lookTemplate, syntax, join(own ? null : say(l10n.t('The error names {0}.'), place), look, say(l10n.t('Then make your change, and check it.'))))] : [];
		const explained = repair(subject, toldTemplate, syntax, join(told, deed));
		// What the program itself shows is asked before it is told.
		return [repair(subject, 'repair.syntax', syntax, join(message, deed)), ...(own ? [...asked, explained] : [explained, ...asked])];
	}
	const where = own ? say(l10n.t('Change the program so that it can be read, then check it.')) : !mayBeAbove(subject, syntax) ? say(l10n.t('Change that line so that the program can be read, then check it.')) : say(l10n.t('Change that line, or the one above it, so that the program can be read. Then check it.'));
	return [
		repair(subject, 'repair.syntax', syntax, join(message, where)),
		...(own ? [repair(subject, lookTemplate, syntax, join(own.look, say(l10n.t('Then make your change, and check it.'))))] : []),
		repair(subject, toldTemplate, syntax, join(told, own ? say(l10n.t('Make your change, and check it.')) : isBeforeStart(subject, syntax) ? say(l10n.t('Look at {0} and at the line above it. Change one of them, then check.'), place) : say(l10n.t('Look at {0}, change it, then check.'), place))),
	];
}

const lookTemplate = 'repair.syntax-look';
const toldTemplate = 'repair.syntax-told';

/** Its form is right, and yet it cannot start: what it says does not go together, as a value and the type of its place. Some languages call that, too, an error of the form. */
export function isWellFormed(outline: Outline, { type }: SyntaxProblem): boolean {
	return !outline.broken && !/(?:Syntax|Indentation|Tab)Error$/.test(type);
}

/** What is wrong may stand on the line above; a message that names a sign speaks of the line itself, unless it misses that sign before the line begins. */
function mayBeAbove(subject: Subject, syntax: SyntaxProblem): boolean {
	return syntax.line > 0 && (!/'[^'\p{L}\s]+'/u.test(syntax.message) || isBeforeStart(subject, syntax));
}

/** Something is missing before the first word or sign of the line. */
function isBeforeStart({ source }: Subject, { line: at, message }: SyntaxProblem): boolean {
	const behind = /\bbefore ['‘`"]([^'’`"]+)['’`"]/.exec(message)?.[1];
	return at > 0 && behind !== undefined && source.textOf(at).trim().startsWith(behind);
}

/** The message that a question about one was asked for; null for any other question. */
export function messageAsked({ template, fact }: Question): string | null {
	const [said] = template.startsWith('repair.syntax') ? fact.flatMap((segment) => (segment.kind === 'code' ? [segment.text] : [])) : [];
	return said ?? null;
}

/** The message that stands there as long as the program cannot be read. */
export function unreadable(syntax: SyntaxProblem): Words {
	return say(l10n.t('The program cannot start yet. The message says: {0}.'), quoted(syntax.message));
}

function meaning(subject: Subject, syntax: SyntaxProblem): Words | null {
	return explained(subject.ground.code.language, syntax)?.meaning ?? null;
}

function repair(subject: Subject, template: string, syntax: SyntaxProblem, words: Words): Candidate {
	const { language } = subject.ground.code;
	const own = shownAtStart(subject.ground, syntax);
	const told = own?.fact ?? meaning(subject, syntax);
	const isWhole = isWellFormed(subject.ground.outline, syntax);
	const habit = isWhole || isBeforeStart(subject, syntax) ? habitQuestion(language, syntax) : null;
	const look = own?.look ?? habit ?? (isWhole ? null : say(l10n.t('Compare {0}, sign by sign, with a line of the same kind that works. What differs?'), line(syntax.line)));
	const alike = alikeAtStart(subject.ground, syntax);
	return draft(subject, {
		stage: 'repair',
		template,
		slots: { line: syntax.line },
		answer: { kind: 'edit' },
		truth: { kind: 'run' },
		words,
		fact: unreadable(syntax),
		held: isWhole ? say(l10n.t('Now the program can start.')) : say(l10n.t('Now the program can be read.')),
		help: [
			look && { rung: 'smaller-question', words: look, tells: lookTemplate },
			told && { rung: 'fact', words: told, tells: toldTemplate },
			alike && { rung: 'worked-example', words: alike },
		],
		asks: template,
		isSmaller: template !== 'repair.syntax',
	});
}
