/**
 * A validator of ProgSnap2 datasets, written from the specification 1.0: the columns, the values that they may have, and which of them an
 * event of each type needs. A dataset of ours is read by it as any other tool would read it: from the text of its files.
 */
import { parse } from 'csv-parse/sync';
import * as z from 'zod';

const filled = z.string().min(1);
const empty = z.literal('');
const id = filled.max(255);
const optional = <T extends z.ZodType>(schema: T) => z.union([empty, schema]);
const own = /^X-[A-Z]\w*$/;

const enums = {
	EventInitiator: ['UserDirectAction', 'UserIndirectAction', 'ToolReaction', 'ToolTimedEvent', 'InstructorDirectAction', 'InstructorIndirectAction', 'TeamMemberDirectAction', 'TeamMemberIndirectAction'],
	EditType: ['Insert', 'Delete', 'Replace', 'Move', 'Paste', 'Undo', 'Redo', 'Refactor', 'Reset', 'GenericEdit'],
	CompileResult: ['Success', 'Warning', 'Error'],
	ExecutionResult: ['Success', 'Timeout', 'Error', 'TestFailed'],
	InterventionCategory: ['Feedback', 'Hint', 'CodeHighlight', 'CodeChange', 'EarnedGrade'],
} as const;

/** What an event of each type must have beside the columns that all have. */
const required: Readonly<Record<string, readonly string[]>> = {
	'Session.Start': ['SessionID'], 'Session.End': ['SessionID'], 'Project.Open': ['ProjectID'], 'Project.Close': ['ProjectID'],
	'File.Create': ['CodeStateSection'], 'File.Delete': ['CodeStateSection'], 'File.Open': ['CodeStateSection'], 'File.Close': ['CodeStateSection'], 'File.Save': ['CodeStateSection'], 'File.Focus': ['CodeStateSection'],
	'File.Rename': ['CodeStateSection', 'DestinationCodeStateSection'], 'File.Copy': ['CodeStateSection', 'DestinationCodeStateSection'], 'File.Edit': ['CodeStateSection', 'EditType'], 'File.CopyText': ['CopiedText'],
	Compile: ['CodeStateSection', 'CompileResult'],
	'Compile.Error': ['ParentEventID', 'CodeStateSection', 'CompileMessageType', 'CompileMessageData', 'SourceLocation'],
	'Compile.Warning': ['ParentEventID', 'CodeStateSection', 'CompileMessageType', 'CompileMessageData', 'SourceLocation'],
	Submit: [], 'Run.Program': ['ExecutionResult'], 'Run.Test': ['ExecutionID', 'TestID', 'ExecutionResult'],
	'Debug.Program': ['ExecutionResult'], 'Debug.Test': ['ExecutionID', 'TestID', 'ExecutionResult'],
	'Resource.View': ['ResourceID'], Intervention: ['EventInitiator', 'InterventionCategory', 'InterventionType', 'InterventionMessage'],
};

const standardColumns = new Set([
	'EventType', 'EventID', 'CodeStateID', 'SubjectID', 'ToolInstances', 'Order', 'ClientTimestamp', 'ServerTimestamp', 'CourseID', 'CourseSectionID', 'TermID', 'AssignmentID', 'AssignmentIsGraded', 'ProblemID', 'ProblemIsGraded',
	'Attempt', 'ExperimentalCondition', 'TeamID', 'LoggingErrorID', 'IsFabricatedEvent', 'ParentEventID', 'SessionID', 'ProjectID', 'ResourceID', 'CodeStateSection', 'CopiedText', 'DestinationCodeStateSection', 'EventInitiator',
	'EditType', 'CompileResult', 'CompileMessageType', 'CompileMessageData', 'SourceLocation', 'ExecutionID', 'TestID', 'ExecutionResult', 'Score', 'ExtraCreditScore', 'ProgramInput', 'ProgramOutput', 'ProgramErrorOutput',
	'InterventionCategory', 'InterventionType', 'InterventionMessage', 'InsertText', 'DeleteText', 'DeleteLength',
]);

const isStandard = (name: string): boolean => name in required;

export const rowSchema = z.looseObject({
	EventType: z.string().refine((type) => isStandard(type) || own.test(type), 'an event type of the format, or one that begins with X-'),
	EventID: id, CodeStateID: z.string().max(255), SubjectID: id.refine((subject) => subject !== 'UNKNOWN'), ToolInstances: filled,
	Order: optional(z.string().regex(/^\d+$/)), ClientTimestamp: optional(z.iso.datetime()),
	EventInitiator: optional(z.enum(enums.EventInitiator)), EditType: optional(z.enum(enums.EditType)), CompileResult: optional(z.enum(enums.CompileResult)), ExecutionResult: optional(z.enum(enums.ExecutionResult)),
	InterventionCategory: optional(z.union([z.enum(enums.InterventionCategory), z.string().regex(own)])),
	SourceLocation: optional(z.string().regex(/^Text(:[1-9]\d*)?$/)),
	Score: optional(z.string().regex(/^(0|1|0\.\d+)$/)),
}).superRefine((row, context) => {
	for (const column of required[row.EventType] ?? []) {
		if (!row[column]) {
			context.addIssue({ code: 'custom', message: `${row.EventType} needs ${column}` });
		}
	}
	if (row.EventType === 'Run.Test' && row.Score !== (row.ExecutionResult === 'Success' ? '1' : '0')) {
		context.addIssue({ code: 'custom', message: 'a test scores 1 when it passes, else 0' });
	}
	if (row.ExecutionResult === 'TestFailed' && row.EventType !== 'Run.Test') {
		context.addIssue({ code: 'custom', message: 'only a test can fail as a test' });
	}
});

