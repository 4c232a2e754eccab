/** The explanation of code: a tab beside the questions, which stay as they are behind it. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import type { ExplanationAct, ExplanationUnitView, ExplanationView, View } from '../extension/protocol.ts';
import type { Actions } from './actions.ts';
import { icon } from './icons.ts';
import { drawTrouble } from './notices.ts';
import { drawWords, linesWords } from './segments.ts';

type Kind = ExplanationView['kind'];
type LineUnit = Extract<ExplanationUnitView, { kind: 'lines' }>;
type ConceptUnit = Extract<ExplanationUnitView, { kind: 'concepts' }>;
type Range = LineUnit['range'];
/** An act without the id of the explanation that it is about. */
type Act = ExplanationAct extends infer One ? (One extends { id: string } ? Omit<One, 'id'> : never) : never;

const kinds: readonly Kind[] = ['lines', 'concepts', 'summary'];

/** Draws the tabs; nothing where there is no explanation. */
export function drawTabs(explanation: ExplanationView | undefined, actions: Actions): TemplateResult | typeof nothing {
	if (explanation === undefined) return nothing;
	const act = acting(explanation, actions);
	const tab = (isOpen: boolean, id: string, label: string): TemplateResult =>
		html`<button role="tab" id="tab-${id}" aria-controls=${id} aria-selected=${explanation.isOpen === isOpen} tabindex=${explanation.isOpen === isOpen ? 0 : -1} @click=${() => act({ do: 'tab', isOpen })}>${label}</button>`;
	const byKey = (event: KeyboardEvent): void => {
		if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
		event.preventDefault();
		act({ do: 'tab', isOpen: !explanation.isOpen });
	};
	return html`<nav class="tabs" aria-label=${l10n.t('What this view shows')}>
		<div role="tablist" aria-label=${l10n.t('What this view shows')} @keydown=${byKey}>${tab(false, 'questions', l10n.t('Questions'))}${tab(true, 'explanation', l10n.t('Explanation'))}</div>
		<button class="close" title=${l10n.t('Close the explanation')} aria-label=${l10n.t('Close the explanation')} @click=${() => act({ do: 'close' })}>${icon('remove')}</button>
	</nav>`;
}

/** Draws the explanation; nothing where there is none. Escape goes back to the questions while the keyboard is in it. */
export function drawExplanation(explanation: ExplanationView | undefined, actions: Actions): TemplateResult | typeof nothing {
	if (explanation === undefined) return nothing;
	const { isOpen, title, kind, isWorking, isOld, note, trouble, units, atLineEnds } = explanation;
	const act = acting(explanation, actions);
	const backByKey = (event: KeyboardEvent): void => {
		if (event.key !== 'Escape') return;
		event.stopPropagation();
		act({ do: 'tab', isOpen: false });
	};
	return html`<main class="explanation" ?hidden=${!isOpen} @keydown=${backByKey}><div class="explanation-panel" id="explanation" role="tabpanel" aria-labelledby="tab-explanation">
		<div class="explanation-head">
			<h1 id="explanation-title" tabindex="-1">${title}</h1>
			<div class="kinds" role="group" aria-label=${l10n.t('Kind of explanation')}>
				${kinds.map((each) => html`<button data-kind=${each} aria-pressed=${each === kind} @click=${() => each !== kind && act({ do: 'kind', kind: each })}>${kindName(each)}</button>`)}
			</div>
			${kind === 'lines' ? html`<label class="line-ends"><input type="checkbox" .checked=${atLineEnds} @change=${(event: Event) => act({ do: 'line-ends', isOn: (event.target as HTMLInputElement).checked })} />${l10n.t('Show at the ends of the lines too')}</label>` : nothing}
		</div>
		<div class="explanation-body" tabindex="0" role="group" aria-label=${l10n.t('Explanation')}>
			${isOld ? html`<p class="note-line old">${icon('info')}<span>${l10n.t('You have changed these lines since. This is about how they were.')} <button class="link" @click=${() => act({ do: 'refresh' })}>${l10n.t('Explain them as they are now')}</button></span></p>` : nothing}
			${note === null ? nothing : html`<p class="note-line">${icon('info')}<span>${note}</span></p>`} ${drawTrouble(trouble)} ${drawUnits(explanation, act)}
			${isWorking ? html`<p class="working" role="status">${l10n.t('Explaining…')} <button class="link" @click=${() => act({ do: 'stop' })}>${l10n.t('Stop')}</button></p>` : nothing}
			${!isWorking && units.length > 0 ? drawRating(explanation, act) : nothing}
		</div>
	</div></main>`;
}

/** As the button says it. */
export function kindName(kind: Kind): string {
	switch (kind) {
		case 'lines':
			return l10n.t('Line by line');
		case 'concepts':
			return l10n.t('Concepts');
		case 'summary':
			return l10n.t('Summary');
	}
}

function acting({ id }: ExplanationView, actions: Actions): (act: Act) => void {
	return (act) => actions.post({ type: 'explanation', act: { ...act, id } });
}

