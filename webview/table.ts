/** A table with blanks: what is typed into them is one draft, a line for each blank in the order of reading. */
import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { ViewForm } from '../extension/protocol.ts';
import type { Actions } from './actions.ts';

type TableForm = Extract<ViewForm, { kind: 'table' }>;

/** How many blanks a table has. */
export function countBlanks({ rows }: TableForm): number {
	return rows.reduce((sum, { cells }) => sum + cells.filter((cell) => cell === null).length, 0);
}

/** The draft as one text for each blank; missing ones are empty. */
export function blankTexts(draft: string, form: TableForm): readonly string[] {
	const lines = draft.split('\n');
	return Array.from({ length: countBlanks(form) }, (_, at) => lines[at] ?? '');
}

/** The draft with another text in one blank; empty when all are. */
export function withBlank(draft: string, form: TableForm, at: number, text: string): string {
	const texts = blankTexts(draft, form).map((each, index) => (index === at ? text.replaceAll('\n', ' ') : each));
	return texts.every((each) => each === '') ? '' : texts.join('\n');
}

/** The first blank without a text; null when each has one. */
export function firstEmpty(draft: string, form: TableForm): number | null {
	const at = blankTexts(draft, form).findIndex((text) => text.trim() === '');
	return at < 0 ? null : at;
}

/** Draws the table; its blanks are fields that the arrow keys lead through. */
export function drawTable(form: TableForm, draft: string, isLocked: boolean, actions: Actions): TemplateResult {
	const texts = blankTexts(draft, form);
	const empty = firstEmpty(draft, form);
	let blank = -1;
	const drawBlank = (label: string, name: string): TemplateResult => {
		blank += 1;
		const at = blank;
		return html`<td>
			<input
				class="blank code"
				type="text"
				autocomplete="off"
				autocapitalize="off"
				spellcheck="false"
				data-blank=${at}
				data-field=${at === (empty ?? 0) ? 'answer' : 'other'}
				aria-label=${l10n.t({ message: '{0}, {1}', args: [label, name], comment: ['The name of a blank: the row of a table and a variable'] })}
				.value=${live(texts[at] ?? '')}
				?readonly=${isLocked}
				@input=${(event: Event) => actions.type(withBlank(draft, form, at, (event.currentTarget as HTMLInputElement).value))}
				@keydown=${(event: KeyboardEvent) => onKey(event, actions)}
			/>
		</td>`;
	};
	return html`<p class="trace-title" aria-hidden="true">${l10n.t('Your answer: a value in each blank')}</p>
		<div class="trace-scroll">
		<table class="trace">
			<caption class="hidden">${l10n.t('Your answer: a value in each blank')}</caption>
			<thead>
				<tr><td></td>${form.columns.map((name) => html`<th scope="col" class="code">${name}</th>`)}</tr>
			</thead>
			<tbody>
				${form.rows.map(({ label, cells }) => html`<tr>
					<th scope="row">${label}</th>
					${cells.map((cell, at) => (cell === null ? drawBlank(label, form.columns[at] ?? '') : html`<td class="code">${cell}</td>`))}
				</tr>`)}
			</tbody>
		</table>
	</div>`;
}

function onKey(event: KeyboardEvent, actions: Actions): void {
	if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
	const field = event.currentTarget as HTMLInputElement;
	const all = [...(field.closest('table')?.querySelectorAll<HTMLInputElement>('.blank') ?? [])];
	const next = nextBlank(event.key, field, all);
	if (event.key === 'Enter' && !next) {
		event.preventDefault();
		actions.answer();
	} else if (next) {
		event.preventDefault();
		next.focus();
		next.select();
	}
}

/** Up and down keep to the column where it has a blank; left and right leave a field at its ends; Enter goes on. */
function nextBlank(key: string, field: HTMLInputElement, all: readonly HTMLInputElement[]): HTMLInputElement | undefined {
	const at = all.indexOf(field);
	const column = (input: HTMLInputElement) => input.closest('td')?.cellIndex;
	const sameColumn = all.filter((input) => column(input) === column(field));
	const place = sameColumn.indexOf(field);
	const isAt = (position: number) => field.selectionStart === position && field.selectionEnd === position;
	switch (key) {
		case 'Enter':
			return all[at + 1];
		case 'ArrowDown':
			return sameColumn[place + 1] ?? all[at + 1];
		case 'ArrowUp':
			return sameColumn[place - 1] ?? all[at - 1];
		case 'ArrowRight':
			return isAt(field.value.length) ? all[at + 1] : undefined;
		case 'ArrowLeft':
			return isAt(0) ? all[at - 1] : undefined;
		default:
			return undefined;
	}
}
