/**
 * What an instructor writes into `course.socratic.json`, version 1, as schemas. The descriptions are what the editor shows while it is
 * written: the JSON schema that the extension contributes is made of them.
 */
import * as z from 'zod';
import { languages } from '../code/languages';
import { concepts } from '../learner/concepts';

export const courseFileName = 'course.socratic.json';
export const courseVersion = 1;

/** A course and its problems are named in links, files and exports. */
const idSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, { error: 'id' });

const shortSchema = z.string().trim().min(1).max(200);

/** A text: as it is, line by line, or from a file beside the course file. */
const textSchema = z.union([
	z.string().max(200_000).describe('The text itself.'),
	z.array(z.string().max(10_000)).max(20_000).describe('The text, line by line.'),
	z.strictObject({ file: z.string().min(1).max(400).describe('The file that holds the text, from the folder of the course file; with slashes, and nothing outside of that folder.') }),
]);

export type CourseText = z.infer<typeof textSchema>;

const momentSchema = z.iso.datetime({ offset: true, local: false, error: 'moment' });

/** From when to when something may be used. */
const dates = {
	opens: momentSchema.exactOptional().describe('From when it may be used, with the offset from UTC: `2026-10-01T08:00:00+02:00`. Missing: from the start.'),
	closes: momentSchema.exactOptional().describe('Until when it may be used, such as the beginning of an exam. Missing: without end.'),
};

const callTest = {
	call: z.string().min(1).max(10_000).describe('A call in the problem\'s language: `fibonacci(5)`.'),
	before: z.string().max(10_000).exactOptional().describe('Lines that run before the call, for what it needs: `xs = [1]`.'),
};

const testSchema = z.union([
	z.strictObject({
		...callTest, returns: z.string().max(10_000).describe('The value that the call should give, as the language writes it: `5`, `\'abc\'`, `[1, 2]`.'),
		prints: z.string().max(10_000).exactOptional().describe('What the call should print beside that. Missing: whatever it prints is right.'),
	}).describe('A call and the value that it gives back.'),
	z.strictObject({ ...callTest, prints: z.string().max(10_000).describe('What the call should print.') }).describe('A call and what it prints.'),
	z.strictObject({ ...callTest, raises: z.string().min(1).max(200).describe('The exception that the call should raise: `ValueError`.') }).describe('A call that should raise an exception.'),
	z.strictObject({
		typed: z.array(z.string().max(10_000)).max(1000).describe('The lines that are typed into the program, in order.'),
		prints: z.string().max(100_000).describe('What the program should print. The prompts of its questions may be left out.'),
	}).describe('What is typed into the program, and what it should print.'),
]);

export type CourseTest = z.infer<typeof testSchema>;

/** The ladder of help, lowest first, as in the words of the project. */
const rungSchema = z.enum(['question', 'smaller-question', 'fact', 'worked-example', 'place-named', 'change-described']);

const conceptIds = concepts.map(({ id }) => id) as [string, ...string[]];
const conceptSchema = z.enum(conceptIds, { error: 'concept' });

const mistakeSchema = z.strictObject({
	id: idSchema.describe('Its name in reports and exports; students do not see it.'),
	title: shortSchema.describe('The mistake in a few words, for you and your reports: "one round too many". Students do not see it.'),
	program: textSchema.describe('A program with this mistake and no other. A student\'s program that gives the same for every test is taken to have it.'),
	concept: conceptSchema.exactOptional().describe('The idea that is missing where it is made.'),
	tasks: z.array(z.strictObject({
		text: z.string().trim().min(1).max(500).describe('What has to be understood, in a sentence: "knows how many rounds term n needs from this start". Do not write the repair here.'),
		concept: conceptSchema.exactOptional().describe('The idea that it is about. Missing: that of the mistake.'),
	})).max(8).exactOptional().describe('What has to be understood to repair it, in the order in which it is worked out.'),
	hints: z.partialRecord(rungSchema.exclude(['question', 'change-described']), z.string().trim().min(1).max(600)).exactOptional().describe('Your own words for a rung of help on this mistake. A missing one is made by the tutor.'),
});

export type CourseMistake = z.infer<typeof mistakeSchema>;

