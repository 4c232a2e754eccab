/**
 * Every message between the host and the page, as schemas. Both sides parse what arrives.
 * Nothing secret has a type here: no diagnosis, no repair, no truth of a question, no text of a task, no hidden test.
 * Lines are zero-based; the page shows them one-based.
 */
import * as z from 'zod';
import { explanationActSchema, explanationViewSchema, segmentSchema, wordsSchema } from './explanationProtocol.ts';

const line = z.number().int().nonnegative();
const id = z.string().min(1).max(100);
/** What a person can type into one field. */
const typed = z.string().max(20_000);

export { segmentSchema };
const words = wordsSchema;

const stage = z.enum(['read', 'expect', 'predict', 'locate', 'explain', 'repair']);

/** The control that fits the open question. */
export const formSchema = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('value'), lines: z.literal(true).exactOptional() }),
	z.object({ kind: z.literal('values') }),
	z.object({ kind: z.literal('count') }),
	z.object({ kind: z.literal('line') }),
	z.object({ kind: z.literal('choice'), options: z.array(z.object({ id, words })) }),
	z.object({ kind: z.literal('edit') }),
	z.object({ kind: z.literal('words') }),
	/** Null is a blank; what is typed is one line for each blank, in the order of reading. */
	z.object({ kind: z.literal('table'), columns: z.array(z.string()), rows: z.array(z.object({ label: z.string(), cells: z.array(z.string().nullable()) })) }),
]);

/** One line of a comparison of printed output. */
export const diffLineSchema = z.object({ kind: z.enum(['same', 'missing', 'extra']), text: z.string() });

/** One example in the list of the run's result. */
export const exampleSchema = z.object({
	id,
	/** `fibonacci(5)`, or what is typed, one line each. */
	given: z.string(),
	/** The value, or what is seen; null where the example is only about what a call prints. */
	expected: z.string().nullable(),
	/** What the call should print; null where the example does not say. */
	prints: z.string().nullable(),
	/** What the program gave; null while it may not be shown (before *predict* is answered) or is not known. */
	got: z.string().nullable(),
	/** What the call printed, where that matters; null while it may not be shown. */
	printed: z.string().nullable(),
	status: z.enum(['passed', 'failed', 'stopped', 'endless', 'not-run', 'set-aside']),
	/** A sentence on how the run ended, where it did not end with a value. */
	note: z.string().nullable(),
	diff: z.array(diffLineSchema).nullable(),
	/** Who says so: a student may set an example of their own aside. */
	origin: z.enum(['instructor', 'file', 'student']),
	/** The error that it stopped with, which can be explained. */
	error: z.string().exactOptional(),
});

/** One piece of the conversation, oldest first. */
export const entrySchema = z.discriminatedUnion('kind', [
	z.object({
		kind: z.literal('tutor'),
		id,
		words,
		/** A hint, a worked example or the like is marked, never counted aloud. */
		tag: z.enum(['question', 'hint', 'teaching', 'reply', 'summary']),
		/** The code version that its line links are about. */
		version: z.number().int(),
		/** Withdrawn: an edit changed what the question was about. */
		withdrawn: z.boolean(),
		/** What one click can print or stop at, where the hint asks to watch it: each way by itself, while it is not there yet. */
		look: z.object({ expression: z.string(), ways: z.array(z.enum(['print', 'breakpoint'])) }).exactOptional(),
		/** The error that it quotes, which can be explained. */
		error: z.string().exactOptional(),
		/** Holds a text to take along, which one press copies. */
		copies: z.literal(true).exactOptional(),
	}),
	z.object({ kind: z.literal('student'), id, text: z.string(), version: z.number().int(), line: line.nullable() }),
	/** What a run showed, or what became of the language model: a fact, not a verdict on an answer. */
	z.object({ kind: z.literal('fact'), id, words, version: z.number().int(), error: z.string().exactOptional(), about: z.literal('model').exactOptional() }),
]);

