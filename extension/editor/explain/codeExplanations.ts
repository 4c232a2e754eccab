import * as vscode from 'vscode';
import type { ExplanationKind } from '../../explain/explanation';
import type { Rating } from '../../explain/use';
import type { View } from '../../protocol';
import { troubleOf, troubles, type Trouble } from '../errors';
import { ExplainedLines } from './explainedLines';
import { ExplainedProgram } from './explainedProgram';
import type { ExplainPlace, ExplainTarget } from './explainTarget';
import { makeExplanation, type ExplanationWorkParts } from './explanationWork';
import { ExplanationMemory } from './explanationMemory';
import { lineEndsKey } from '../names';
import { extentOf, inEditors, targetNow, viewOf, type KeptExplanation, type ShownExplanation } from './shownExplanation';
import { showDocument } from '../showDocument';

export interface CodeExplanationParts extends ExplanationWorkParts {
	readonly newId: () => string;
	readonly memory: vscode.Memento;
	/** The Socratic view is on the screen. */
	readonly isVisible: () => boolean;
}

/** The explanation of code that stands beside the view, if any: a tab of it. It belongs to no session: it changes none. */
export class CodeExplanations implements vscode.Disposable {
	private shown: ShownExplanation | null = null;
	private isOpen = false;
	private isAtEnds: boolean;
	private readonly last: ExplanationMemory;
	private readonly lines = new ExplainedLines();
	private readonly changes = new vscode.EventEmitter<void>();
	private readonly subscription: vscode.Disposable;

	constructor(private readonly parts: CodeExplanationParts) {
		this.last = new ExplanationMemory(parts.memory);
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
		const last = this.last.takeLast();
		if (!last || this.shown) {
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
		this.last.replaceLast();
		const editor = vscode.window.visibleTextEditors.find((each) => each.document === target.document);
		shown.cursor = editor ? program.old(editor.selection.active.line) : null;
		this.changed();
		await makeExplanation(this.parts, shown, { isAgain: last !== null, isOnScreen: () => this.isOnScreen, changed: () => this.changed() });
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
		this.last.keep(this.shown, this.isOpen);
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
