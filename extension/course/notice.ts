/** What a student reads of a course before it takes effect, and at any time later: one page. */
import * as l10n from '@vscode/l10n';
import type { Course } from './course';

/** What a course sets, one sentence each; the same sentences wherever it is shown. `isTrusted`: in a folder that nobody trusts less of it counts. */
export function settingsWords({ policy, language, readingLevel, study, opens, closes }: Course, isTrusted: boolean, when: (at: number) => string): readonly string[] {
	const { model, budget, network, explanations, help, avoid = [], turns, reflection } = policy;
	return [
		network === 'off' ? l10n.t('Nothing is sent over the network: the tutor works on your computer alone.') : null,
		model && network !== 'off'
			? isTrusted
				? l10n.t('The tutor thinks with the model {0} at {1}. Your program, its examples and your answers are sent there.', model.name, new URL(model.baseUrl).origin)
				: l10n.t('The course names the model {0} at {1}. It is asked only once you trust this folder; then your program, its examples and your answers are sent there.', model.name, new URL(model.baseUrl).origin)
			: null,
		budget?.sessionTokens === undefined ? null : l10n.t('A session uses {0} tokens of a model at most.', budget.sessionTokens),
		budget?.dayTokens === undefined ? null : l10n.t('A day uses {0} tokens of a model at most.', budget.dayTokens),
		explanations === 'never' ? l10n.t('Code is not explained.') : explanations === 'afterSession' ? l10n.t('Code is explained once the session on it has ended.') : null,
		help === undefined ? null : helpWords(help),
		avoid.length === 0 ? null : l10n.t('The tutor avoids these words: {0}.', avoid.join(', ')),
		turns === undefined ? null : l10n.t('A session ends after {0} questions.', turns),
		reflection === 'required' ? l10n.t('At the end you say in one sentence how you would check next time.') : null,
		language === null ? null : l10n.t('The tutor speaks this language: {0}.', language),
		readingLevel === 'beginner' ? l10n.t('Code is explained in plain words, for those who begin.') : readingLevel === 'intermediate' ? l10n.t('Code is explained for those who know the first steps.') : null,
		study === null ? null : l10n.t('The course is part of a study: a hash of your pseudonym decides whether you get questions, explanations or neither of them.'),
		opens === null ? null : l10n.t('It may be used from {0}.', when(opens)),
		closes === null ? null : l10n.t('It may be used until {0}.', when(closes)),
	].filter((sentence) => sentence !== null);
}

function helpWords(help: NonNullable<Course['policy']['help']>): string {
	switch (help) {
		case 'question':
			return l10n.t('Hints are not given: there are questions only.');
		case 'smaller-question':
			return l10n.t('Hints end with a smaller question.');
		case 'fact':
			return l10n.t('Hints end with a fact of the run.');
		case 'worked-example':
			return l10n.t('Hints end with an example on another program.');
		case 'place-named':
			return l10n.t('Hints end with the place in the program.');
		case 'change-described':
			return l10n.t('Hints may end with the change itself.');
	}
}

/** The page as Markdown. `pseudonym`: null before the course is joined. */
export function notice(course: Course, { isTrusted, pseudonym, signedBy, when }: { readonly isTrusted: boolean; readonly pseudonym: string | null; readonly signedBy: string | null; readonly when: (at: number) => string }): string {
	const { name, contact, problems } = course;
	const sets = settingsWords(course, isTrusted, when);
	const list = (items: readonly string[]): readonly string[] => items.map((item) => `- ${plain(item)}`);
	return [
		`# ${plain(name)}`, '',
		l10n.t('This is what the course sets for you, and what is kept of you.'), '',
		`## ${l10n.t('What the course sets')}`, '',
		...(sets.length > 0 ? list(sets) : [l10n.t('Nothing: the tutor works as it does without a course.')]), '',
		`## ${l10n.t('Problems')}`, '', ...list(problems.map(({ title }) => title)), '',
		`## ${l10n.t('What is kept, and who sees it')}`, '',
		...list([
			l10n.t('Your sessions are kept on this computer. Nobody gets them unless you export a hand-in, and you see what is in it first.'),
			pseudonym === null ? l10n.t('In a hand-in you have a pseudonym. Your name is not in it.') : l10n.t('In a hand-in you are called {0}. Your name is not in it.', pseudonym),
			l10n.t('Your key for a model stays with the editor. It is sent to the address that you gave it for, and to no other one.'),
			l10n.t('The course cannot read your files. All that it can run is run in the sandbox, as your programs are.'),
		]), '',
		`## ${l10n.t('Leaving')}`, '',
		l10n.t('“Leave the Course” ends all of this. Your programs and your sessions stay.'), '',
		`## ${l10n.t('Whom to ask')}`, '',
		contact ? [plain(contact.name), link(contact.email), link(contact.url && new URL(contact.url).href)].filter((part) => part !== null).join(' · ') : l10n.t('The course names nobody. Ask whoever gave it to you.'), '',
		...(signedBy === null ? [] : [l10n.t('Signed with the key {0}.', signedBy), '']),
	].join('\n');
}

/** An address as one, whatever signs are in it. It has no blank and no bracket of its kind: the course file is refused otherwise. */
function link(address: string | null): string | null {
	return address && `<${address}>`;
}

/** Words of the course as words, whatever signs are in them. */
function plain(text: string): string {
	return text.replace(/[\\`*_{}[\]<>()#+!|~&]/g, (sign) => `\\${sign}`).replace(/\s+/g, ' ');
}

/**
 * What the student agrees to, as a text to compare: when a course sets something else, they are asked again. All that it sets is in it, in an order of its own; a new
 * problem is not, and neither are the dates: an extended deadline needs no answer, and an exam that begins earlier must not wait for one.
 */
export function agreement({ policy, study, pseudonyms, language, readingLevel }: Course): string {
	const { network, model, budget, explanations, help, avoid, turns, reflection } = policy;
	const set = [
		network, model?.baseUrl, model?.name, budget?.sessionTokens, budget?.dayTokens, explanations, help, avoid, turns, reflection,
		study?.id, study?.arms.map(({ id, gives, share }) => [id, gives, share ?? 1]), pseudonyms, language, readingLevel,
	];
	return JSON.stringify(set.map((each) => each ?? null));
}