const metadataSchema = z.strictObject({
	Version: z.literal('1.0'), IsEventOrderingConsistent: z.enum(['true', 'false']), EventOrderScope: z.enum(['Global', 'Restricted', 'None']),
	EventOrderScopeColumns: z.string(), CodeStateRepresentation: z.enum(['Table', 'Directory', 'Git', 'Keystroke']),
});

export type TableRow = Readonly<Record<string, string>>;

export interface Dataset {
	readonly main: readonly TableRow[];
	readonly codeStates: readonly TableRow[];
	readonly links: Readonly<Record<string, readonly TableRow[]>>;
	readonly readme: string;
}

/** Reads a table; throws where it is not as RFC 4180 has it: each row ends with a line break of two characters and has a cell for each column. A line break of one character ends a row too, as most readers have it. */
export function readTable(text: string): readonly TableRow[] {
	const read = (delimiters: readonly string[]) => parse<TableRow>(text, { columns: true, record_delimiter: [...delimiters], relax_quotes: false, relax_column_count: false });
	const rows = read(['\r\n', '\n']);
	if (!text.endsWith('\r\n') || JSON.stringify(rows) !== JSON.stringify(read(['\r\n']))) {
		throw new Error('a line break within a cell is quoted, and each row ends with one of two characters');
	}
	return rows;
}

/** Reads a whole dataset from the texts of its files; throws where it is not what the specification says. */
export function readDataset(files: ReadonlyMap<string, string>): Dataset {
	const table = (name: string): readonly TableRow[] => readTable(z.string().parse(files.get(name), { error: () => `${name} is missing` }));
	const metadata = metadataSchema.parse(Object.fromEntries(table('DatasetMetadata.csv').map(({ Property = '', Value = '' }) => [Property, Value])));
	const main = table('MainTable.csv');
	const columns = Object.keys(main[0] ?? {});
	const unknown = columns.filter((column) => !standardColumns.has(column) && !own.test(column));
	if (unknown.length > 0) {
		throw new Error(`columns that the format does not have: ${unknown.join(', ')}`);
	}
	main.forEach((row) => void rowSchema.parse(row));
	unique(main.map(({ EventID = '' }) => EventID), 'EventID');
	const seen = new Set<string>();
	for (const { EventID = '', ParentEventID = '' } of main) {
		if (ParentEventID !== '' && !seen.has(ParentEventID)) {
			throw new Error('a parent stands before what belongs to it');
		}
		seen.add(EventID);
	}
	const scope = metadata.EventOrderScopeColumns.split(';');
	if ((metadata.EventOrderScope === 'Restricted') !== scope.every((column) => columns.includes(column))) {
		throw new Error('an order that is restricted names its columns');
	}
	const orders = new Map<string, number>();
	for (const row of main) {
		const within = scope.map((column) => row[column]).join('\n');
		if (Number(row.Order) < (orders.get(within) ?? 0)) {
			throw new Error('rows of one scope stand in their order');
		}
		orders.set(within, Number(row.Order));
	}
	const codeStates = table('CodeStates/CodeStates.csv');
	unique(codeStates.map(({ CodeStateID = '' }) => CodeStateID), 'CodeStateID');
	const states = new Set(['', ...codeStates.map(({ CodeStateID }) => CodeStateID)]);
	if (!main.every(({ CodeStateID }) => states.has(CodeStateID ?? ''))) {
		throw new Error('an event names a state of the program that is not there');
	}
	const links = Object.fromEntries([...files.keys()].filter((name) => name.startsWith('LinkTables/')).map((name) => [name.slice('LinkTables/'.length, -'.csv'.length), table(name)]));
	for (const [name, column] of [['LinkTest', 'TestID'], ['LinkSession', 'SessionID'], ['LinkProblem', 'ProblemID']] as const) {
		const ids = (links[name] ?? []).map((row) => row[column] ?? '');
		unique(ids, column);
		const known = new Set(['', ...ids]);
		const missing = main.find((row) => !known.has(row[column] ?? ''));
		if (missing) {
			throw new Error(`${name} lacks ${missing[column]}`);
		}
	}
	return { main, codeStates, links, readme: files.get('README.md') ?? '' };
}

function unique(ids: readonly string[], what: string): void {
	if (new Set(ids).size !== ids.length) {
		throw new Error(`${what} is not unique`);
	}
}