/** What an error's message means, on a program that is nobody's; it stands beside whatever else is shown. */
export const errorViewSchema = z.object({
	id,
	/** The message, as it was written. */
	said: z.string(),
	meaning: words,
	/** Why the explanation is a general one; null where the message has one of its own. */
	note: z.string().nullable(),
	/** What the computer was doing when it gave up. */
	doing: words.nullable(),
	/** Lines of another program, and what they end with. */
	example: z.object({ code: z.string(), says: z.string() }).nullable(),
	/** What to look at in one's own program: a habit, never a repair. */
	look: words.nullable(),
	/** The idea behind it, in a sentence. */
	idea: words.nullable(),
	/** A session may be offered. */
	offers: z.boolean(),
});

/** The course that sets something here: its name, and what it sets, a sentence each. */
export const courseViewSchema = z.object({ name: z.string(), sets: z.array(z.string()) });

/** Beside every view. */
const beside = { explained: errorViewSchema.exactOptional(), explanation: explanationViewSchema.exactOptional(), course: courseViewSchema.exactOptional() };

/** Who can see what the student does here, now: it follows from who asks the questions. Sentences for the page's foot and the dialog behind it. */
export const privacySchema = z.object({
	/** A few words that always stand in the page: `Only on this computer`. */
	label: z.string(),
	/** The question and its answer in one line. */
	headline: z.string(),
	/** What is kept where, and what is sent to whom. */
	detail: z.string(),
});

/** What a student says a call should do. */
export const mannerSchema = z.enum(['returns', 'prints']);

/** An example that the task's words seem to give; the student says whether it is meant. */
export const candidateSchema = z.object({
	id,
	given: z.string(),
	expected: z.string(),
	manner: mannerSchema,
	/** The words of the task that it was read from. */
	from: z.string(),
});

export const sessionViewSchema = z.object({
	kind: z.literal('session'),
	session: id,
	title: z.string(),
	/** The document's name, without its folder. */
	document: z.string(),
	statement: z.string(),
	passed: z.number().int(),
	total: z.number().int(),
	examples: z.array(exampleSchema),
	stages: z.array(z.object({ stage, status: z.enum(['done', 'now', 'ahead']) })),
	entries: z.array(entrySchema),
	/** The question that waits for an answer; null while none does. */
	open: z
		.object({
			turn: id,
			form: formSchema,
			/** The quick answers that fit this question. */
			quick: z.array(z.enum(['not-sure', 'another-way', 'disputes', 'skip', 'check', 'show-change'])),
			/** The student may say how sure they are: what the run says then is set beside it. */
			asksSure: z.literal(true).exactOptional(),
		})
		.nullable(),
	/** Replaces the field's text whenever the revision is a new one; else the page keeps what is being typed. */
	draft: z.object({ text: z.string(), revision: z.number().int() }),
	/** What takes its time, as a sentence. */
	busy: z.object({ what: z.string(), canCancel: z.boolean() }).nullable(),
	/** What went wrong and what to do about it. */
	trouble: z.object({ message: z.string(), remedy: z.string() }).nullable(),
	/** Ideas worked out so far; never how many are left. */
	ideas: z.number().int(),
	/** Another window writes this session. */
	readOnly: z.boolean(),
	finished: z.boolean(),
	privacy: privacySchema,
	/** Inline completions by an AI: whether to offer a pause, or that they are paused. */
	completions: z.enum(['offer', 'paused']).exactOptional(),
	/** It ended well, and another function of the file has examples that fail: a sentence, and what the button says that goes on with it. */
	next: z.object({ message: z.string(), go: z.string() }).exactOptional(),
	/** How many added prints stand in the program. */
	looks: z.number().int().exactOptional(),
	...beside,
	/** Something can be tried out beside the program; `example` is a call that gives nothing away. */
	scratch: z.object({ example: z.string() }).exactOptional(),
	/** Examples that the task's words seem to give, none of them used yet. */
	candidates: z.array(candidateSchema).exactOptional(),
});

/** No session runs: what can be started from the program in the editor. */
export const welcomeViewSchema = z.object({
	kind: z.literal('welcome'),
	/** Null: no program that is supported is open. */
	document: z.string().nullable(),
	/** A sentence for when nothing can be started (another language, nothing open). */
	note: z.string().nullable(),
	entries: z.array(z.object({ id, label: z.string(), examples: z.number().int() })),
	/** The problems of the student's course; missing without one. `when`: from or until when, where that matters. */
	problems: z.array(z.object({ id, title: z.string(), program: z.string(), state: z.enum(['new', 'begun', 'ended', 'solved', 'not-yet', 'over']), when: z.string().nullable() })).exactOptional(),
	/** An idea that was worked out some days ago, to be tried on another program; missing for none. */
	again: z.object({ session: id, concept: z.string(), when: z.string() }).exactOptional(),
	/** Sessions that can be opened again, newest first. */
	history: z.array(z.object({ session: id, title: z.string(), document: z.string(), when: z.string(), state: z.enum(['open', 'finished']) })),
	trouble: z.object({ message: z.string(), remedy: z.string() }).nullable(),
	privacy: privacySchema,
	...beside,
});

