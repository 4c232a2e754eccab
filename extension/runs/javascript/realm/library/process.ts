import { EventEmitter } from './events';
import type { LibraryHost } from './host';

/** The object `process`: as much of it as a program has that runs in a folder of its own and nowhere else. */
export function processFor(host: LibraryHost) {
	class Input extends EventEmitter {
		readonly fd = 0;
		#isPlanned = false;
		#hasRead = false;

		protected override listened(name: string | symbol): void {
			if (name === 'data' || name === 'end' || name === 'readable') this.#plan();
		}

		#plan(): void {
			if (this.#isPlanned) return;
			this.#isPlanned = true;
			host.clock().add(() => {
				if (this.listenerCount('readable') > 0) this.emit('readable');
				else {
					const text = host.terminal().rest();
					if (text !== '') this.emit('data', text);
				}
				this.emit('end');
				this.emit('close');
			}, 0, false, []);
		}

		read(): string | null {
			if (this.#hasRead) return null;
			this.#hasRead = true;
			return host.terminal().rest() || null;
		}

		setEncoding(): this {
			return this;
		}

		resume(): this {
			return this;
		}

		pause(): this {
			return this;
		}

		ref(): this {
			return this;
		}

		unref(): this {
			return this;
		}

		async *[Symbol.asyncIterator](): AsyncGenerator<string> {
			const text = host.terminal().rest();
			if (text !== '') yield text;
		}
	}
	const output = (fd: number) => ({
		fd, columns: 80, isTTY: false,
		write(text: unknown, ...rest: unknown[]): boolean {
			host.terminal().write(String(text));
			const done = rest.at(-1);
			if (typeof done === 'function') host.clock().add(done, 0, false, []);
			return true;
		},
		end(): void {}, on() {
			return this;
		},
		once() {
			return this;
		},
	});
	class Process extends EventEmitter {
		readonly argv = ['/usr/local/bin/node', `${host.home}/${host.fileName}`];
		readonly env: Record<string, string> = {};
		readonly platform = 'linux';
		readonly arch = 'x64';
		readonly pid = 1;
		readonly title = 'node';
		readonly version = 'v24.0.0';
		readonly versions = { node: '24.0.0' };
		readonly release = { name: 'node' };
		readonly execArgv: string[] = [];
		readonly stdin = new Input();
		readonly stdout = output(1);
		readonly stderr = output(2);
		exitCode: unknown = undefined;

		exit(code?: unknown): never {
			if (code !== undefined) this.exitCode = code;
			host.watch.end('exited');
		}

		abort(): never {
			host.watch.end('exited');
		}

		kill(): never {
			host.watch.end('exited');
		}

		cwd(): string {
			return host.home;
		}

		uptime(): number {
			return host.clock().since() / 1000;
		}

		memoryUsage(): Record<string, number> {
			return { rss: 40_000_000, heapTotal: 8_000_000, heapUsed: 5_000_000, external: 1_000_000, arrayBuffers: 10_000 };
		}

		nextTick(work: unknown, ...details: unknown[]): void {
			if (typeof work !== 'function') throw new TypeError('The "callback" argument must be of type function.');
			void Promise.resolve().then(() => Reflect.apply(work, undefined, details) as unknown);
		}

		emitWarning(): void {}
	}
	const made = new Process();
	const hrtime = Object.assign(
		(before?: readonly [number, number]) => {
			const now = host.clock().since();
			const [seconds, nanos] = [Math.floor(now / 1000), Math.floor((now % 1000) * 1e6)];
			return before ? [seconds - before[0], nanos - before[1]] : [seconds, nanos];
		},
		{ bigint: () => BigInt(Math.floor(host.clock().since() * 1e6)) },
	);
	return Object.assign(made, { hrtime });
}
