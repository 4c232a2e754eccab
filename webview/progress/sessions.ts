/** Past sessions: searched by problem, idea and day, opened, replayed, deleted. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { Found, FromProgressPage, MapView, QuestionTree } from '../../extension/progressProtocol.ts';
import { dayName, questionName, rightName } from './names.ts';

type Post = (message: FromProgressPage) => void;

export function drawSessions(found: Found, tree: QuestionTree | null, map: readonly MapView[], post: Post): TemplateResult {
	const { sessions, total } = found;
	return html`<section aria-labelledby="title-sessions">
		<h2 id="title-sessions">${l10n.t('Your sessions')}</h2>
		${drawSearch(map, post)}
		<p role="status">${total === 1 ? l10n.t('One session found.') : l10n.t('{0} sessions found.', total)}${total > sessions.length ? ` ${l10n.t('The newest {0} are listed.', sessions.length)}` : ''}</p>
		<ul class="sessions">${repeat(sessions, ({ id }) => id, (session) => drawSession(session, tree?.session === session.id ? tree : null, post))}</ul>
		${tree === null || sessions.some(({ id }) => id === tree.session) ? nothing : html`<h3>${tree.title}</h3>${drawTree(tree)}`}
	</section>`;
}

function drawSearch(map: readonly MapView[], post: Post): TemplateResult {
	const search = (event: Event): void => {
		event.preventDefault();
		const form = (event.target as Element).closest('form');
		if (!form) return;
		const given = new FormData(form);
		const of = (name: string): string => {
			const value = given.get(name);
			return typeof value === 'string' ? value : '';
		};
		post({ type: 'search', query: { text: of('text'), concept: of('concept'), from: of('from'), to: of('to') } });
	};
	return html`<form class="search" role="search" @submit=${search} @change=${search}>
		<label>${l10n.t('Problem')} <input type="search" name="text" maxlength="200"></label>
		<label>${l10n.t('Idea')} <select name="concept"><option value="">${l10n.t('any')}</option>${map.filter(({ grasp }) => grasp !== null).map(({ id, title }) => html`<option value=${id}>${title}</option>`)}</select></label>
		<label>${l10n.t('From')} <input type="date" name="from"></label>
		<label>${l10n.t('To')} <input type="date" name="to"></label>
		<button type="submit">${l10n.t('Search')}</button>
	</form>`;
}

function drawSession({ id: session, title, document: name, at, finished, concepts }: Found['sessions'][number], tree: QuestionTree | null, post: Post): TemplateResult {
	return html`<li>
		<strong>${title}</strong> <span class="dim">${[name, dayName(at), finished ? l10n.t('finished') : l10n.t('open'), ...concepts].join(' · ')}</span>
		<span class="acts">
			<button aria-label=${l10n.t('Open {0}', title)} @click=${() => post({ type: 'open', session })}>${l10n.t('Open')}</button>
			<button aria-label=${l10n.t('Questions of {0}', title)} @click=${() => post({ type: 'questions', session })}>${l10n.t('Questions')}</button>
			<button aria-label=${l10n.t('Delete {0}', title)} @click=${() => post({ type: 'delete', session })}>${l10n.t('Delete')}</button>
		</span>
		${tree === null ? nothing : drawTree(tree)}
	</li>`;
}

function drawTree({ ideas, title }: QuestionTree): TemplateResult {
	return html`<div class="tree" tabindex="-1" role="group" aria-label=${l10n.t('Questions of {0}', title)}>
		${ideas.length === 0 ? html`<p>${l10n.t('No question was asked.')}</p>` : nothing}
		${ideas.map(({ concept, questions }) => html`<h3>${concept ?? l10n.t('Beside the ideas')}</h3>
			<ol>${questions.map(({ kind, level, text, answer, verdict, help }) => html`<li .style=${`margin-inline-start: ${Math.min(level, 7) * 16}px`}>
				<span class="dim">${questionName(kind)}</span>
				<span class="said">${text}</span>
				${answer === null ? html`<span class="dim">${l10n.t('no answer')}</span>` : html`<span class="said">${l10n.t('You: {0}', answer)}</span>`}
				${verdict === 'none' ? nothing : html`<span class=${verdict}>${rightName(verdict === 'right')}</span>`}
				${help === 0 ? nothing : html`<span class="dim">${help === 1 ? l10n.t('with one hint') : l10n.t('with {0} hints', help)}</span>`}
			</li>`)}</ol>`)}
	</div>`;
}
