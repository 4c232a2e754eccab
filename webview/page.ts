/** The page: holds the last view and what only the page knows, draws both, and carries out what the controls ask for. */
import * as l10n from '@vscode/l10n';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { FromPage, Manner, SessionView, View } from '../extension/protocol.ts';
import type { Actions, Quick } from './actions.ts';
import { Announcer, newsBetween } from './announce.ts';
import { missingAnswer, quickWords } from './answer.ts';
import { controlSelector, nameControls } from './controlAccess.ts';
import { drawExplained, explainedSelector, innermost, isExplanationNew } from './explained.ts';
import { drawExplanation, drawTabs, followCursor, isInFront } from './explanation.ts';
import { drawExampleForm, fieldLabel } from './exampleForm.ts';
import { describeFailure, type Post } from './host.ts';
import { afterSending, afterView, emptyLocal, isBusy, isFormLocked, isWaiting, openQuestion, toggled, unknownView, type Fold, type Local } from './local.ts';
import { Scroll } from './scroll.ts';
import { plainWords } from './segments.ts';
import { drawSession } from './session.ts';
import { firstEmpty } from './table.ts';
import { Debounced } from './timers.ts';
import { drawWelcome } from './welcome.ts';

/** Milliseconds without a key after which a draft is sent to be kept. */
const draftRest = 300;
/** Milliseconds after which something that takes its time says what it is. */
const patience = 300;

/** What answers: the first of them takes the keyboard. */
const answerSelector = '[data-field="answer"], .answer vscode-radio[tabindex="0"], .answer vscode-button, [data-field="given"], [data-field="expected"]';

/** Draws a view: a pure function of the view and of what only the page knows. */
export function drawView(view: View, local: Local, actions: Actions): TemplateResult {
	const { explained, explanation } = view;
	return html`${drawExplained(explained, actions)}
		<div class="stack">
			${drawTabs(explanation, actions)}
			<div class="questions" id="questions" role=${explanation ? 'tabpanel' : nothing} aria-labelledby=${explanation ? 'tab-questions' : nothing} ?inert=${isInFront(view)}>${drawPage(view, local, actions)}</div>
			${drawExplanation(explanation, actions)}
		</div>`;
}

function drawPage(view: View, local: Local, actions: Actions): TemplateResult {
	switch (view.kind) {
		case 'welcome':
			return drawWelcome(view, local, actions);
		case 'example':
			return drawExampleForm(view, local, actions);
		case 'session':
			return drawSession(view, local, actions);
		default:
			return unknownView(view);
	}
}

export class Page implements Actions {
	/** Where the keyboard was put while there was nothing to answer; null when it is somewhere of its own accord. */
	private waitsAt: HTMLElement | null = null;
	private view: View | null = null;
	private local: Local = emptyLocal;
	private readonly announcer: Announcer;
	private readonly scroll: Scroll;
	private readonly draft = new Debounced(draftRest, () => this.sendDraft());
	private readonly statement = new Debounced(draftRest, () => this.postStatement());
	private readonly slow = new Debounced(patience, () => this.sayBusy());
	/** What is drawn into; replaced when a drawing fails halfway. */
	private mount = document.createElement('div');
	private isFailing = false;
	/** Where the keyboard was before it went to an explanation. */
	private cameFrom: Element | null = null;

	/**
	 * @param root where the page is drawn
	 * @param region the live region for screen readers, apart from the root
	 */
	constructor(
		private readonly root: HTMLElement,
		region: HTMLElement,
		readonly post: Post,
	) {
		root.replaceChildren(this.mount);
		this.announcer = new Announcer(region);
		this.scroll = new Scroll(root, (isRead) => this.scrolledTo(isRead));
	}

