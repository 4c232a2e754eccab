/**
 * The events of a session, as schemas: a journal is an append-only list of them, and whatever the page shows is derived from it.
 * Version 1. A released version is never changed: a new field is optional or the version grows, so that old journals fold for ever.
 */
import * as z from 'zod';
import { segmentSchema, formSchema, surenessSchema } from '../../protocol';

const id = z.string();
const line = z.number().int().nonnegative();
const words = z.array(segmentSchema);
const stage = z.enum(['read', 'expect', 'predict', 'locate', 'explain', 'repair']);
const rung = z.enum(['question', 'smaller-question', 'fact', 'worked-example', 'place-named', 'change-described']);
const questionKind = z.enum(['root', 'sibling', 'child', 'teaching']);
const purpose = z.enum(['task', 'offer', 'example', 'narrow', 'confirm', 'elsewhere', 'probe', 'reflect', 'foresee', 'manner']);
const role = z.enum(['diagnostician', 'verifier', 'instructor']);

const looseness = z.enum(['gaps', 'spacing', 'amounts', 'kinds']);

const testSchema = z.discriminatedUnion('kind', [
	z.object({
		kind: z.literal('call'), id, origin: z.enum(['instructor', 'file', 'student']), call: z.string(), expected: z.string(),
		compare: z.enum(['equal', 'truth', 'printed', 'shown']), raises: z.boolean().exactOptional(), before: z.string().exactOptional(),
		value: z.string().exactOptional(), output: z.string().exactOptional(), loose: z.array(looseness).exactOptional(),
	}),
	z.object({ kind: z.literal('input'), id, origin: z.enum(['instructor', 'file', 'student']), typed: z.array(z.string()), expected: z.string(), loose: z.array(looseness).exactOptional() }),
]);

export const problemSchema = z.object({
	title: z.string(),
	statement: z.string(),
	entry: z.discriminatedUnion('kind', [z.object({ kind: z.literal('function'), name: z.string() }), z.object({ kind: z.literal('script') })]),
	tests: z.array(testSchema),
	reference: z.string().exactOptional(),
	prelude: z.string().exactOptional(),
});

const endingKind = z.enum([
	'returned', 'ended', 'raised', 'endless', 'slow', 'waiting-for-input', 'memory', 'too-much-output', 'exited', 'crashed', 'bad-test', 'not-run',
]);

/** What a journal keeps of a run: enough to show it, and to tell later whether something changed. */
export const runDigestSchema = z.object({
	version: z.number().int(),
	/** How many prints of the student's own were left out, since they only look; missing for none. */
	leftOut: z.number().int().exactOptional(),
	/** Bugs that this program no longer has although it fails, and whether the known repairs still lead to one that passes. */
	known: z.object({ gone: z.array(id), whole: z.boolean() }).exactOptional(),
	/** The message that kept the program from starting; null when it started. */
	broken: z.object({ kind: z.enum(['syntax', 'startup']), type: z.string(), message: z.string(), line: line.nullable() }).nullable(),
	results: z.array(
		z.object({
			test: id,
			passed: z.boolean(),
			ending: endingKind,
			/** The value as shown, or the exception's message; null when there is none. */
			got: z.string().nullable(),
			/** The call came to its end and gave no value. */
			nothing: z.boolean().exactOptional(),
			/** The exception's type, where one ended the run. */
			error: z.string().nullable(),
			output: z.string(),
			/** Where in the output the prompts stand: from the first to before the last character. */
			prompts: z.array(z.tuple([z.number(), z.number()])).exactOptional(),
			line: line.nullable(),
		}),
	),
});

export const nodeSchema = z.object({ kind: questionKind, target: id, level: z.number().int(), index: z.number().int() });

