/**
 * The words of the project as types: problem, test, bug, place, task, question, turn and the rest.
 * No logic lives here. Lines are zero-based in every type; they become one-based only where a person reads them.
 */

// ---------------------------------------------------------------- places

/** A range of lines (both ends included), or the gap after a line (-1: before the first) where something is missing. */
export type Place =
	| { readonly kind: 'lines'; readonly from: number; readonly to: number }
	| { readonly kind: 'gap'; readonly after: number };

/** A place with the reason to look there: 0 is innocent, 1 is the most suspicious. */
export interface RankedPlace {
	readonly place: Place;
	readonly score: number;
}

// ---------------------------------------------------------------- values

/** A value of the student's program: as its language shows it, and in a form that answers can be compared with. */
export interface Value {
	/** As the language writes it, cut to a readable length: `[1, 2]`, `'OOPS'`, `None`. */
	readonly shown: string;
	/** The type's own name in its language. */
	readonly type: string;
	readonly shape: Shape;
}

export type Shape =
	| { readonly kind: 'nothing' }
	| { readonly kind: 'truth'; readonly value: boolean }
	/** `text` is exact, so that large whole numbers survive; `whole` tells 2 from 2.0. */
	| { readonly kind: 'number'; readonly text: string; readonly whole: boolean }
	| { readonly kind: 'text'; readonly value: string }
	| { readonly kind: 'items'; readonly of: 'list' | 'tuple' | 'set'; readonly items: readonly Shape[] }
	| { readonly kind: 'pairs'; readonly pairs: readonly (readonly [Shape, Shape])[] }
	/** Anything else (an object, a function), and whatever was too large to carry whole. */
	| { readonly kind: 'opaque'; readonly text: string };

export type Variables = Readonly<Record<string, Value>>;

// ---------------------------------------------------------------- problem and tests

/** What a session is about: one function, or the whole program with typed input and printed output. */
export type EntryPoint = { readonly kind: 'function'; readonly name: string } | { readonly kind: 'script' };

/** Who says so: a student's example may itself be wrong. */
export type Origin = 'instructor' | 'file' | 'student';

/**
 * What may differ in printed text: `gaps`: a `...` in the expectation stands for any text; `spacing`: any run of space counts as one;
 * `amounts`: how a number is written (`17` and `17.0`). In a value: `kinds`, that it is of another kind, where the language finds both equal all the same (`0 == false`).
 */
export type Looseness = 'gaps' | 'spacing' | 'amounts' | 'kinds';

/** A call and what it should give, in the program's own language: the value that it returns, the text that it prints, or both. */
export interface CallTest {
	readonly kind: 'call';
	readonly id: string;
	readonly origin: Origin;
	/** `fibonacci(5)` */
	readonly call: string;
	/** For `equal` and `truth` an expression, evaluated in the sandbox (`5`); for `printed` and `shown` text, line by line. */
	readonly expected: string;
	/**
	 * `equal`: the value itself; `truth`: only whether it counts as true (from a bare `assert f(1)`); `printed`: the text that the
	 * call prints, whatever it returns; `shown`: what a console shows of the call, printed lines and then the value if there is one.
	 */
	readonly compare: 'equal' | 'truth' | 'printed' | 'shown';
	/** With `shown`: the source of the value that the last line may be; missing where that line can only be printed text. */
	readonly value?: string;
	/** With `equal`: what the call should print beside returning the value. Missing: whatever it prints is right. */
	readonly output?: string;
	/** How printed text, or a value, is compared, where the example itself says so. */
	readonly loose?: readonly Looseness[];
	/** The example expects this exception instead of a value (`expected` is then its name). */
	readonly raises?: boolean;
	/** Names the call needs from the example's own surroundings, run before the call (`xs = [1]`). */
	readonly before?: string;
}

/** Typed input and the output that the program should print. */
export interface InputTest {
	readonly kind: 'input';
	readonly id: string;
	readonly origin: Origin;
	/** The lines that are typed, in order. */
	readonly typed: readonly string[];
	readonly expected: string;
	/** How what is printed is compared, where it is not compared as it is written. */
	readonly loose?: readonly Looseness[];
}

export type Test = CallTest | InputTest;

