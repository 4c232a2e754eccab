/** A program as it was, with the lines marked that a step is about. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { ReplayStep } from '../../extension/progressProtocol.ts';
import { linesWords } from '../segments.ts';
import type { Reader } from './names.ts';

export function drawProgram(text: string, marked: ReplayStep['lines'], reader: Reader): TemplateResult {
	const isMarked = (line: number): boolean => marked.some(({ from, to }) => line >= from && line <= to);
	const label = [reader === 'student' ? l10n.t('Your program at this step') : l10n.t('The program at this step'), ...marked.map(({ from, to }) => linesWords(from, to))].join(', ');
	// A line break at the end begins no line.
	return html`<div class="program" tabindex="0" role="group" aria-label=${label}>${text.replace(/\n$/, '').split('\n').map((line, at) => html`<div class=${isMarked(at) ? 'line marked' : 'line'}><span class="number" aria-hidden="true">${isMarked(at) ? '▸ ' : ''}${at + 1}</span><code>${line === '' ? nothing : line}</code></div>`)}</div>`;
}

/** Brings the first marked line into its box; the page itself stays where it is. */
export function showMarked(root: HTMLElement): void {
	const box = root.querySelector<HTMLElement>('.program');
	const line = box?.querySelector<HTMLElement>('.marked');
	if (!box || !line) return;
	const [top, bottom] = [line.offsetTop, line.offsetTop + line.offsetHeight];
	if (top < box.scrollTop || bottom > box.scrollTop + box.clientHeight) box.scrollTop = top - box.clientHeight / 3;
}
