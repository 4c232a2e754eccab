/** Starts a page with figures: it draws what the host reports, and its charts again when the theme changes. */
import type * as z from 'zod';
import { useBundle } from '../language.ts';
import { Charts, type Figure } from './charts.ts';
import './figures.css';

/** A page as a function: the host's messages make its state, and the state makes what is drawn. */
export interface FiguresPage<In, Out, State> {
	readonly title: () => string;
	/** What the host may say; anything else is refused. */
	readonly schema: z.ZodType<In>;
	readonly start: State;
	readonly take: (state: State, message: In) => State;
	/** Draws the state and returns the figures for its canvases. */
	readonly draw: (root: HTMLElement, state: State, post: (message: Out) => void, change: (state: State) => void) => readonly Figure[];
	/** After it was drawn: what a message brought, or what was changed on the page itself (null). */
	readonly drawn?: (root: HTMLElement, message: In | null) => void;
}

export function startFigures<In, Out, State>({ title, schema, start, take, draw, drawn }: FiguresPage<In, Out, State>): void {
	const host = acquireVsCodeApi();
	const post = (message: Out | { readonly type: 'ready' } | { readonly type: 'page-trouble'; readonly what: string }): void => host.postMessage(message);
	useBundle(document.getElementById('l10n')?.textContent);
	const root = document.getElementById('root');
	if (!root) return;
	const charts = new Charts();
	let state = start;
	let figures: readonly Figure[] = [];
	let charted = '';
	const drawCharts = (): void => charts.draw(root, figures);
	const show = (next: State, message: In | null): void => {
		state = next;
		figures = draw(root, state, post, (changed) => show(changed, null));
		// A search changes no chart.
		const now = JSON.stringify(figures);
		if (now !== charted) {
			charted = now;
			drawCharts();
		}
		drawn?.(root, message);
	};
	window.addEventListener('message', (event: MessageEvent<unknown>) => {
		const arrived = schema.safeParse(event.data);
		if (!arrived.success) return post({ type: 'page-trouble', what: `refused a message (${arrived.error.issues.map(({ path, code }) => `${path.join('.')} ${code}`).join('; ')})`.slice(0, 500) });
		show(take(state, arrived.data), arrived.data);
	});
	// A canvas knows no colours of a theme: it is drawn anew with the new ones.
	new MutationObserver(drawCharts).observe(document.body, { attributes: true, attributeFilter: ['class', 'data-vscode-theme-kind'] });
	matchMedia('(forced-colors: active)').addEventListener('change', drawCharts);
	document.title = title();
	post({ type: 'ready' });
}
