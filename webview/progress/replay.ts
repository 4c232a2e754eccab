/** A past session step by step: what was said and done, beside the program and the tasks as they were then. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Replay, ReplayStep } from '../../extension/progressProtocol.ts';
import { drawWords, linesWords, plainWords } from '../segments.ts';
import { stageName } from '../stages.ts';
import { whenWords } from '../language.ts';
import { afterName, questionName, rightName, saidName, stepName, taskName, taskStatusName, type Reader } from './names.ts';
import { drawProgram } from './program.ts';
import { drawTree } from './tree.ts';

/** A session that is gone through, and at which of its steps. */
export interface Playing {
	readonly replay: Replay;
	readonly at: number;
}

/** Goes to a step; one outside is taken as the nearest end. */
export type Go = (at: number) => void;

/** The step that another one leads to; always one that there is. */
export function stepAt({ steps }: Replay, at: number): number {
	return Math.max(0, Math.min(at, steps.length - 1));
}

export function drawReplay({ replay, at }: Playing, go: Go, close: () => void, reader: Reader = 'student'): TemplateResult {
	const { tree, steps, programs } = replay;
	const step = steps[at];
	if (!step) return html`<p>${l10n.t('No question was asked.')}</p>`;
	return html`<div class="replay" tabindex="-1" role="group" aria-label=${l10n.t('Replay of {0}', tree.title)} @keydown=${(event: KeyboardEvent) => keyed(event, at, steps.length, go)}>
		${drawControls(at, steps.length, step, go, close, reader)}
		<div class="stage">
			${drawProgram(programs[step.program] ?? '', step.lines, reader)}
			<div class="moment">${drawStep(replay, step, at, reader)}${drawTasks(step)}</div>
		</div>
		${drawTree(tree, step.question, (turn) => go(steps.findIndex(({ kind, question }) => (kind === 'asked' || kind === 'taught') && question === turn)), reader)}
	</div>`;
}

/** Arrows, Home and End, wherever the keyboard is in the replay, but where they mean something else. */
function keyed(event: KeyboardEvent, at: number, count: number, go: Go): void {
	const target = event.target as Element;
	if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || target.matches('input, .program')) return;
	const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: count - 1 }[event.key];
	if (to === undefined) return;
	event.preventDefault();
	go(to);
}

function drawControls(at: number, count: number, step: ReplayStep, go: Go, close: () => void, reader: Reader): TemplateResult {
	const where = l10n.t('Step {0} of {1}', at + 1, count);
	// A button that is switched off would lose the keyboard.
	const button = (label: string, to: number): TemplateResult => html`<button aria-disabled=${to === at || to < 0 || to >= count} @click=${() => go(to)}>${label}</button>`;
	return html`<div class="controls">
		${button(l10n.t('First'), 0)}${button(l10n.t('Back'), at - 1)}${button(l10n.t('Forward'), at + 1)}${button(l10n.t('Last'), count - 1)}
		<input type="range" min="1" max=${count} .value=${String(at + 1)} aria-label=${l10n.t('Step')} aria-valuetext=${`${where}: ${stepName(step.kind, reader)}`} @input=${(event: Event) => go((event.target as HTMLInputElement).valueAsNumber - 1)}>
		<span>${where}</span> <span class="dim">${whenWords(step.at, document.documentElement.lang)}</span>
		<button @click=${close}>${l10n.t('Close')}</button>
	</div>`;
}

function drawStep({ questions }: Replay, step: ReplayStep, at: number, reader: Reader): TemplateResult {
	const { kind, words, answer, verdict, takenBack, after, score, lines } = step;
	const question = questions.find(({ turn }) => turn === step.question);
	const isAsking = kind === 'asked' || kind === 'taught';
	return html`<div class="step" role="status">
		<h3><span class="hidden">${l10n.t('Step {0}', at + 1)}. </span>${stepName(kind, reader)}${kind === 'changed' ? lines.map(({ from, to }) => `: ${linesWords(from, to)}`) : nothing}</h3>
		${question && isAsking ? html`<p class="dim">${[...(question.stage === null ? [] : [stageName(question.stage)]), questionName(question.kind)].join(' · ')}</p>` : nothing}
		${question && !isAsking ? html`<p class="dim">${l10n.t('The question was: {0}', plainWords(question.words))}</p>` : nothing}
		${answer === null ? nothing : html`<p class="said">${saidName(answer, reader)}</p>`}
		${verdict === 'none' ? nothing : html`<p><span class=${verdict}>${rightName(verdict === 'right')}</span>${takenBack ? html` <span class="dim">${l10n.t('This was taken back later.')}</span>` : nothing}</p>`}
		${drawWords(words, null)}
		${after === null ? nothing : html`<p class="dim">${afterName(after)}</p>`}
		${score === null ? nothing : html`<p class="dim">${l10n.t('{0} of {1} examples passed then.', score.passed, score.total)}</p>`}
	</div>`;
}

function drawTasks({ tasks }: ReplayStep): TemplateResult | typeof nothing {
	if (tasks.length === 0) return nothing;
	return html`<h3>${l10n.t('What there was to do')}</h3>
		<ul class="tasks">${tasks.map((task) => html`<li class=${task.status} aria-current=${task.isNow ? 'step' : nothing}>${taskName(task)} <span class="dim">${taskStatusName(task)}${task.isNow ? ` · ${l10n.t('now')}` : ''}</span></li>`)}</ul>`;
}
