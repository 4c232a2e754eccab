import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Clock } from '../clock';
import { codeLines, complexityOf } from '../explain/complexity';
import type { Explaining, SessionLimits } from '../explain/explaining';
import type { ExplanationKind } from '../explain/explanation';
import { subjectOf } from '../explain/explanationView';
import type { Rating } from '../explain/use';
import type { Log } from '../log';
import { failureWords } from '../models/failureWords';
import type { View } from '../protocol';
import type { Evidence } from '../words';
import { clockTime } from './clockTime';
import { troubleOf, troubles, type Trouble } from './errors';
import { ExplainedLines } from './explainedLines';
import { ExplainedProgram } from './explainedProgram';
import type { ExplainPlace, ExplainTarget } from './explainTarget';
import { explanationKey, lineEndsKey } from './names';
import type { Programs } from './programs';
import { readSettings } from './settings';
import { extentOf, inEditors, keptOf, keptSchema, limitsNote, targetNow, viewOf, type KeptExplanation, type ShownExplanation } from './shownExplanation';
import { isInTab, showDocument } from './showDocument';
import type { UseRecord } from './useRecord';

/** What a session that is open on a program says about its explanations. */
export interface OpenLimits extends SessionLimits {
	/** Lines of the document (zero-based) that the session looks into. */
	readonly neutral: readonly number[];
	/** The session is on the screen; else it was left unfinished. */
	readonly isShown: boolean;
}

export interface CodeExplanationParts {
	readonly explaining: Explaining;
	readonly programs: Programs;
	readonly record: UseRecord;
	readonly log: Log;
	readonly clock: Clock;
	readonly newId: () => string;
	readonly memory: vscode.Memento;
	/** The limits of the session that is under way on a document; null where none is. */
	readonly limits: (target: ExplainTarget) => Promise<OpenLimits | null>;
	/** What a run of the program shows; null where it has no example. */
	readonly evidence: (target: ExplainTarget, signal: AbortSignal) => Promise<Evidence | null>;
	/** The language that a model is to write in. */
	readonly speaks: () => string;
	/** The Socratic view is on the screen. */
	readonly isVisible: () => boolean;
}

/** The explanation of code that stands beside the view, if any: a tab of it. It belongs to no session: it changes none. */
export class CodeExplanations implements vscode.Disposable {
	private shown: ShownExplanation | null = null;
	private isOpen = false;
	private isAtEnds: boolean;
	private isRestored = false;
	private kept = '';
	private readonly lines = new ExplainedLines();
	private readonly changes = new vscode.EventEmitter<void>();
	private readonly subscription: vscode.Disposable;

