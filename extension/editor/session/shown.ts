import type { Language } from '../../code/language';
import type { OpenSession } from './openSession';
import type { OpenSetup } from './openSetup';
import type { Remembered } from './windowMemory';

/** What the Socratic view shows. */
export type Shown =
	| { readonly kind: 'welcome' }
	| { readonly kind: 'setup'; readonly setup: OpenSetup }
	| { readonly kind: 'session'; readonly session: OpenSession };

/** The language whose programs may be run next. */
export function languageOf(shown: Shown): Language | null {
	switch (shown.kind) {
		case 'welcome':
			return null;
		case 'setup':
			return shown.setup.language;
		case 'session':
			return shown.session.isFinished ? null : shown.session.language;
	}
}

/** Puts away what was shown: a session's file is given back. */
export async function put(shown: Shown): Promise<void> {
	if (shown.kind === 'setup') {
		shown.setup.dispose();
	} else if (shown.kind === 'session') {
		await shown.session.close();
	}
}

/** What a window has to remember to show it again. */
export function rememberedOf(shown: Shown): Remembered | null {
	switch (shown.kind) {
		case 'welcome':
			return null;
		case 'setup':
			return { kind: 'setup', setup: shown.setup.kept };
		case 'session':
			return { kind: 'session', session: shown.session.id, document: shown.session.uri.toString() };
	}
}
