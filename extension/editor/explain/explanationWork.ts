/** How an explanation is made while it is shown. */
import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import type { Clock } from '../../clock';
import type { Rules } from '../../course/rules';
import { codeLines, complexityOf } from '../../explain/complexity';
import type { Explaining, SessionLimits } from '../../explain/explaining';
import { subjectOf } from '../../explain/explanationView';
import { isAvoided } from '../../explain/sessionGuard';
import type { Log } from '../../log';
import { failureWords } from '../../models/failureWords';
import type { Evidence } from '../../words';
import { clockTime } from '../clockTime';
import { troubleOf, troubles } from '../errors';
import type { ExplainTarget } from './explainTarget';
import type { Programs } from '../programs';
import { settingsIn } from '../settings';
import { limitsNote, type ShownExplanation } from './shownExplanation';
import type { UseRecord } from './useRecord';

/** What a session that is open on a program says about its explanations. */
export interface OpenLimits extends SessionLimits {
	/** Lines of the document (zero-based) that the session looks into. */
	readonly neutral: readonly number[];
	/** The session is on the screen; else it was left unfinished. */
	readonly isShown: boolean;
}

export interface ExplanationWorkParts {
	readonly explaining: Explaining;
	readonly programs: Programs;
	readonly record: UseRecord;
	readonly log: Log;
	readonly clock: Clock;
	/** The limits of the session that is under way on a document; null where none is. */
	readonly limits: (target: ExplainTarget) => Promise<OpenLimits | null>;
	/** What a run of the program shows; null where it has no example. */
	readonly evidence: (target: ExplainTarget, signal: AbortSignal) => Promise<Evidence | null>;
	/** What the course of a program sets; null without one. */
	readonly rules: (uri: vscode.Uri) => Rules | null;
	/** The language that a model is to write in. */
	readonly speaks: () => string;
}

/** Where an explanation is shown while it is made. */
export interface Showing {
	/** It was shown before this window was opened anew, which is no new view. */
	readonly isAgain: boolean;
	/** It is in front, and on the screen. */
	readonly isOnScreen: () => boolean;
	/** There is something new to show. */
	readonly changed: () => void;
}

/** Explains what is shown, unit by unit; resolves when all of it, or why there is none, can be shown. What fails is said there. */
export async function makeExplanation(parts: ExplanationWorkParts, shown: ShownExplanation, showing: Showing): Promise<void> {
	try {
		await makeUnits(parts, shown, showing);
	} catch (error) {
		if (!shown.stop.signal.aborted) {
			parts.log.error(error);
			const trouble = troubleOf(error);
			shown.trouble = trouble.message === troubles.unexpected().message ? troubles.noExplanation() : trouble;
		}
	}
	shown.isWorking = false;
	showing.changed();
}

async function makeUnits(parts: ExplanationWorkParts, shown: ShownExplanation, { isAgain, isOnScreen, changed }: Showing): Promise<void> {
	const { explaining, programs, record, evidence } = parts;
	const { target, kind, program, stop: { signal } } = shown;
	const limits = await parts.limits(target);
	shown.isLimited = limits !== null;
	const rules = parts.rules(target.document.uri);
	const { readingLevel, explanations } = settingsIn(target.document.uri, rules);
	if (explanations === 'never' || (explanations === 'afterSession' && limits)) {
		shown.note = heldWords(explanations, rules);
		return;
	}
	// What a run gave is for the session to ask about.
	const seen = limits ? null : await evidence(target, signal);
	const code = { language: target.language.id, version: 1, text: program.text };
	const outline = (await programs.of(target.document, target.language)).outline();
	const viewed = { view: shown.id, kind, lines: codeLines(outline, target.range), complexity: complexityOf(outline, target.range) };
	const subject = await subjectOf(kind, target.language.id, linesOf(program.text, target.range));
	shown.rating = await record.rating(subject);
	let [isBegun, isUnread] = [false, false];
	for await (const each of explaining.explain({ kind, code, range: target.range, level: readingLevel, language: parts.speaks(), evidence: seen, neutral: limits?.neutral ?? [] }, limits, signal)) {
		if (signal.aborted) {
			break;
		}
		if (each.kind === 'unread') {
			isUnread = true;
			continue;
		}
		if (each.kind === 'failed') {
			shown.note = `${failureWords(each.failure, { label: each.label, now: parts.clock.now(), time: clockTime }).message} ${l10n.t('What is missing is from the built-in explainer.')}`;
			continue;
		}
		if (each.kind === 'unit' && isAvoided(each.unit, rules?.avoid ?? [])) {
			shown.note = l10n.t('Some of it is left out: it has words that your course does not use yet.');
			continue;
		}
		if (each.kind === 'held') {
			shown.note = l10n.t('This is held back while you look for the mistake. Answer the questions first, or try another kind.');
		} else {
			shown.units.push(each.unit);
		}
		if (!isBegun) {
			isBegun = true;
			record.begin({ ...viewed, subject, model: each.kind === 'unit' && each.unit.by === 'model' }, isOnScreen(), isAgain);
		}
		changed();
	}
	if (!isBegun && !signal.aborted) {
		shown.note = l10n.t('There is nothing in these lines to explain.');
	} else if (limits) {
		shown.note = limitsNote(shown.note, limits.isShown, isUnread);
	}
}

/** Why code is not explained now: the course says so, or the settings do. */
function heldWords(explanations: 'never' | 'afterSession', rules: Rules | null): string {
	if (rules && rules.explanations !== 'always') {
		return explanations === 'never' ? l10n.t('In your course “{0}”, code is not explained now.', rules.course) : l10n.t('In your course “{0}”, code is explained once the session on it has ended.', rules.course);
	}
	return explanations === 'never' ? l10n.t('Code is not explained in this folder.') : l10n.t('In this folder, code is explained once the session on it has ended.');
}

function linesOf(text: string, { from, to }: { readonly from: number; readonly to: number }): string {
	return text.split('\n').slice(from, to + 1).join('\n');
}
