/** Which sessions count: by problem, group, mistake and day. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { ClassView, Figures, Filter } from '../../extension/insightsProtocol.ts';
import type { Post } from './state.ts';

const any: Filter = { problem: '', arm: '', mark: '', from: '', to: '', by: 'week' };

export function drawFilters({ problems, arms, marks }: ClassView, { filter, students, sessions }: Figures, post: Post): TemplateResult {
	const changed = (event: Event): void => {
		event.preventDefault();
		const form = (event.target as Element).closest('form');
		if (!form) return;
		const given = new FormData(form);
		const of = (name: string): string => {
			const value = given.get(name);
			return typeof value === 'string' ? value : '';
		};
		post({ type: 'filter', filter: { problem: of('problem'), arm: of('arm'), mark: of('mark'), from: of('from'), to: of('to'), by: of('by') === 'day' ? 'day' : 'week' } });
	};
	const isFiltered = JSON.stringify({ ...filter, by: any.by }) !== JSON.stringify(any);
	return html`<form class="search" role="search" aria-label=${l10n.t('Which sessions count')} @submit=${changed} @change=${changed}>
		${select('problem', l10n.t('Problem'), problems, filter.problem)}
		${arms.length === 0 ? nothing : select('arm', l10n.t('Group'), arms, filter.arm)}
		${select('mark', l10n.t('Mistake or idea'), marks, filter.mark)}
		<label>${l10n.t('From')} <input type="date" name="from" .value=${live(filter.from)}></label>
		<label>${l10n.t('To')} <input type="date" name="to" .value=${live(filter.to)}></label>
		<label>${l10n.t('Time by')} <select name="by">
			<option value="week" .selected=${filter.by === 'week'}>${l10n.t('week')}</option>
			<option value="day" .selected=${filter.by === 'day'}>${l10n.t('day')}</option>
		</select></label>
		<button type="button" ?disabled=${!isFiltered} @click=${() => post({ type: 'filter', filter: { ...any, by: filter.by } })}>${l10n.t('All sessions')}</button>
	</form>
	<p role="status">${students === 0 ? l10n.t('No session fits these filters.') : l10n.t('Students shown here: {0}. Sessions: {1}.', students, sessions)}</p>`;
}

function select(name: string, label: string, choices: ClassView['problems'], chosen: string): TemplateResult {
	return html`<label>${label} <select name=${name}>
		<option value="" .selected=${chosen === ''}>${l10n.t('any')}</option>
		${choices.map(({ id, title }) => html`<option value=${id} .selected=${id === chosen}>${title}</option>`)}
	</select></label>`;
}
