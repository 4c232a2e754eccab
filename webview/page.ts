/** The page: holds the last view and what only the page knows, draws both, and carries out what the controls ask for. */
import type { FromPage, Manner, View } from '../extension/protocol.ts';
import type { Actions, Quick } from './actions.ts';
import { Announcer, newsBetween } from './announce.ts';
import { Drawing } from './drawing.ts';
import { followCursor } from './explanation.ts';
import type { Post } from './host.ts';
import { Keyboard } from './keyboard.ts';
import { afterSending, afterView, emptyLocal, isBusy, openQuestion, toggled, type Fold, type Local } from './local.ts';
import { Scroll } from './scroll.ts';
import { answerOf, askedIn, draftOf, isExampleLocked, lineAnswerOf, missingOfExample, quickOf, statementOf, type AskedView, type Sending } from './sending.ts';
import { chosenSureness } from './sureness.ts';
import { Debounced } from './timers.ts';

/** Milliseconds without a key after which a draft is sent to be kept. */
const draftRest = 300;
/** Milliseconds after which something that takes its time says what it is. */
const patience = 300;

export class Page implements Actions {
	private view: View | null = null;
	private local: Local = emptyLocal;
	private readonly announcer: Announcer;
	private readonly keyboard: Keyboard;
	private readonly drawing: Drawing;
	private readonly scroll: Scroll;
	private readonly draft = new Debounced(draftRest, () => this.sendDraft());
	private readonly statement = new Debounced(draftRest, () => this.postStatement());
	private readonly slow = new Debounced(patience, () => this.sayBusy());

	/**
	 * @param root where the page is drawn
	 * @param region the live region for screen readers, apart from the root
	 */
	constructor(
		private readonly root: HTMLElement,
		region: HTMLElement,
		readonly post: Post,
	) {
		this.drawing = new Drawing(root, this);
		this.keyboard = new Keyboard(root);
		this.announcer = new Announcer(region);
		this.scroll = new Scroll(root, (isRead) => this.scrolledTo(isRead));
	}

	/** Takes the host's newest view. */
	show(view: View): void {
		const before = this.view;
		this.local = afterView(this.local, before, view);
		this.view = view;
		this.watchBusy();
		const was = this.keyboard.place;
		this.draw();
		followCursor(this.root, before, view);
		this.keyboard.afterView(was, before, view, this.local);
		this.announcer.say(newsBetween(before, view));
		if (this.scroll.after(before, view) === 'unread') this.update({ unread: true });
		this.watchQuestion();
	}

	/** Puts the keyboard into the field that answers, or the first control there is. */
	focus(): void {
		this.keyboard.toAnswer(this.view, this.local);
	}

	/** Puts the keyboard at the explanation that stands beside the view. */
	focusExplained(): void {
		this.keyboard.toExplained(this.view, this.local);
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
		if (!this.asked) return;
		this.update({ inWords: isWords, choice: null, missing: null });
		this.focus();
	}

	answer(): void {
		const view = this.asked;
		if (!view) return;
		const sending = answerOf(view, this.local, view.open.asksSure ? chosenSureness(this.root) : {});
		if (typeof sending === 'string') this.sayMissing({ message: sending, field: 'answer' });
		else this.send(view, sending);
	}

	answerLine(): void {
		const view = this.asked;
		if (view) this.send(view, lineAnswerOf(view, this.local));
	}

	quick(kind: Quick): void {
		const view = this.asked;
		if (!view) return;
		// What was typed so far stays in the field, and the host keeps it.
		this.draft.flush();
		this.send(view, quickOf(view, this.local, kind), true);
	}

	check(): void {
		const view = this.asked;
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
		const view = this.asked;
		if (view?.scratch && view.busy === null && this.local.scratch.trim() !== '') this.post({ type: 'try', session: view.session, turn: view.open.turn, text: this.local.scratch });
	}

	typeExample(field: 'given' | 'expected', text: string): void {
		// A control takes a frame to become read-only: what is typed within it is not taken, and the field shows what was sent.
		if (isExampleLocked(this.view, this.local)) return this.draw();
		this.update({ example: { ...this.local.example, [field]: text }, missing: null });
		this.draft.ask();
	}

	chooseManner(manner: Manner): void {
		if (manner === this.local.example.manner || isExampleLocked(this.view, this.local)) return;
		this.update({ example: { ...this.local.example, manner }, missing: null });
		this.draft.ask();
	}

	sendExample(): void {
		const { view } = this;
		if (view?.kind !== 'example' || isExampleLocked(view, this.local)) return;
		const missing = missingOfExample(view, this.local);
		if (missing !== null) return this.sayMissing(missing);
		this.draft.drop();
		this.statement.flush();
		this.post({ type: 'example', ...this.local.example });
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

	/** The session whose question waits for an answer now; null for none. */
	private get asked(): AskedView | null {
		return askedIn(this.view, this.local);
	}

	private send(view: AskedView, { message, echo }: Sending, isAside = false): void {
		this.draft.drop();
		this.post(message);
		this.local = afterSending(this.local, view, echo, isAside);
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
	private sayMissing(missing: NonNullable<Local['missing']>): void {
		this.update({ missing });
		this.announcer.say([missing.message]);
		this.keyboard.toField(missing.field, this.view, this.local);
	}

	private sendDraft(): void {
		this.postSome(draftOf(this.view, this.local));
	}

	private postStatement(): void {
		this.postSome(statementOf(this.view, this.local));
	}

	private postSome(message: FromPage | null): void {
		if (message) this.post(message);
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
		const { isHere } = this.keyboard.place;
		this.drawing.draw(this.view, this.local);
		this.keyboard.afterDrawing(isHere, this.view, this.local);
		this.scroll.watch();
	}
}
