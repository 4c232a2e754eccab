/** The bottom of the page: what was worked out, the way back, and who can see this. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { SessionView, View } from '../extension/protocol.ts';
import type { Actions } from './actions.ts';
import { drawBusy } from './answer.ts';
import { isWaiting, type Local } from './local.ts';

/** Draws the footer: what the course sets, who can see this, and in a session what was worked out and the way to the others. */
export function drawFooter(view: View, local: Local, actions: Actions): TemplateResult {
	const showsPrivacy = local.unfolded.has('privacy');
	const showsCourse = local.unfolded.has('course');
	return html`<footer>
		<section id="privacy" ?hidden=${!showsPrivacy} aria-label=${l10n.t('Who can see this session')}>
			<p>${view.privacy.detail}</p>
			<button class="link" @click=${() => actions.post({ type: 'privacy' })}>${l10n.t('Where they are kept')}</button>
		</section>
		${view.course === undefined ? nothing : html`<section id="course" ?hidden=${!showsCourse} aria-label=${l10n.t('What your course sets')}>
			<p>${l10n.t('Your course “{0}” sets this:', view.course.name)}</p>
			<ul class="sets">${(view.course.sets.length > 0 ? view.course.sets : [l10n.t('Nothing: the tutor works as it does without a course.')]).map((sentence) => html`<li>${sentence}</li>`)}</ul>
			<button class="link" @click=${() => actions.post({ type: 'show-course' })}>${l10n.t('Show all of it')}</button>
		</section>`}
		<div class="foot">
			${view.kind === 'session' ? drawLeft(view, local, actions) : html`<span></span>`}
			<span class="foot-links">
				${view.kind !== 'session' ? nothing : html`<button class="link dim" @click=${() => actions.post({ type: 'leave-session', session: view.session })}>${l10n.t('History')}</button>`}
				${view.course === undefined ? nothing : html`<button class="link dim" aria-expanded=${showsCourse} aria-controls="course" @click=${() => actions.toggle('course')}>${l10n.t('Set by your course')}</button>`}
				<button class="link dim" aria-expanded=${showsPrivacy} aria-controls="privacy" @click=${() => actions.toggle('privacy')}>${view.privacy.label}</button>
			</span>
		</div>
	</footer>`;
}

/** A run that goes on beside an open question is told here, so that the quick answers stay where they are. */
function drawLeft(view: SessionView, local: Local, actions: Actions): TemplateResult {
	const isBeside = view.readOnly || view.finished || !isWaiting(view, local);
	if (isBeside && view.busy !== null && local.slow) return drawBusy(view, local, actions);
	return html`<span class="ideas">${ideasWords(view.ideas)}</span>`;
}

/** `1 idea worked out`; never how many are left, and nothing before the first. */
export function ideasWords(ideas: number): string {
	if (ideas === 0) return '';
	return ideas === 1 ? l10n.t('1 idea worked out') : l10n.t('{0} ideas worked out', ideas);
}
