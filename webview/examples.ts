/** The examples of the problem and what the last run showed for each. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { SessionView, ViewExample } from '../extension/protocol.ts';
import type { Actions } from './actions.ts';
import { drawExplain } from './explained.ts';
import { icon } from './icons.ts';

/** `4 of 6 pass`, or how many there are while none has run. */
export function resultWords(view: SessionView): string {
	if (view.total === 0) return l10n.t('No examples');
	if (view.examples.length > 0 && view.examples.every(({ status }) => status === 'not-run')) {
		return view.total === 1 ? l10n.t('1 example, not run yet') : l10n.t('{0} examples, not run yet', view.total);
	}
	return l10n.t('{0} of {1} pass', view.passed, view.total);
}

/** An example's status in words. */
export function statusWords(status: ViewExample['status']): string {
	switch (status) {
		case 'passed':
			return l10n.t('Passes');
		case 'failed':
			return l10n.t('Fails');
		case 'stopped':
			return l10n.t('Stops early');
		case 'endless':
			return l10n.t('Does not end');
		case 'not-run':
			return l10n.t('Not run yet');
		case 'set-aside':
			return l10n.t('Set aside');
		default:
			return unknownStatus(status);
	}
}

function originWords(origin: ViewExample['origin']): string {
	switch (origin) {
		case 'instructor':
			return l10n.t('from your instructor');
		case 'file':
			return l10n.t('from your file');
		case 'student':
			return l10n.t('your own');
		default:
			return unknownStatus(origin);
	}
}

/** Draws the list. */
export function drawExamples(view: SessionView, actions: Actions): TemplateResult {
	if (view.examples.length === 0) return html`<p class="dim">${l10n.t('There are no examples yet.')}</p>`;
	return html`<ul class="examples">
		${repeat(
			view.examples,
			({ id }) => id,
			(example) => drawExample(view, example, actions),
		)}
	</ul>`;
}

function drawExample(view: SessionView, example: ViewExample, actions: Actions): TemplateResult {
	const isAside = example.status === 'set-aside';
	const setAside = (): void => actions.post({ type: 'set-aside', session: view.session, test: example.id, aside: !isAside });
	return html`<li class="example" data-example=${example.id} data-status=${example.status}>
		<div class="example-head">
			<span class="status">${icon(example.status)}<span>${statusWords(example.status)}</span></span>
			<span class="origin">${originWords(example.origin)}</span>
		</div>
		<dl>
			${fact(l10n.t('Given'), example.given)} ${factOrNothing(l10n.t('Expected'), example.expected)} ${factOrNothing(l10n.t('Should print'), example.prints)}
			${factOrNothing(example.prints === null ? l10n.t('Got') : l10n.t('Returned'), example.got)} ${factOrNothing(l10n.t('Printed'), example.printed)}
		</dl>
		${example.note === null || example.status === 'not-run' ? nothing : html`<p class="note">${example.note}</p>`} ${drawExplain(example.error, actions)} ${example.diff === null ? nothing : drawDiff(example.diff)}
		${
			(example.origin !== 'instructor' || isAside) && !view.readOnly && !view.finished
				? html`<button class="link" @click=${setAside}>${isAside ? l10n.t('Put back') : l10n.t('Set aside')}<span class="hidden"> ${example.given}</span></button>`
				: nothing
		}
	</li>`;
}

function factOrNothing(name: string, value: string | null): TemplateResult | typeof nothing {
	return value === null ? nothing : fact(name, value);
}

function fact(name: string, value: string): TemplateResult {
	return html`<div><dt>${name}</dt><dd>${value === '' ? html`<span class="dim">${l10n.t('nothing')}</span>` : html`<code class="value">${value}</code>`}</dd></div>`;
}

/** Draws a comparison of printed lines; each line says in words and by its sign what it is. */
export function drawDiff(diff: NonNullable<ViewExample['diff']>): TemplateResult {
	return html`<div class="diff" role="group" aria-label=${l10n.t('Printed lines compared')}>
		<ol>
			${diff.map(({ kind, text }) => html`<li class=${kind}><span class="sign" aria-hidden="true">${signs[kind]}</span><span class="hidden">${diffWords(kind)} </span><code>${text === '' ? '\u00a0' : text}</code></li>`)}
		</ol>
		<p class="legend dim">${l10n.t('− should be printed and is not · + is printed and should not be')}</p>
	</div>`;
}

const signs = { same: ' ', missing: '−', extra: '+' } as const;

function diffWords(kind: keyof typeof signs): string {
	switch (kind) {
		case 'same':
			return l10n.t('Same:');
		case 'missing':
			return l10n.t('Missing:');
		case 'extra':
			return l10n.t('Too much:');
		default:
			return unknownStatus(kind);
	}
}

function unknownStatus(status: never): never {
	throw new Error(`unknown status: ${String(status)}`);
}
