import * as l10n from '@vscode/l10n';
import { applyEdits } from '../../../code/edits';
import { languages } from '../../../code/languages';
import type { Outline } from '../../../code/outline';
import type { Question, SyntaxProblem, Words } from '../../../words';
import type { Situation } from '../../roles';
import { type Candidate, draft } from '../draft';
import { alikeAtStart, shownAtStart } from '../teaching/atStart';
import { isAtMost } from '../teaching/ladder';
import { explained, habitQuestion } from '../teaching/lessons';
import { code, join, line, say, spoken } from '../say';
import type { Subject } from '../subject';
import { quoted } from './read';

/** The program cannot start. One try alone, then the message is explained: asking cannot uncover a rule of the language. */
export function syntaxQuestions(subject: Subject): readonly Candidate[] {
	const { syntax } = subject.bug.symptom;
	if (!syntax) return [];
	const place = line(syntax.line);
	const start = startOf(subject, syntax);
	const { own, asked: look } = start;
	const told = start.told ?? say(l10n.t('The message for {0} still says: {1}.'), place, quoted(syntax.message));
	const message = say(l10n.t('The program cannot start. The message for {0} says: {1}.'), place, quoted(syntax.message));
	// A line that is named in what is asked needs no naming before.
	const named = own !== null || look?.some(({ kind }) => kind === 'lines') ? null : say(l10n.t('The error names {0}.'), place);
	const looks = look ? [repair(subject, lookTemplate, start, join(named, look, say(l10n.t('Then make your change, and check it.'))))] : [];
	// What the program itself shows is asked before it is told; so is all else that was told before.
	const inOrder = (...tells: readonly Candidate[]) => (own || wasTold(subject) ? [...looks, ...tells] : [...tells, ...looks]);
	if (isWellFormed(subject.ground.outline, syntax)) {
		// What the message is about and what has to change need not stand on one line.
		const deed = say(l10n.t('Change the program so that it can start, then check it.'));
		return [repair(subject, 'repair.syntax', start, join(message, deed)), ...inOrder(repair(subject, toldTemplate, start, join(told, deed)))];
	}
	const isAnywhere = own !== null || isNoCode(subject, syntax);
	const where = isAnywhere ? say(l10n.t('Change the program so that it can be read, then check it.')) : !mayBeAbove(subject, syntax) ? say(l10n.t('Change that line so that the program can be read, then check it.')) : say(l10n.t('Change that line, or the one above it, so that the program can be read. Then check it.'));
	const there = isBeforeStart(subject, syntax) ? say(l10n.t('Look at {0} and at the line above it. Change one of them, then check.'), place) : say(l10n.t('Look at {0}, change it, then check.'), place);
	return [
		repair(subject, 'repair.syntax', start, join(message, where)),
		...inOrder(repair(subject, toldTemplate, start, join(told, isAnywhere ? say(l10n.t('Make your change, and check it.')) : there))),
	];
}

const lookTemplate = 'repair.syntax-look';
const toldTemplate = 'repair.syntax-told';

/** All that can be said of such an error. */
interface Start {
	readonly syntax: SyntaxProblem;
	/** What the program itself shows of it. */
	readonly own: ReturnType<typeof shownAtStart>;
	readonly told: Words | null;
	/** What to look at, as help, and as a question of its own. */
	readonly look: Words | null;
	readonly asked: Words | null;
	/** Another program that cannot start. */
	readonly alike: Words | null;
}