const moveSchema = z.discriminatedUnion('kind', [
	nodeSchema,
	z.object({ kind: z.literal('reword') }),
	z.object({ kind: z.literal('help'), rung }),
	z.object({ kind: z.literal('reply'), to: z.enum(['asks', 'disputes', 'unreadable']) }),
	z.object({ kind: z.literal('withdraw'), reason: z.string() }),
	z.object({ kind: z.literal('leave') }),
	z.object({ kind: z.literal('check') }),
	z.object({ kind: z.literal('finish') }),
]);

export const givenSchema = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('typed'), text: z.string() }),
	z.object({ kind: z.literal('chosen'), option: z.string() }),
	z.object({ kind: z.literal('line'), line, version: z.number().int(), text: z.string() }),
	/** The student pressed Check: the run decides. */
	z.object({ kind: z.literal('check') }),
]);

export const assessmentSchema = z.object({
	kind: z.enum(['answer', 'not-sure', 'another-way', 'asks', 'disputes', 'unreadable']),
	correct: z.boolean().nullable(),
	understood: z.array(id),
	misunderstood: z.string().nullable(),
	readAs: z.string().nullable(),
	/** The student asked for the change itself. */
	wants: z.literal('change').exactOptional(),
	/** Concepts that a model found in the answer; those that it lacks, by a model or by the misconception that gives it. */
	shown: z.array(z.string()).exactOptional(),
	missing: z.array(z.string()).exactOptional(),
});

/** A call that the student gave, and what it came to: the value as shown, or the exception's type. */
const triedSchema = z.object({ call: z.string(), ending: endingKind, shown: z.string().nullable(), error: z.string().nullable() });

export const lookSchema = z.object({ expression: z.string(), line, where: z.enum(['above', 'below']), like: line, print: z.string().exactOptional() });

/** What a journal keeps of a bug: enough to tell from a later run that its symptom is gone. */
const bugDigestSchema = z.object({
	id,
	symptom: z.enum(['syntax', 'exception', 'endless', 'input', 'value', 'output']),
	/** The exception's type, where one is the symptom. */
	error: z.string().nullable(),
	/** Where it stopped the program, in the diagnosed version. */
	line: line.nullable().exactOptional(),
	/** What kept the program from starting, where that is the symptom. */
	message: z.string().exactOptional(),
	tests: z.array(id),
	/** A repair of it is known, so that it is gone by more than its symptom. */
	known: z.literal(true).exactOptional(),
	/** The course's name for the mistake, where it knows it. */
	mistake: z.string().exactOptional(),
});

/** What a session keeps of the course that it began in: whose it is, and the rules that shape it. `problem`: null for a program that is none of the course's. */
export const sessionCourseSchema = z.object({
	id, release: z.number().int(), problem: id.nullable(), study: id.nullable(), arm: id.nullable(),
	/** The highest rung of help; null: the usual one. */
	help: rung.nullable(),
	/** Questions after which it ends; null: no end. */
	turns: z.number().int().nullable(),
	mustReflect: z.boolean(),
	/** Whom to ask when it knows no further. */
	contact: z.object({ name: z.string(), email: z.string().nullable(), url: z.string().nullable() }).nullable(),
});

export type SessionCourse = z.infer<typeof sessionCourseSchema>;

const runCause = z.enum(['start', 'edit', 'save', 'check', 'tests']);