export interface Problem {
	readonly title: string;
	/** What the program should do, in the words of the instructor, the file or the student; empty when nobody said. */
	readonly statement: string;
	readonly entry: EntryPoint;
	readonly tests: readonly Test[];
	/** A program that is right, from a course; never leaves the host. */
	readonly reference?: string;
	/** Runs before the program (imports, helpers of the course). */
	readonly prelude?: string;
}

/** One text of the student's program. The version grows with every change of the buffer. */
export interface Code {
	readonly language: string;
	readonly version: number;
	readonly text: string;
}

// ---------------------------------------------------------------- evidence

export interface RaisedException {
	readonly type: string;
	readonly message: string;
	/** The deepest line of the student's own program, where the traceback names one. */
	readonly line: number | null;
	/** Lines of the student's program in the traceback, outermost first. */
	readonly frames: readonly { readonly line: number; readonly function: string | null }[];
	/** A missing name, key or module, where the exception says which. */
	readonly about?: string;
}

export interface SyntaxProblem {
	readonly message: string;
	readonly line: number;
	/** Zero-based column, where known. */
	readonly column: number | null;
	/** The kind of error as the language names it: `SyntaxError`, `IndentationError`. */
	readonly type: string;
}

/** How one run of the program on one test ended. */
export type Ending =
	| { readonly kind: 'returned'; readonly value: Value }
	/** A script ran to its end. */
	| { readonly kind: 'ended' }
	| { readonly kind: 'raised'; readonly exception: RaisedException }
	/** The step budget was spent in a loop: the line where it went round. */
	| { readonly kind: 'endless'; readonly line: number | null }
	/** Still making progress when time ran out. */
	| { readonly kind: 'slow'; readonly line: number | null }
	/** `input()` was called more often than the test types. */
	| { readonly kind: 'waiting-for-input'; readonly line: number | null }
	| { readonly kind: 'memory'; readonly line: number | null }
	| { readonly kind: 'too-much-output'; readonly line: number | null }
	| { readonly kind: 'exited'; readonly line: number | null }
	/** The interpreter died under this test. */
	| { readonly kind: 'crashed'; readonly reason: string }
	/** The test's own call or expected value cannot be run. */
	| { readonly kind: 'bad-test'; readonly reason: string }
	/** Not tried: an earlier test was endless. */
	| { readonly kind: 'not-run' };

export interface TestResult {
	readonly test: string;
	readonly passed: boolean;
	readonly ending: Ending;
	/** What was expected, evaluated; null for typed-input tests and for expressions that fail. */
	readonly expected: Value | null;
	/** What the program printed, capped. */
	readonly output: string;
	/** Where in `output` the prompts of its questions for input stand: from the first to before the last character. */
	readonly prompts?: readonly (readonly [number, number])[];
	/** Lines of the program that this run passed over, ascending. */
	readonly lines: readonly number[];
	/** Steps (lines executed) until the end. */
	readonly steps: number;
}

/** One run of a program on its tests: the facts on the screen. */
export interface Run {
	readonly version: number;
	/** The program cannot start at all; `results` is then empty. */
	readonly syntax: SyntaxProblem | null;
	/** The program's own top level raised: before any test could call it or anything was typed, or elsewhere although every test passes. */
	readonly startup: RaisedException | null;
	readonly results: readonly TestResult[];
	/** A module that is not there, where that stopped the program. */
	readonly missingModule: string | null;
	/** No program of the language can be run here: no test was tried, and nothing is known but what is written. */
	readonly unrun?: true;
	/** What the language's own checks say without running it, in the order of the lines; missing for nothing. They stop no run. */
	readonly findings?: readonly Finding[];
	readonly elapsedMs: number;
}

/** Something that the language's own checks say of a line, such as a kind of value that does not fit. */
export interface Finding {
	readonly line: number;
	/** In the language's own words. */
	readonly message: string;
	/** The name or number by which the language knows it: `TS2345`. */
	readonly code: string;
}

export interface Activation {
	readonly id: number;
	readonly parent: number | null;
	/** Null: the top level of the program. */
	readonly function: string | null;
	readonly arguments: Variables;
	/** Null while it had not ended, or when it raised. */
	readonly returned: Value | null;
}

