/** The stages of the idea that is being worked out: which are done, which one it is now. Never how many ideas are left. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { SessionView } from '../extension/protocol.ts';

type StageMark = SessionView['stages'][number];

/** A stage's name as the student reads it. */
export function stageName(stage: StageMark['stage']): string {
	switch (stage) {
		case 'read':
			return l10n.t('Read');
		case 'expect':
			return l10n.t('Expect');
		case 'predict':
			return l10n.t('Predict');
		case 'locate':
			return l10n.t('Locate');
		case 'explain':
			return l10n.t('Explain');
		case 'repair':
			return l10n.t('Repair');
		default:
			return unknownStage(stage);
	}
}

/** Draws the strip; nothing when there are no stages. */
export function drawStages(stages: readonly StageMark[]): TemplateResult | typeof nothing {
	if (stages.length === 0) return nothing;
	return html`<ol class="stages" aria-label=${l10n.t('Stages of this idea')}>
		${stages.map(
			({ stage, status }) => html`<li class=${status} aria-current=${status === 'now' ? 'step' : nothing}>
				<span class="stage-name">${stageName(stage)}</span>${status === 'done' ? html`<span class="hidden">, ${l10n.t('done')}</span>` : nothing}
			</li>`,
		)}
	</ol>`;
}

function unknownStage(stage: never): never {
	throw new Error(`unknown stage: ${String(stage)}`);
}
