/** The columns of a ProgSnap2 dataset (specification 1.0), in the order in which they are written, and what the ones of our own mean. */

const standard = [
	'EventID', 'Order', 'SubjectID', 'EventType', 'CodeStateID', 'ToolInstances', 'ClientTimestamp', 'CourseID', 'ProblemID', 'ExperimentalCondition', 'SessionID',
	'ParentEventID', 'EventInitiator', 'ResourceID', 'CodeStateSection', 'EditType', 'InsertText', 'DeleteText', 'SourceLocation',
	'CompileResult', 'CompileMessageType', 'CompileMessageData', 'ExecutionID', 'TestID', 'ExecutionResult', 'Score',
	'InterventionCategory', 'InterventionType', 'InterventionMessage',
] as const;

/** Columns of our own: the specification lets them be added, and the dataset's README.md explains them. */
export const ownColumns = {
	'X-Turn': 'The question that the event belongs to: the same in the question, its help, the answer and its assessment.',
	'X-Stage': 'What the question is about: read, expect, predict, locate, explain, repair.',
	'X-Concept': 'The programming concept behind the question, where it has one.',
	'X-Level': 'The depth of the question in the question tree, from 0.',
	'X-Rung': 'How much help the question has had so far: question, smaller-question, fact, worked-example, place-named, change-described.',
	'X-AnswerKind': 'What kind of answer it was: answer, not-sure, another-way, asks, disputes, unreadable. Only an `answer` is right or wrong.',
	'X-Correct': 'true or false where the answer was right or wrong; empty where it is neither.',
	'X-Sure': 'How sure the student said to be, where they said it.',
	'X-Item': 'The transfer item: the idea on another program, asked after the end of a session or some days later.',
	'X-Mistake': 'The names of the mistakes that a diagnosis found, as the course calls them, with semicolons between.',
	'X-Text': 'What the student typed, chose or pointed to.',
	'X-Got': 'What the test gave: the value, or the message of the exception.',
	'X-Output': 'What the program printed in the test.',
	'X-Data': 'What else the event holds, as JSON.',
} as const;

export type Column = (typeof standard)[number] | keyof typeof ownColumns;

export const mainColumns: readonly Column[] = [...standard, ...(Object.keys(ownColumns) as (keyof typeof ownColumns)[])];

/** A row; what is missing is empty. */
export type Row = Readonly<Partial<Record<Column, string>>>;

export const codeStateColumns = ['CodeStateID', 'Code', 'CodeStateSection'] as const;
export const sessionColumns = ['SessionID', 'SubjectID', 'CourseID', 'ProblemID', 'X-Study', 'X-Arm', 'X-Language', 'X-HandInSession', 'X-Release'] as const;
export const testColumns = ['TestID', 'ProblemID', 'X-Kind', 'X-Origin', 'X-Call', 'X-Typed', 'X-Expected'] as const;
export const problemColumns = ['ProblemID', 'CourseID', 'X-Title', 'X-Statement'] as const;

/** A row of the main table as its cells. */
export function cellsOf(row: Row): readonly string[] {
	return mainColumns.map((column) => row[column] ?? '');
}
