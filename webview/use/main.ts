/** Starts the page on the use of explanations. */
import '../noEval.ts';
import * as l10n from '@vscode/l10n';
import { toUsePageSchema, type FromUsePage, type ToUsePage } from '../../extension/useProtocol.ts';
import { drawTrouble } from '../figures/section.ts';
import { startFigures } from '../figures/start.ts';
import { drawReport } from './report.ts';

startFigures<ToUsePage, FromUsePage, ToUsePage | null>({
	title: () => l10n.t('Explanation use'),
	schema: toUsePageSchema,
	start: null,
	take: (_, message) => message,
	draw: (root, message, post) => {
		if (message?.type === 'report') return drawReport(root, message.report, () => post({ type: 'delete' }));
		if (message) drawTrouble(root, message.message);
		return [];
	},
});
