/** A session's page. */
import { html, type TemplateResult } from 'lit-html';
import type { SessionView } from '../extension/protocol.ts';
import type { Actions } from './actions.ts';
import { drawAnswer } from './answer.ts';
import { drawConversation } from './conversation.ts';
import { drawFooter } from './footer.ts';
import { drawHeader } from './header.ts';
import type { Local } from './local.ts';
import { drawScratch } from './scratch.ts';
import { drawCompletions, drawFinished, drawLooks, drawReadOnly, drawTrouble } from './notices.ts';

/** Draws a session: header, conversation, answer area, footer. */
export function drawSession(view: SessionView, local: Local, actions: Actions): TemplateResult {
	return html`<div class="page session">
		${drawHeader(view, local, actions)}
		<main>${drawConversation(view, local, actions)} ${drawTrouble(view.trouble)} ${drawLooks(view, actions)} ${drawCompletions(view, actions)} ${drawBottom(view, local, actions)}</main>
		${drawFooter(view, local, actions)}
	</div>`;
}

function drawBottom(view: SessionView, local: Local, actions: Actions): TemplateResult {
	if (view.readOnly) return drawReadOnly(view, actions);
	// After the end another program may be asked about; back to the start is always one press away.
	if (view.finished) return view.open === null ? drawFinished(view, actions) : html`${drawAnswer(view, local, actions)} ${drawFinished(view, actions)}`;
	return html`${drawScratch(view, local, actions)} ${drawAnswer(view, local, actions)}`;
}
