/** Small pictures in the colour of the words beside them; each stands next to a word that says the same. */
import { html, type TemplateResult } from 'lit-html';

const shapes = {
	passed: 'M3.5 8.5l3 3 6-7',
	failed: 'M4.5 4.5l7 7m0-7l-7 7',
	stopped: 'M8 2.2 14.2 13.3H1.8zM8 6.3v3.4m0 1.7v.1',
	endless: 'M12.7 8a4.7 4.7 0 1 1-1.6-3.5M12.9 2.2v3h-3',
	'not-run': 'M4 8h1m2.5 0h1M11 8h1',
	'set-aside': 'M4 8h8',
	folded: 'M6 4l4 4-4 4',
	unfolded: 'M4 6l4 4 4-4',
	down: 'M8 3.5v9m-3.5-3.5L8 12.5 11.5 9',
	remove: 'M4.5 4.5l7 7m0-7l-7 7',
	info: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 1 1 8 1.8M8 7.3v3.9M8 4.9V5',
	back: 'M10 4L6 8l4 4',
} as const;

export type Icon = keyof typeof shapes;

/** Draws an icon of 16 px; hidden from assistive technology. */
export function icon(name: Icon): TemplateResult {
	return html`<svg class="icon" data-icon=${name} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d=${shapes[name]} fill="none" stroke="currentColor" stroke-width="1.3" stroke-linecap="round" stroke-linejoin="round"></path></svg>`;
}
