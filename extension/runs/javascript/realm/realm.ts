import { Baseline } from './baseline';
import { files, shownLine, watchErrors } from './errors';
import { jsonValue } from './primordials';
import { Trial } from './trial';
import type { Progress, TrialSettings } from './trialSettings';
import type { Unit } from './modules';
import { World, type Outside, type WorldSettings } from './world';

/** What the process around the realm says to it. Texts and functions of the realm's own go in, texts come out. */
export interface Realm {
	/** Builds the program's world; once. */
	build(settings: string, outside: Outside, mainName: string, helperFile: string): void;
	/** Makes a file of the program known. */
	add(name: string, make: Unit['make'], isModule: boolean, problem: string | null): void;
	/** Lines as the student counts them, for each line of what runs. */
	lines(table: string): void;
	/** The world is made as new for another program; what programs have changed of the language itself stays. */
	renew(): void;
	/** Whether the language is as it was built. */
	isIntact(): boolean;
	/** Begins a test. */
	begin(settings: string): void;
	/** Goes on as far as it comes without waiting. */
	go(): Progress;
	reject(error: unknown): void;
	giveUp(kind: 'slow' | 'memory'): void;
	result(): string;
	brief(): string;
	/** The statement of the top level that could not run, and why. */
	failed(): string;
	probe(): string;
}

let world: World | null = null;
let trial: Trial | null = null;
let baseline: Baseline | null = null;

const running = (): Trial => {
	if (!trial) throw new Error('no test has begun');
	return trial;
};

/** Walls of the realm's own that do not stand; empty when all do. */
function probe(): string {
	const missing: string[] = [];
	const makers: (() => unknown)[] = [
		() => (0, eval)('1') as unknown,
		() => Reflect.construct(Function, ['return 1']),
		() => (function () {}.constructor as (code: string) => unknown)('return 1'),
		() => (async function () {}.constructor as (code: string) => unknown)('return 1'),
		() => (function* () {}.constructor as (code: string) => unknown)('return 1'),
		() => (async function* () {}.constructor as (code: string) => unknown)('return 1'),
	];
	for (const make of makers) {
		try {
			make();
			missing.push('code from strings');
		} catch (error) {
			if (!(error instanceof EvalError)) missing.push('code from strings: another error');
		}
	}
	for (const name of ['SharedArrayBuffer', 'WebAssembly', 'gc', 'require', 'fetch', 'Worker', 'importScripts']) if (name in globalThis) missing.push(name);
	const process = (globalThis as unknown as { process: { binding?: unknown; mainModule?: unknown; constructor: { constructor: unknown } } }).process;
	if (process.binding !== undefined || process.mainModule !== undefined || process.constructor.constructor !== Function) missing.push('process');
	return missing.join(', ');
}

const realm: Realm = {
	build(settings, outside, mainName, helperFile) {
		const told = jsonValue(settings) as WorldSettings;
		files.program = `${told.home}/${told.file}`;
		files.main = mainName;
		files.helper = helperFile;
		watchErrors();
		world = new World(told, outside, () => running().helper);
		if (told.isKept) baseline = new Baseline();
	},
	add(name, make, isModule, problem) {
		world?.modules.add({ name, make, isModule, problem });
	},
	lines(table) {
		const lines = jsonValue(table) as readonly number[];
		shownLine.of = (line) => lines[line] ?? line;
	},
	renew: () => world?.renew(),
	isIntact: () => baseline !== null && baseline.isIntact(),
	begin(settings) {
		if (world) trial = new Trial(jsonValue(settings) as TrialSettings, world);
	},
	go: () => running().go(),
	reject: (error) => running().reject(error),
	giveUp: (kind) => running().giveUp(kind),
	result: () => running().result(),
	brief: () => running().brief(),
	failed: () => JSON.stringify({ statement: running().statement, trouble: running().trouble }),
	probe,
};
export default realm;
