/** The page that asks the student for an example: a call and its value, or what is typed and what should be seen. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { repeat } from 'lit-html/directives/repeat.js';
import type { ExampleView, Manner } from '../extension/protocol.ts';
import type { Actions } from './actions.ts';
import type { TextControl } from './controlAccess.ts';
import { drawCandidates } from './candidates.ts';
import { drawFooter } from './footer.ts';
import { icon } from './icons.ts';
import { isFormLocked, type Local } from './local.ts';
import { drawTrouble } from './notices.ts';
import { drawWords } from './segments.ts';

type Field = 'given' | 'expected';

/** Draws the form with the examples taken so far. */
export function drawExampleForm(view: ExampleView, local: Local, actions: Actions): TemplateResult {
	const isLocked = isFormLocked(view, local);
	return html`<div class="page example-form">
		<main class="scrolls">
			<h1>${view.title}</h1>
			${view.document === view.title ? nothing : html`<p class="dim document">${view.document}</p>`}
			${drawElsewhere(view, isLocked, actions)}
			<div class="words prompt">${drawWords(view.prompt, null)}</div>
			${view.asks === 'nothing' || view.asks === 'reading' ? (drawWait(view, local, actions) ?? nothing) : drawFields(view, local, actions)}
			${drawTrouble(view.trouble)} ${drawTaken(view, isLocked, actions)} ${drawStatement(local, actions)} ${drawCandidates(view.candidates ?? [], sayTo(actions), isLocked)}
		</main>
		${drawFooter(view, local, actions)}
	</div>`;
}

/** The student probably wanted to be elsewhere. */
function drawElsewhere({ elsewhere }: ExampleView, isLocked: boolean, actions: Actions): TemplateResult | typeof nothing {
	if (elsewhere === undefined) return nothing;
	const { message, go } = elsewhere;
	return html`<p class="note-line elsewhere">${icon('info')}<span>${message} ${go === null ? nothing : html`<button class="link" data-do="elsewhere" ?disabled=${isLocked} @click=${() => actions.post({ type: 'go-elsewhere' })}>${go}</button>`}</span></p>`;
}

function drawFields(view: ExampleView, local: Local, actions: Actions): TemplateResult {
	const isLocked = isFormLocked(view, local);
	return html`<div class="fields ${isLocked ? 'locked' : ''}" role="group" aria-busy=${isLocked} aria-label=${l10n.t('An example')} @keydown=${(event: KeyboardEvent) => onKey(event, actions)}>
		${view.form === 'output' ? nothing : drawField(view, 'given', local, actions)} ${view.form === 'call' ? drawManner(local, isLocked, actions) : nothing} ${drawField(view, 'expected', local, actions)}
		<div class="row">
			${drawWait(view, local, actions) ?? html`<span></span>`}
			<div class="buttons">
				${view.asks === 'surprise' ? html`<button class="link" data-do="leave" ?disabled=${isLocked} @click=${() => actions.post({ type: 'leave-example' })}>${l10n.t('No, I am done')}</button>` : nothing}
				<vscode-button appearance=${view.canStart ? 'secondary' : 'primary'} data-do="example" aria-disabled=${isLocked} @click=${() => actions.sendExample()}>${l10n.t('Use this example')}</vscode-button>
				${view.canStart ? html`<vscode-button appearance="primary" data-do="begin" aria-disabled=${isLocked} @click=${() => isLocked || actions.post({ type: 'begin' })}>${l10n.t('Begin')}</vscode-button>` : nothing}
			</div>
		</div>
	</div>`;
}

/** What takes its time, once it has taken a moment. */
function drawWait({ busy }: ExampleView, local: Local, actions: Actions): TemplateResult | null {
	const reading = local.isReading ? { what: l10n.t('Reading your example'), canCancel: true } : null;
	const shown = busy ?? reading;
	return shown !== null && local.slow ? drawFormBusy(shown, actions) : null;
}

/** What a field is called: it depends on whether the program is called or typed into. */
export function fieldLabel(form: ExampleView['form'], field: Field, manner: Manner): string {
	if (form === 'call' && field === 'expected') return manner === 'prints' ? l10n.t('What it should print, line by line') : l10n.t('What it should return');
	if (form === 'call') return l10n.t('A call');
	if (form === 'output') return l10n.t('What you should see, line by line');
	return field === 'given' ? l10n.t('What you type, one line each') : l10n.t('What you should then see');
}

/** One of two: arrow keys move between them, as between the options of a question. */
function drawManner(local: Local, isLocked: boolean, actions: Actions): TemplateResult {
	const label = l10n.t('What the call should do');
	const chosen = (event: Event): void => {
		const { value } = event.currentTarget as TextControl;
		if (value === 'returns' || value === 'prints') actions.chooseManner(value);
	};
	return html`<vscode-radio-group class="choice manner" orientation="horizontal" ?readonly=${isLocked} aria-label=${label} .value=${live(local.example.manner)} @change=${chosen}>
		<vscode-radio value="returns">${l10n.t('It should return a value')}</vscode-radio>
		<vscode-radio value="prints">${l10n.t('It should print something')}</vscode-radio>
	</vscode-radio-group>`;
}

