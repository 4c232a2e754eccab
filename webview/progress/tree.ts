/** The questions of a past session as the trees that they were; each leads to its step. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { QuestionTree } from '../../extension/progressProtocol.ts';
import { ideaName, questionName, rightName, saidName, type Reader } from './names.ts';

/** `now`: the turn whose question it is at this step; null for none. */
export function drawTree({ ideas }: QuestionTree, now: string | null, show: (turn: string) => void, reader: Reader): TemplateResult {
	return html`<div class="tree">
		${ideas.length === 0 ? html`<p>${l10n.t('No question was asked.')}</p>` : nothing}
		${ideas.map((idea) => html`<h3>${ideaName(idea)}</h3>
			<ol>${idea.questions.map(({ turn, kind, level, text, answer, verdict, settled, help }) => html`<li .style=${`margin-inline-start: ${Math.min(level, 7) * 16}px`} aria-current=${turn === now ? 'step' : nothing}>
				<span class="dim">${questionName(kind)}</span>
				<button class="link said" @click=${() => show(turn)}>${firstLine(text)}</button>
				${answer === null ? html`<span class="dim">${settled ? reader === 'student' ? l10n.t('settled by your edit') : l10n.t('settled by an edit') : l10n.t('no answer')}</span>` : html`<span class="said">${saidName(answer, reader)}</span>`}
				${verdict === 'none' ? nothing : html`<span class=${verdict}>${rightName(verdict === 'right')}</span>`}
				${help === 0 ? nothing : html`<span class="dim">${help === 1 ? l10n.t('with one hint') : l10n.t('with {0} hints', help)}</span>`}
			</li>`)}</ol>`)}
	</div>`;
}

/** A program that belongs to it is shown at its step. */
function firstLine(text: string): string {
	const [first = '', ...more] = text.split('\n');
	return more.length === 0 ? first : `${first} …`;
}