/** The moment before a line runs (or, for `return` and `raise`, the moment of leaving an activation). */
export interface TraceStep {
	readonly event: 'line' | 'return' | 'raise';
	readonly line: number;
	readonly activation: number;
	/** Variables of this activation whose value is new or changed since its previous step. */
	readonly changed: Variables;
}

export interface Trace {
	readonly test: string;
	readonly version: number;
	readonly steps: readonly TraceStep[];
	readonly activations: readonly Activation[];
	/** Those before this one belong to what is done before the call (`t.fill(5)`); missing: none is. */
	readonly called?: number;
	/** The run was longer than what is kept: the first steps are here, and the last state. */
	readonly cut: boolean;
	readonly ending: Ending;
	readonly output: string;
}

/** Everything that is known from running one version of the program. */
export interface Evidence {
	readonly run: Run;
	/**
	 * The failing test with the shortest trace; when all pass, a test that failed before (for the check at the end).
	 * Null when nothing could be traced.
	 */
	readonly trace: Trace | null;
	/** Traces of further failing tests: at most one for each other way to fail. */
	readonly others?: readonly Trace[];
	/** Most suspicious first. */
	readonly places: readonly RankedPlace[];
}

// ---------------------------------------------------------------- diagnosis

/** The name of a piece of programming knowledge: `loop-bounds`. */
export type ConceptId = string;

/** A replacement in the program: from the first to before the last offset. */
export interface Edit {
	readonly from: number;
	readonly to: number;
	readonly text: string;
}

export type SymptomKind = 'syntax' | 'exception' | 'endless' | 'input' | 'value' | 'output';

/** What can be seen of a bug before it is known. */
export interface Symptom {
	readonly kind: SymptomKind;
	/** Ids of the tests that show it; empty for a syntax error. */
	readonly tests: readonly string[];
	readonly exception: RaisedException | null;
	readonly syntax: SyntaxProblem | null;
}

export interface SuspectedBug {
	readonly kind: 'suspected';
	readonly id: string;
	readonly symptom: Symptom;
	readonly places: readonly RankedPlace[];
	readonly concept: ConceptId | null;
	readonly left?: LeftBug;
}

/**
 * What an edit left of another bug: its example is `told` already, what that should give and gives; or also its place is `found`. Missing
 * for a bug that is no such rest.
 */
export type LeftBug = 'told' | 'found';

/** Something to understand about a bug, in a sentence that holds no repair; for the host and the model only. */
export interface Insight {
	readonly text: string;
	readonly concept: ConceptId | null;
}

/** A known bug keeps the id of the symptom that it explains. */
export interface KnownBug {
	readonly kind: 'known';
	readonly id: string;
	readonly symptom: Symptom;
	readonly places: readonly RankedPlace[];
	readonly concept: ConceptId | null;
	readonly left?: LeftBug;
	readonly description: string;
	/** Every passing repair: the edits that each needs. */
	readonly repairs: readonly (readonly Edit[])[];
	/** What has to be understood, in the order in which it is worked out; missing where nobody put it into words. */
	readonly insights?: readonly Insight[];
	/** Where failing runs first depart from those of the program with a repair; missing where nobody looked. */
	readonly departures?: readonly Place[];
	/** When that was: the line (zero-based) and which time of that test's run it ran, one-based; the likeliest repair's first. Missing where nobody looked. */
	readonly departed?: readonly Departed[];
	/** For a test's run and each repair that was followed: the variables that have the same values all the way with it. Missing where nobody looked. */
	readonly same?: readonly { readonly test: string; readonly names: readonly string[] }[];
	/** What the failing runs have that come right with the likeliest repairs; missing where nobody looked. */
	readonly mended?: readonly MendedRun[];
}

/** The run of a program with a repair, told in the lines (zero-based) of the program as it is: what there is to wish for. */
export interface MendedRun {
	readonly test: string;
	/** The line that gives the result back; null where a repair puts it in, or none does. */
	readonly ends: number | null;
	/** The loops that the run comes to once: their header's line, how many rounds they make, and which values their one variable takes, as they show. */
	readonly loops: readonly { readonly line: number; readonly rounds: number; readonly taken?: readonly string[] }[];
	/** At the line on which the failing run stops: missing where it does not stop, or a repair takes the line out. */
	readonly stop?: MendedStop;
}

