import * as z from 'zod';
import type { Ending, Finding, Shape, SyntaxProblem, Value } from '../../words';
import type { Layer } from '../layers';

/** What host and sandbox say to each other. The host parses every reply: it trusts the process with nothing. */

export interface SandboxSettings {
	readonly without: readonly Layer[];
	/** A file that must be out of reach; the walls' self-test tries to read it. */
	readonly forbiddenFile: string;
	/** Names in the environment that the host itself has set. */
	readonly environment: readonly string[];
	/** Runtime flags that were accepted at the start. */
	readonly flags: readonly string[];
	readonly graceMs: number;
}

export interface WireLimits {
	readonly steps: number;
	/** Characters. */
	readonly output: number;
}

export interface LoadRequest {
	readonly kind: 'load';
	readonly text: string;
	readonly fileName: string;
	readonly prelude: string;
	readonly script: boolean;
	/** Name of the entry function; empty for a script. */
	readonly entry: string;
	/** Names of the modules among the files beside the program. */
	readonly siblings: readonly string[];
	/** Base64. */
	readonly files: readonly { readonly name: string; readonly data: string }[];
}

export interface TestRequest {
	readonly kind: 'test';
	readonly test:
		| { readonly kind: 'call'; readonly call: string; readonly expected: string; readonly compare: 'equal' | 'loose' | 'truth' | 'maybe' | 'none'; readonly raises: boolean; readonly before: string }
		| { readonly kind: 'input'; readonly typed: readonly string[] };
	readonly limits: WireLimits;
	/** Null: no trace. */
	readonly maxSteps: number | null;
}

export interface EvaluateRequest {
	readonly kind: 'evaluate';
	readonly expressions: readonly string[];
	readonly limits: WireLimits;
}

/** Versions of one program, each tried on the tests within a budget of steps. */
export interface AttemptRequest {
	readonly kind: 'attempt';
	readonly texts: readonly string[];
	readonly tests: readonly TestRequest['test'][];
	/** Steps for each test. */
	readonly budgets: readonly number[];
	/** For each test: what the call printed is wanted, since the host compares it. */
	readonly tells: readonly boolean[];
	/** So many tests come first that decide whether the others are tried. */
	readonly decisive: number;
	/** Every test is tried, and the steps of each are told. */
	readonly all: boolean;
	/** Looks after each version whether it has left something behind. */
	readonly careful: boolean;
	readonly fileName: string;
	readonly prelude: string;
	readonly siblings: readonly string[];
	/** Characters that a test may print. */
	readonly output: number;
	/** The program uses chance: each test begins with the same seed. */
	readonly random: boolean;
	/** The program is prepared for the end of what is typed. */
	readonly mayEnd: boolean;
}

/** What the language's own checks say of the program that is loaded, without running it. */
export interface CheckRequest {
	readonly kind: 'check';
}

/** `reset` gives the interpreter back its memory as it was at the start; without a reply. */
export type Request = LoadRequest | TestRequest | EvaluateRequest | AttemptRequest | CheckRequest | { readonly kind: 'reset' };

/** Around every request. */
export interface Envelope {
	readonly id: number;
	readonly timeMs: number;
	readonly memoryMb: number;
	readonly request: Request;
}

const text = (max: number) => z.string().max(max);
const count = z.number().min(0).max(Number.MAX_SAFE_INTEGER);
const line = z.number().min(0).max(10_000_000);

const shapeSchema: z.ZodType<Shape> = z.lazy(() => z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('nothing') }),
	z.strictObject({ kind: z.literal('truth'), value: z.boolean() }),
	z.strictObject({ kind: z.literal('number'), text: text(5000), whole: z.boolean() }),
	z.strictObject({ kind: z.literal('text'), value: text(20_000) }),
	z.strictObject({ kind: z.literal('items'), of: z.enum(['list', 'tuple', 'set']), items: z.array(shapeSchema).max(5000) }),
	z.strictObject({ kind: z.literal('pairs'), pairs: z.array(z.tuple([shapeSchema, shapeSchema])).max(5000) }),
	z.strictObject({ kind: z.literal('opaque'), text: text(5000) }),
]));

