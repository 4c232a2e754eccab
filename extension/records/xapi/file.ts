import type { ResearchPart } from '../research';
import { statementsOf } from './statements';

/** Statements as one JSON array with a statement a line, piece by piece: a store takes it whole, other tools line by line. */
export async function* statementFile(parts: AsyncIterable<ResearchPart>): AsyncIterable<string> {
	let isFirst = true;
	yield '[';
	for await (const part of parts) {
		for (const statement of statementsOf(part)) {
			yield `${isFirst ? '' : ','}\n${JSON.stringify(statement)}`;
			isFirst = false;
		}
	}
	yield '\n]\n';
}
