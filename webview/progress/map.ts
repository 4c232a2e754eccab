/** The map of concepts: each stands below those that it needs, with where the student is, and what could come next. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { MapView } from '../../extension/progressProtocol.ts';
import { graspName } from './names.ts';

export function drawMap(map: readonly MapView[]): TemplateResult {
	const levels = [...new Set(map.map(({ level }) => level))].sort((a, b) => a - b);
	const next = map.filter(({ isNext }) => isNext);
	return html`<section aria-labelledby="title-map">
		<h2 id="title-map">${l10n.t('The map')}</h2>
		<p>${l10n.t('Each row builds on the rows above it. Nobody has to know all of it.')}</p>
		${next.length === 0 ? nothing : html`<h3>${l10n.t('What could come next')}</h3>
			<ul class="next">${next.map(({ title, meaning }) => html`<li><strong>${title}</strong> ${meaning}</li>`)}</ul>`}
		<h3>${l10n.t('All ideas')}</h3>
		<ol class="map">${levels.map((level) => html`<li><ul>${map.filter((one) => one.level === level).map(drawPlace)}</ul></li>`)}</ol>
	</section>`;
}

function drawPlace({ title, needs, grasp, isNext }: MapView): TemplateResult {
	const needed = needs.length === 0 ? '' : l10n.t('It builds on: {0}', needs.join(', '));
	return html`<li class=${`place ${grasp ?? 'unseen'}${isNext ? ' is-next' : ''}`} title=${needed}>
		${title} <span class="dim">${graspName(grasp)}${isNext ? ` · ${l10n.t('next')}` : ''}</span><span class="hidden">${needed}</span>
	</li>`;
}