	/** Takes the host's newest view. */
	show(view: View): void {
		const before = this.view;
		this.local = afterView(this.local, before, view);
		this.view = view;
		this.watchBusy();
		const isAtCandidates = Boolean(document.activeElement?.closest('.candidates'));
		const wasHere = this.root.contains(document.activeElement);
		this.draw();
		followCursor(this.root, before, view);
		// What had the keyboard is behind the other tab now.
		if (wasHere && isInFront(before) !== isInFront(view)) this.focus();
		if (isExplanationNew(before, view) && this.root.contains(document.activeElement)) this.focusExplained();
		if (view.explained === undefined) this.cameFrom = null;
		if (isExampleTaken(before, view) && this.root.contains(document.activeElement)) this.focus();
		// Whoever goes through the examples of the task goes on at the next one; one that is to be changed is in the fields.
		if (isAtCandidates && view.kind === 'example' && view.draft.given === '') this.root.querySelector<HTMLElement>('.candidates [data-act="use"]')?.focus();
		this.announcer.say(newsBetween(before, view));
		if (this.scroll.after(before, view) === 'unread') this.update({ unread: true });
		this.watchQuestion();
	}

	/** Puts the keyboard into the field that answers, or the first control there is. */
	focus(): void {
		if (isInFront(this.view)) {
			this.root.querySelector<HTMLElement>('#explanation-title')?.focus();
			return;
		}
		const answer = this.root.querySelector<HTMLElement>(this.isCallGiven() ? '[data-field="expected"]' : answerSelector);
		const place = answer ?? this.root.querySelector<HTMLElement>(controlSelector);
		this.waitsAt = answer ? null : place;
		place?.focus();
	}

	/** The form holds a call already, and not yet what should come of it. */
	private isCallGiven(): boolean {
		const { view, local } = this;
		return view?.kind === 'example' && view.form === 'call' && local.example.given.trim() !== '' && local.example.expected.trim() === '';
	}

	/** Puts the keyboard at the explanation that stands beside the view. */
	focusExplained(): void {
		if (this.view?.explained === undefined && isInFront(this.view)) return this.focus();
		const place = this.root.querySelector<HTMLElement>(`${explainedSelector} h2`);
		if (place === null) return;
		const { activeElement } = document;
		if (activeElement !== null && this.root.contains(activeElement) && activeElement.closest(explainedSelector) === null) this.cameFrom = innermost(activeElement);
		place.focus();
	}

	/** Sends what has not been sent yet: the page may be about to go away. */
	flush(): void {
		this.draft.flush();
		this.statement.flush();
	}

	type(text: string): void {
		this.update({ draft: text, missing: null });
		this.draft.ask();
	}

	choose(option: string): void {
		this.update({ choice: option, missing: null });
	}

	sayInWords(isWords: boolean): void {
		if (!this.askedView()) return;
		this.update({ inWords: isWords, choice: null, missing: null });
		this.focus();
	}

	answer(): void {
		const view = this.askedView();
		if (!view) return;
		const { open } = view;
		if (open.form.kind === 'choice' && !this.local.inWords) {
			const chosen = open.form.options.find(({ id }) => id === this.local.choice);
			if (!chosen) return this.sayMissing(missingAnswer(open), 'answer');
			this.send({ type: 'answer', session: view.session, turn: open.turn, given: { kind: 'chosen', option: chosen.id } }, plainWords(chosen.words));
		} else {
			const { form } = open;
			const isTable = form.kind === 'table';
			// A line of a table is a blank, also an empty one.
			const text = isTable ? this.local.draft : this.local.draft.trim();
			if (text === '' || (isTable && firstEmpty(text, form) !== null)) return this.sayMissing(missingAnswer(open), 'answer');
			this.send({ type: 'answer', session: view.session, turn: open.turn, given: { kind: 'typed', text } }, isTable ? text.replaceAll('\n', ', ') : text);
		}
	}

	answerLine(): void {
		const view = this.askedView();
		if (!view) return;
		const text = this.local.draft.trim();
		const here = l10n.t('The line with the cursor');
		this.send({ type: 'answer-line', session: view.session, turn: view.open.turn, text }, text === '' ? here : `${here}: ${text}`);
	}

