import fc from 'fast-check';
import type * as z from 'zod';

/** Texts that a journal of lines could stumble over. */
const awkward = ['', '\n', '\r\n', '"', '\\n', '\u0000', '\u2028', '\ud800', 'ä😀', '{"v":2}', '"type":"finished"'];

const anyText = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom(...awkward));

/**
 * Values that a schema takes, made from the schema itself, so that an event or a field that is added is covered at once.
 * `text` makes the strings: few different ones where events should refer to each other.
 */
export function arbitraryOf<T>(schema: z.ZodType<T>, text: fc.Arbitrary<string> = anyText): fc.Arbitrary<T> {
	return made(schema, text, 0) as fc.Arbitrary<T>;
}

/** Deeper than this, a schema that contains itself is filled with its simplest alternatives. */
const deepest = 6;

function made(schema: z.core.$ZodType, text: fc.Arbitrary<string>, depth: number): fc.Arbitrary<unknown> {
	const inner = (other: z.core.$ZodType) => made(other, text, depth + 1);
	const { def } = (schema as z.core.$ZodTypes)._zod;
	switch (def.type) {
		case 'object': {
			const fields = Object.entries(def.shape);
			const required = fields.filter(([, field]) => (field as z.core.$ZodTypes)._zod.def.type !== 'optional').map(([name]) => name);
			return fc.record(Object.fromEntries(fields.map(([name, field]) => [name, inner(field)])), { requiredKeys: required, noNullPrototype: true });
		}
		case 'intersection':
			return fc.tuple(inner(def.left), inner(def.right)).map(([left, right]) => ({ ...(left as object), ...(right as object) }));
		case 'union':
			return fc.oneof(...(depth > deepest ? def.options.slice(0, 1) : def.options).map(inner));
		case 'array':
			return fc.array(inner(def.element), { maxLength: depth > deepest ? 0 : 4 });
		case 'tuple':
			return fc.tuple(...def.items.map(inner));
		case 'record':
			return fc.dictionary(text.filter((key) => key !== '__proto__'), inner(def.valueType), { maxKeys: 4, noNullPrototype: true });
		case 'optional':
			return inner(def.innerType);
		case 'nullable':
			return fc.option(inner(def.innerType), { nil: null });
		case 'lazy':
			return inner(def.getter());
		case 'literal':
			return fc.constantFrom(...def.values);
		case 'enum':
			return fc.constantFrom(...Object.values(def.entries));
		case 'boolean':
			return fc.boolean();
		case 'string': {
			const { minLength, maxLength } = schema as z.ZodString;
			return text.filter((made) => made.length >= (minLength ?? 0) && made.length <= (maxLength ?? Infinity));
		}
		case 'number': {
			const { minValue, format } = schema as z.ZodNumber;
			const min = Math.max(minValue ?? -1e9, -1e9);
			return fc
				.oneof(fc.integer({ min: Math.max(min, -2), max: 9 }), format ? fc.integer({ min, max: 1e9 }) : fc.double({ min, noNaN: true, noDefaultInfinity: true }))
				// JSON knows no negative zero.
				.map((number) => (number === 0 ? 0 : number));
		}
		default:
			throw new Error(`no arbitrary for a schema of the kind ${def.type}`);
	}
}
