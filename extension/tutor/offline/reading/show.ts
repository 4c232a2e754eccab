/** What was read, for the student to see. */
import * as l10n from '@vscode/l10n';
import type { Said, Spellings } from './types';

/** Longer texts are cut: this is a reminder, not the answer itself. */
const longest = 120;

/** One line that shows what was read: `5`, `[1, 2]`, `line 8` (one-based). */
export function showSaid(said: Said, spellings: Spellings): string {
	const shown = show(said, spellings);
	return shown.length > longest ? `${shown.slice(0, longest - 1)}…` : shown;
}

function show(said: Said, spellings: Spellings): string {
	switch (said.kind) {
		case 'nothing':
			return spellings.nothing;
		case 'truth':
			return said.value ? spellings.true : spellings.false;
		case 'number':
			return said.percent === true ? `${said.text}%` : said.text;
		case 'quoted':
			return spellings.rowsInBraces ? JSON.stringify(said.value) : quote(said.value);
		case 'bare':
			return said.candidates.at(-1) ?? '';
		case 'items': {
			const inner = said.items.map((item) => show(item, spellings)).join(', ');
			return said.of === 'list' ? `[${inner}]` : said.of === 'tuple' ? `(${inner}${said.items.length === 1 ? ',' : ''})` : `{${inner}}`;
		}
		case 'pairs':
			return `{${said.pairs.map(([key, value]) => `${show(key, spellings)}${spellings.rowsInBraces ? '=' : ': '}${show(value, spellings)}`).join(', ')}}`;
		case 'empty':
			return said.of === 'text' ? '\'\'' : said.of === 'pairs' ? '{}' : said.of === 'items' ? '[]' : l10n.t('empty');
		case 'error':
			return said.name ?? l10n.t('an error');
		case 'endless':
			return l10n.t('it never ends');
		case 'lines':
			return said.from === said.to ? l10n.t('line {0}', said.from + 1) : l10n.t('lines {0} to {1}', said.from + 1, said.to + 1);
		case 'gap':
			return said.after < 0 ? l10n.t('before line {0}', 1) : l10n.t('after line {0}', said.after + 1);
		case 'option':
			return said.id;
		case 'cells':
			return said.cells.map((cell) => show(cell, spellings)).join(', ');
		case 'output':
		case 'words':
			return said.text;
	}
}

function quote(text: string): string {
	const plain = text.replace(/\\/g, '\\\\').replace(/\n/g, '\\n');
	return plain.includes('\'') && !plain.includes('"') ? `"${plain}"` : `'${plain.replace(/'/g, '\\\'')}'`;
}
