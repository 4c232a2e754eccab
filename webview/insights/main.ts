/** Starts the instructors' page on a folder of hand-ins. */
import '../noEval.ts';
import * as l10n from '@vscode/l10n';
import { toInsightsPageSchema, type FromInsightsPage, type ToInsightsPage } from '../../extension/insightsProtocol.ts';
import { startFigures } from '../figures/start.ts';
import { showMarked } from '../progress/program.ts';
import { drawInsights } from './page.ts';
import { nothingYet, type State } from './state.ts';
import '../progress/progress.css';
import '../progress/replay.css';
import './insights.css';

startFigures<ToInsightsPage, FromInsightsPage, State>({
	title: () => l10n.t('Class insights'),
	schema: toInsightsPageSchema,
	start: nothingYet,
	take: (state, message) => {
		switch (message.type) {
			case 'class':
				return { ...state, all: message.class, trouble: null };
			case 'figures':
				return { ...state, figures: message.figures };
			case 'sessions': {
				const isListed = (key: number | undefined): boolean => message.sessions.sessions.some((session) => session.key === key);
				return { ...state, sessions: message.sessions, playing: isListed(state.playing?.key) ? state.playing : null, noReplay: isListed(state.noReplay?.key) ? state.noReplay : null };
			}
			case 'replay':
				return { ...state, playing: { key: message.key, replay: message.replay, at: 0 }, noReplay: null };
			case 'no-replay':
				return { ...state, playing: null, noReplay: message };
			case 'trouble':
				return { ...state, trouble: message.message };
		}
	},
	draw: drawInsights,
	drawn: (root, message) => {
		showMarked(root);
		if (message?.type === 'replay') root.querySelector<HTMLElement>('.replay')?.focus();
		if (message?.type === 'trouble' || message?.type === 'no-replay') root.querySelector('[role=alert]')?.scrollIntoView({ block: 'nearest' });
	},
});
