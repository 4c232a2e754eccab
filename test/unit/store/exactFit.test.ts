import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { eventSchema } from '../../../extension/session/events/events';
import { exactFit } from '../../../extension/session/store/exactFit';
import { arbitraryOf } from './arbitraryOf';

const isEvent = exactFit(eventSchema);

/** Values that stand for each other's place in a mutated event; JSON reads numbers that are too large as infinite. */
const anything = fc.oneof(
	fc.constantFrom<unknown>(null, true, '', 'check', 'started', 'call', -1, 0, 0.5, 2 ** 53, Infinity, -Infinity, [], {}, [null], { kind: 'text' }),
	// As it comes out of a file: an object without a prototype is none of these.
	fc.json().map((text): unknown => JSON.parse(text)),
);
const anyKey = fc.constantFrom('id', 'at', 'v', 'type', 'kind', 'turn', 'words', '__proto__', 'constructor', 'toString', 'more');

type Change = (value: unknown) => unknown;

/** One change somewhere in a value: something else in its place, a field or an item less, or one more. */
const change: fc.Arbitrary<Change> = fc.tuple(fc.array(fc.nat(), { maxLength: 6 }), fc.oneof(
	anything.map((other): Change => () => other),
	fc.nat().map((at): Change => (value) => without(value, at)),
	fc.tuple(anyKey, anything).map(([key, other]): Change => (value) => withMore(value, key, other)),
)).map(([path, made]) => (value) => changedAt(value, path, made));

function changedAt(value: unknown, [first, ...rest]: readonly number[], made: Change): unknown {
	if (first === undefined || typeof value !== 'object' || value === null || Object.keys(value).length === 0) {
		return made(value);
	}
	const keys = Object.keys(value);
	const key = keys[first % keys.length] ?? '';
	const entries = Object.entries(value).map(([name, inner]): [string, unknown] => [name, name === key ? changedAt(inner, rest, made) : inner]);
	return Array.isArray(value) ? entries.map(([, inner]) => inner) : objectOf(entries);
}

function without(value: unknown, at: number): unknown {
	if (Array.isArray(value)) {
		return value.filter((_, index) => index !== at % value.length);
	}
	return typeof value === 'object' && value !== null ? objectOf(Object.entries(value).filter((_, index, all) => index !== at % all.length)) : null;
}

function withMore(value: unknown, key: string, other: unknown): unknown {
	if (Array.isArray(value)) {
		return [...value as unknown[], other];
	}
	return typeof value === 'object' && value !== null ? objectOf([...Object.entries(value), [key, other]]) : other;
}

/** As JSON makes it, also with the name that stands for the prototype. */
function objectOf(entries: readonly (readonly [string, unknown])[]): object {
	const made = {};
	for (const [key, value] of entries) {
		Object.defineProperty(made, key, { value, enumerable: true, configurable: true, writable: true });
	}
	return made;
}

/** Whether the schema makes the same of a value. The test library's own comparison takes a field named `constructor` for the type of what it is in. */
const isKept = (schema: z.ZodType, value: unknown): boolean => isDeepStrictEqual(schema.parse(value), value);

/** Where it says that a value fits, the schema takes it and makes the same of it. */
function agrees(schema: z.ZodType, value: unknown): boolean {
	const fits = exactFit(schema)(value);
	if (fits) {
		expect(isKept(schema, value)).toBe(true);
	}
	return fits;
}

