/** Starts the page on what the student knows. */
import '../noEval.ts';
import * as l10n from '@vscode/l10n';
import { toProgressPageSchema, type FromProgressPage, type ToProgressPage } from '../../extension/progressProtocol.ts';
import { startFigures } from '../figures/start.ts';
import { drawProgress, nothingYet, type State } from './page.ts';
import './progress.css';

startFigures<ToProgressPage, FromProgressPage, State>({
	title: () => l10n.t('My progress'),
	schema: toProgressPageSchema,
	start: nothingYet,
	take: (state, message) => {
		switch (message.type) {
			case 'progress':
				return { ...state, progress: message.progress, trouble: null };
			case 'found':
				// A session that is not listed any more is not replayed either.
				return { ...state, found: message.found, tree: state.tree !== null && message.found.sessions.some(({ id }) => id === state.tree?.session) ? state.tree : null };
			case 'questions':
				return { ...state, tree: message.tree };
			case 'trouble':
				return { ...state, trouble: message.message };
		}
	},
	draw: drawProgress,
	// It was asked for elsewhere on the page, too.
	drawn: (root, { type }) => type === 'questions' && root.querySelector<HTMLElement>('.tree')?.focus(),
});
