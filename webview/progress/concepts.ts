/** Concept by concept: how each stands, how sure that is, and the evidence behind it, which can be opened. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { ConceptView, EvidenceView, FromProgressPage } from '../../extension/progressProtocol.ts';
import type { Section } from '../figures/section.ts';
import { countsName, dayName, graspName, kindName, rightName } from './names.ts';

/** A range wider than this may still go either way. */
const wide = 0.2;

export function conceptsSection(concepts: readonly ConceptView[]): Section {
	return {
		title: l10n.t('Idea by idea'),
		lead: l10n.t('The mark shows where you stand now. The bar shows how far one more answer could move it.'),
		figure: {
			kind: 'ranges', id: 'concepts', labels: concepts.map(({ title }) => title), ends: [l10n.t('new to you'), l10n.t('shown well')],
			sets: [l10n.t('How far one more answer could move it'), l10n.t('Where you stand now')],
			ranges: concepts.map(({ least, mastery, most }) => ({ low: least, at: mastery, high: most })),
		},
		columns: [l10n.t('Idea'), l10n.t('Where you stand'), l10n.t('One more answer'), l10n.t('Right'), l10n.t('Not yet'), l10n.t('Sessions'), l10n.t('Last seen')],
		rows: concepts.map((concept) => ({ label: concept.title, cells: [graspName(concept.grasp), sureOf(concept), concept.right, concept.wrong, concept.sessions, dayName(concept.lastAt)] })),
	};
}

function sureOf({ least, most }: ConceptView): string {
	return most - least > wide ? l10n.t('could change this') : l10n.t('would change little');
}

export function drawBehind(concepts: readonly ConceptView[], post: (message: FromProgressPage) => void): TemplateResult {
	return html`<h3>${l10n.t('What stands behind it')}</h3>
		${repeat(concepts, ({ id }) => id, (concept) => html`<details>
			<summary>${concept.title} <span class="dim">${graspName(concept.grasp)}</span></summary>
			<p>${concept.meaning}</p>
			<ul>${concept.evidence.map((one) => drawEvidence(one, post))}</ul>
			${concept.earlier === 0 ? nothing : html`<p class="dim">${l10n.t('Earlier ones that are not listed: {0}', concept.earlier)}</p>`}
		</details>`)}`;
}

function drawEvidence({ at, kind, correct, counts, session, title }: EvidenceView, post: (message: FromProgressPage) => void): TemplateResult {
	return html`<li>
		<span class=${correct ? 'right' : 'wrong'}>${rightName(correct)}</span>
		${kindName(kind)} <span class="dim">· ${countsName(counts)} · ${dayName(at)} ·</span>
		<button class="link" @click=${() => post({ type: 'replay', session })}>${title}</button>
	</li>`;
}
