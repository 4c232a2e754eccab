/**
 * Whether a value fits a schema exactly, told fast. Thousands of journals are read at the start, nearly all of their lines are as we
 * wrote them, and a whole schema builds every value anew to say so.
 */
import type * as z from 'zod';

type Fits = (value: unknown) => boolean;
/** A field of a schema's definition that holds rules beside the type. */
type Check = Readonly<Record<string, unknown>>;

/**
 * A quick look made from the schema itself: true only where the schema takes a value that JSON can hold and hands back an equal one, so
 * that the value may stand for what the schema would have made of it. False says nothing: the schema has to look. So whatever
 * this does not know (a rule, a kind of schema) makes all that holds it never fit.
 */
export function exactFit<T>(schema: z.ZodType<T>): (value: unknown) => value is T {
	return (fitOf(schema) ?? (() => false)) as (value: unknown) => value is T;
}

/** Null for a schema with something in it that this does not know. */
function fitOf(schema: z.core.$ZodType): Fits | null {
	const { def, values } = (schema as z.core.$ZodTypes)._zod;
	switch (def.type) {
		case 'object':
			return def.catchall || hasChecks(def) ? null : objectFit(def.shape);
		case 'union':
			return hasChecks(def) || !('discriminator' in def) || typeof def.discriminator !== 'string' ? null : choiceFit(def.discriminator, def.options);
		case 'array': {
			const element = fitOf(def.element);
			return hasChecks(def) ? null : element && ((value) => Array.isArray(value) && value.every((each) => element(each)));
		}
		case 'tuple':
			return def.rest || hasChecks(def) ? null : tupleFit(def.items);
		case 'record':
			return hasChecks(def) || !isAnyText(def.keyType) ? null : recordFit(def.valueType);
		case 'optional':
			return fitOf(def.innerType);
		case 'nullable': {
			const inner = fitOf(def.innerType);
			return inner && ((value) => value === null || inner(value));
		}
		case 'literal':
		case 'enum':
			return values && !hasChecks(def) ? (value) => (values as ReadonlySet<unknown>).has(value) : null;
		case 'string':
			return checked(def, (value) => typeof value === 'string');
		case 'boolean':
			return checked(def, (value) => typeof value === 'boolean');
		case 'number':
			return checked(def, Number.isFinite);
		default:
			return null;
	}
}

function isAnyText(schema: z.core.$ZodType): boolean {
	const { def } = (schema as z.core.$ZodTypes)._zod;
	return def.type === 'string' && checksOf(def).length === 0;
}

function tupleFit(items: readonly z.core.$ZodType[]): Fits | null {
	const all = items.map(fitOf);
	return all.includes(null) ? null : (value) => Array.isArray(value) && value.length === all.length && all.every((fits, at) => fits?.(value[at]));
}

/** The name that stands for an object's prototype never fits: a schema leaves it out. */
function recordFit(schema: z.core.$ZodType): Fits | null {
	const fits = fitOf(schema);
	return fits && ((value) => isRecord(value) && Object.keys(value).every((key) => key !== '__proto__' && fits(value[key])));
}

/** A field that the schema does not name fits nowhere: the schema would leave it out. */
function objectFit(shape: Readonly<Record<string, z.core.$ZodType>>): Fits | null {
	const fields: { readonly name: string; readonly fits: Fits; readonly isOptional: boolean }[] = [];
	for (const [name, field] of Object.entries(shape)) {
		const fits = fitOf(field);
		if (!fits) {
			return null;
		}
		fields.push({ name, fits, isOptional: field._zod.def.type === 'optional' });
	}
	return (value) => {
		if (!isRecord(value)) {
			return false;
		}
		let found = 0;
		for (const { name, fits, isOptional } of fields) {
			const inner = value[name];
			if (inner !== undefined) {
				if (!fits(inner)) {
					return false;
				}
				found++;
			} else if (!isOptional) {
				return false;
			}
		}
		return Object.keys(value).length === found;
	};
}

/** Of several objects, the one whose kind the value names. What only one of them does not know leaves the others alone. */
function choiceFit(discriminator: string, options: readonly z.core.$ZodType[]): Fits {
	const byKind = new Map<unknown, Fits | null>();
	for (const option of options) {
		const fits = fitOf(option);
		option._zod.propValues?.[discriminator]?.forEach((kind) => byKind.set(kind, fits));
	}
	return (value) => isRecord(value) && (byKind.get(value[discriminator])?.(value) ?? false);
}

function hasChecks(def: { readonly checks?: readonly unknown[] | undefined }): boolean {
	return (def.checks?.length ?? 0) > 0;
}

/** The rules of a simple type: its own, where its name is one (a whole number), and those added to it. */
function checksOf(def: z.core.$ZodTypeDef): readonly Check[] {
	return [...('check' in def ? [def] : []), ...(def.checks ?? []).map((check) => check._zod.def)].map((check) => ({ ...check }));
}

function checked(def: z.core.$ZodTypeDef, isOfType: Fits): Fits | null {
	const rules = checksOf(def).map(ruleOf);
	return rules.includes(null) ? null : (value) => isOfType(value) && rules.every((holds) => holds?.(value));
}

/** Null for a rule that this does not know. */
function ruleOf({ check, format, value: bound, inclusive, minimum, maximum }: Check): Fits | null {
	switch (check) {
		case 'number_format':
			return format === 'safeint' ? Number.isSafeInteger : null;
		case 'greater_than':
			return typeof bound === 'number' ? (value) => Number(value) > bound || (inclusive === true && value === bound) : null;
		case 'less_than':
			return typeof bound === 'number' ? (value) => Number(value) < bound || (inclusive === true && value === bound) : null;
		case 'min_length':
			return typeof minimum === 'number' ? (value) => String(value).length >= minimum : null;
		case 'max_length':
			return typeof maximum === 'number' ? (value) => String(value).length <= maximum : null;
		default:
			return null;
	}
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
