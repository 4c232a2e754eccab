/** The sessions behind the figures, page by page; each can be gone through turn by turn. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { repeat } from 'lit-html/directives/repeat.js';
import type { SessionList } from '../../extension/insightsProtocol.ts';
import { whenWords } from '../language.ts';
import { drawReplay, type Go } from '../progress/replay.ts';
import type { Post, State } from './state.ts';

export interface Shown extends Pick<State, 'playing' | 'noReplay'> {
	readonly csv: TemplateResult;
	readonly go: Go;
	readonly close: () => void;
}

export function drawSessions(list: SessionList, shown: Shown, post: Post): TemplateResult {
	const { listed, total, size, sessions } = list;
	const first = listed.page * size + 1;
	const turn = (page: number): void => post({ type: 'list', listed: { ...listed, page } });
	const search = (event: Event): void => {
		event.preventDefault();
		const form = (event.target as Element).closest('form');
		const student = form && new FormData(form).get('student');
		if (typeof student === 'string') post({ type: 'list', listed: { student, page: 0 } });
	};
	// A button that is switched off would lose the keyboard.
	const button = (label: string, page: number): TemplateResult => {
		const isOff = page < 0 || page * size >= total;
		return html`<button aria-disabled=${isOff} @click=${() => !isOff && turn(page)}>${label}</button>`;
	};
	return html`<section aria-labelledby="title-sessions">
		<h2 id="title-sessions">${l10n.t('Sessions')}</h2>
		<form class="search" role="search" aria-label=${l10n.t('Sessions of a student')} @submit=${search} @change=${search}>
			<label>${l10n.t('Student')} <input type="search" name="student" maxlength="200" .value=${live(listed.student)}></label>
			<button type="submit">${l10n.t('Search')}</button>
		</form>
		<p role="status">${total === 0 ? l10n.t('No session found.') : l10n.t('Sessions {0} to {1} of {2}, the newest first.', first, first + sessions.length - 1, total)}</p>
		<ul class="sessions">${repeat(sessions, ({ key }) => key, (session) => drawSession(session, shown, post))}</ul>
		${total > size ? html`<p class="acts-row">${button(l10n.t('Newer'), listed.page - 1)} ${button(l10n.t('Older'), listed.page + 1)}</p>` : nothing}
		${total === 0 ? nothing : shown.csv}
	</section>`;
}

function drawSession({ key, problem, pseudonym, at, outcome, turns, minutes, marks }: SessionList['sessions'][number], { playing, noReplay, go, close }: Shown, post: Post): TemplateResult {
	const when = whenWords(at, document.documentElement.lang);
	const about = [when, outcomeName(outcome), turns === 1 ? l10n.t('1 question') : l10n.t('{0} questions', turns), l10n.t('{0} min', Math.round(minutes)), ...marks];
	return html`<li>
		<strong>${problem}</strong> ${pseudonym} <span class="dim">${about.join(' · ')}</span>
		<span class="acts"><button aria-label=${l10n.t('Replay {0} of {1}, {2}', problem, pseudonym, when)} aria-expanded=${playing?.key === key} @click=${() => post({ type: 'replay', key })}>${l10n.t('Replay')}</button></span>
		${noReplay?.key === key ? html`<p role="alert">${noReplay.message}</p>` : nothing}
		${playing?.key === key ? drawReplay(playing, go, close, 'instructor') : nothing}
	</li>`;
}

function outcomeName(outcome: SessionList['sessions'][number]['outcome']): string {
	switch (outcome) {
		case 'solved':
			return l10n.t('solved');
		case 'stuck':
			return l10n.t('stuck');
		case 'left':
			return l10n.t('given up');
		case 'open':
			return l10n.t('not finished');
	}
}
