import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import v8 from 'node:v8';
import vm from 'node:vm';
import type { Layer } from '../layers';
import type { Formatter } from './realm/console';
import type { Realm } from './realm/realm';
import type { Progress } from './realm/trialSettings';
import type { Outside } from './realm/world';

const mebibyte = 1024 * 1024;

/** What is held of the host, before it is emptied. */
const { compileFunction, createContext, Script } = vm;
const { DONT_CONTEXTIFY } = vm.constants as unknown as { DONT_CONTEXTIFY: object };
const heap = v8.getHeapStatistics.bind(v8);

/** A realm of its own for one run of a program: nothing in it was made elsewhere, and nothing of it is left when it is let go. */
export interface Context {
	readonly realm: Realm;
	/** What the realm asks of the process. Nothing of the host's is given to it but texts and truths. */
	readonly outside: Outside;
	/** A function of the realm's from its text; lines of the text before the first of the program count as negative. */
	compile(code: string, parameters: readonly string[], file: string, linesBefore: number): (...given: unknown[]) => unknown;
	/** Lets the realm go on, and what is promised in it; at most so many milliseconds, without a limit for null. Throws what stops it. */
	go(timeMs: number | null): Progress;
}

export class Contexts {
	private readonly realmScript: vm.Script;
	private readonly formatterScript: vm.Script;
	private readonly goScript: vm.Script;
	private readonly name = `realm_${randomBytes(16).toString('hex')}`;
	private readonly callScript: vm.Script;
	private readonly calls: { work: () => void } = { work: () => {} };
	private memoryLimit = Number.MAX_SAFE_INTEGER;
	private memoryGrants = 0;
	/** So little was ever taken: what the process needs by itself. */
	private least = Number.MAX_SAFE_INTEGER;
	private readonly collect = collector();

	/** `realmText` and `formatterText` are scripts that each make one name of a value: `realm` and `formatter`. */
	constructor(realmText: string, formatterText: string, readonly helperFile: string, private readonly off: ReadonlySet<Layer>) {
		// A name of a script's top level is no property of the global object: a program could have it only by guessing.
		this.realmScript = new Script(`const ${this.name} = (() => {${realmText}\nreturn realm.default;})(); ${this.name}`, { filename: helperFile });
		this.formatterScript = new Script(`() => {${formatterText}\nreturn formatter.default;}`, { filename: helperFile });
		this.goScript = new Script(`${this.name}.go()`, { filename: helperFile });
		this.callScript = new Script('work()');
		createContext(this.calls);
	}

	/** From now on a program may take so much memory. */
	limitMemory(mebibytes: number): void {
		this.memoryGrants = mebibytes * mebibyte;
		// What the runs before have left is not counted, whether it has been given back by now or not; what stays of them for good is not either.
		if (this.used() > this.least + this.memoryGrants / 4 && this.collect) {
			this.collect();
			this.least = this.used();
		}
		this.least = Math.min(this.least, this.used());
		this.memoryLimit = this.least + this.memoryGrants;
	}

	private used(): number {
		const { used_heap_size: used, external_memory: external } = heap();
		return used + external;
	}

	private readonly isMemorySpent = (): boolean => orNull(() => {
		if (this.off.has('memory-growth') || this.used() < this.memoryLimit) return false;
		this.collect?.();
		// With hardly any room left, all time would go into looking for more.
		return this.used() >= this.memoryLimit - this.memoryGrants / 4;
	}) ?? false;

	/** Does work of ours that runs programs without letting what is promised run; at most so many milliseconds. Throws what stops it. */
	within<T>(timeMs: number | null, work: () => T): T {
		const given: T[] = [];
		this.calls.work = () => void given.push(work());
		this.callScript.runInContext(this.calls, timeOf(timeMs));
		return given[0] as T;
	}

	create(): Context {
		const context = createContext(DONT_CONTEXTIFY, { codeGeneration: { strings: this.off.has('language'), wasm: false }, microtaskMode: 'afterEvaluate' });
		const { goScript } = this;
		return {
			realm: this.realmScript.runInContext(context) as Realm,
			outside: {
				promise: promiseShown, isMemorySpent: this.isMemorySpent,
				// Made when it is needed: running a script then would run what is promised before its time.
				formatter: this.formatterScript.runInContext(context) as () => Formatter,
			},
			compile: (code, parameters, file, linesBefore) =>
				compileFunction(code, [...parameters], { parsingContext: context, filename: file, lineOffset: -linesBefore }) as (...given: unknown[]) => unknown,
			go: (timeMs) => goScript.runInContext(context, timeOf(timeMs)) as Progress,
		};
	}
}

const timeOf = (timeMs: number | null) => (timeMs === null ? {} : { timeout: Math.max(1, Math.ceil(timeMs)) });

/** What stops a program at its deadline. */
export const isTimeout = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';

/** Has memory given back that is only waiting for it, so that it is told from memory that is taken; null where the engine lacks that. */
function collector(): (() => void) | null {
	// The engine gives it to realms that are made while the flag stands: to this one alone.
	v8.setFlagsFromString('--expose-gc');
	const collect = vm.runInNewContext('globalThis.gc') as unknown;
	v8.setFlagsFromString('--no-expose-gc');
	return typeof collect === 'function' ? (collect as () => void) : null;
}

/** As a person sees a promise: what it came to is known to the engine alone. */
function promiseShown(value: object): string {
	return orNull(() => inspect(value, { customInspect: false, depth: 2, breakLength: Infinity }).slice(0, 2000)) ?? 'Promise { <pending> }';
}

/** No error of the host's comes into a realm, such as that of calls which are nested too deep. */
function orNull<T>(work: () => T): T | null {
	try {
		return work();
	} catch {
		return null;
	}
}
