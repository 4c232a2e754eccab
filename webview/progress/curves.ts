/** How learning goes: first tries by chance, how sure the student was, and day by day. */
import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit-html';
import type { ConceptView, Progress } from '../../extension/progressProtocol.ts';
import type { Section } from '../figures/section.ts';
import { surenessName } from '../sureness.ts';
import { dayName, rightName } from './names.ts';

/** The error rate by opportunity. */
export function chancesSection(chances: Progress['chances']): Section {
	const labels = chances.map((_, at) => String(at + 1));
	return {
		title: l10n.t('First tries'),
		lead: l10n.t('Each step of a session is a new chance to show an idea. Here is how often the first try, without help, did not go right. When you learn, the line goes down.'),
		figure: {
			kind: 'lines', id: 'chances', x: l10n.t('Which chance'), labels, ticks: [l10n.t('none'), l10n.t('half'), l10n.t('all')],
			sets: [{ label: l10n.t('Not right at the first try'), colour: 2, data: chances.map(({ right, wrong }) => wrong / Math.max(1, right + wrong)) }],
		},
		columns: [l10n.t('Which chance'), l10n.t('Not right at the first try'), l10n.t('Tries')],
		rows: chances.map(({ right, wrong }, at) => ({ label: labels[at] ?? '', cells: [wrong, right + wrong] })),
	};
}

/** The same for each concept, try by try. */
export function drawTries(concepts: readonly ConceptView[]): TemplateResult {
	const tried = concepts.filter(({ tries }) => tries.length > 0);
	return html`<h3>${l10n.t('Idea by idea')}</h3>
		<div class="scrolls" tabindex="0" role="group" aria-label=${l10n.t('First tries at each idea')}>
			<table>
				<thead><tr><th scope="col">${l10n.t('Idea')}</th><th scope="col">${l10n.t('First tries, in order')}</th></tr></thead>
				<tbody>${tried.map(({ title, tries }) => html`<tr><th scope="row">${title}</th><td class="tries">${tries.map((isRight) => html`<span class=${isRight ? 'right' : 'wrong'}>${rightName(isRight)}</span> `)}</td></tr>`)}</tbody>
			</table>
		</div>`;
}

export function surenessSection(sureness: Progress['sureness']): Section {
	const labels = sureness.map(({ sure }) => surenessName(sure));
	return {
		title: l10n.t('How sure you were'),
		lead: l10n.t('What you said before the run, next to what the run said then.'),
		figure: {
			kind: 'bars', id: 'sureness', x: l10n.t('You said'), labels,
			sets: [{ label: l10n.t('Right'), colour: 1, data: sureness.map(({ right }) => right) }, { label: l10n.t('Not yet'), colour: 2, data: sureness.map(({ wrong }) => wrong) }],
		},
		columns: [l10n.t('You said'), l10n.t('Right'), l10n.t('Not yet')],
		rows: sureness.map(({ right, wrong }, at) => ({ label: labels[at] ?? '', cells: [right, wrong] })),
	};
}

export function daysSection(days: Progress['days']): Section {
	const labels = days.map(({ day }) => dayName(day));
	const names = [l10n.t('Worth another look'), l10n.t('Shown well'), l10n.t('On the way')] as const;
	return {
		title: l10n.t('Day by day'),
		lead: l10n.t('How many ideas stood where at the end of each day on which you worked.'),
		figure: {
			kind: 'lines', id: 'days', x: l10n.t('Day'), labels,
			sets: [{ label: names[1], colour: 1, data: days.map(({ shown }) => shown) }, { label: names[2], colour: 0, data: days.map(({ growing }) => growing) }, { label: names[0], colour: 2, data: days.map(({ again }) => again) }],
		},
		columns: [l10n.t('Day'), names[1], names[2], names[0]],
		rows: days.map(({ shown, growing, again }, at) => ({ label: labels[at] ?? '', cells: [shown, growing, again] })),
	};
}
