/**
 * What a session keeps beside its journal, as schemas: the secrets (diagnosis, tasks, truths of its questions) and the draft.
 * Version 1. Like a journal's, a released version is never changed.
 */
import * as z from 'zod';
import { formSchema, segmentSchema } from '../../protocol';
import type { Bug, Diagnosis, Question, Shape, Task, Truth, Value } from '../../words';
import { lookSchema, schemaVersion } from '../events/events';
import type { Draft, Secrets } from './store';

const id = z.string();
const line = z.number().int().nonnegative();
const words = z.array(segmentSchema);
const stage = z.enum(['read', 'expect', 'predict', 'locate', 'explain', 'repair']);
const rung = z.enum(['question', 'smaller-question', 'fact', 'worked-example', 'place-named', 'change-described']);

const placeSchema = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('lines'), from: line, to: line }),
	z.object({ kind: z.literal('gap'), after: z.number().int().min(-1) }),
]);

const shapeSchema: z.ZodType<Shape> = z.lazy(() =>
	z.discriminatedUnion('kind', [
		z.object({ kind: z.literal('nothing') }),
		z.object({ kind: z.literal('truth'), value: z.boolean() }),
		z.object({ kind: z.literal('number'), text: z.string(), whole: z.boolean() }),
		z.object({ kind: z.literal('text'), value: z.string() }),
		z.object({ kind: z.literal('items'), of: z.enum(['list', 'tuple', 'set']), items: z.array(shapeSchema) }),
		z.object({ kind: z.literal('pairs'), pairs: z.array(z.tuple([shapeSchema, shapeSchema])) }),
		z.object({ kind: z.literal('opaque'), text: z.string() }),
	]),
);

const valueSchema: z.ZodType<Value> = z.object({ shown: z.string(), type: z.string(), shape: shapeSchema });
const variablesSchema = z.record(z.string(), valueSchema);

const symptomSchema = z.object({
	kind: z.enum(['syntax', 'exception', 'endless', 'input', 'value', 'output']),
	tests: z.array(id),
	exception: z
		.object({
			type: z.string(), message: z.string(), line: line.nullable(),
			frames: z.array(z.object({ line, function: z.string().nullable() })), about: z.string().exactOptional(),
		})
		.nullable(),
	syntax: z.object({ message: z.string(), line, column: line.nullable(), type: z.string() }).nullable(),
});

const bugFields = {
	id,
	symptom: symptomSchema,
	places: z.array(z.object({ place: placeSchema, score: z.number() })),
	concept: z.string().nullable(),
	left: z.enum(['told', 'found']).exactOptional(),
};

const bugSchema: z.ZodType<Bug> = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('suspected'), ...bugFields }),
	z.object({
		kind: z.literal('known'), ...bugFields, description: z.string(),
		repairs: z.array(z.array(z.object({ from: z.number().int(), to: z.number().int(), text: z.string() }))),
		insights: z.array(z.object({ text: z.string(), concept: z.string().nullable() })).exactOptional(),
		departures: z.array(placeSchema).exactOptional(),
		departed: z.array(z.object({ test: id, line, time: z.number().int(), name: z.string().exactOptional(), called: z.string().exactOptional(), wanted: z.string().exactOptional(), isRight: z.literal(true).exactOptional() })).exactOptional(),
		same: z.array(z.object({ test: id, names: z.array(z.string()) })).exactOptional(),
		mended: z
			.array(
				z.object({
					test: id, ends: line.nullable(), loops: z.array(z.object({ line, rounds: z.number().int(), taken: z.array(z.string()).exactOptional() })),
					stop: z.object({ before: variablesSchema.nullable(), after: variablesSchema, last: variablesSchema }).exactOptional(),
				}),
			)
			.exactOptional(),
	}),
]);

const diagnosisSchema: z.ZodType<Diagnosis> = z.object({
	version: z.number().int(), standing: z.enum(['broken', 'unfinished', 'far-off']), bugs: z.array(bugSchema), undecided: z.array(z.string()).exactOptional(), suspect: id.exactOptional(),
});

const taskSchema: z.ZodType<Task> = z.object({
	id, bug: id, kind: z.enum(['conceptual', 'syntactical']), text: z.string(), concept: z.string().nullable(), shownBy: z.array(stage),
});

const truthSchema: z.ZodType<Truth> = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('value'), value: valueSchema }),
	z.object({ kind: z.literal('values'), values: z.array(valueSchema) }),
	z.object({ kind: z.literal('count'), count: z.number() }),
	z.object({ kind: z.literal('places'), places: z.array(placeSchema), checked: z.boolean() }),
	z.object({ kind: z.literal('choice'), id }),
	z.object({ kind: z.literal('output'), text: z.string() }),
	z.object({ kind: z.literal('cells'), values: z.array(valueSchema) }),
	z.object({ kind: z.literal('run') }),
	z.object({ kind: z.literal('open') }),
]);

const questionSchema: z.ZodType<Question> = z.object({
	id, task: id, stage, template: z.string(),
	slots: z.object({ test: z.string().exactOptional(), variable: z.string().exactOptional(), line: line.exactOptional(), round: z.number().exactOptional(), call: z.string().exactOptional() }),
	answer: formSchema, truth: truthSchema, foils: z.array(z.object({ answer: z.string(), misconception: z.string() })),
	words, fact: words, held: words, help: z.array(z.object({ rung, words, look: lookSchema.exactOptional() })), reworded: z.array(words),
});

const stamp = { v: z.literal(schemaVersion) };
const secrets: z.ZodType<Secrets> = z.object({ diagnosis: diagnosisSchema.nullable(), diagnosedText: z.string().exactOptional(), tasks: z.array(taskSchema), questions: z.record(id, questionSchema) });
const draft: z.ZodType<Draft> = z.object({ turn: id, text: z.string() });

/** The file of a session's secrets. */
export const secretsFileSchema = z.object({ ...stamp, secrets });
/** The file of a session's draft. */
export const draftFileSchema = z.object({ ...stamp, draft });