/** The problem is asked from the student: an example as two fields. */
export const exampleViewSchema = z.object({
	kind: z.literal('example'),
	title: z.string(),
	document: z.string(),
	/** `call`: a call and its value; `input`: what is typed and what should be seen; `output`: only what should be seen, nothing is typed. */
	form: z.enum(['call', 'input', 'output']),
	/** Why this one is asked for; `nothing`: there are enough, and they are being run; `reading`: whether the program can be read and started is not known yet. */
	asks: z.enum(['first', 'different', 'edge', 'surprise', 'nothing', 'reading']),
	prompt: words,
	/** A picture of a good one: `fibonacci(5)`. */
	placeholder: z.object({ given: z.string(), expected: z.string() }),
	statement: z.string(),
	/** Replaces the text of the task whenever it is a new one (what was pasted was cleaned); else the page keeps what is being typed. */
	statementRevision: z.number().int().exactOptional(),
	/** Examples that the task's words seem to give, none of them taken yet. */
	candidates: z.array(candidateSchema).exactOptional(),
	/** The student probably wanted to be elsewhere: a sentence, and what the click that leads there says; null where none is needed. */
	elsewhere: z.object({ message: z.string(), go: z.string().nullable() }).exactOptional(),
	/** Of a call: what it should return, or what it should print. */
	manner: mannerSchema,
	taken: z.array(z.object({ id, given: z.string(), expected: z.string(), manner: z.enum(['returns', 'prints', 'shows']) })),
	/** Why the last one was refused, and what a good one looks like. */
	refused: z.object({ message: z.string(), remedy: z.string(), field: z.enum(['given', 'expected']) }).nullable(),
	draft: z.object({ given: z.string(), expected: z.string(), revision: z.number().int() }),
	/** At least one example is there. */
	canStart: z.boolean(),
	busy: z.object({ what: z.string(), canCancel: z.boolean() }).nullable(),
	trouble: z.object({ message: z.string(), remedy: z.string() }).nullable(),
	privacy: privacySchema,
	...beside,
});

export const viewSchema = z.discriminatedUnion('kind', [welcomeViewSchema, exampleViewSchema, sessionViewSchema]);

/** Host to page. */
export const toPageSchema = z.discriminatedUnion('type', [
	z.object({ type: z.literal('view'), view: viewSchema }),
	/** Put the keyboard into the answer field. */
	z.object({ type: z.literal('focus') }),
	/** Put the keyboard at the explanation of an error, or of code where none of an error is there. */
	z.object({ type: z.literal('focus-explained') }),
]);

/** How sure a student says to be of a prediction: a guess, rather sure, certain. */
export const surenessSchema = z.enum(['guess', 'rather', 'certain']);

export const givenSchema = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('typed'), text: typed }),
	z.object({ kind: z.literal('chosen'), option: id }),
]);

const ofTurn = { session: id, turn: id };

