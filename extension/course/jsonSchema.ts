/** The schema of the course file as the editor speaks it: JSON Schema draft 7, with what VS Code adds for hovers and completions. */
import * as z from 'zod';
import { languages } from '../code/languages';
import { concepts } from '../learner/concepts';
import { courseSchema } from './schema';

/** A piece of JSON schema; the names beyond draft 7 are those of the editor's own JSON service. */
type Piece = z.core.JSONSchema.BaseSchema & {
	markdownDescription?: string;
	markdownEnumDescriptions?: string[];
	patternErrorMessage?: string;
	defaultSnippets?: readonly Snippet[];
};

interface Snippet {
	readonly label: string;
	readonly description: string;
	readonly body: unknown;
}

/** The whole schema, as it ships in `media/course.schema.json`. In English: the editor shows it as it is. */
export function courseJsonSchema(): Piece {
	const schema = z.toJSONSchema(courseSchema, { target: 'draft-7', override: ({ jsonSchema, path }) => forEditor(jsonSchema as Piece, path) });
	return { ...schema, title: 'A course of the Socratic Debugger', allowTrailingCommas: true };
}

/** In place, as the library wants it. */
function forEditor(piece: Piece, path: readonly (string | number)[]): void {
	if (piece.description?.includes('`')) piece.markdownDescription = piece.description;
	if (piece.maximum === Number.MAX_SAFE_INTEGER) delete piece.maximum;
	// The format says the same, and a message with the pattern in it helps nobody.
	if (piece.format !== undefined) delete piece.pattern;
	const message = piece.pattern === undefined ? undefined : patternMessages.find(({ pattern }) => piece.pattern?.startsWith(pattern))?.message;
	if (message !== undefined) piece.patternErrorMessage = message;
	if (piece.enum?.[0] === concepts[0]?.id) piece.markdownEnumDescriptions = concepts.map(({ title, meaning }) => `**${title()}.** ${meaning()}`);
	namedProperties(piece);
	const at = path.join('/');
	if (at === `${problemPath}/properties/language`) piece.enum = languages.map(({ id }) => id);
	const own = snippets.find(({ where }) => at === where)?.all ?? (isText(piece) ? [fromFile] : undefined);
	if (own) piece.defaultSnippets = own;
}

/** The editor tells no more of a name than the name, unless it is a property. */
function namedProperties(piece: Piece): void {
	const names = (piece.propertyNames as Piece | undefined)?.enum;
	const { additionalProperties: value } = piece;
	if (!names || typeof value !== 'object') {
		return;
	}
	piece.properties = Object.fromEntries(names.map((name) => [String(name), { ...value, description: rungWords[String(name)] ?? '' }]));
	piece.additionalProperties = false;
	delete piece.propertyNames;
}

const rungWords: Readonly<Record<string, string>> = {
	'smaller-question': 'A smaller step, after the first question was too much: "What does it give for one week?"',
	'fact': 'What happens in the run, said plainly: "After the first round, your total is 15."',
	'worked-example': 'The same idea on another program, worked out.',
	'place-named': 'Where to look. Do not say what should stand there.',
};

const patternMessages = [
	{ pattern: '^[a-z0-9][a-z0-9-]', message: 'Small letters, digits and dashes; it begins with a letter or a digit.' },
	{ pattern: '^[a-z]{2,3}', message: 'The code of a language: "en", "es", "pt-BR".' },
] as const;

const problemPath = 'properties/problems/items';

const file = (name: string) => ({ file: name });
const fromFile: Snippet = { label: 'from a file', description: 'The text of a file beside the course file.', body: file('$1') };

const snippets: readonly { readonly where: string; readonly all: readonly Snippet[] }[] = [
	{
		where: problemPath,
		all: [{
			label: 'a problem', description: 'A problem with a starter, a test and a solution.',
			body: {
				id: '$1', title: '$2', language: `\${3|${languages.map(({ id }) => id).join(',')}|}`, statement: file('$4'), entry: { function: '$5' }, program: '$6', starter: file('$7'),
				tests: [{ call: '$8', returns: '$9' }], hiddenTests: [], reference: file('$10'), mistakes: [], concepts: [],
			},
		}],
	},
	...['tests', 'hiddenTests'].map((list) => ({
		where: `${problemPath}/properties/${list}/items`,
		all: [
			{ label: 'a call and its value', description: 'The function gives this value back.', body: { call: '$1', returns: '$2' } },
			{ label: 'a call and what it prints', description: 'The function prints this.', body: { call: '$1', prints: '$2' } },
			{ label: 'a call that raises', description: 'The function raises this exception.', body: { call: '$1', raises: '$2' } },
			{ label: 'typed and printed', description: 'For a program that is run as a whole.', body: { typed: ['$1'], prints: '$2' } },
		],
	})),
	{
		where: `${problemPath}/properties/mistakes/items`,
		all: [{ label: 'a mistake', description: 'A mistake that you know from your students.', body: { id: '$1', title: '$2', program: file('$3'), concept: '$4', tasks: [{ text: '$5' }], hints: { fact: '$6' } } }],
	},
];

/** It takes a text in any of its forms. */
function isText({ anyOf }: Piece): boolean {
	return anyOf?.some((one) => typeof one === 'object' && one.properties !== undefined && Object.keys(one.properties).join() === 'file') ?? false;
}
