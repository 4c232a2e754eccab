/** Starts the page on what the student knows. */
import '../noEval.ts';
import * as l10n from '@vscode/l10n';
import { toProgressPageSchema, type Found, type FromProgressPage, type ToProgressPage } from '../../extension/progressProtocol.ts';
import { startFigures } from '../figures/start.ts';
import { drawProgress, nothingYet, type State } from './page.ts';
import { showMarked } from './program.ts';
import './progress.css';
import './replay.css';

startFigures<ToProgressPage, FromProgressPage, State>({
	title: () => l10n.t('My progress'),
	schema: toProgressPageSchema,
	start: nothingYet,
	take: (state, message) => {
		switch (message.type) {
			case 'progress':
				return { ...state, progress: message.progress, trouble: null };
			case 'found':
				return { ...state, found: message.found, playing: state.playing !== null && isListed(message.found, state.playing.replay.tree.session) ? state.playing : null };
			case 'replay':
				return { ...state, playing: { replay: message.replay, at: 0 }, noReplay: null };
			case 'no-replay':
				return { ...state, playing: null, noReplay: message };
			case 'trouble':
				return { ...state, trouble: message.message };
		}
	},
	draw: drawProgress,
	// It was asked for elsewhere on the page, too.
	drawn: (root, message) => {
		showMarked(root);
		if (message?.type === 'replay') root.querySelector<HTMLElement>('.replay')?.focus();
		if (message?.type === 'trouble' || message?.type === 'no-replay') root.querySelector('[role=alert]')?.scrollIntoView({ block: 'nearest' });
	},
});

/** A session that is not listed any more is not gone through either. */
function isListed({ sessions }: Found, session: string): boolean {
	return sessions.some(({ id }) => id === session);
}
