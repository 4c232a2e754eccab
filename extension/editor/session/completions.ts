/** Inline completions by an AI, paused while a session lasts: only when the student says so, and as they were afterwards. Knows no editor. */
import * as z from 'zod';
import { completionsKey } from '../names';

/** The editor's switch for inline completions. `language` null: for all languages. */
export interface SuggestSettings {
	/** Completions by an AI show up in this language, the workspace may be changed, and the offer is not switched off. */
	canOffer(language: string): boolean;
	/** They are switched on, wherever they come from. */
	isOn(language: string): boolean;
	/** What the workspace itself says; null where it says nothing. */
	own(language: string | null): boolean | null;
	/** Null: the workspace says nothing any more. */
	write(language: string | null, value: boolean | null): Promise<void>;
	/** Never offers it again, anywhere. */
	switchOff(): Promise<void>;
}

export interface Memory {
	get(key: string): unknown;
	update(key: string, value: unknown): PromiseLike<void>;
}

const keptSchema = z.object({
	/** The session that the student paused them for; null for none. */
	consent: z.string().nullable(),
	/** What the workspace said before; empty while nothing is paused. */
	before: z.array(z.object({ language: z.string().nullable(), value: z.boolean().nullable() })),
	/** Sessions that were asked, the latest last. */
	asked: z.array(z.string()),
});

type Kept = z.infer<typeof keptSchema>;

const mostAsked = 50;

export class Completions {
	/** One change after the other: a session may end while its pause is being written. */
	private last: Promise<void> = Promise.resolve();

	constructor(private readonly settings: SuggestSettings, private readonly memory: Memory, private readonly changed: () => void) {}

	/** What the page shows: the offer, that they are paused, or nothing. */
	stateFor(session: string, language: string): 'offer' | 'paused' | null {
		const { before, consent, asked } = this.kept;
		if (before.length > 0 && consent === session) return 'paused';
		return !asked.includes(session) && this.settings.canOffer(language) ? 'offer' : null;
	}

	/** The student says so: none until the session is over. */
	pause(session: string, language: string): Promise<void> {
		return this.inTurn(async () => {
			await this.keep({ ...withAsked(this.kept, session), consent: session });
			await this.switchOff(language);
		});
	}

	/** The student does not want it, for this session or ever. */
	decline(session: string, isForEver: boolean): Promise<void> {
		return this.inTurn(async () => {
			await this.keep(withAsked(this.kept, session));
			if (isForEver) await this.settings.switchOff();
		});
	}

	/** A session is on the screen: one that they were paused for goes on without them. */
	shows(session: string, language: string): Promise<void> {
		return this.inTurn(async () => {
			if (this.kept.consent === session && this.kept.before.length === 0) await this.switchOff(language);
		});
	}

	/**
	 * The session is over, left, or its window was closed: everything is as it was, but for what the student has changed meanwhile.
	 * `isOver`: the session will not need it again.
	 */
	restore(isOver: boolean): Promise<void> {
		return this.inTurn(async () => {
			const { before, consent } = this.kept;
			for (const { language, value } of before) {
				if (this.settings.own(language) === false) await this.settings.write(language, value);
			}
			if (before.length > 0 || (isOver && consent !== null)) await this.keep({ ...this.kept, before: [], consent: isOver ? null : consent });
		});
	}

	/** What was there is written down before anything is changed, so that a window that closes in between loses nothing. */
	private async switchOff(language: string): Promise<void> {
		for (const scope of [null, language]) {
			if (!this.settings.isOn(language)) return;
			await this.keep({ ...this.kept, before: [...this.kept.before, { language: scope, value: this.settings.own(scope) }] });
			await this.settings.write(scope, false);
		}
	}

	private get kept(): Kept {
		return keptSchema.safeParse(this.memory.get(completionsKey)).data ?? { consent: null, before: [], asked: [] };
	}

	private async keep(kept: Kept): Promise<void> {
		await this.memory.update(completionsKey, kept);
	}

	private inTurn(act: () => Promise<void>): Promise<void> {
		const done = this.last.then(act).finally(this.changed);
		// The next one goes on also after one that failed.
		this.last = done.catch(() => undefined);
		return done;
	}
}

/** What must stay of a kept value when all is forgotten: how to put back what is paused. Undefined: nothing. */
export function stillPaused(value: unknown): unknown {
	const before = keptSchema.safeParse(value).data?.before ?? [];
	return before.length > 0 ? ({ consent: null, before, asked: [] } satisfies Kept) : undefined;
}

function withAsked(kept: Kept, session: string): Kept {
	return { ...kept, asked: [...kept.asked.filter((each) => each !== session), session].slice(-mostAsked) };
}
