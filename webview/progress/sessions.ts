/** Past sessions: searched by problem, idea and day, opened, replayed, deleted. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { Found, FromProgressPage, MapView } from '../../extension/progressProtocol.ts';
import { dayName } from './names.ts';
import { drawReplay, type Go, type Playing } from './replay.ts';

type Post = (message: FromProgressPage) => void;

/** What is shown under one of the sessions. */
export interface Shown {
	/** The one that is gone through; null for none. */
	readonly playing: Playing | null;
	/** The one that cannot be, and why; null for none. */
	readonly noReplay: { readonly session: string; readonly message: string } | null;
	readonly go: Go;
	readonly close: () => void;
}

export function drawSessions(found: Found, shown: Shown, map: readonly MapView[], post: Post): TemplateResult {
	const { sessions, total } = found;
	const own = shown.playing?.replay.tree ?? null;
	return html`<section aria-labelledby="title-sessions">
		<h2 id="title-sessions">${l10n.t('Your sessions')}</h2>
		${drawSearch(map, post)}
		<p role="status">${total === 1 ? l10n.t('One session found.') : l10n.t('{0} sessions found.', total)}${total > sessions.length ? ` ${l10n.t('The newest {0} are listed.', sessions.length)}` : ''}</p>
		<ul class="sessions">${repeat(sessions, ({ id }) => id, (session) => drawSession(session, shown, post))}</ul>
		${own === null || sessions.some(({ id }) => id === own.session) ? nothing : html`<h3>${own.title}</h3>${drawShown(shown)}`}
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

function drawSession({ id: session, title, document: name, at, finished, concepts }: Found['sessions'][number], shown: Shown, post: Post): TemplateResult {
	return html`<li>
		<strong>${title}</strong> <span class="dim">${[name, dayName(at), finished ? l10n.t('finished') : l10n.t('open'), ...concepts].join(' · ')}</span>
		<span class="acts">
			<button aria-label=${l10n.t('Open {0}', title)} @click=${() => post({ type: 'open', session })}>${l10n.t('Open')}</button>
			<button aria-label=${l10n.t('Replay {0}', title)} aria-expanded=${shown.playing?.replay.tree.session === session} @click=${() => post({ type: 'replay', session })}>${l10n.t('Replay')}</button>
			<button aria-label=${l10n.t('Delete {0}', title)} @click=${() => post({ type: 'delete', session })}>${l10n.t('Delete')}</button>
		</span>
		${shown.noReplay?.session === session ? html`<p role="alert">${shown.noReplay.message}</p>` : nothing}
		${shown.playing?.replay.tree.session === session ? drawShown(shown) : nothing}
	</li>`;
}

function drawShown({ playing, go, close }: Shown): TemplateResult | typeof nothing {
	return playing === null ? nothing : drawReplay(playing, go, close);
}
