import type { SyntaxProblem } from '../../words';
import { isTimeout, type Context, type Contexts } from './contexts.node';
import { CodeFile, home, type Part } from './program.node';
import type { Ending, Progress, TrialSettings } from './realm/trialSettings';
import type { WorldSettings } from './realm/world';
import type { Detail } from './source/speech';
import type { Tick } from './tick';

/** The parts of a test that is a call; what is expected is null where that is no value. */
export interface TestText {
	readonly call: Exclude<Part, { problem: string }>;
	readonly before: Exclude<Part, { problem: string }>;
	readonly expected: Exclude<Part, { problem: string }> | null;
}

export interface SessionProgram {
	readonly file: CodeFile;
	readonly siblings: readonly (CodeFile | { readonly name: string; readonly problem: SyntaxProblem })[];
	readonly prelude: CodeFile | null;
	readonly texts: readonly (readonly [string, string])[];
	readonly detail: Detail;
	readonly helper: string;
	readonly mayChange: boolean;
	readonly mayReject: boolean;
	readonly fileName: string;
	/** Its realm is used for other programs afterwards. */
	readonly isKept: boolean;
}

/** How a test came out, as short as a search for repairs needs it. */
export interface Brief {
	readonly passed: boolean;
	readonly kind: Ending['kind'];
	readonly end: string;
	readonly steps: number;
	readonly output: string;
	readonly prompts: readonly (readonly [number, number])[];
	readonly shown: string | null;
}

type Settings = Omit<TrialSettings, 'loops' | 'functions' | 'seen' | 'isPlain' | 'test'> & { readonly without: ReadonlySet<number> };

const mainName = '$main$';
const parameters = ['exports', 'require', 'module', '__filename', '__dirname'] as const;

/** One run of a program on one test, in a realm of its own. */
export class Session {
	private readonly context: Context;

	constructor(contexts: Contexts, private program: SessionProgram, private readonly clock: (() => number) | null, private readonly tick: Tick) {
		this.context = contexts.create();
		const { fileName, texts, helper, detail, mayChange, isKept } = program;
		const settings: WorldSettings = { home, file: fileName, texts, mark: detail === 'count' ? '\0' : `/*${helper}*/`, mayChange, isKept };
		this.context.realm.build(JSON.stringify(settings), this.context.outside, mainName, contexts.helperFile);
	}

	/** Takes another version of the program, with the same files beside it. */
	take(program: SessionProgram): void {
		this.program = program;
	}

	/** Nothing is left of what ran, as far as a program can see. */
	isIntact(): boolean {
		return this.context.realm.isIntact();
	}

	get helper(): string {
		return this.program.helper;
	}

	/** Puts the program into the realm, with the tests that are calls. Throws where the engine does not take it. */
	load(tests: readonly (TestText | null)[], without: ReadonlySet<number>): void {
		const { realm } = this.context;
		const { file, siblings, detail, helper } = this.program;
		const { code, head, isModule, isAsync, isStrict } = file.with(detail, helper, without);
		if (file.lineTable) realm.lines(JSON.stringify(file.lineTable));
		const scope = `${helper}.scopes([${tests.map((test) => (test ? this.scope(test) : 'null')).join()}]);`;
		const enter = detail === 'trace' ? `const ${helper}a=${helper}.e(-1,null);` : '';
		const leave = detail === 'trace' ? `\n;${helper}.q(${helper}a);` : '';
		const before = this.prelude();
		const opened = `${before}return ${isAsync ? 'async ' : ''}function ${mainName}(${isModule ? '' : parameters.join()}){${isStrict ? "'use strict';" : ''}${scope}${head}${enter}\n`;
		const text = `${opened}${code}${leave}\n}`;
		realm.add(file.name, this.context.compile(text, [helper], `${home}/${file.name}`, lineEnds(opened)) as never, isModule, null);
		for (const each of siblings) this.sibling(each);
	}

	/** Begins one of the tests. */
	begin(test: number, { without, ...settings }: Settings): void {
		const { file, detail, helper, mayReject, isKept } = this.program;
		const { loops, functions, seen } = file.with(detail, helper, without);
		if (isKept) this.context.realm.renew();
		const needed = detail === 'count' ? { loops: [], functions: [], seen: [], headers: [], lines: 0 } : { loops, functions, seen };
		this.context.realm.begin(JSON.stringify({ ...settings, ...needed, test, isPlain: !mayReject } satisfies TrialSettings));
	}

	/** What runs before the program, in a scope around it. */
	private prelude(): string {
		const { prelude, helper } = this.program;
		if (!prelude) return '';
		const { code, head } = prelude.with('count', helper, null);
		return `${head}${code}\n;`;
	}

	private scope({ call, before, expected }: TestText): string {
		const closure = (part: TestText['call']) => `${part.isAsync ? 'async ' : ''}()=>${part.code}`;
		return `${before.isAsync ? 'async ' : ''}(require)=>{${before.head}${call.head}${expected?.head ?? ''}${before.code}\n;return[${expected ? closure(expected) : 'null'},${closure(call)}]}`;
	}

	private sibling(each: CodeFile | { readonly name: string; readonly problem: SyntaxProblem }): void {
		const { realm } = this.context;
		const { helper } = this.program;
		if (!(each instanceof CodeFile)) return realm.add(each.name, null, false, each.problem.message);
		const { code, head, isModule, isAsync, isStrict } = each.with('count', helper, null);
		const opened = `return ${isAsync ? 'async ' : ''}function(${isModule ? '' : parameters.join()}){${isStrict ? "'use strict';" : ''}${head}\n`;
		realm.add(each.name, this.context.compile(`${opened}${code}\n}`, [helper], `${home}/${each.name}`, lineEnds(opened)) as never, isModule, null);
	}

	/** Runs until the test is over; the deadline is by the clock of the tick. */
	async run(deadline: number): Promise<Progress> {
		const { realm } = this.context;
		// What the run before has left is not told of this one.
		if (this.program.mayReject) await this.tick.rejections(() => {});
		for (;;) {
			let progress: Progress;
			try {
				progress = this.context.go(this.clock ? deadline - this.clock() : null);
			} catch (error) {
				if (!isTimeout(error)) throw error;
				realm.giveUp('slow');
				return 'done';
			}
			if (progress !== 'more') return progress;
			if (this.program.mayReject) await this.tick.rejections((reason) => realm.reject(reason));
		}
	}

	/** Runs a program in which nothing is promised, without a deadline of its own. */
	runPlain(): Progress {
		for (;;) {
			const progress = this.context.realm.go();
			if (progress !== 'more') return progress;
		}
	}

	/** The clock has ended it from outside. */
	giveUp(): void {
		this.context.realm.giveUp('slow');
	}

	result(): string {
		return this.context.realm.result();
	}

	brief(): Brief {
		return JSON.parse(this.context.realm.brief()) as Brief;
	}

	failed(): { readonly statement: number; readonly trouble: Ending | null } {
		return JSON.parse(this.context.realm.failed()) as { statement: number; trouble: Ending | null };
	}
}

const lineEnds = (text: string): number => text.split('\n').length - 1;
