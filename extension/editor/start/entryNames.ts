import * as l10n from '@vscode/l10n';
import type { EntryPoint } from '../../words';

/** An entry point as the page names it back. */
export function idOf(entry: EntryPoint): string {
	return entry.kind === 'function' ? `function:${entry.name}`.slice(0, 100) : 'script';
}

/** An entry point as a person reads it. */
export function labelOf(entry: EntryPoint): string {
	return entry.kind === 'function' ? entry.name : l10n.t('The whole program');
}