	constructor(private readonly parts: CodeExplanationParts) {
		this.isAtEnds = parts.memory.get(lineEndsKey) === true;
		this.subscription = vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.follow(textEditor));
	}

	get onChange(): vscode.Event<void> {
		return this.changes.event;
	}

	/** What the editors show of it. */
	get inEditor(): Pick<ExplainedLines, 'marked' | 'atEnds'> {
		return this.lines;
	}

	/** Whether the same is shown already, in front. */
	shows(target: ExplainTarget, kind: ExplanationKind): boolean {
		const { shown } = this;
		return this.isOpen && shown !== null && !shown.program.isOld && shown.kind === kind && shown.target.document === target.document && shown.target.range.from === target.range.from && shown.target.range.to === target.range.to;
	}

	/** Explains code; resolves when all of it, or why there is none, can be shown. What is under way is stopped. */
	explain(target: ExplainTarget, kind: ExplanationKind): Promise<void> {
		return this.begin(target, kind, null);
	}

	/** Shows again what this window showed when it was closed; once, at the first look. A program that is in no tab any more stays as it is. */
	async restore(target: (place: ExplainPlace) => Promise<ExplainTarget>): Promise<void> {
		const last = this.isRestored ? null : (keptSchema.safeParse(this.parts.memory.get(explanationKey)).data ?? null);
		this.isRestored = true;
		if (!last || this.shown || !isInTab(vscode.Uri.parse(last.place.uri))) {
			return;
		}
		try {
			await this.begin(await target(last.place), last.kind, last);
		} catch (error) {
			this.parts.log.info(`an explanation is not shown again: ${String(error)}`);
		}
	}

	/** `last`: it was shown before this window was opened anew, which is no new view. */
	private async begin(target: ExplainTarget, kind: ExplanationKind, last: KeptExplanation | null): Promise<void> {
		this.put();
		const program = new ExplainedProgram(target.document, target.range, extentOf(target), () => this.changed());
		const shown: ShownExplanation = {
			id: last?.id ?? this.parts.newId(), target, kind, program, units: [], isLimited: false, stop: new AbortController(),
			isWorking: true, note: null, trouble: null, cursor: null, pointed: null, rating: null,
		};
		this.shown = shown;
		this.isOpen = last?.isOpen ?? true;
		this.isRestored = true;
		const editor = vscode.window.visibleTextEditors.find((each) => each.document === target.document);
		shown.cursor = editor ? program.old(editor.selection.active.line) : null;
		this.changed();
		await this.work(shown, last !== null);
	}

	/** The same code in another way, or once more: as it is now. */
	async again(kind: ExplanationKind): Promise<void> {
		const { shown } = this;
		const target = shown && (await targetNow(shown, this.parts.programs));
		if (target) {
			await this.explain(target, kind);
		} else if (shown) {
			this.refuse(troubles.lineGone());
		}
	}

	/** The kind that is shown; null when nothing is. */
	get kind(): ExplanationKind | null {
		return this.shown?.kind ?? null;
	}

	get id(): string | null {
		return this.shown?.id ?? null;
	}

	/** Brings the explanation to the front, or what stands behind it. */
	turn(isOpen: boolean): void {
		if (this.shown && this.isOpen !== isOpen) {
			this.isOpen = isOpen;
			this.changed();
		}
	}

	close(): void {
		if (this.shown) {
			this.put();
			this.isOpen = false;
			this.changed();
		}
	}

	/** Stops what is still on its way; what is there stays. */
	stop(): void {
		this.shown?.stop.abort();
	}

	/** The part of the explanation that is read just now, in lines of the explained program. */
	point(range: { readonly from: number; readonly to: number } | null): void {
		if (this.shown) {
			this.shown.pointed = range;
			this.draw();
		}
	}

	/** Shows lines of the explained program where they are now, or says that they are gone. */
	async reveal(range: { readonly from: number; readonly to: number }): Promise<void> {
		const { shown } = this;
		const now = shown?.program.rangeNow(range) ?? null;
		if (!shown || !now) {
			return this.refuse(troubles.lineGone());
		}
		try {
			const editor = await showDocument(shown.target.document.uri, true);
			editor.revealRange(new vscode.Range(now.from, 0, now.to, 0), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
			shown.trouble = null;
			this.point(range);
		} catch (error) {
			this.refuse(troubleOf(error));
		}
	}

	/** Whether explanations stand at the ends of lines too. */
	get atLineEnds(): boolean {
		return this.isAtEnds;
	}

	async showAtLineEnds(isOn: boolean): Promise<void> {
		this.isAtEnds = isOn;
		this.changed();
		await this.parts.memory.update(lineEndsKey, isOn ? true : undefined);
	}

	rate(rating: Rating): void {
		if (this.shown) {
			this.shown.rating = rating;
			this.parts.record.rate(rating);
			this.changed();
		}
	}

	/** The Socratic view came onto the screen or left it. */
	seen(): void {
		this.parts.record.onScreen(this.isOnScreen);
	}

	/** A session has begun on a document: what was said before without its limits goes. */
	limited(uri: string): void {
		if (this.shown && !this.shown.isLimited && !this.shown.isWorking && this.shown.target.document.uri.toString() === uri) {
			this.close();
		}
	}

	/** A view with the explanation beside it. */
	beside(view: View): View {
		return this.shown ? { ...view, explanation: viewOf(this.shown, this.isOpen, this.isAtEnds) } : view;
	}

	dispose(): void {
		this.put();
		this.subscription.dispose();
		this.lines.dispose();
		this.changes.dispose();
	}

	private get isOnScreen(): boolean {
		return this.shown !== null && this.isOpen && this.parts.isVisible();
	}

	private async work(shown: ShownExplanation, isAgain: boolean): Promise<void> {
		const { explaining, programs, record, log, evidence } = this.parts;
		const { target, kind, program, stop: { signal } } = shown;
		try {
			const limits = await this.parts.limits(target);
			shown.isLimited = limits !== null;
			const { readingLevel } = readSettings(target.document.uri);
			// What a run gave is for the session to ask about.
			const seen = limits ? null : await evidence(target, signal);
			const code = { language: target.language.id, version: 1, text: program.text };
			const outline = (await programs.of(target.document, target.language)).outline();
			const viewed = { view: shown.id, kind, lines: codeLines(outline, target.range), complexity: complexityOf(outline, target.range) };
			const subject = await subjectOf(kind, target.language.id, linesOf(program.text, target.range));
			shown.rating = await record.rating(subject);
			let [isBegun, isUnread] = [false, false];
			for await (const each of explaining.explain({ kind, code, range: target.range, level: readingLevel, language: this.parts.speaks(), evidence: seen, neutral: limits?.neutral ?? [] }, limits, signal)) {
				if (signal.aborted) {
					break;
				}
				if (each.kind === 'unread') {
					isUnread = true;
					continue;
				}
				if (each.kind === 'failed') {
					shown.note = `${failureWords(each.failure, { label: each.label, now: this.parts.clock.now(), time: clockTime }).message} ${l10n.t('What is missing is from the built-in explainer.')}`;
					continue;
				}
				if (each.kind === 'held') {
					shown.note = l10n.t('This is held back while you look for the mistake. Answer the questions first, or try another kind.');
				} else {
					shown.units.push(each.unit);
				}
				if (!isBegun) {
					isBegun = true;
					record.begin({ ...viewed, subject, model: each.kind === 'unit' && each.unit.by === 'model' }, this.isOnScreen, isAgain);
				}
				this.changed();
			}
			if (!isBegun && !signal.aborted) {
				shown.note = l10n.t('There is nothing in these lines to explain.');
			} else if (limits) {
				shown.note = limitsNote(shown.note, limits.isShown, isUnread);
			}
		} catch (error) {
			if (!signal.aborted) {
				log.error(error);
				const trouble = troubleOf(error);
				shown.trouble = trouble.message === troubles.unexpected().message ? troubles.noExplanation() : trouble;
			}
		}
		shown.isWorking = false;
		this.changed();
	}

	private follow({ document, selection }: vscode.TextEditor): void {
		const { shown } = this;
		if (shown?.target.document === document) {
			const cursor = shown.program.old(selection.active.line);
			if (cursor !== shown.cursor || shown.pointed) {
				shown.cursor = cursor;
				shown.pointed = null;
				this.changed();
			}
		}
	}

	private remember(): void {
		const { shown } = this;
		const last = (shown && keptOf(shown, this.isOpen)) ?? undefined;
		const kept = JSON.stringify(last ?? null);
		if (this.isRestored && kept !== this.kept) {
			this.kept = kept;
			void this.parts.memory.update(explanationKey, last);
		}
	}

	private refuse(trouble: Trouble): void {
		if (this.shown) {
			this.shown.trouble = trouble;
			this.changed();
		}
	}

	/** Ends what is shown, and what is still on its way. */
	private put(): void {
		this.shown?.stop.abort();
		this.shown?.program.dispose();
		this.shown = null;
		this.parts.record.end();
		this.lines.clear();
	}

	private changed(): void {
		this.remember();
		this.seen();
		this.draw();
		this.changes.fire();
	}

	private draw(): void {
		const { shown } = this;
		if (shown?.kind !== 'lines') {
			this.lines.clear();
			return;
		}
		const { read, ends } = inEditors(shown, this.isOpen, this.isAtEnds);
		this.lines.show(shown.target.document.uri.toString(), read, ends);
	}
}

function linesOf(text: string, { from, to }: { readonly from: number; readonly to: number }): string {
	return text.split('\n').slice(from, to + 1).join('\n');
}
