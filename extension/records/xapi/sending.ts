import type { ResearchPart } from '../research';
import { stableId } from '../research';
import type { RecordStore, StoreFailure } from './recordStore';
import type { Statement } from './statement';
import { statementsOf } from './statements';

/** How far something was sent: so many of its statements, the last of which has this id. */
export interface SentMark {
	readonly done: number;
	readonly last: string;
}

/** How far each session was sent to one store. Kept, so that a sending that was broken off goes on where it stopped. */
export interface SentMarks {
	of(key: string): SentMark | null;
	/** Rejects when it cannot be kept. */
	note(key: string, mark: SentMark): Promise<void>;
}

export interface Sending {
	/** Statements that the store has taken now. */
	readonly sent: number;
	/** Statements that an earlier sending had sent. */
	readonly before: number;
	/** Statements that the store had already in another form, and keeps so. */
	readonly known: number;
	/** Null when all was sent. */
	readonly failure: StoreFailure | null;
}

export interface SendOptions {
	readonly store: Pick<RecordStore, 'store'>;
	readonly marks: SentMarks;
	readonly signal: AbortSignal;
	/** Told after each batch how many statements were sent so far. */
	readonly told?: (sent: number) => void;
}

/** The most statements of a request, and the most characters: many stores take a megabyte, some less. */
const batchStatements = 50;
const batchCharacters = 400_000;

/** Sends the statements of all parts in batches, session by session; stops at the first failure. Rejects as the parts and the marks do. */
export async function send(parts: AsyncIterable<ResearchPart>, { store, marks, signal, told }: SendOptions): Promise<Sending> {
	let [sent, before, known] = [0, 0, 0];
	for await (const part of parts) {
		const key = part.kind === 'session' ? stableId(part.who, part.id) : stableId(part.who, 'explained');
		const statements = inTime(statementsOf(part));
		let done = doneOf(statements, marks.of(key));
		before += done;
		for (const batch of batchesOf(statements.slice(done))) {
			const outcome = await store.store(batch, signal);
			if (outcome.kind !== 'ok') {
				return { sent, before, known, failure: outcome };
			}
			done += batch.length;
			sent += batch.length;
			known += outcome.known;
			await marks.note(key, { done, last: batch.at(-1)?.id ?? '' });
			told?.(sent);
		}
		if (signal.aborted) {
			return { sent, before, known, failure: { kind: 'cancelled' } };
		}
	}
	return { sent, before, known, failure: null };
}

/** In the order of time, so that what a later hand-in adds comes after what was sent. The sort is stable. */
function inTime(statements: readonly Statement[]): readonly Statement[] {
	return [...statements].sort((a, b) => (a.timestamp < b.timestamp ? -1 : a.timestamp > b.timestamp ? 1 : 0));
}

/** A mark that does not fit, since a session went on differently on another computer, counts for nothing: the store knows what it has. */
function doneOf(statements: readonly Statement[], mark: SentMark | null): number {
	return mark && statements[mark.done - 1]?.id === mark.last ? mark.done : 0;
}

function* batchesOf(statements: readonly Statement[]): Iterable<readonly Statement[]> {
	let batch: Statement[] = [];
	let size = 0;
	for (const statement of statements) {
		const { length } = JSON.stringify(statement);
		if (batch.length > 0 && (batch.length === batchStatements || size + length > batchCharacters)) {
			yield batch;
			[batch, size] = [[], 0];
		}
		batch.push(statement);
		size += length;
	}
	if (batch.length > 0) {
		yield batch;
	}
}
