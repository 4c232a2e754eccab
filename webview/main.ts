/** Starts the page: the language, the controls, and the two ends of the wire. */
import './noEval.ts';
import type { FromPage } from '../extension/protocol.ts';
import { Chords } from './chords.ts';
import { isLocked } from './controlAccess.ts';
import { registerControls } from './controls.ts';
import { readMessage } from './host.ts';
import { useBundle } from './language.ts';
import { Page } from './page.ts';
import './styles.css';

const host = acquireVsCodeApi();
const post = (message: FromPage): void => host.postMessage(message);

useBundle(document.getElementById('l10n')?.textContent);
registerControls();

const root = document.getElementById('root');
const region = document.getElementById('announcements');
if (!root || !region) {
	post({ type: 'page-trouble', what: 'the HTML has no place for the page' });
} else {
	const page = new Page(root, region, post);
	window.addEventListener('message', (event: MessageEvent<unknown>) => {
		const arrived = readMessage(event.data);
		if (arrived.kind === 'refused') post({ type: 'page-trouble', what: arrived.what });
		else if (arrived.message.type === 'view') page.show(arrived.message.view);
		else if (arrived.message.type === 'focus') page.focus();
		else page.focusExplained();
	});
	const chords = new Chords();
	window.addEventListener('keydown', (event) => chords.takes(event) && event.preventDefault(), { capture: true });
	window.addEventListener('blur', () => chords.forget());
	// A control takes a frame to be locked as it says it is: what is typed meanwhile is not part of what was sent.
	window.addEventListener('beforeinput', (event) => isLocked(event) && event.preventDefault(), { capture: true });
	// A half-typed answer must survive whatever comes next.
	window.addEventListener('blur', () => page.flush());
	window.addEventListener('pagehide', () => page.flush());
	document.addEventListener('visibilitychange', () => page.flush());
	root.addEventListener('focusout', () => page.flush());
	post({ type: 'ready' });
}