export const valueSchema: z.ZodType<Value> = z.strictObject({ shown: text(5000), type: text(200), shape: shapeSchema });

const exceptionSchema = z.strictObject({
	type: text(300), message: text(4000), line: line.nullable(),
	frames: z.array(z.strictObject({ line, function: text(300).nullable() })).max(100),
	about: text(300).exactOptional(),
});

const stopped = z.enum(['endless', 'slow', 'waiting-for-input', 'memory', 'too-much-output', 'exited']);

/** The part of a test that cannot be run. */
type BadPart = 'call' | 'before' | 'expected';
export type WireEnding = Exclude<Ending, { kind: 'bad-test' }> | { readonly kind: 'bad-test'; readonly part: BadPart; readonly reason: string };

const endingSchema: z.ZodType<WireEnding> = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('returned'), value: valueSchema }),
	z.strictObject({ kind: z.literal('ended') }),
	z.strictObject({ kind: z.literal('raised'), exception: exceptionSchema }),
	z.strictObject({ kind: stopped, line: line.nullable() }),
	z.strictObject({ kind: z.literal('bad-test'), part: z.enum(['call', 'before', 'expected']), reason: text(4000) }),
]);

const syntaxSchema: z.ZodType<SyntaxProblem> = z.strictObject({ message: text(1000), line, column: count.nullable(), type: text(300) });

export const loadReplySchema = z.strictObject({ syntax: syntaxSchema.nullable() });

const findingSchema: z.ZodType<Finding> = z.strictObject({ line, message: text(2000), code: text(50) });

export const checkReplySchema = z.strictObject({ findings: z.array(findingSchema).max(200) });

const variables = z.record(text(1000), valueSchema);

const traceSchema = z.strictObject({
	steps: z.array(z.strictObject({ event: z.enum(['line', 'return', 'raise']), line, activation: count, changed: variables })).max(100_000),
	activations: z.array(z.strictObject({
		id: count, parent: count.nullable(), function: text(1000).nullable(), arguments: variables, returned: valueSchema.nullable(),
	})).max(10_000),
	called: count,
	cut: z.boolean(),
});

export const testReplySchema = z.strictObject({
	passed: z.boolean(),
	ending: endingSchema,
	expected: valueSchema.nullable(),
	output: text(2 * 1024 * 1024),
	prompts: z.array(z.tuple([count, count])).max(1000),
	lines: z.array(line).max(100_000),
	steps: count,
	startup: exceptionSchema.nullable(),
	leftOut: exceptionSchema.nullable(),
	missingModule: text(300).nullable(),
	trace: traceSchema.nullable(),
});
export type TestReply = z.infer<typeof testReplySchema>;

export const evaluateReplySchema = z.strictObject({
	results: z.array(z.discriminatedUnion('kind', [
		z.strictObject({ kind: z.literal('value'), value: valueSchema }),
		z.strictObject({ kind: z.literal('problem'), problem: z.union([syntaxSchema, z.strictObject({ type: text(300), message: text(4000) })]) }),
	])).max(1000),
});

export const attemptReplySchema = z.strictObject({
	results: z.array(z.strictObject({
		/** Passed tests as bits, hexadecimal. */
		bits: z.string().regex(/^[0-9a-f]{1,500}$/),
		steps: count,
		ends: z.array(count).max(2000),
		/** One-based line where the text is no program; 0 when it is one. */
		broken: count,
		told: z.array(z.strictObject({ test: count, output: text(2 * 1024 * 1024), prompts: z.array(z.tuple([count, count])).max(1000), done: z.boolean(), fits: z.boolean(), shown: text(5000).nullable(), exited: z.boolean() })).max(2000).exactOptional(),
		spent: z.array(count).max(2000).exactOptional(),
	})).max(5000),
	/** False: one of them has left something behind, so that what came after it says nothing. */
	intact: z.boolean(),
});

/** The first message of the process: which of its walls stand. */
export const readySchema = z.strictObject({
	walls: z.array(z.strictObject({ name: text(100), stands: z.boolean(), detail: text(1000) })).max(100),
	runtime: text(100),
});
export type Ready = z.infer<typeof readySchema>;
