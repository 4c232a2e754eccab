/**
 * A dataset in the ProgSnap2 format (Price et al., "ProgSnap2: A Flexible Format for Programming Process Data", ITiCSE 2020;
 * specification 1.0), made of hand-ins as they are read: nothing of it is held but the names of what was written once.
 */
import type { Test } from '../../words';
import { csvLines } from '../csv';
import { explainedViews } from '../explainedViews';
import { moment, stableId, type ResearchPart } from '../research';
import { cellsOf, codeStateColumns, mainColumns, problemColumns, sessionColumns, testColumns, type Row } from './columns';
import { readme } from './readme';
import { sessionTables } from './sessionRows';

/** A piece of one of the dataset's files, to be put at its end. `file`: with slashes, from the dataset's folder. */
export interface FilePiece {
	readonly file: string;
	readonly text: string;
}

export const files = {
	readme: 'README.md',
	metadata: 'DatasetMetadata.csv',
	main: 'MainTable.csv',
	codeStates: 'CodeStates/CodeStates.csv',
	sessions: 'LinkTables/LinkSession.csv',
	tests: 'LinkTables/LinkTest.csv',
	problems: 'LinkTables/LinkProblem.csv',
} as const;

/** What the metadata table says; what is not said has its default. */
const metadata = [
	['Version', '1.0'],
	// Each session is by one clock, the student's; two sessions of a student may be from two computers.
	['IsEventOrderingConsistent', 'true'],
	['EventOrderScope', 'Restricted'],
	['EventOrderScopeColumns', 'SubjectID;SessionID'],
	['CodeStateRepresentation', 'Table'],
];

/** The files of a dataset, piece by piece. Each part may come once: whoever reads hand-ins leaves out what a later one repeats. */
export async function* progSnapDataset(parts: AsyncIterable<ResearchPart>): AsyncIterable<FilePiece> {
	yield { file: files.readme, text: readme() };
	yield { file: files.metadata, text: csvLines([['Property', 'Value'], ...metadata]) };
	yield { file: files.main, text: csvLines([mainColumns]) };
	yield { file: files.codeStates, text: csvLines([codeStateColumns]) };
	yield { file: files.sessions, text: csvLines([sessionColumns]) };
	yield { file: files.tests, text: csvLines([testColumns]) };
	yield { file: files.problems, text: csvLines([problemColumns]) };
	const written = new Set<string>();
	const once = (kind: string, id: string): boolean => {
		const key = `${kind} ${id}`;
		return !written.has(key) && Boolean(written.add(key));
	};
	for await (const part of parts) {
		yield* part.kind === 'session' ? sessionPieces(part, once) : explainedPieces(part);
	}
}

function* sessionPieces(part: Extract<ResearchPart, { kind: 'session' }>, once: (kind: string, id: string) => boolean): Iterable<FilePiece> {
	const { main, codeStates, tests, session, place } = sessionTables(part);
	yield { file: files.main, text: csvLines(main.map(cellsOf)) };
	yield { file: files.codeStates, text: csvLines(codeStates) };
	const [start] = part.events;
	if (start?.type !== 'started') {
		return;
	}
	yield { file: files.sessions, text: csvLines([[session, part.who.pseudonym, place.course, place.problem, place.study ?? '', place.arm ?? '', start.code.language, part.id, part.release]]) };
	const fresh = tests.filter(({ id }) => once('test', id));
	yield { file: files.tests, text: csvLines(fresh.map(({ id, test }) => testCells(id, place.problem, test))) };
	// What a student's own program is for stays with the student: only the course's problems are described.
	if (place.problem !== '' && once('problem', place.problem)) {
		yield { file: files.problems, text: csvLines([[place.problem, place.course, start.problem.title, start.problem.statement]]) };
	}
}

function testCells(id: string, problem: string, test: Test): readonly string[] {
	const [call, typed] = test.kind === 'call' ? [test.call, ''] : ['', test.typed.join('\n')];
	return [id, problem, test.kind, test.origin, call, typed, test.expected];
}

/** Explanations belong to no session: they are resources that were looked at. */
function* explainedPieces({ who, release, uses }: Extract<ResearchPart, { kind: 'explained' }>): Iterable<FilePiece> {
	const common: Row = {
		SubjectID: who.pseudonym, ToolInstances: `Socratic Debugger ${release}`, CourseID: who.course?.id ?? '',
		ExperimentalCondition: who.arm === null ? '' : `${who.study ?? ''}: ${who.arm}`,
	};
	const rows = explainedViews(uses).flatMap(({ viewed, openMs, ratings }): readonly Row[] => {
		const id = stableId(who, 'explained', viewed.view);
		const ResourceID = `explanation-${viewed.kind}`;
		const { lines, complexity, model } = viewed;
		return [
			{ ...common, EventID: id, Order: orderOf(viewed.at), EventType: 'Resource.View', ClientTimestamp: moment(viewed.at), ResourceID, 'X-Data': JSON.stringify({ lines, complexity, model, openMs }) },
			...ratings.map((rating): Row => ({
				...common, EventID: stableId(who, 'explained', viewed.view, 'rated', String(rating.at)), Order: orderOf(rating.at), ParentEventID: id, EventType: 'X-ExplanationRated', EventInitiator: 'UserDirectAction',
				ClientTimestamp: moment(rating.at), ResourceID, 'X-Text': rating.why, 'X-Data': JSON.stringify({ helpful: rating.helpful }),
			})),
		];
	});
	yield { file: files.main, text: csvLines(rows.map(cellsOf)) };
}

/** Beside no session the seconds since 1970 are the order: two hand-ins of a student may each have some. `at`: milliseconds since 1970. */
function orderOf(at: number): string {
	return String(Math.floor(at / 1000));
}
