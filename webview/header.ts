/** The top of a session: its title, the task, the run's result, the stages. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { SessionView } from '../extension/protocol.ts';
import type { Actions } from './actions.ts';
import { drawCandidates } from './candidates.ts';
import type { TextControl } from './controlAccess.ts';
import { drawExamples, resultWords } from './examples.ts';
import { icon } from './icons.ts';
import type { Fold, Local } from './local.ts';
import { drawStages } from './stages.ts';

/** Draws the header. What it unfolds scrolls by itself, so that the conversation is never pushed out of sight. */
export function drawHeader(view: SessionView, local: Local, actions: Actions): TemplateResult {
	const showsTask = local.unfolded.has('task');
	const showsExamples = local.unfolded.has('examples');
	return html`<header>
		<div class="where">
			<h1 title=${view.title}>${view.title}</h1>
			${foldButton('task', showsTask, html`${l10n.t('Task')}`, actions)}
			${foldButton('examples', showsExamples, html`<span class=${resultClass(view)}>${resultWords(view)}</span>`, actions)}
		</div>
		${drawStages(view.stages)}
		<section class="unfolded" id="task" ?hidden=${!showsTask} aria-label=${l10n.t('Task')} tabindex="0">
			${view.statement.trim() === '' ? html`<p class="dim">${l10n.t('The program does not say in words what it should do. Its examples do.')}</p>` : html`<p class="statement">${view.statement}</p>`}
			${view.document === view.title ? nothing : html`<p class="dim">${view.document}</p>`} ${view.readOnly || view.finished || !showsTask ? nothing : html`${drawTaskExamples(view, actions)}${drawPaste(view, actions)}`}
		</section>
		<section class="unfolded" id="examples" ?hidden=${!showsExamples} aria-label=${l10n.t('Examples')} tabindex="0">${showsExamples ? drawExamples(view, actions) : nothing}</section>
	</header>`;
}

/** Examples in the words of the task that the session does not use yet. */
function drawTaskExamples({ session, candidates = [], busy }: SessionView, actions: Actions): TemplateResult | typeof nothing {
	const say = (act: 'use' | 'refuse') => (id: string) => actions.post({ type: 'task-example', session, id, act });
	return drawCandidates(candidates, { use: say('use'), refuse: say('refuse') }, busy !== null);
}

/** The task may come later, or from another place than the program; what was pasted is sent by a press. */
function drawPaste({ session }: SessionView, actions: Actions): TemplateResult {
	const send = (event: Event): void => {
		const field = (event.currentTarget as HTMLElement).closest('section')?.querySelector<HTMLElement & TextControl>('[data-field="task"]');
		if (!field || field.value.trim() === '') return;
		actions.post({ type: 'task', session, text: field.value });
		field.value = '';
	};
	return html`<div class="paste">
		<vscode-text-area class="field" rows="2" data-field="task" data-label=${l10n.t('The task in words, from a page or a PDF')}>${l10n.t('Paste the task here, if it says more.')}</vscode-text-area>
		<button class="link" data-do="task" @click=${send}>${l10n.t('Use this as the task')}</button>
	</div>`;
}

function resultClass(view: SessionView): string {
	if (view.total === 0 || view.examples.every(({ status }) => status === 'not-run')) return 'result';
	return view.passed === view.total ? 'result all' : 'result some';
}

/** A button that folds and unfolds the part of the page with the fold's id. */
export function foldButton(fold: Fold, isUnfolded: boolean, label: TemplateResult, actions: Actions): TemplateResult {
	return html`<button class="fold fold-${fold}" aria-expanded=${isUnfolded} aria-controls=${fold} @click=${() => actions.toggle(fold)}>
		${icon(isUnfolded ? 'unfolded' : 'folded')}${label}
	</button>`;
}
