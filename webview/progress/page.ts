/** The page on what the student knows: in plain words, with the evidence behind it; never a grade. */
import * as l10n from '@vscode/l10n';
import { html, nothing, render } from 'lit-html';
import type { Found, FromProgressPage, Progress } from '../../extension/progressProtocol.ts';
import type { Figure } from '../figures/charts.ts';
import { drawSection } from '../figures/section.ts';
import { conceptsSection, drawBehind } from './concepts.ts';
import { chancesSection, daysSection, drawTries, surenessSection } from './curves.ts';
import { drawMap } from './map.ts';
import { stepAt, type Playing } from './replay.ts';
import { drawSessions, type Shown } from './sessions.ts';

export interface State {
	readonly progress: Progress | null;
	readonly found: Found | null;
	/** The session that is gone through. */
	readonly playing: Playing | null;
	/** One that cannot be, and why. */
	readonly noReplay: Shown['noReplay'];
	readonly trouble: string | null;
}

export const nothingYet: State = { progress: null, found: null, playing: null, noReplay: null, trouble: null };

/** Draws the page and returns the figures for its canvases. */
export function drawProgress(root: HTMLElement, state: State, post: (message: FromProgressPage) => void, change: (state: State) => void): readonly Figure[] {
	const { progress, found, playing, noReplay, trouble } = state;
	const shown: Shown = {
		playing, noReplay,
		go: (at) => playing && change({ ...state, playing: { ...playing, at: stepAt(playing.replay, at) } }),
		close: () => change({ ...state, playing: null }),
	};
	const { concepts = [], chances = [], days = [], sureness = [], map = [], notes = [], sessions = 0 } = progress ?? {};
	const isSeen = concepts.length > 0;
	const ideas = conceptsSection(concepts);
	const tries = chancesSection(chances);
	const sure = surenessSection(sureness);
	const daily = daysSection(days);
	const isTried = chances.length > 0;
	const isSure = sureness.some(({ right, wrong }) => right + wrong > 0);
	render(
		html`<main>
			<h1>${l10n.t('My progress')}</h1>
			<p class="lead">${l10n.t('This is worked out from your sessions, on this computer. It is a guess at what you have shown so far, and no grade. Nobody else sees it.')}</p>
			${trouble === null ? nothing : html`<p role="alert">${trouble}</p>`}
			${notes.map((note) => html`<p role="note">${note}</p>`)}
			${progress === null || isSeen ? nothing : html`<p class="empty">${l10n.t('Nothing was seen yet. Debug a program with questions, then look here again.')}</p>`}
			${isSeen ? drawSection(ideas, drawBehind(concepts, post)) : nothing}
			${isTried ? drawSection(tries, drawTries(concepts)) : nothing}
			${isSure ? drawSection(sure) : nothing}
			${isSeen ? drawSection(daily) : nothing}
			${progress === null ? nothing : drawMap(map)}
			${found === null || sessions === 0 ? nothing : drawSessions(found, shown, map, post)}
			${progress === null ? nothing : html`<section aria-labelledby="title-yours">
				<h2 id="title-yours">${l10n.t('It is yours')}</h2>
				<p>${l10n.t('You can take it all to another computer. You can also delete it for good.')}</p>
				<p class="actions">
					<button ?disabled=${sessions === 0} @click=${() => post({ type: 'export' })}>${l10n.t('Export...')}</button>
					<button @click=${() => post({ type: 'import' })}>${l10n.t('Import...')}</button>
					<button ?disabled=${sessions === 0 && !isSeen} @click=${() => post({ type: 'delete-all' })}>${l10n.t('Delete everything...')}</button>
				</p>
			</section>`}
		</main>`,
		root,
	);
	return [...(isSeen ? [ideas.figure] : []), ...(isTried ? [tries.figure] : []), ...(isSure ? [sure.figure] : []), ...(isSeen ? [daily.figure] : [])];
}