	quick(kind: Quick): void {
		const view = this.askedView();
		if (!view) return;
		// What was typed so far stays in the field, and the host keeps it.
		this.draft.flush();
		this.send({ type: 'quick', session: view.session, turn: view.open.turn, kind, text: this.local.draft.trim() }, quickWords(kind), true);
	}

	check(): void {
		const view = this.askedView();
		if (view) this.post({ type: 'check', session: view.session });
	}

	toggle(fold: Fold): void {
		this.update({ unfolded: toggled(this.local.unfolded, fold) });
	}

	cancelExample(): void {
		this.post({ type: 'cancel' });
		this.update({ isReading: false });
		this.watchBusy();
		this.draw();
	}

	openScratch(): void {
		this.toggle('scratch');
		this.root.querySelector<HTMLElement>('[data-field="scratch"]')?.focus();
	}

	typeScratch(text: string): void {
		this.update({ scratch: text });
	}

	runScratch(): void {
		const view = this.askedView();
		if (view?.scratch && view.busy === null && this.local.scratch.trim() !== '') this.post({ type: 'try', session: view.session, turn: view.open.turn, text: this.local.scratch });
	}

	typeExample(field: 'given' | 'expected', text: string): void {
		// A control takes a frame to become read-only: what is typed within it is not taken, and the field shows what was sent.
		if (this.view?.kind === 'example' && isFormLocked(this.view, this.local)) return this.draw();
		this.update({ example: { ...this.local.example, [field]: text }, missing: null });
		this.draft.ask();
	}

	chooseManner(manner: Manner): void {
		if (manner === this.local.example.manner || (this.view?.kind === 'example' && isFormLocked(this.view, this.local))) return;
		this.update({ example: { ...this.local.example, manner }, missing: null });
		this.draft.ask();
	}

	sendExample(): void {
		const { given, expected, manner } = this.local.example;
		// A call always has words; nothing may well be typed into a program or be printed by it.
		if (this.view?.kind !== 'example' || isFormLocked(this.view, this.local)) return;
		const { form } = this.view;
		const isCall = form === 'call';
		const missing = isCall && given.trim() === '' ? 'given' : expected.trim() === '' && (isCall || given.trim() === '') ? 'expected' : null;
		if (missing !== null) return this.sayMissing(l10n.t('Fill in “{0}” first.', fieldLabel(form, missing, manner)), missing);
		this.draft.drop();
		this.statement.flush();
		this.post({ type: 'example', given, expected, manner });
		this.local = { ...this.local, isReading: true, missing: null };
		this.watchBusy();
		this.draw();
	}

	typeStatement(text: string, isPasted: boolean): void {
		this.update({ statement: text, ...(isPasted ? { pasted: text } : {}) });
		this.statement.ask();
		// What was pasted is read at once.
		if (isPasted) this.statement.flush();
	}

	sendStatement(): void {
		this.statement.flush();
	}

	askDelete(session: string | null): void {
		this.update({ deleting: session });
	}

	toEnd(): void {
		this.scroll.toEnd();
		this.update({ unread: false });
		this.focus();
	}

	toQuestion(): void {
		const question = this.view?.kind === 'session' ? openQuestion(this.view) : null;
		if (!question) return;
		this.scroll.toEntry(question.id);
		this.watchQuestion();
	}

	scrolled(): void {
		this.scroll.scrolled();
	}

	/** The view when its question waits and nothing is on its way; else null: a second press sends nothing. */
	private askedView(): (SessionView & { open: NonNullable<SessionView['open']> }) | null {
		const { view } = this;
		if (view?.kind !== 'session' || view.open === null || view.readOnly || isWaiting(view, this.local)) return null;
		return { ...view, open: view.open };
	}