function drawField(view: ExampleView, field: Field, local: Local, actions: Actions): TemplateResult {
	const refused = view.refused?.field === field ? view.refused : null;
	const label = fieldLabel(view.form, field, local.example.manner);
	const isPrinted = view.form === 'call' && field === 'expected' && local.example.manner === 'prints';
	// The reason belongs to the field's name too: assistive technology cannot follow a reference into the control.
	const spoken = refused === null ? label : `${label}. ${refused.message} ${refused.remedy}`;
	const type = (event: Event): void => actions.typeExample(field, (event.currentTarget as TextControl).value);
	const invalid = refused === null ? 'false' : 'true';
	// Not disabled: the keyboard stays where it is.
	const isLocked = isFormLocked(view, local);
	const placeholder = isPrinted ? '' : view.placeholder[field];
	return html`<div class="field-box ${refused === null ? '' : 'refused'}">
		${
			view.form === 'call' && !isPrinted
				? html`<vscode-text-field class="field code" ?readonly=${isLocked} data-field=${field} data-label=${spoken} aria-invalid=${invalid} placeholder=${placeholder} .value=${live(local.example[field])} @input=${type}>${label}</vscode-text-field>`
				: html`<vscode-text-area class="field code" rows="2" ?readonly=${isLocked} data-field=${field} data-label=${spoken} aria-invalid=${invalid} placeholder=${placeholder} .value=${live(local.example[field])} @input=${type}
						>${label}</vscode-text-area
					>`
		}
		${local.missing?.field === field ? html`<p class="hint missing">${icon('info')}<span>${local.missing.message}</span></p>` : nothing}
		<div role="alert">${refused === null ? nothing : html`<p class="refusal">${icon('stopped')}<span><strong>${refused.message}</strong> ${refused.remedy}</span></p>`}</div>
	</div>`;
}

function drawFormBusy(busy: NonNullable<ExampleView['busy']>, actions: Actions): TemplateResult {
	return html`<div class="busy">
		<span class="dots" aria-hidden="true"></span><span>${busy.what}</span>
		${busy.canCancel ? html`<button class="link" @click=${() => actions.cancelExample()}>${l10n.t('Cancel')}</button>` : nothing}
	</div>`;
}

function drawTaken(view: ExampleView, isLocked: boolean, actions: Actions): TemplateResult | typeof nothing {
	if (view.taken.length === 0) return nothing;
	return html`<section aria-labelledby="taken">
		<h2 id="taken">${l10n.t('Your examples')}</h2>
		<ul class="taken">
			${repeat(
				view.taken,
				({ id }) => id,
				({ id, given, expected, manner }) => html`<li>
					<span class="pair"><code class="value">${given}</code>${given === '' ? nothing : manner === 'prints' ? html`<span class="relation dim">${l10n.t('prints')}</span>` : html`<span class="arrow" aria-hidden="true">→</span><span class="hidden">${l10n.t('gives')}</span>`}<code class="value">${expected}</code></span>
					<button class="remove" ?disabled=${isLocked} aria-label=${l10n.t('Remove the example {0}', given === '' ? expected : given)} title=${l10n.t('Remove')} @click=${() => actions.post({ type: 'example-remove', id })}>${icon('remove')}</button>
				</li>`,
			)}
		</ul>
	</section>`;
}

function drawStatement(local: Local, actions: Actions): TemplateResult {
	return html`<section aria-labelledby="statement-title">
		<h2 id="statement-title">${l10n.t('The task')}</h2>
		<vscode-text-area
			class="field"
			rows="3"
			data-field="statement"
			data-label=${l10n.t('The task in words, if you have them')}
			.value=${live(local.statement)}
			@input=${(event: InputEvent) => actions.typeStatement((event.currentTarget as unknown as TextControl).value, /^insertFrom(?:Paste|Drop|Yank)/.test(event.inputType))}
			@focusout=${() => actions.sendStatement()}
			>${l10n.t('Paste what the program should do, if you have it in words: from a page or a PDF.')}</vscode-text-area
		>
	</section>`;
}

function onKey(event: KeyboardEvent, actions: Actions): void {
	if (event.key !== 'Enter' || event.isComposing) return;
	const target = event.target as HTMLElement;
	const isChord = event.ctrlKey || event.metaKey;
	if (!isChord && !(target.matches('vscode-text-field') && !event.shiftKey && !event.altKey)) return;
	event.preventDefault();
	actions.sendExample();
}

function sayTo(actions: Actions): Parameters<typeof drawCandidates>[1] {
	const say = (act: 'use' | 'change' | 'refuse') => (id: string) => actions.post({ type: 'candidate', id, act });
	return { use: say('use'), change: say('change'), refuse: say('refuse') };
}
