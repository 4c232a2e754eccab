import * as z from 'zod';
import type { AnswerSchema, ChatMessage } from './chatModel';

/** How a model is held to the form of an answer: by its server, by its server to any JSON, or by words alone. */
export type Form = 'json-schema' | 'json-object' | 'words';

/**
 * The schema of an answer as servers take it in their strict mode: every property required, no other ones, alternatives as `anyOf`.
 * `schema` describes an object whose properties are all there (nullable, not optional).
 */
export function answerSchema(schema: z.ZodType, name: string): AnswerSchema {
	const { $schema: _, ...json } = z.toJSONSchema(schema, {
		io: 'input',
		reused: 'inline',
		unrepresentable: 'any',
		override: ({ jsonSchema }) => {
			if (jsonSchema.oneOf) {
				jsonSchema.anyOf = jsonSchema.oneOf;
				delete jsonSchema.oneOf;
			}
			delete jsonSchema.default;
			if (jsonSchema.type === 'object' && jsonSchema.properties) {
				jsonSchema.required = Object.keys(jsonSchema.properties);
				jsonSchema.additionalProperties = false;
			}
		},
	});
	return { name, schema: json };
}

/** The messages with the answer's form told in words, in the system's part where there is one. JSON mode wants the word JSON too. */
export function formInWords(messages: readonly ChatMessage[], schema: AnswerSchema): readonly ChatMessage[] {
	const words = `Answer with one JSON object and nothing else: no prose, no code fence. It fits this JSON schema:\n${JSON.stringify(schema.schema)}`;
	const at = messages.findIndex(({ role }) => role === 'system');
	const system = messages[at];
	return system ? messages.with(at, { role: 'system', content: `${system.content}\n\n${words}` }) : [{ role: 'system', content: words }, ...messages];
}
