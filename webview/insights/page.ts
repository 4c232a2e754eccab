/** The instructors' page: what the class struggles with, and any session behind it. */
import * as l10n from '@vscode/l10n';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { ClassView, TableName } from '../../extension/insightsProtocol.ts';
import type { Figure } from '../figures/charts.ts';
import { drawSection, type Section } from '../figures/section.ts';
import { stepAt } from '../progress/replay.ts';
import { drawFiles } from './files.ts';
import { drawFilters } from './filters.ts';
import { sectionsOf } from './sections.ts';
import { drawSessions } from './sessions.ts';
import type { Post, State } from './state.ts';

/** Draws the page and returns the figures for its canvases. */
export function drawInsights(root: HTMLElement, state: State, post: Post, change: (state: State) => void): readonly Figure[] {
	const { all, figures, sessions, playing, noReplay, trouble } = state;
	const sections = figures && figures.students > 0 ? sectionsOf(figures) : [];
	render(
		html`<main>
			<h1>${l10n.t('Class insights')}</h1>
			<p class="lead">${l10n.t('This is worked out from the hand-ins of a folder, on this computer. Nothing is sent anywhere. Small numbers say little.')}</p>
			${trouble === null ? nothing : html`<p role="alert">${trouble}</p>`}
			${all === null ? nothing : drawFolder(all, post)}
			${all !== null && all.sessions === 0 ? html`<p class="empty">${l10n.t('There are no sessions in these hand-ins.')}</p>` : nothing}
			${all === null || figures === null || all.sessions === 0 ? nothing : drawFilters(all, figures, post)}
			${sections.map(({ table, section }) => (section.rows.length === 0 ? drawEmpty(table, section) : drawSection(section, drawCsv(table, section.title, post))))}
			${sessions === null || all === null || all.sessions === 0 ? nothing : drawSessions(sessions, {
				playing, noReplay, csv: drawCsv('sessions', l10n.t('Sessions'), post),
				go: (at) => playing && change({ ...state, playing: { ...playing, at: stepAt(playing.replay, at) } }),
				close: () => change({ ...state, playing: null }),
			}, post)}
			${all === null ? nothing : drawFiles(all, drawCsv('files', l10n.t('Files that do not count'), post))}
		</main>`,
		root,
	);
	return sections.flatMap(({ section }) => (section.rows.length === 0 ? [] : [section.figure]));
}

function drawFolder({ folder, courses, students, sessions, events }: ClassView, post: Post): TemplateResult {
	const number = new Intl.NumberFormat(document.documentElement.lang || undefined);
	return html`<p>${[folder, ...courses].join(' · ')}<br>
		${l10n.t('Students: {0}. Sessions: {1}. Events: {2}.', number.format(students), number.format(sessions), number.format(events))}</p>
	<p class="acts-row">
		<button @click=${() => post({ type: 'open-folder', again: true })}>${l10n.t('Read again')}</button>
		<button @click=${() => post({ type: 'open-folder', again: false })}>${l10n.t('Another folder...')}</button>
	</p>`;
}

function drawEmpty(table: TableName, { title }: Section): TemplateResult {
	return html`<section aria-labelledby=${`title-${table}`}><h2 id=${`title-${table}`}>${title}</h2><p class="dim">${l10n.t('There is nothing of this in these sessions.')}</p></section>`;
}

function drawCsv(table: TableName, title: string, post: Post): TemplateResult {
	return html`<p class="acts-row"><button aria-label=${`${l10n.t('Save as CSV...')} ${title}`} @click=${() => post({ type: 'csv', table })}>${l10n.t('Save as CSV...')}</button></p>`;
}
