/** What New Course made of a folder, and what it did not understand, to be read: Markdown. */
import * as l10n from '@vscode/l10n';
import { noteWords, type Note } from './notes';
import type { ScaffoldedProblem } from './scaffold';

/** `problems` are those that were written into the course file. */
export function reportText(problems: readonly ScaffoldedProblem[], notes: readonly Note[], folder: string): string {
	const files = [...new Set(notes.map(({ file }) => file))].sort((a, b) => a.localeCompare(b, 'en'));
	return [
		`# ${l10n.t('New course from {0}', plain(folder))}`, '',
		`## ${l10n.t('Problems in the course file')}`, '',
		...(problems.length === 0 ? [l10n.t('None.')] : problems.map(problemLine)), '',
		`## ${l10n.t('What needs a look')}`, '',
		...(files.length === 0 ? [l10n.t('Nothing: each file could be read and used.')] : files.flatMap((file) => [`- ${code(file)}`, ...notes.filter((note) => note.file === file).map((note) => `  - ${noteLine(note)}`)])), '',
		l10n.t('No file of the folder was changed. Check the course before you hand it out: a solution has to pass all examples, and a program to begin with has to fail one.'), '',
	].join('\n');
}

function problemLine({ title, program, tests, hiddenTests, mistakes, reference }: ScaffoldedProblem): string {
	const parts = [
		l10n.t('examples: {0}', tests.length),
		...(hiddenTests.length > 0 ? [l10n.t('hidden: {0}', hiddenTests.length)] : []),
		...(mistakes.length > 0 ? [l10n.t('known mistakes: {0}', mistakes.length)] : []),
		reference === null ? l10n.t('no solution') : l10n.t('with a solution'),
	];
	return `- **${plain(title)}** (${code(program)}): ${parts.join(', ')}`;
}

function noteLine(note: Note): string {
	return note.line === null ? plain(noteWords(note)) : l10n.t('Line {0}: {1}', note.line + 1, plain(noteWords(note)));
}

/** Text in which no sign means anything to Markdown. */
function plain(text: string): string {
	return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}

/** Code in Markdown, whatever quotes are in it. */
function code(text: string): string {
	const fence = '`'.repeat(Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
	return text.includes('`') ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}