describe('the quick look whether a value fits a schema exactly', () => {
	it('knows every event that can be written', () => {
		fc.assert(fc.property(arbitraryOf(eventSchema), (event) => isEvent(event)), { numRuns: 2000 });
	});

	it('never takes an event that the schema refuses, or would make something else of', () => {
		const seen = { fit: 0, unfit: 0 };
		fc.assert(
			fc.property(arbitraryOf(eventSchema), fc.array(change, { minLength: 1, maxLength: 3 }), (event, changes) => {
				const value = changes.reduce<unknown>((at, made) => made(at), event);
				const fits = isEvent(value);
				seen[fits ? 'fit' : 'unfit']++;
				if (fits) {
					expect(isKept(eventSchema, value)).toBe(true);
				}
			}),
			{ numRuns: 10_000 },
		);
		// Both happen often, or this showed nothing.
		expect(Math.min(seen.fit, seen.unfit)).toBeGreaterThan(100);
	});

	it.each(['solved', 'stuck'])('knows every line of the journal %s', (name) => {
		for (const line of readFileSync(`test/fixtures/journals/v1/${name}.jsonl`, 'utf8').trim().split('\n')) {
			expect(isEvent(JSON.parse(line)), line).toBe(true);
		}
	});

	it.each<[string, z.ZodType, unknown]>([
		['a default', z.object({ a: z.string().default('b') }), { a: 'a' }],
		['a default behind an optional field', z.object({ a: z.string().default('b').optional() }), {}],
		['a default that may be null', z.object({ a: z.string().default('b').nullable().optional() }), {}],
		['a transformation', z.object({ a: z.string().transform((text) => text.length) }), { a: 'a' }],
		['a change of the text', z.object({ a: z.string().trim() }), { a: ' a ' }],
		['a rule of our own', z.object({ a: z.string().refine((text) => text === 'b') }), { a: 'a' }],
		['a rule of our own about the whole', z.object({ a: z.string() }).refine(({ a }) => a === 'b'), { a: 'a' }],
		['a rule about a list', z.array(z.string()).min(2), ['a']],
		['a pattern', z.string().regex(/b/u), 'a'],
		['a text of a form', z.email(), 'a'],
		['a step', z.number().multipleOf(2), 3],
		['a smaller kind of number', z.int32(), 2 ** 40],
		['a name of a pattern', z.record(z.string().min(2), z.string()), { a: 'a' }],
		['fields of every name', z.looseObject({ a: z.string() }), { a: 'a', b: 1 }],
		['the first of two that take it', z.union([z.object({ a: z.string() }), z.object({ a: z.string(), b: z.string() })]), { a: 'a', b: 'b' }],
		['numbered names', z.enum({ A: 0, B: 1 }), 'A'],
		['a field too many', z.object({ a: z.string() }), { a: 'a', b: 'b' }],
		['a field missing', z.object({ a: z.string() }), {}],
		['the name of the prototype', z.record(z.string(), z.string()), JSON.parse('{"__proto__":"a"}')],
		['a list for an object', z.object({}), []],
		['an object for a list', z.array(z.string()), {}],
		['a tuple too short', z.tuple([z.string(), z.string()]), ['a']],
		['a kind that is none', z.discriminatedUnion('kind', [z.object({ kind: z.literal('a') })]), { kind: 'b' }],
		['no number', z.number(), NaN],
		['a number without end', z.number(), Infinity],
		['a part of a number', z.number().int(), 0.5],
		['a number too small', z.number().nonnegative(), -1],
		['a number at an open bound', z.number().positive(), 0],
		['a number too large', z.number().max(1), 2],
		['a text too short', z.string().min(1), ''],
		['a text too long', z.string().max(1), 'ab'],
	])('does not say that it fits: %s', (_, schema, value) => {
		expect(agrees(schema, value)).toBe(false);
	});

	it.each<[string, z.ZodType, unknown]>([
		['a number at its bounds', z.number().int().min(1).max(1), 1],
		['a text at its bounds', z.string().min(1).max(1), 'a'],
		['null where it may be', z.object({ a: z.string().nullable() }), { a: null }],
		['an optional field left out', z.object({ a: z.string().exactOptional(), b: z.boolean() }), { b: true }],
		['a record', z.record(z.string(), z.number()), { a: 1, constructor: 2 }],
		['a tuple', z.tuple([z.number(), z.string()]), [1, 'a']],
		['one of several kinds', z.discriminatedUnion('kind', [z.object({ kind: z.literal(['a', 'b']) }), z.object({ kind: z.enum(['c', 'd']), e: z.literal(1) })]), { kind: 'd', e: 1 }],
	])('says that it fits: %s', (_, schema, value) => {
		expect(agrees(schema, value)).toBe(true);
	});
});
