/**
 * xAPI statements (version 1.0.3) as they are written, as a schema: only the parts of the format that we use, and no more, so that
 * nothing else can get into one. An actor is an account under a pseudonym; a name or a mailbox has no place in it.
 */
import * as z from 'zod';
import { isPseudonym, namespace } from '../research';

/** An IRI as we write them: an address that begins with a scheme and has no blank. */
const iri = z.string().regex(/^https?:\/\/[^\s<>"{}|\\^`]+$/);
const uuid = z.uuid();
const languageMap = z.strictObject({ 'en-US': z.string().min(1) });

const extensionValue = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);
const extensions = z.record(iri, extensionValue);

const actorSchema = z.strictObject({
	objectType: z.literal('Agent'),
	account: z.strictObject({ homePage: iri.refine((page) => page.startsWith(namespace)), name: z.string().refine(isPseudonym) }),
});

/** From the registry of verbs of ADL. */
export const verbs = ['initialized', 'answered', 'attempted', 'experienced', 'progressed', 'completed', 'terminated', 'exited'] as const;
export type Verb = (typeof verbs)[number];
export const verbIri = (verb: Verb): string => `http://adlnet.gov/expapi/verbs/${verb}`;

/** From the registry of types of activities of ADL. */
export const activityTypes = { course: 'course', problem: 'assessment', question: 'question', help: 'interaction', explanation: 'media', item: 'question', task: 'objective' } as const;
const typeIri = z.string().regex(/^http:\/\/adlnet\.gov\/expapi\/activities\/[a-z]+$/);

const activitySchema = z.strictObject({
	objectType: z.literal('Activity'), id: iri,
	definition: z.strictObject({ type: typeIri, name: languageMap.exactOptional(), description: languageMap.exactOptional() }),
});

export type Activity = z.infer<typeof activitySchema>;

export const statementSchema = z.strictObject({
	id: uuid,
	actor: actorSchema,
	verb: z.strictObject({ id: z.enum(verbs.map(verbIri)), display: languageMap }),
	object: activitySchema,
	result: z.strictObject({
		success: z.boolean().exactOptional(),
		completion: z.boolean().exactOptional(),
		response: z.string().exactOptional(),
		/** ISO 8601, in seconds. */
		duration: z.string().regex(/^PT\d+(\.\d{1,2})?S$/).exactOptional(),
		score: z.strictObject({ scaled: z.number().min(-1).max(1), raw: z.number(), min: z.number(), max: z.number() }).exactOptional(),
		extensions: extensions.exactOptional(),
	}).exactOptional(),
	context: z.strictObject({
		/** The session. */
		registration: uuid.exactOptional(),
		platform: z.literal('Socratic Debugger'),
		contextActivities: z.strictObject({ parent: z.array(activitySchema).exactOptional(), grouping: z.array(activitySchema).exactOptional() }),
		extensions,
	}),
	timestamp: z.iso.datetime(),
});

export type Statement = z.infer<typeof statementSchema>;

/** What extensions of context and result are called. */
export const extensionIri = (name: string): string => `${namespace}/extensions/${name}`;