const bodies = [
	z.object({
		type: z.literal('started'), session: id, document: z.object({ uri: z.string(), name: z.string() }), problem: problemSchema,
		code: z.object({ language: z.string(), version: z.number().int(), text: z.string() }),
		/** The estimate that the session starts from: mastery by concept, 0 to 1. */
		mastery: z.record(z.string(), z.number()),
		/** It begins with a program that cannot be read: more examples are asked for once it can. */
		examples: z.literal('later').exactOptional(),
		course: sessionCourseSchema.exactOptional(),
	}),
	/** `words`: what is said of it, where nobody asked for it. */
	z.object({ type: z.literal('problem-changed'), problem: problemSchema, words: words.exactOptional() }),
	z.object({ type: z.literal('document-moved'), document: z.object({ uri: z.string(), name: z.string() }) }),
	z.object({
		type: z.literal('code-changed'), version: z.number().int(), cause: z.enum(['edit', 'save', 'check']),
		edits: z.array(z.object({ from: z.number().int(), to: z.number().int(), text: z.string() })), hash: z.string(),
	}),
	/** A settled edit replaced most of the entry point. */
	z.object({ type: z.literal('code-replaced'), version: z.number().int() }),
	/** Nothing can be foreseen of the run that is owed: it waits no longer. */
	z.object({ type: z.literal('nothing-foreseen'), version: z.number().int() }),
	/** A run of a program that did not change: the student pressed Check, or a failure outlived a rest. */
	z.object({ type: z.literal('run-asked'), cause: z.enum(['save', 'check']) }),
	z.object({ type: z.literal('run-finished'), cause: runCause, digest: runDigestSchema }),
	/** Digest and ids only: what a diagnosis says stays in the secret file. */
	z.object({
		type: z.literal('diagnosed'), version: z.number().int(), standing: z.enum(['broken', 'unfinished', 'far-off']),
		bugs: z.array(bugDigestSchema),
		/** Calls that no example is about and on which likely repairs part; missing for none. */
		undecided: z.array(z.string()).exactOptional(),
		/** The one test that no repair passes while several agree on all others; missing for none. */
		suspect: id.exactOptional(),
		/** Bugs of an earlier diagnosis that a new example has ruled out: they never were there. Missing for none. */
		ruledOut: z.array(id).exactOptional(),
	}),
	z.object({
		type: z.literal('tasks-set'),
		tasks: z.array(z.object({ id, bug: id, kind: z.enum(['conceptual', 'syntactical']), concept: z.string().nullable(), shownBy: z.array(stage) })),
		stages: z.record(z.string(), z.array(stage)),
	}),
	z.object({ type: z.literal('move-decided'), move: moveSchema, purpose }),
	z.object({
		type: z.literal('question-asked'), turn: id, purpose, node: nodeSchema.nullable(), task: id.nullable(), stage, question: id, template: z.string(),
		slots: z.object({ test: z.string().exactOptional(), variable: z.string().exactOptional(), line: line.exactOptional(), round: z.number().exactOptional(), call: z.string().exactOptional(), above: z.string().exactOptional() }),
		form: formSchema, words, version: z.number().int(),
		/** The concept behind it; missing where it has none of its own, and in older journals. */
		concept: z.string().exactOptional(),
		/** Who put it into words, where that was a model. */
		by: z.literal('model').exactOptional(),
	}),
	z.object({ type: z.literal('question-withdrawn'), turn: id, reason: z.enum(['edit', 'solved', 'test', 'verdict', 'example']), test: id.exactOptional() }),
	z.object({ type: z.literal('question-left'), turn: id, reason: z.enum(['taught', 'skipped', 'ladder']) }),
	/** There is nothing to ask about a task now: it goes behind the others. */
	z.object({ type: z.literal('task-left'), task: id }),
	/** `look`: what it asks to be watched, in the version at that time. */
	z.object({ type: z.literal('help-given'), turn: id, rung, words, look: lookSchema.exactOptional() }),
	/** Every smaller hint is given: from here on the student may ask for the change itself. */
	z.object({ type: z.literal('change-offered'), turn: id, words }),
	/** Prints that were added to look: what they showed on one run. */
	z.object({ type: z.literal('looked'), version: z.number().int(), words }),
	/** The student tries something out beside the program, which is no answer; and what came of it. */
	z.object({ type: z.literal('scratch-asked'), turn: id, text: z.string() }),
	z.object({ type: z.literal('scratch-run'), turn: id, version: z.number().int(), words }),
	z.object({ type: z.literal('replied'), turn: id, to: z.enum(['reword', 'asks', 'disputes', 'unreadable']), words }),
	/** `sure`: how sure the student said to be, where they said it. */
	z.object({ type: z.literal('answered'), turn: id, given: givenSchema, version: z.number().int(), sure: surenessSchema.exactOptional() }),
	z.object({ type: z.literal('assessed'), turn: id, assessment: assessmentSchema }),
	/** A call of the student's own was run. */
	z.object({ type: z.literal('call-tried'), turn: id, tried: triedSchema }),
	/**
	 * `aside`: its example does not count any more; `equal`: the answer has the value of what is right; `edit`: it is right for the program
	 * as it is now. Missing: nobody could judge it.
	 */
	z.object({ type: z.literal('verdict-withdrawn'), turn: id, reason: z.enum(['aside', 'equal', 'edit']).exactOptional() }),
	z.object({ type: z.literal('code-checked'), version: z.number().int(), passed: z.number().int(), total: z.number().int() }),
	z.object({ type: z.literal('task-resolved'), task: id, by: z.enum(['answer', 'run']) }),
	z.object({ type: z.literal('task-unconfirmed'), task: id }),
	z.object({ type: z.literal('task-reopened'), task: id }),
	z.object({ type: z.literal('test-set-aside'), test: id, aside: z.boolean() }),
	/** `role`: whose move the built-in tutor made instead. */
	z.object({ type: z.literal('budget-spent'), what: z.string(), role: role.exactOptional() }),
	/** `reason`: the kind of failure, as the models name it; what it says beside that is for the log. */
	z.object({ type: z.literal('model-failed'), reason: z.string(), role: role.exactOptional(), retryAfterMs: z.number().exactOptional() }),
	z.object({ type: z.literal('cancelled'), turn: id.nullable() }),
	z.object({
		type: z.literal('finished'), outcome: z.enum(['solved', 'stuck', 'left']), words,
		/** Concepts that lines of the student's own use, where the program passes; missing for none. */
		used: z.array(z.string()).exactOptional(),
		/** How many of the course's unseen tests pass; missing where there are none. */
		unseen: z.object({ passed: z.number().int(), total: z.number().int() }).exactOptional(),
	}),
	/** After the end: the idea on another program. `when`: at once, or some days later. */
	z.object({ type: z.literal('transfer-asked'), turn: id, item: id, concept: z.string(), when: z.enum(['end', 'later']), words }),
	/** `given` is null where the student left it; then nothing is right or wrong. */
	z.object({ type: z.literal('transfer-answered'), turn: id, given: z.string().nullable(), correct: z.boolean().nullable(), words }),
	/** What the student said to it is no answer: it is asked for again, and nothing is right or wrong. `helped`: what is said tells the idea. */
	z.object({ type: z.literal('transfer-unread'), turn: id, given: z.string(), words, helped: z.literal(true).exactOptional() }),
] as const;

export const schemaVersion = 1;

/** What happened, before it is stamped. */
export type EventBody = z.infer<(typeof bodies)[number]>;
const stamp = z.object({ id, at: z.number(), v: z.literal(schemaVersion) });
/** An event of a journal: `at` in milliseconds since 1970. */
export type SessionEvent = z.infer<typeof stamp> & EventBody;

const [first, ...others] = bodies;
/** One object a type: the intersection of stamp and body would be read twice and merged, and all journals are read at the start. */
export const eventSchema: z.ZodType<SessionEvent> = z.discriminatedUnion('type', [first.extend(stamp.shape), ...others.map((body) => body.extend(stamp.shape))]);

export type EventOf<T extends EventBody['type']> = Extract<EventBody, { type: T }>;
export type RunDigest = z.infer<typeof runDigestSchema>;
export type BugDigest = z.infer<typeof bugDigestSchema>;
export type RunCause = z.infer<typeof runCause>;
export type JournalGiven = z.infer<typeof givenSchema>;
