/** Starts the page on the use of explanations: it draws what the host reports, and again when the theme changes. */
import '../noEval.ts';
import * as l10n from '@vscode/l10n';
import { toUsePageSchema, type FromUsePage, type UseReportView } from '../../extension/useProtocol.ts';
import { useBundle } from '../language.ts';
import { Charts } from './charts.ts';
import { drawReport, drawTrouble } from './report.ts';
import './use.css';

const host = acquireVsCodeApi();
const post = (message: FromUsePage): void => host.postMessage(message);

useBundle(document.getElementById('l10n')?.textContent);
const root = document.getElementById('root');
if (root) {
	const charts = new Charts();
	let report: UseReportView | null = null;
	const draw = (): void => {
		if (!report) return;
		charts.clear();
		drawReport(root, report, () => post({ type: 'delete' }));
		charts.draw(root, report);
	};
	window.addEventListener('message', (event: MessageEvent<unknown>) => {
		const arrived = toUsePageSchema.safeParse(event.data);
		if (!arrived.success) return post({ type: 'page-trouble', what: `refused a message (${arrived.error.issues.map(({ path, code }) => `${path.join('.')} ${code}`).join('; ')})`.slice(0, 500) });
		if (arrived.data.type === 'trouble') {
			charts.clear();
			return drawTrouble(root, arrived.data.message);
		}
		({ report } = arrived.data);
		draw();
	});
	// A canvas knows no colours of a theme: it is drawn anew with the new ones.
	new MutationObserver(draw).observe(document.body, { attributes: true, attributeFilter: ['class', 'data-vscode-theme-kind'] });
	matchMedia('(forced-colors: active)').addEventListener('change', draw);
	document.title = l10n.t('Explanation use');
	post({ type: 'ready' });
}
