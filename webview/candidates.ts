/** Examples that the words of the task seem to give: each is for the student to take, to change, or to leave out. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { ExampleView } from '../extension/protocol.ts';

type Candidate = NonNullable<ExampleView['candidates']>[number];

/** What can be said to one, by its id. Where there are no fields to change it in, it can only be used or left out. */
interface Say {
	readonly use: (id: string) => void;
	readonly change?: (id: string) => void;
	readonly refuse: (id: string) => void;
}

/** Draws the list; nothing where no example waits for a word. */
export function drawCandidates(candidates: readonly Candidate[], say: Say, isLocked: boolean): TemplateResult | typeof nothing {
	if (candidates.length === 0) return nothing;
	return html`<section class="candidates" aria-labelledby="candidates">
		<h2 id="candidates">${l10n.t('Examples in the task?')}</h2>
		<p class="dim">${l10n.t('These were read from the words of the task. None is used until you say so.')}</p>
		<ul>
			${repeat(
				candidates,
				({ id }) => id,
				(candidate) => drawCandidate(candidate, say, isLocked),
			)}
		</ul>
	</section>`;
}

function drawCandidate({ id, given, expected, manner, from }: Candidate, { use, change, refuse }: Say, isLocked: boolean): TemplateResult {
	const name = given === '' ? expected : given;
	const relation = manner === 'prints' ? html`<span class="relation dim">${l10n.t('prints')}</span>` : html`<span class="arrow" aria-hidden="true">→</span><span class="hidden">${l10n.t('gives')}</span>`;
	return html`<li class="candidate" data-candidate=${id}>
		<q class="from dim">${from}</q>
		<span class="pair">${given === '' ? nothing : html`<code class="value">${given}</code>`}${relation}<code class="value">${expected}</code></span>
		<span class="acts">
			<button class="link" data-act="use" ?disabled=${isLocked} aria-label=${l10n.t('Yes, use it: {0}', name)} @click=${() => use(id)}>${l10n.t('Yes, use it')}</button>
			${change === undefined ? nothing : html`<button class="link" data-act="change" ?disabled=${isLocked} aria-label=${l10n.t('Change it: {0}', name)} @click=${() => change(id)}>${l10n.t('Change it')}</button>`}
			<button class="link" data-act="refuse" ?disabled=${isLocked} aria-label=${l10n.t('Leave it out: {0}', name)} @click=${() => refuse(id)}>${l10n.t('Leave it out')}</button>
		</span>
	</li>`;
}