/** What the names on a line have in a mended run, where it is short. */
export interface MendedStop {
	/** Just before the line runs as often as it does in the failing run; null where it does not. */
	readonly before: Variables | null;
	/** Right after that. */
	readonly after: Variables;
	/** Just before it runs for the last time. */
	readonly last: Variables;
}

/** The moment at which a failing run departs from that of a program with a repair. */
export interface Departed {
	readonly test: string;
	readonly line: number;
	readonly time: number;
	/** The variable that has another value from there on, where it is one. */
	readonly name?: string;
	/** The function that the line calls, where that variable is in it. */
	readonly called?: string;
	/** What the variable has in the run of the mended program then, as it shows. */
	readonly wanted?: string;
	/** That run gives what its test expects; missing where other repairs are needed for that, too. */
	readonly isRight?: true;
}

export type Bug = SuspectedBug | KnownBug;

/** How the program stands at the start: to be hunted, not there yet, or too far for a small repair. */
export type Standing = 'broken' | 'unfinished' | 'far-off';

/** All bugs of the current code. Never leaves the host. */
export interface Diagnosis {
	readonly version: number;
	readonly standing: Standing;
	readonly bugs: readonly Bug[];
	/** Calls on which likely repairs part, the most telling first: what should come out there tells which of them is meant. Missing for none. */
	readonly undecided?: readonly string[];
	/** The id of the one test that no repair is found to pass while several agree on all others: it may itself be wrong. Missing for none. */
	readonly suspect?: string;
}

// ---------------------------------------------------------------- tasks, stages, questions

export type Stage = 'read' | 'expect' | 'predict' | 'locate' | 'explain' | 'repair';

/** One state attribute of TreeInstruct: something to understand, or to do. */
export interface Task {
	readonly id: string;
	readonly bug: string;
	readonly kind: 'conceptual' | 'syntactical';
	/** For the host and the model only; never in a view. */
	readonly text: string;
	readonly concept: ConceptId | null;
	/** A right answer at one of these stages shows that the task is understood. */
	readonly shownBy: readonly Stage[];
}

/** `unconfirmed`: the code is right, the understanding not yet shown. */
export type TaskStatus = 'open' | 'resolved' | 'unconfirmed';

/** How much help the target has had. */
export type Rung = 'question' | 'smaller-question' | 'fact' | 'worked-example' | 'place-named' | 'change-described';

/** A piece of a message to the student. Lines are zero-based; the page shows them one-based. */
export type Segment =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'code'; readonly text: string }
	/** A block of code of its own (a worked example, a line diff). */
	| { readonly kind: 'block'; readonly text: string }
	/** A link to lines of the program as it was at the question's code version. */
	| { readonly kind: 'lines'; readonly from: number; readonly to: number };

export type Words = readonly Segment[];

/** A value to watch while the program runs: by a print on a line of its own, or by a breakpoint. Lines are zero-based. */
export interface Look {
	readonly expression: string;
	readonly line: number;
	readonly where: 'above' | 'below';
	/** The line whose indentation the print takes. */
	readonly like: number;
	/** The print itself, where it is written otherwise for such a value. */
	readonly print?: string;
}

/** The control that fits an answer, and what it needs. */
export type AnswerForm =
	/** With `lines` a text of several lines, as it stands on the screen. */
	| { readonly kind: 'value'; readonly lines?: true }
	| { readonly kind: 'values' }
	| { readonly kind: 'count' }
	| { readonly kind: 'line' }
	| { readonly kind: 'choice'; readonly options: readonly { readonly id: string; readonly words: Words }[] }
	| { readonly kind: 'edit' }
	| { readonly kind: 'words' }
	/** The answer is the blanks' values in the order of reading, one a line. */
	| { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly TableRow[] };

/** A row of a trace table: where in the run it stands, and a value for each column; null is a blank. */
export interface TableRow {
	readonly label: string;
	readonly cells: readonly (string | null)[];
}