	private send(message: FromPage, echo: string, isAside = false): void {
		if (this.view?.kind !== 'session') return;
		this.draft.drop();
		this.post(message);
		this.local = afterSending(this.local, this.view, echo, isAside);
		this.watchBusy();
		this.draw();
		this.scroll.toEnd();
	}

	private scrolledTo(isRead: boolean): void {
		if (isRead && this.local.unread) this.update({ unread: false });
		this.watchQuestion();
	}

	/** Repeats the open question beside its answer while it is out of view. */
	private watchQuestion(): void {
		const question = this.view?.kind === 'session' ? openQuestion(this.view) : null;
		const questionAway = question !== null && this.scroll.isAway(question.id);
		if (questionAway !== this.local.questionAway) this.update({ questionAway });
	}

	/** Says what is missing, and puts the keyboard there. */
	private sayMissing(message: string, field: NonNullable<Local['missing']>['field']): void {
		this.update({ missing: { message, field } });
		this.announcer.say([message]);
		const empty = this.root.querySelector<HTMLElement>(`[data-field="${field}"]`);
		if (empty) empty.focus();
		else this.focus();
	}

	private sendDraft(): void {
		const { view, local } = this;
		if (view?.kind === 'example') this.post({ type: 'example-draft', ...local.example });
		if (view?.kind === 'session' && view.open !== null && local.sent === null) this.post({ type: 'draft', session: view.session, turn: view.open.turn, text: local.draft });
	}

	private postStatement(): void {
		const { statement, pasted } = this.local;
		if (this.view?.kind === 'example') this.post({ type: 'statement', text: statement, ...(statement === pasted ? { pasted: true } : {}) });
	}

	/** What had the keyboard is gone: it goes on where it was before an explanation, or at what answers. */
	private goBack(): void {
		const { cameFrom } = this;
		this.cameFrom = null;
		if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus();
		else this.focus();
	}

	private watchBusy(): void {
		const busy = this.view !== null && isBusy(this.view, this.local);
		if (!busy) {
			this.slow.drop();
			this.local = { ...this.local, slow: false };
		} else if (!this.local.slow && !this.slow.isAsked) {
			this.slow.ask();
		}
	}

	private sayBusy(): void {
		this.update({ slow: true });
		if (this.view?.kind === 'session' || this.view?.kind === 'example') this.announcer.say(this.view.busy ? [this.view.busy.what] : []);
	}

	private update(change: Partial<Local>): void {
		this.local = { ...this.local, ...change };
		this.draw();
	}

	private draw(): void {
		if (this.view === null) return;
		const hadFocus = this.root.contains(document.activeElement);
		try {
			render(drawView(this.view, this.local, this), this.mount);
			nameControls(this.mount);
			this.isFailing = false;
		} catch (error) {
			this.showFailure(error);
		}
		// Whoever worked here by keyboard goes on at the new control, not at the top of the page.
		if (hadFocus && !this.root.contains(document.activeElement)) this.goBack();
		this.goOn();
		this.scroll.watch();
	}

	/** A keyboard that was put anywhere, since nothing was asked yet, goes to the answer as soon as there is one. */
	private goOn(): void {
		if (this.waitsAt === null) return;
		if (document.activeElement !== this.waitsAt) this.waitsAt = null;
		else if (this.root.querySelector(answerSelector)) this.focus();
	}

	private showFailure(error: unknown): void {
		this.mount = document.createElement('div');
		this.root.replaceChildren(this.mount);
		render(html`<p class="failure" role="alert">${l10n.t('The panel could not be drawn. Close it and open it again; nothing is lost.')}</p>`, this.mount);
		if (!this.isFailing) this.post({ type: 'page-trouble', what: describeFailure(error, `drawing ${this.view?.kind ?? 'nothing'}`) });
		this.isFailing = true;
	}
}

/** The form is empty again, for the next example: whoever goes on typing begins with the call. */
function isExampleTaken(before: View | null, view: View): boolean {
	return before?.kind === 'example' && view.kind === 'example' && view.taken.length > before.taken.length;
}
