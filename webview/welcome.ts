/** The page before a session: what can be started from the program in the editor, and earlier sessions. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { WelcomeView } from '../extension/protocol.ts';
import type { Actions } from './actions.ts';
import { drawFooter } from './footer.ts';
import { icon } from './icons.ts';
import { whenWords } from './language.ts';
import type { Local } from './local.ts';
import { drawTrouble } from './notices.ts';

type Start = WelcomeView['entries'][number];
type Problem = NonNullable<WelcomeView['problems']>[number];
type Earlier = WelcomeView['history'][number];

/** Draws the page. */
export function drawWelcome(view: WelcomeView, local: Local, actions: Actions): TemplateResult {
	return html`<div class="page welcome">
		<main class="scrolls">
			<h1>${l10n.t('Debug with questions')}</h1>
			<p class="lead">${l10n.t('You are asked questions about your program until you find what is wrong, and why. You make the change yourself.')}</p>
			${drawTrouble(view.trouble)} ${view.note === null ? nothing : html`<p class="note-line">${icon('info')}<span>${view.note}</span></p>`} ${drawStarts(view, actions)}
			${drawProblems(view, actions)} ${drawAgain(view, actions)} ${drawHistory(view, local, actions)}
		</main>
		${drawFooter(view, local, actions)}
	</div>`;
}

function drawStarts(view: WelcomeView, actions: Actions): TemplateResult | typeof nothing {
	if (view.document === null && view.entries.length === 0) {
		return view.note === null ? html`<p class="note-line">${icon('info')}<span>${l10n.t('Open a program in the editor to start.')}</span></p>` : nothing;
	}
	if (view.entries.length === 0) return nothing;
	return html`<section aria-labelledby="starts">
		<h2 id="starts">${view.document ?? l10n.t('Start')}</h2>
		<ul class="cards">
			${repeat(
				view.entries,
				({ id }) => id,
				(start) => html`<li class="card">
					<span class="card-words">${/\s/.test(start.label) ? html`<span class="name">${start.label}</span>` : html`<code class="name">${start.label}</code>`}<span class="dim">${examplesWords(start)}</span></span>
					<vscode-button appearance=${view.entries.length === 1 ? 'primary' : 'secondary'} data-start=${start.id} data-label=${l10n.t('Start with {0}', start.label)} @click=${() => actions.post({ type: 'start', entry: start.id })}
						>${l10n.t('Start')}</vscode-button
					>
				</li>`,
			)}
		</ul>
	</section>`;
}

/** The problems of the course: its program is opened by a press, and started there. */
function drawProblems({ problems, course }: WelcomeView, actions: Actions): TemplateResult | typeof nothing {
	if (problems === undefined || course === undefined) return nothing;
	return html`<section aria-labelledby="problems">
		<h2 id="problems">${course.name}</h2>
		<ul class="cards">
			${repeat(
				problems,
				({ id }) => id,
				(problem) => html`<li class="card" data-problem=${problem.id}>
					<span class="card-words"><span class="name">${problem.title}</span><span class="dim">${[problem.program, stateWords(problem)].filter((words) => words !== '').join(' · ')}</span></span>
					${problem.state === 'not-yet' || problem.state === 'over' ? nothing : html`<vscode-button appearance="secondary" data-label=${l10n.t('Open the problem {0}', problem.title)} @click=${() => actions.post({ type: 'open-problem', problem: problem.id })}>${l10n.t('Open')}</vscode-button>`}
				</li>`,
			)}
		</ul>
	</section>`;
}

function stateWords({ state, when }: Problem): string {
	switch (state) {
		case 'new':
			return when === null ? '' : l10n.t('until {0}', when);
		case 'begun':
			return l10n.t('begun');
		case 'ended':
			return l10n.t('tried');
		case 'solved':
			return l10n.t('solved');
		case 'not-yet':
			return l10n.t('from {0}', when ?? '');
		case 'over':
			return l10n.t('closed since {0}', when ?? '');
	}
}

/** An idea of some days ago, to be tried on another program. */
function drawAgain({ again }: WelcomeView, actions: Actions): TemplateResult | typeof nothing {
	if (again === undefined) return nothing;
	const { session, concept, when } = again;
	return html`<section aria-labelledby="again">
		<h2 id="again">${l10n.t('Does it still hold?')}</h2>
		<ul class="cards">
			<li class="card">
				<span class="card-words"><span class="name">${concept}</span><span class="dim">${l10n.t('{0}: try it on another small program', whenWords(when, document.documentElement.lang))}</span></span>
				<vscode-button appearance="secondary" data-again=${session} data-label=${l10n.t('Try again: {0}', concept)} @click=${() => actions.post({ type: 'open', session })}>${l10n.t('Try it')}</vscode-button>
			</li>
		</ul>
	</section>`;
}

function examplesWords({ examples }: Start): string {
	if (examples === 0) return l10n.t('no examples yet: you will be asked for one');
	return examples === 1 ? l10n.t('1 example') : l10n.t('{0} examples', examples);
}

function drawHistory(view: WelcomeView, local: Local, actions: Actions): TemplateResult | typeof nothing {
	if (view.history.length === 0) return nothing;
	return html`<section aria-labelledby="earlier">
		<h2 id="earlier">${l10n.t('Earlier sessions')}</h2>
		<ul class="history">
			${repeat(
				view.history,
				({ session }) => session,
				(earlier) => drawEarlier(earlier, local.deleting === earlier.session, actions),
			)}
		</ul>
	</section>`;
}

function drawEarlier(earlier: Earlier, isDeleting: boolean, actions: Actions): TemplateResult {
	const { session, title, document: name, when, state } = earlier;
	const details = [...(name === title ? [] : [name]), whenWords(when, document.documentElement.lang), state === 'finished' ? l10n.t('finished') : l10n.t('not finished')].join(' · ');
	const remove = (): void => {
		actions.askDelete(null);
		actions.post({ type: 'delete', session });
	};
	return html`<li data-session=${session}>
		<div class="earlier">
			<button class="open-earlier" @click=${() => actions.post({ type: 'open', session })}><span class="name">${title}</span><span class="dim">${details}</span></button>
			<button class="remove" aria-label=${l10n.t('Delete the session {0}', title)} title=${l10n.t('Delete')} aria-expanded=${isDeleting} @click=${() => actions.askDelete(isDeleting ? null : session)}>
				${icon('remove')}
			</button>
		</div>
		${
			isDeleting
				? html`<p class="confirm">
						<span>${l10n.t('Delete this session for good?')}</span>
						<button class="link" @click=${remove}>${l10n.t('Delete')}</button>
						<button class="link" @click=${() => actions.askDelete(null)}>${l10n.t('Keep it')}</button>
					</p>`
				: nothing
		}
	</li>`;
}