/** What counts as right; never in a view. */
export type Truth =
	| { readonly kind: 'value'; readonly value: Value }
	| { readonly kind: 'values'; readonly values: readonly Value[] }
	| { readonly kind: 'count'; readonly count: number }
	/** Any of these places; with `checked: false` nobody knows, and the answer is neither right nor wrong. */
	| { readonly kind: 'places'; readonly places: readonly Place[]; readonly checked: boolean }
	| { readonly kind: 'choice'; readonly id: string }
	/** Text that the program should print or did print. */
	| { readonly kind: 'output'; readonly text: string }
	/** The blanks of a table, in the order of reading. */
	| { readonly kind: 'cells'; readonly values: readonly Value[] }
	/** A run decides. */
	| { readonly kind: 'run' }
	/** Free words that nobody marks (a reflection, an example of the student's own). */
	| { readonly kind: 'open' };

/** A wrong answer that a misconception would give. */
export interface Foil {
	/** The wrong value as shown, the count, or the option's id. */
	readonly answer: string;
	readonly misconception: string;
}

/** What a question is about; what its template fills in. */
export interface Slots {
	readonly test?: string;
	readonly variable?: string;
	/** Zero-based. */
	readonly line?: number;
	/** One-based: the first round is 1. */
	readonly round?: number;
	/** A call that no test has. */
	readonly call?: string;
	/** What is printed before the line that is asked for, line by line. */
	readonly above?: string;
}

/** A question as data: made by a generator, picked by a chooser, worded by its template, checked exactly. */
export interface Question {
	/** The same question always has the same id, so that it is asked once. */
	readonly id: string;
	readonly task: string;
	readonly stage: Stage;
	readonly template: string;
	readonly slots: Slots;
	readonly answer: AnswerForm;
	readonly truth: Truth;
	readonly foils: readonly Foil[];
	/** The question itself, without the clause that replies to the last answer. */
	readonly words: Words;
	/** What the run says, told after a wrong answer: a fact, not "incorrect". Never longer than a clause or two. */
	readonly fact: Words;
	/** The clause after a right answer: what held, and why. */
	readonly held: Words;
	/** What each rung says at this question, in the ladder's order; a rung that has nothing to say is missing. */
	readonly help: readonly { readonly rung: Rung; readonly words: Words; readonly look?: Look }[];
	/** The same question in other words, at most two. */
	readonly reworded: readonly Words[];
}

// ---------------------------------------------------------------- turns

/** Only `answer` is right or wrong. */
export type AnswerKind = 'answer' | 'not-sure' | 'another-way' | 'asks' | 'disputes' | 'unreadable';

/** What the student gave: typed text, a chosen option, or a line of a certain code version. */
export type Given =
	| { readonly kind: 'typed'; readonly text: string }
	| { readonly kind: 'chosen'; readonly option: string }
	| { readonly kind: 'line'; readonly line: number; readonly version: number; readonly text: string };

/** The verdict on an answer. */
export interface Assessment {
	readonly kind: AnswerKind;
	/** Null: nobody can tell (an unchecked locate, free words). */
	readonly correct: boolean | null;
	/** Tasks that the answer shows to be understood. */
	readonly understood: readonly string[];
	/** The misconception that gives this wrong answer, where one is known. */
	readonly misunderstood: string | null;
	/** What the answer was read as: `5` from "1 1 2 3 5, so 5". */
	readonly readAs: string | null;
	/** The student asked for the change itself. */
	readonly wants?: 'change';
	/** Concepts that the answer shows, where a model read it; those that it lacks, where a model read it or its misconception has a name. */
	readonly shown?: readonly ConceptId[];
	readonly missing?: readonly ConceptId[];
}

/** The planner's moves. */
export type QuestionKind = 'root' | 'sibling' | 'child' | 'teaching';

/** A node of the question tree of a target. Index counts within its level. */
export interface TreeNode {
	readonly kind: QuestionKind;
	readonly target: string;
	readonly level: number;
	readonly index: number;
}

/** What comes next: the planner's moves, then the session's. */
export type Move =
	| ({ readonly kind: QuestionKind } & Omit<TreeNode, 'kind'>)
	| { readonly kind: 'reword' }
	| { readonly kind: 'help'; readonly rung: Rung }
	| { readonly kind: 'reply'; readonly to: 'asks' | 'disputes' | 'unreadable' }
	| { readonly kind: 'withdraw'; readonly reason: string }
	| { readonly kind: 'leave' }
	| { readonly kind: 'check' }
	| { readonly kind: 'finish' };
