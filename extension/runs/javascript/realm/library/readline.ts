import { EventEmitter } from './events';
import { coded, type LibraryHost } from './host';

type Answer = (line: string) => unknown;

/** The module `readline`, whose lines are those that are typed in the test. */
export function readlineFor(host: LibraryHost) {
	class Interface extends EventEmitter {
		/** What is to be done with the next line, and where in the program that was asked. */
		#question: { readonly answer: Answer; readonly line: number } | null = null;
		#isClosed = false;
		#isPlanned = false;
		#isPaused = false;
		#prompt = '> ';
		#isPrompted = false;
		#lines: string[] | null = null;
		#wake: (() => void) | null = null;

		constructor(options: unknown) {
			super();
			const prompt = typeof options === 'object' && options !== null ? (options as { prompt?: unknown }).prompt : undefined;
			if (typeof prompt === 'string') this.#prompt = prompt;
			this.#plan();
		}

		/** What comes next comes when the program has nothing else to do. */
		#plan(): void {
			if (this.#isPlanned || this.#isClosed || this.#isPaused) return;
			this.#isPlanned = true;
			host.clock().add(() => {
				this.#isPlanned = false;
				this.#go();
			}, 0, false, []);
		}

		#go(): void {
			if (this.#isClosed || this.#isPaused) return;
			const question = this.#question;
			if (!question && this.listenerCount('line') === 0 && !this.#lines) {
				// Nobody asks; it stays open until there is nothing more.
				if (host.terminal().isAtEnd) this.close();
				return;
			}
			const line = host.terminal().next();
			if (line === null) {
				if (question) host.terminal().end(question.line);
				this.close();
				return;
			}
			if (question) {
				this.#question = null;
				question.answer(line);
			} else {
				if (!this.#isPrompted) host.terminal().notePrompt(host.terminal().length);
				this.#isPrompted = false;
				if (this.#lines) {
					this.#lines.push(line);
					this.#wake?.();
				}
				this.emit('line', line);
			}
			this.#plan();
		}

		protected override listened(name: string | symbol): void {
			if (name === 'line') this.#plan();
		}

		question(query: unknown, ...rest: unknown[]): void {
			if (this.#isClosed) throw coded(new Error('readline was closed'), 'ERR_USE_AFTER_CLOSE');
			const answer = rest.at(-1);
			this.#ask(String(query), typeof answer === 'function' ? (answer as Answer) : () => {});
		}

		#ask(query: string, answer: Answer): void {
			const start = host.terminal().length;
			host.terminal().write(query);
			host.terminal().notePrompt(start);
			this.#question = { answer, line: host.watch.line };
			this.#plan();
		}

		/** As the other module of readline asks. */
		asked(query: unknown): Promise<string> {
			if (this.#isClosed) return Promise.reject(coded(new Error('readline was closed'), 'ERR_USE_AFTER_CLOSE'));
			return new Promise((resolve) => this.#ask(String(query), resolve));
		}

		setPrompt(prompt: unknown): void {
			this.#prompt = String(prompt);
		}

		getPrompt(): string {
			return this.#prompt;
		}

		prompt(): void {
			if (this.#isClosed) return;
			const start = host.terminal().length;
			host.terminal().write(this.#prompt);
			host.terminal().notePrompt(start);
			this.#isPrompted = true;
			this.#isPaused = false;
			this.#plan();
		}

		write(): void {}

		pause(): this {
			this.#isPaused = true;
			this.emit('pause');
			return this;
		}

		resume(): this {
			this.#isPaused = false;
			this.emit('resume');
			this.#plan();
			return this;
		}

		close(): void {
			if (this.#isClosed) return;
			this.#isClosed = true;
			this.emit('close');
			this.#wake?.();
		}

		async *[Symbol.asyncIterator](): AsyncGenerator<string> {
			const lines = (this.#lines ??= []);
			this.#plan();
			for (;;) {
				const line = lines.shift();
				if (line !== undefined) yield line;
				else if (this.#isClosed) return;
				else {
					await new Promise<void>((resolve) => {
						this.#wake = resolve;
					});
				}
			}
		}
	}
	const createInterface = (options: unknown) => new Interface(options);
	class PromisedInterface extends Interface {
		override question(query: unknown): never {
			return this.asked(query) as never;
		}
	}
	Object.defineProperty(PromisedInterface, 'name', { value: 'Interface' });
	const nothing = (): boolean => true;
	const promises = { createInterface: (options: unknown) => new PromisedInterface(options), Interface: PromisedInterface };
	return { createInterface, Interface, clearLine: nothing, cursorTo: nothing, moveCursor: nothing, clearScreenDown: nothing, emitKeypressEvents: () => {}, promises };
}