function startOf(subject: Subject, syntax: SyntaxProblem): Start {
	const own = shownAtStart(subject.ground, syntax);
	const sign = own ? null : misread(subject, syntax);
	const habit = own ? null : habitQuestion(subject.ground.code.language, syntax);
	const isWhole = isWellFormed(subject.ground.outline, syntax);
	const isOfMessage = isWhole || isBeforeStart(subject, syntax) || isNoCode(subject, syntax);
	// What the program itself shows, else what the message is about; for the form of one line its signs.
	const look = own?.look ?? (isOfMessage ? habit : null) ?? (isWhole ? null : say(l10n.t('Compare {0}, sign by sign, with a line of the same kind that works. What differs?'), line(syntax.line)));
	return { syntax, own, told: own?.fact ?? meaning(subject, syntax, sign), look, asked: (sign === null ? habit : null) ?? look, alike: alikeAtStart(subject.ground, syntax) };
}

/** What the message means was said of this very program: said once more, it helps nobody. */
function wasTold({ ground }: Subject): boolean {
	const turns = 'turns' in ground ? (ground as Situation).turns : [];
	return turns.some(({ question, rung, version, withdrawn }) => !withdrawn && version === ground.code.version && question.template.startsWith('repair.syntax') && isAtMost('fact', rung));
}

/** The one sign that the likeliest mend of the line puts another in the place of, each time: the message is of what came of that. Null for all else. */
function misread({ ground: { code: { language, text } } }: Subject, { line: at }: SyntaxProblem): string | null {
	const { edits = [], place } = languages.find(({ id }) => id === language)?.repair.mends(text, at)[0] ?? {};
	const mended = applyEdits(text, edits);
	const changed = new Set([...text].flatMap((sign, index) => (sign === mended[index] ? [] : [`${sign}${mended[index] ?? ''}`])));
	const [pair = ''] = changed;
	const isSigns = changed.size === 1 && mended.length === text.length && /^[^\p{L}\p{N}\s"'`(){}[\]]{2}$/u.test(pair);
	return isSigns && place?.kind === 'lines' && place.from === at ? pair.slice(0, 1) : null;
}

/** Its form is right, and yet it cannot start: what it says does not go together, as a value and the type of its place. Some languages call that, too, an error of the form. */
export function isWellFormed(outline: Outline, { type }: SyntaxProblem): boolean {
	return !outline.broken && !/(?:Syntax|Indentation|Tab)Error$/.test(type);
}

/** What is wrong may stand on the line above; a message that names a sign speaks of the line itself, unless it misses that sign before the line begins. */
function mayBeAbove(subject: Subject, syntax: SyntaxProblem): boolean {
	return syntax.line > 0 && (!/'[^'\p{L}\s]+'/u.test(syntax.message) || isBeforeStart(subject, syntax));
}

/** The line of the message is a bracket alone, or nothing: what is missing was to stand somewhere before it. */
function isNoCode({ source }: Subject, { line: at }: SyntaxProblem): boolean {
	return !/[\p{L}\p{N}]/u.test(source.textOf(at));
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

function meaning(subject: Subject, syntax: SyntaxProblem, sign: string | null): Words | null {
	if (sign !== null) return say(l10n.t('On {0} the sign {1} is read in another way than you mean it. Look up what keeps the parts of such a line apart.'), line(syntax.line), code(sign));
	return explained(subject.ground.code.language, syntax)?.meaning ?? null;
}

function repair(subject: Subject, template: string, { syntax, told, look, asked, alike }: Start, words: Words): Candidate {
	return draft(subject, {
		stage: 'repair',
		template,
		slots: { line: syntax.line },
		answer: { kind: 'edit' },
		truth: { kind: 'run' },
		words,
		fact: unreadable(syntax),
		held: isWellFormed(subject.ground.outline, syntax) ? say(l10n.t('Now the program can start.')) : say(l10n.t('Now the program can be read.')),
		help: [
			look && template !== lookTemplate ? { rung: 'smaller-question', words: look, ...(asked && spoken(look) === spoken(asked) ? { tells: lookTemplate } : {}) } : null,
			told && template !== toldTemplate ? { rung: 'fact', words: told, tells: toldTemplate } : null,
			alike && { rung: 'worked-example', words: alike },
		],
		asks: template,
		isSmaller: template !== 'repair.syntax',
	});
}
