import type { Clock } from '../clock';
import type { Language } from '../code/language';
import type { Log } from '../log';
import type { Attempter } from '../runs/attempts';
import { SandboxRefused, type Runner } from '../runs/runner';

/** Milliseconds without any use after which an interpreter is given back; who goes from one session to the next does not wait for another. */
const lingerMs = 30_000;

export type LanguageRunner = Runner & Attempter;

export interface RunnersAtHandParts {
	readonly clock: Clock;
	readonly log: Log;
	/** Makes the runner of a language, or gives the one that was made. */
	readonly runner: (language: Language) => LanguageRunner;
}

/**
 * The runners of a window, one for each language whose programs are run. An interpreter costs a good deal of memory: that of the shown session is
 * kept ready, and every other is given back soon after its last use, whatever it was used for.
 */
export class RunnersAtHand {
	private readonly used = new Map<Language, Used>();
	private needed: Language | null = null;

	constructor(private readonly parts: RunnersAtHandParts) {}

	/** The runner of a language, made at the first call. */
	readonly of = (language: Language): LanguageRunner => this.entry(language).runner;

	/** The language whose programs are run now, null when none is; cheap to call again. */
	need(language: Language | null): void {
		if (language === this.needed) {
			return;
		}
		const before = this.needed && this.used.get(this.needed);
		this.needed = language;
		before?.rest();
		if (language) {
			void this.entry(language).runner.warm().catch((error: unknown) => this.say(error));
		}
	}

	/** Gives every interpreter back. */
	release(): void {
		this.needed = null;
		for (const one of this.used.values()) {
			one.release();
		}
	}

	/** Of a sandbox that cannot be had the student is told when something is to be run. */
	private say(error: unknown): void {
		if (error instanceof SandboxRefused) {
			this.parts.log.warn(error.message);
		} else {
			this.parts.log.error(error);
		}
	}

	private entry(language: Language): Used {
		let found = this.used.get(language);
		if (!found) {
			found = new Used(this.parts.runner(language), this.parts.clock, () => this.needed === language);
			this.used.set(language, found);
		}
		return found;
	}
}

/** One runner, and who uses it. */
class Used {
	/** Calls under way. */
	private calls = 0;
	private cooling: { dispose(): void } | null = null;
	readonly runner: LanguageRunner;

	constructor(private readonly own: LanguageRunner, private readonly clock: Clock, private readonly isNeeded: () => boolean) {
		const { own: one } = this;
		this.runner = {
			warm: () => this.during(() => one.warm()),
			run: (program, tests, signal, limits) => this.during(() => one.run(program, tests, signal, limits)),
			trace: (program, test, signal, limits) => this.during(() => one.trace(program, test, signal, limits)),
			evaluate: (expressions, signal) => this.during(() => one.evaluate(expressions, signal)),
			attempt: (program, texts, plan, signal) => this.during(() => one.attempt(program, texts, plan, signal)),
			release: () => this.release(),
			dispose: () => one.dispose(),
		};
	}

	/** Gives the interpreter back after a while, unless it is used again until then. */
	rest(): void {
		this.stay();
		if (this.calls === 0 && !this.isNeeded()) {
			this.cooling = this.clock.after(lingerMs, () => this.release());
		}
	}

	release(): void {
		this.stay();
		this.own.release();
	}

	private stay(): void {
		this.cooling?.dispose();
		this.cooling = null;
	}

	private async during<T>(work: () => Promise<T>): Promise<T> {
		this.calls += 1;
		this.stay();
		try {
			return await work();
		} finally {
			this.calls -= 1;
			this.rest();
		}
	}
}
