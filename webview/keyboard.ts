/** Where the keyboard is on the page, and where it goes when something new is asked or what had it is gone. */
import type { View } from '../extension/protocol.ts';
import { controlSelector } from './controlAccess.ts';
import { explainedSelector, innermost, isExplanationNew } from './explained.ts';
import { isInFront } from './explanation.ts';
import type { Local } from './local.ts';

/** What answers: the first of them takes the keyboard. */
const answerSelector = '[data-field="answer"], .answer vscode-radio[tabindex="0"], .answer vscode-button, [data-field="given"], [data-field="expected"]';

/** Where the keyboard was before a drawing. */
export interface Before {
	/** Somewhere on this page. */
	readonly isHere: boolean;
	/** Among the examples that the words of the task give. */
	readonly isAtCandidates: boolean;
}

export class Keyboard {
	/** Where it was put while there was nothing to answer; null when it is somewhere of its own accord. */
	private waitsAt: HTMLElement | null = null;
	/** What had it is gone, and nothing on the page could take it. */
	private isHomeless = false;
	/** Where it was before it went to an explanation. */
	private cameFrom: Element | null = null;

	constructor(private readonly root: HTMLElement) {}

	get place(): Before {
		return { isHere: this.isHere, isAtCandidates: Boolean(document.activeElement?.closest('.candidates')) };
	}

	/** Goes to what answers, or to the first control there is. */
	toAnswer(view: View | null, local: Local): void {
		if (isInFront(view)) {
			this.find('#explanation-title')?.focus();
			return;
		}
		const answer = this.find(isCallGiven(view, local) ? '[data-field="expected"]' : answerSelector);
		const place = answer ?? this.find(controlSelector);
		this.waitsAt = answer ? null : place;
		place?.focus();
	}

	/** Goes to the explanation that stands beside the view. */
	toExplained(view: View | null, local: Local): void {
		if (view?.explained === undefined && isInFront(view)) return this.toAnswer(view, local);
		const place = this.find(`${explainedSelector} h2`);
		if (place === null) return;
		const { activeElement } = document;
		if (activeElement !== null && this.root.contains(activeElement) && activeElement.closest(explainedSelector) === null) this.cameFrom = innermost(activeElement);
		place.focus();
	}

	/** Goes to a field of the page, or to what answers where that is not there. */
	toField(field: string, view: View | null, local: Local): void {
		const place = this.find(`[data-field="${field}"]`);
		if (place) place.focus();
		else this.toAnswer(view, local);
	}

	/** Call after each drawing, with whether it was here before: no drawing takes it from the page. */
	afterDrawing(wasHere: boolean, view: View, local: Local): void {
		// Whoever worked here by keyboard goes on at the new control, not at the top of the page; where there was none for a while, at the next.
		if ((wasHere || this.isHomeless) && !this.isHere) this.goBack(view, local);
		this.isHomeless = (wasHere || this.isHomeless) && !this.isHere && document.hasFocus();
		this.goOn(view, local);
	}

	/** Call once a new view is drawn: follows what has changed from the view before. */
	afterView(was: Before, before: View | null, view: View, local: Local): void {
		// What had the keyboard is behind the other tab now.
		if (was.isHere && isInFront(before) !== isInFront(view)) this.toAnswer(view, local);
		if (isExplanationNew(before, view) && this.isHere) this.toExplained(view, local);
		if (view.explained === undefined) this.cameFrom = null;
		if (isExampleTaken(before, view) && this.isHere) this.toAnswer(view, local);
		// Whoever goes through the examples of the task goes on at the next one; one that is to be changed is in the fields.
		if (was.isAtCandidates && view.kind === 'example' && view.draft.given === '') this.find('.candidates [data-act="use"]')?.focus();
	}

	private get isHere(): boolean {
		return this.root.contains(document.activeElement);
	}

	/** What had the keyboard is gone: it goes on where it was before an explanation, or at what answers. */
	private goBack(view: View, local: Local): void {
		const { cameFrom } = this;
		this.cameFrom = null;
		if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus();
		else this.toAnswer(view, local);
	}

	/** A keyboard that was put anywhere, since nothing was asked yet, goes to the answer as soon as there is one. */
	private goOn(view: View, local: Local): void {
		if (this.waitsAt === null) return;
		if (document.activeElement !== this.waitsAt) this.waitsAt = null;
		else if (this.find(answerSelector)) this.toAnswer(view, local);
	}

	private find(selector: string): HTMLElement | null {
		return this.root.querySelector<HTMLElement>(selector);
	}
}

/** The form holds a call already, and not yet what should come of it. */
function isCallGiven(view: View | null, local: Local): boolean {
	return view?.kind === 'example' && view.form === 'call' && local.example.given.trim() !== '' && local.example.expected.trim() === '';
}

/** The form is empty again, for the next example: whoever goes on typing begins with the call. */
function isExampleTaken(before: View | null, view: View): boolean {
	return before?.kind === 'example' && view.kind === 'example' && view.taken.length > before.taken.length;
}