const problemSchema = z.strictObject({
	id: idSchema.describe('Its name in exports and links.'),
	title: shortSchema.describe('The title that students see.'),
	language: z.string().min(1).max(40).describe(`The programming language: ${languages.map(({ id }) => `\`${id}\``).join(', ')}.`),
	statement: textSchema.describe('What the program should do, as the students read it.'),
	entry: z.union([
		z.literal('script').describe('The whole program: what is typed, and what it prints.'),
		z.strictObject({ function: z.string().min(1).max(200).describe('The name of the function that the tests call.') }),
	]).describe('What the tests are about: one function, or the whole program.'),
	program: z.string().min(1).max(200).describe('The name of the file that the students work in: `fibonacci.py`. With slashes for one in a folder.'),
	starter: textSchema.describe('What the file that students work in holds at the beginning.'),
	files: z.record(z.string().min(1).max(200), textSchema).exactOptional().describe('More files that the program needs beside it, by name.'),
	prelude: textSchema.exactOptional().describe('Code that runs before the program in each test.'),
	tests: z.array(testSchema).min(1).max(200).describe('The examples that students see.'),
	hiddenTests: z.array(testSchema).max(200).exactOptional().describe('Examples that students do not see. A determined student can read whatever is on their computer: keep what decides a grade on a server.'),
	reference: textSchema.exactOptional().describe('A program that is right. The tutor finds mistakes with it, and never shows it.'),
	mistakes: z.array(mistakeSchema).max(50).exactOptional().describe('Mistakes that you know from your students.'),
	concepts: z.array(conceptSchema).max(20).exactOptional().describe('The ideas that the problem is about. With one alone, a mistake whose idea nothing else tells counts for it.'),
	...dates,
});

export type CourseProblemSource = z.infer<typeof problemSchema>;

const policySchema = z.strictObject({
	network: z.literal('off').exactOptional().describe('`off`: the tutor stays on the student\'s computer, and no model is asked.'),
	model: z.strictObject({
		baseUrl: z.string().min(1).max(2000).describe('The address of a server that speaks the OpenAI protocol: `https://models.example.edu/v1`.'),
		name: z.string().trim().min(1).max(200).describe('The name of the model there.'),
	}).exactOptional().describe('The model that asks and explains. Each student gives their own key for it; it is bound to this address.'),
	budget: z.strictObject({
		sessionTokens: z.number().int().positive().exactOptional().describe('In one session.'), dayTokens: z.number().int().positive().exactOptional().describe('In one day.'),
	}).exactOptional().describe('How many tokens a session and a day may use. The student\'s own limits stay where they are lower.'),
	explanations: z.enum(['always', 'afterSession', 'never']).exactOptional().describe('When code may be explained.'),
	help: rungSchema.exactOptional().describe('The highest rung of help that students reach. Missing: `place-named`, and the change itself only where a student asks for it after everything else.'),
	avoid: z.array(z.string().trim().min(1).max(100)).max(100).exactOptional().describe('Words that the tutor does not use, such as names of things that were not taught yet.'),
	turns: z.number().int().min(5).max(200).exactOptional().describe('After so many questions a session ends, with a next step.'),
	reflection: z.enum(['asked', 'required']).exactOptional().describe('`required`: the sentence on how to check next time cannot be skipped.'),
});

export type CoursePolicy = z.infer<typeof policySchema>;

/** What the students of an arm get. */
export const armGives = z.enum(['tutor', 'explanations', 'neither']);

const studySchema = z.strictObject({
	id: idSchema.describe('Its name in the exports. A new name assigns the arms anew.'),
	arms: z.array(z.strictObject({
		id: idSchema.describe('Its name in the exports; students do not see it.'), gives: armGives.describe('`tutor`: questions and explanations. `explanations`: explanations only. `neither`: neither of them.'),
		share: z.number().positive().max(1000).exactOptional().describe('How many of the students get it, against the shares of the others. Missing: 1.'),
	})).min(1).max(10).describe('The groups that students are put into, by their pseudonym.'),
});

export type CourseStudy = z.infer<typeof studySchema>;

/** The course file as it is written. */
export const courseSchema = z.strictObject({
	$schema: z.string().max(400).exactOptional().describe('Where the schema of this format is. The editor knows it without.'),
	version: z.literal(courseVersion).describe('The version of this format.'),
	id: idSchema.describe('The name of the course in links and exports. Keep it: an update is known by it.'),
	name: shortSchema.describe('The name of the course, as students read it.'),
	release: z.number().int().nonnegative().exactOptional().describe('Grows with each update that you publish. Publishing counts it up.'),
	contact: z.strictObject({
		name: shortSchema.describe('Whom students ask when the tutor does not know any further.'),
		email: z.email().max(200).exactOptional().describe('Where they write to.'),
		url: z.url({ protocol: /^https$/, error: 'https' }).max(2000).exactOptional().describe('Where they ask, such as a forum. An https address.'),
	}).exactOptional().describe('Whom students ask, and where. The tutor prepares the question for them.'),
	language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: 'language' }).exactOptional().describe('The language that the tutor speaks: `en`, `es`.'),
	readingLevel: z.enum(['beginner', 'intermediate']).exactOptional().describe('How much the readers of explanations know.'),
	pseudonyms: z.enum(['made-up', 'given']).exactOptional().describe('`given`: students type the code that you gave them, so that exports can be joined with exam marks. Missing: one is made up.'),
	...dates,
	policy: policySchema.exactOptional().describe('What the course decides for its students. They see that it does, and what is left out they choose themselves.'),
	study: studySchema.exactOptional().describe('A study: groups of students that get different help.'),
	problems: z.array(problemSchema).min(1).max(200).describe('The problems, in the order in which students see them.'),
});

export type CourseSource = z.infer<typeof courseSchema>;
