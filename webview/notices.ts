/** What went wrong and what to do about it, said at once. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { SessionView } from '../extension/protocol.ts';
import type { Actions } from './actions.ts';
import { icon } from './icons.ts';

/** Draws a trouble as an alert; nothing where there is none. */
export function drawTrouble(trouble: SessionView['trouble']): TemplateResult {
	return html`<div class="alerts" role="alert">
		${trouble === null ? nothing : html`<div class="trouble">${icon('stopped')}<p><strong>${trouble.message}</strong> ${trouble.remedy}</p></div>`}
	</div>`;
}

/** Draws the way to take added prints out again; nothing where there are none. */
export function drawLooks({ looks = 0, session, readOnly }: SessionView, actions: Actions): TemplateResult | typeof nothing {
	if (looks === 0 || readOnly) return nothing;
	return html`<div class="looks">
		<span>${looks === 1 ? l10n.t('A print was added to look. It does not count.') : l10n.t('{0} prints were added to look. They do not count.', looks)}</span>
		<button class="link" @click=${() => actions.post({ type: 'remove-looks', session })}>${looks === 1 ? l10n.t('Take it out') : l10n.t('Take them out')}</button>
	</div>`;
}

/** Draws the offer to pause inline completions, or that they are paused; nothing where there is neither. */
export function drawCompletions({ completions, session, readOnly }: SessionView, actions: Actions): TemplateResult | typeof nothing {
	if (completions === undefined || readOnly) return nothing;
	const press = (act: 'pause' | 'not-now' | 'never' | 'resume', label: string) => html`<button class="link" data-completions=${act} @click=${() => actions.post({ type: 'completions', session, act })}>${label}</button>`;
	return completions === 'paused'
		? html`<div class="looks"><span>${l10n.t('Completions are off until the session ends.')}</span>${press('resume', l10n.t('Turn them on again'))}</div>`
		: html`<div class="looks"><span>${l10n.t('Inline completions may write the answer before you find it. Pause them in this workspace until the session ends?')}</span>
			${press('pause', l10n.t('Pause them'))}${press('not-now', l10n.t('Not now'))}${press('never', l10n.t('Never ask'))}
		</div>`;
}

/** Draws what takes the answer area's place when this window may only read. */
export function drawReadOnly(view: SessionView, actions: Actions): TemplateResult {
	return html`<section class="answer closed" aria-label=${l10n.t('Your answer')}>
		<p class="hint">${icon('info')}<span>${l10n.t('This session is open in another window. Here you can read it.')}</span></p>
		<vscode-button appearance="primary" @click=${() => actions.post({ type: 'continue-here', session: view.session })}>${l10n.t('Continue here')}</vscode-button>
	</section>`;
}

/** Draws what takes the answer area's place when the session is over. */
export function drawFinished(view: SessionView, actions: Actions): TemplateResult {
	return html`<section class="answer closed finished" aria-label=${l10n.t('The session is finished')}>
		<p class="hint">${view.total > 0 && view.passed === view.total ? icon('passed') : icon('info')}<span>${finishedWords(view)}</span></p>
		${drawNext(view, actions)}
		<vscode-button appearance=${view.open === null ? 'primary' : 'secondary'} @click=${() => actions.post({ type: 'leave-session', session: view.session })}>${l10n.t('Back to start')}</vscode-button>
	</section>`;
}

/** Draws that another function of the file is not done, and the way to it; nothing where there is none. */
function drawNext({ next, session }: SessionView, actions: Actions): TemplateResult | typeof nothing {
	if (next === undefined) return nothing;
	return html`<p class="hint">${icon('info')}<span>${next.message} <button class="link" data-do="go-on" @click=${() => actions.post({ type: 'go-on', session })}>${next.go}</button></span></p>`;
}

/** How a finished session stands: that it passes the examples, never that it works. */
export function finishedWords(view: SessionView): string {
	if (view.total === 0) return l10n.t('The session is finished.');
	if (view.total === 1 && view.passed === 1) return l10n.t('Finished. Your program passes your example.');
	return view.passed === view.total
		? l10n.t('Finished. Your program passes your {0} examples.', view.total)
		: l10n.t('Finished. Your program passes {0} of your {1} examples.', view.passed, view.total);
}
