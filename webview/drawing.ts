/** The page on the screen: draws the view and what only the page knows, or says that it could not. */
import * as l10n from '@vscode/l10n';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { View } from '../extension/protocol.ts';
import type { Actions } from './actions.ts';
import { nameControls } from './controlAccess.ts';
import { drawExampleForm } from './exampleForm.ts';
import { drawExplained } from './explained.ts';
import { drawExplanation, drawTabs, isInFront } from './explanation.ts';
import { describeFailure } from './host.ts';
import { unknownView, type Local } from './local.ts';
import { drawSession } from './session.ts';
import { drawWelcome } from './welcome.ts';

/** Draws a view: a pure function of the view and of what only the page knows. */
export function drawView(view: View, local: Local, actions: Actions): TemplateResult {
	const { explained, explanation } = view;
	return html`${drawExplained(explained, actions)}
		<div class="stack">
			${drawTabs(explanation, actions)}
			<div class="questions" id="questions" role=${explanation ? 'tabpanel' : nothing} aria-labelledby=${explanation ? 'tab-questions' : nothing} ?inert=${isInFront(view)}>${drawPage(view, local, actions)}</div>
			${drawExplanation(explanation, actions)}
		</div>`;
}

function drawPage(view: View, local: Local, actions: Actions): TemplateResult {
	switch (view.kind) {
		case 'welcome':
			return drawWelcome(view, local, actions);
		case 'example':
			return drawExampleForm(view, local, actions);
		case 'session':
			return drawSession(view, local, actions);
		default:
			return unknownView(view);
	}
}

/** Where views are drawn. One that cannot be drawn leaves a sentence that says so, until one can. */
export class Drawing {
	/** What is drawn into; replaced when a drawing fails halfway. */
	private mount = document.createElement('div');
	private isFailing = false;

	constructor(
		private readonly root: HTMLElement,
		private readonly actions: Actions,
	) {
		root.replaceChildren(this.mount);
	}

	draw(view: View, local: Local): void {
		try {
			render(drawView(view, local, this.actions), this.mount);
			nameControls(this.mount);
			this.isFailing = false;
		} catch (error) {
			this.showFailure(error, view);
		}
	}

	/** Tells the host of the first failure, not of each drawing after it. */
	private showFailure(error: unknown, view: View): void {
		this.mount = document.createElement('div');
		this.root.replaceChildren(this.mount);
		render(html`<p class="failure" role="alert">${l10n.t('The panel could not be drawn. Close it and open it again; nothing is lost.')}</p>`, this.mount);
		if (!this.isFailing) this.actions.post({ type: 'page-trouble', what: describeFailure(error, `drawing ${view.kind}`) });
		this.isFailing = true;
	}
}