/** Page to host. A message for another turn is refused and its text kept as the draft. */
export const fromPageSchema = z.discriminatedUnion('type', [
	z.object({ type: z.literal('ready') }),
	z.object({ type: z.literal('answer'), ...ofTurn, given: givenSchema, sure: surenessSchema.exactOptional() }),
	/** The line under the editor's cursor is the answer; the text is what was typed beside it, if anything. */
	z.object({ type: z.literal('answer-line'), ...ofTurn, text: typed.default('') }),
	z.object({ type: z.literal('quick'), ...ofTurn, kind: z.enum(['not-sure', 'another-way', 'disputes', 'skip', 'show-change']), text: typed }),
	z.object({ type: z.literal('draft'), ...ofTurn, text: typed }),
	z.object({ type: z.literal('check'), session: id }),
	z.object({ type: z.literal('cancel') }),
	z.object({ type: z.literal('reveal'), session: id, version: z.number().int(), from: line, to: line }),
	/** Watch what a hint speaks of: by a print that is added to the program, or by a breakpoint. */
	z.object({ type: z.literal('look'), session: id, entry: id, how: z.enum(['print', 'breakpoint']) }),
	/** Runs a small piece of code beside the program: no answer. */
	z.object({ type: z.literal('try'), ...ofTurn, text: typed }),
	/** What the student says to the offer to pause inline completions, or to their pause. */
	z.object({ type: z.literal('completions'), session: id, act: z.enum(['pause', 'not-now', 'never', 'resume']) }),
	/** Copy the text that an entry holds to take along. */
	z.object({ type: z.literal('copy'), session: id, entry: id }),
	/** Take the added prints out again. */
	z.object({ type: z.literal('remove-looks'), session: id }),
	/** The task in words, pasted while the session goes on. */
	z.object({ type: z.literal('task'), session: id, text: typed }),
	/** What the student says to an example that the task's words seem to give, while a session goes on. */
	z.object({ type: z.literal('task-example'), session: id, id, act: z.enum(['use', 'refuse']) }),
	z.object({ type: z.literal('set-aside'), session: id, test: id, aside: z.boolean() }),
	z.object({ type: z.literal('start'), entry: id }),
	z.object({ type: z.literal('open'), session: id }),
	z.object({ type: z.literal('delete'), session: id }),
	z.object({ type: z.literal('leave-session'), session: id }),
	z.object({ type: z.literal('continue-here'), session: id }),
	/** On with the other function of the file. */
	z.object({ type: z.literal('go-on'), session: id }),
	z.object({ type: z.literal('example'), given: typed, expected: typed, manner: mannerSchema }),
	z.object({ type: z.literal('example-draft'), given: typed, expected: typed, manner: mannerSchema }),
	z.object({ type: z.literal('example-remove'), id }),
	/** `pasted`: something was pasted into it just now. */
	z.object({ type: z.literal('statement'), text: typed, pasted: z.literal(true).exactOptional() }),
	/** What the student says to an example that the task's words seem to give. */
	z.object({ type: z.literal('candidate'), id, act: z.enum(['use', 'change', 'refuse']) }),
	/** To the place where the student probably wanted to be. */
	z.object({ type: z.literal('go-elsewhere') }),
	/** No example is given: back to the start. */
	z.object({ type: z.literal('leave-example') }),
	/** Enough examples: begin. */
	z.object({ type: z.literal('begin') }),
	z.object({ type: z.literal('privacy') }),
	/** What the course sets, all of it. */
	z.object({ type: z.literal('show-course') }),
	/** A problem of the course: its program is opened. */
	z.object({ type: z.literal('open-problem'), problem: id }),
	/** Explain an error that the page shows. */
	z.object({ type: z.literal('explain'), error: typed }),
	z.object({ type: z.literal('close-explained') }),
	/** About the explanation of code that stands beside the view. */
	z.object({ type: z.literal('explanation'), act: explanationActSchema }),
	/** The offer beside an explanation is taken: start a session on the program. */
	z.object({ type: z.literal('find-it') }),
	/** The page refused a message or failed to draw it: what and where, for the log; never what it held. */
	z.object({ type: z.literal('page-trouble'), what: z.string().max(500) }),
]);

export type View = z.infer<typeof viewSchema>;
export type SessionView = z.infer<typeof sessionViewSchema>;
export type WelcomeView = z.infer<typeof welcomeViewSchema>;
export type Manner = z.infer<typeof mannerSchema>;
export type ExampleView = z.infer<typeof exampleViewSchema>;
export type ErrorView = z.infer<typeof errorViewSchema>;
export type Privacy = z.infer<typeof privacySchema>;
export type ViewEntry = z.infer<typeof entrySchema>;
export type ViewExample = z.infer<typeof exampleSchema>;
export type ViewForm = z.infer<typeof formSchema>;
export type ViewSegment = z.infer<typeof segmentSchema>;
export type ToPage = z.infer<typeof toPageSchema>;
export type FromPage = z.infer<typeof fromPageSchema>;
export type { ExplanationAct, ExplanationUnitView, ExplanationView } from './explanationProtocol.ts';
