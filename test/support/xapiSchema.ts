/** A validator of xAPI statements, written from the specification 1.0.3 (part two: data), with all that it allows and not only what we write. */
import * as z from 'zod';

const iri = z.string().refine((text) => URL.canParse(text) && !/\s/.test(text), 'an IRI');
const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
const languageMap = z.record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/), z.string());
const extensions = z.record(iri, z.unknown());
const duration = z.string().regex(/^P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/);

const account = z.strictObject({ homePage: iri, name: z.string().min(1) });
/** One way to tell who it is, and only one. */
const agent = z.strictObject({ objectType: z.literal('Agent').optional(), name: z.string().optional(), mbox: z.string().regex(/^mailto:/).optional(), mbox_sha1sum: z.string().optional(), openid: iri.optional(), account: account.optional() })
	.refine(({ mbox, mbox_sha1sum, openid, account: held }) => [mbox, mbox_sha1sum, openid, held].filter((one) => one !== undefined).length === 1, 'an agent has one inverse functional identifier');
const activity = z.strictObject({
	objectType: z.literal('Activity').optional(), id: iri,
	definition: z.strictObject({ type: iri.optional(), name: languageMap.optional(), description: languageMap.optional(), moreInfo: iri.optional(), extensions: extensions.optional() }).optional(),
});
const activities = z.array(activity).min(1);
const score = z.strictObject({ scaled: z.number().min(-1).max(1).optional(), raw: z.number().optional(), min: z.number().optional(), max: z.number().optional() })
	.refine(({ raw, min, max }) => raw === undefined || ((min === undefined || raw >= min) && (max === undefined || raw <= max)), 'raw lies between min and max')
	.refine(({ min, max }) => min === undefined || max === undefined || min < max, 'min is less than max');

/** No null stands anywhere outside of extensions. */
const hasNull = (value: unknown): boolean => value === null || (typeof value === 'object' && Object.entries(value).some(([name, inner]) => name !== 'extensions' && hasNull(inner)));

export const xapiStatement = z.strictObject({
	id: uuid,
	actor: agent,
	verb: z.strictObject({ id: iri, display: languageMap.optional() }),
	object: activity,
	result: z.strictObject({ score: score.optional(), success: z.boolean().optional(), completion: z.boolean().optional(), response: z.string().optional(), duration: duration.optional(), extensions: extensions.optional() }).optional(),
	context: z.strictObject({
		registration: uuid.optional(), instructor: agent.optional(), language: z.string().optional(), platform: z.string().optional(), revision: z.string().optional(),
		contextActivities: z.strictObject({ parent: activities.optional(), grouping: activities.optional(), category: activities.optional(), other: activities.optional() }).optional(),
		extensions: extensions.optional(),
	}).optional(),
	timestamp: z.iso.datetime({ offset: true }).optional(),
}).refine((statement) => !hasNull(statement), 'no null outside of extensions');