function drawUnits(explanation: ExplanationView, act: (act: Act) => void): TemplateResult | typeof nothing {
	const { kind, units, cursor } = explanation;
	if (units.length === 0) return nothing;
	switch (kind) {
		case 'lines':
			return html`<ol class="units">${units.map((unit) => (unit.kind === 'lines' ? drawLines(unit, cursor, act) : nothing))}</ol>`;
		case 'concepts':
			return html`<ul class="units">${units.map((unit) => (unit.kind === 'concepts' ? drawConcept(unit, act) : nothing))}</ul>`;
		case 'summary':
			return html`${units.map((unit) => (unit.kind === 'summary' ? html`<div class="unit summary"><div class="words">${drawWords(unit.words, null)}</div>${mark(unit.filled)}</div>` : nothing))}`;
	}
}

function drawLines({ range, code, words, filled }: LineUnit, cursor: number | null, act: (act: Act) => void): TemplateResult {
	const isCurrent = cursor !== null && range.from <= cursor && cursor <= range.to;
	const point = (to: Range | null) => () => act({ do: 'point', range: to });
	return html`<li class="unit ${isCurrent ? 'current' : ''}" aria-current=${isCurrent ? 'true' : nothing} data-from=${range.from} @mouseenter=${point(range)} @mouseleave=${point(null)} @focusin=${point(range)} @focusout=${point(null)}>
		<p class="unit-code">${lineButton(range, act)}<code>${shortened(code)}</code></p>
		<div class="words">${drawWords(words, (from, to) => act({ do: 'reveal', range: { from, to } }))}</div>
		${mark(filled)}
	</li>`;
}

function drawConcept({ name, lines, words, filled }: ConceptUnit, act: (act: Act) => void): TemplateResult {
	return html`<li class="unit">
		<h2>${name}</h2>
		<div class="words">${drawWords(words, (from, to) => act({ do: 'reveal', range: { from, to } }))}</div>
		<p class="unit-lines">${l10n.t('See')} ${lines.map((range, at) => html`${at > 0 ? ', ' : ''}${lineButton(range, act)}`)}</p>
		${mark(filled)}
	</li>`;
}

function lineButton(range: Range, act: (act: Act) => void): TemplateResult {
	return html`<button class="link lines" title=${l10n.t('Show in the program')} @click=${() => act({ do: 'reveal', range })}>${linesWords(range.from, range.to)}</button>`;
}

function mark(filled: boolean): TemplateResult | typeof nothing {
	return filled ? html`<p class="dim filled">${l10n.t('From the built-in explainer')}</p>` : nothing;
}

/** The first line of the code, without its margin. */
function shortened(code: string): string {
	const [first = '', ...rest] = code.split('\n');
	return rest.length === 0 ? first.trim() : `${first.trim()} …`;
}

function drawRating({ id, rating }: ExplanationView, act: (act: Act) => void): TemplateResult {
	const rate = (helpful: boolean) => () => act({ do: 'rate', helpful, why: rating?.why ?? '' });
	const say = (event: Event): void => {
		const why = (event.target as HTMLInputElement).value.trim();
		if (rating && why !== rating.why) act({ do: 'rate', helpful: rating.helpful, why });
	};
	const choice = (helpful: boolean, label: string): TemplateResult => html`<button class="rate" aria-pressed=${rating?.helpful === helpful} @click=${rate(helpful)}>${label}</button>`;
	return keyed(id, html`<div class="rating" role="group" aria-label=${l10n.t('Did this help?')}>
		<p><span>${l10n.t('Did this help?')}</span> ${choice(true, l10n.t('Yes'))} ${choice(false, l10n.t('No'))}</p>
		${rating === null ? nothing : html`<label class="why"><span>${l10n.t('Why? You may leave this empty.')}</span><input type="text" maxlength="300" data-field="why" .value=${rating.why} @change=${say} /></label>`}
		<p class="dim">${l10n.t('Kept on this computer only.')} <button class="link" @click=${() => act({ do: 'use' })}>${l10n.t('How you use explanations')}</button></p>
	</div>`) as TemplateResult;
}

/** Whether the explanation is what the page shows in front. */
export function isInFront(view: View | null): boolean {
	return view?.explanation?.isOpen ?? false;
}

/** Shows the part that the cursor is in, once it is another one; nothing else moves. */
export function followCursor(root: ParentNode, before: View | null, view: View): void {
	const cursor = view.explanation?.cursor ?? null;
	if (cursor === null || (cursor === before?.explanation?.cursor && view.explanation?.id === before.explanation.id)) return;
	root.querySelector('.explanation .unit.current')?.scrollIntoView({ block: 'nearest' });
}

/** What a screen reader is told once an explanation is there. */
export function explanationNews(before: View | null, view: View): readonly string[] {
	const { explanation } = view;
	const isDone = explanation !== undefined && !explanation.isWorking && explanation.units.length > 0;
	const wasDone = before?.explanation?.id === explanation?.id && before?.explanation?.isWorking === false;
	if (!isDone || wasDone) return [];
	return [l10n.t('Explanation of {0}. {1}: {2}', explanation.title, kindName(explanation.kind), explanation.units.length === 1 ? l10n.t('1 part') : l10n.t('{0} parts', explanation.units.length))];
}
