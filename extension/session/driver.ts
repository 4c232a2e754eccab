import * as l10n from '@vscode/l10n';
import type { Log } from '../log';
import { SandboxRefused } from '../runs/runner';
import type { Drafts } from './drafts';
import type { Ledger } from './events/ledger';
import { next } from './next';
import type { Performer } from './performer';
import { settle } from './settle';
import { StoreFailed } from './store/store';
import { orAborted, stale } from './waits';

/** No way to the next question is as long as this: something goes in circles. */
const mostSteps = 200;

/** Does what is next, step by step, until the student is to answer; one step at a time, and each can be stopped. */
export class Driver {
	private driving: Promise<void> | null = null;
	private again = false;
	private waiting: AbortController | null = null;

	constructor(private readonly ledger: Ledger, private readonly performer: Performer, private readonly drafts: Drafts, private readonly log: Log) {}

	/** Resolves when the student is to answer; never rejects: what fails is shown. */
	go(): Promise<void> {
		if (this.driving) {
			this.again = true;
			return this.driving;
		}
		this.driving = this.drive();
		return this.driving;
	}

	/** Stops what is waited for. For `stale` the next step follows at once; for any other reason the work rests until it is asked for again. */
	stop(reason: Error): void {
		this.waiting?.abort(reason);
	}

	/** Resolves when no step is under way. */
	async rest(): Promise<void> {
		await this.driving;
	}

	private async drive(): Promise<void> {
		// Not before `driving` is set; and it is cleared in the same moment in which nobody asked for more, so that no call is lost.
		await Promise.resolve();
		try {
			do {
				this.again = false;
				await this.advance();
			} while (this.again);
		} finally {
			this.driving = null;
		}
	}

	private async advance(): Promise<void> {
		const { ledger } = this;
		for (let steps = 0; !ledger.moment.readOnly; steps += 1) {
			if (steps > mostSteps) {
				this.fail(new Error(`no end after ${mostSteps} steps; the last was ${next(ledger.state).kind}`));
				return;
			}
			const settled = settle(ledger.state);
			if (settled.length > 0 && !ledger.attempt(() => ledger.record(...settled))) {
				return;
			}
			const step = next(ledger.state);
			if (step.kind === 'wait') {
				ledger.show({ busy: null });
				return;
			}
			const controller = new AbortController();
			this.waiting = controller;
			try {
				const busy = (what: string) => ledger.show({ busy: { what, canCancel: true } });
				const events = await orAborted(this.performer.perform(ledger.state, step, busy, controller.signal), controller.signal);
				if (events.length === 0) {
					throw new Error(`the step ${step.kind} came to nothing`);
				}
				ledger.record(...events);
				const { refusal } = this.performer;
				// The session goes on with what is written, and what to install stays on the screen.
				ledger.moment = { ...ledger.moment, trouble: refusal && { message: refusal.reason, remedy: refusal.remedy } };
			} catch (error) {
				if (controller.signal.reason === stale) {
					continue;
				}
				if (!controller.signal.aborted) {
					this.fail(error);
				}
				return;
			} finally {
				this.waiting = null;
			}
		}
	}

	/** What went wrong becomes a sentence with a remedy; an answer under way goes back into the draft. */
	private fail(error: unknown): void {
		this.log.error(error);
		this.drafts.takeBack();
		const told = error instanceof SandboxRefused || error instanceof StoreFailed;
		this.ledger.show({
			busy: null,
			trouble: told
				? { message: error.reason, remedy: error.remedy }
				: { message: l10n.t('Something in the tutor went wrong.'), remedy: l10n.t('Your work is kept. Check your program to try again; the log says more.') },
		});
	}
}
