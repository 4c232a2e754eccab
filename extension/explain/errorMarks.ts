import type { Language } from '../code/language';
import { languageOfFile } from '../code/languages';
import type { SessionView, View, ViewEntry, ViewExample, ViewSegment } from '../protocol';
import { errorIn, errorOfLine } from './errorText';

/**
 * The view with a mark at everything that shows an error, so that the page can offer to explain it: an example that stopped,
 * and the newest message of the conversation that quotes each error. Pure.
 */
export function withErrors(view: View, languages: readonly Language[]): View {
	if (view.kind !== 'session') {
		return view;
	}
	const reads = { languages, likely: languageOfFile(view.document) };
	return { ...view, examples: view.examples.map((example) => marked(example, reads)), entries: entriesOf(view, reads) };
}

/** The languages whose errors are known, and the one of the program. */
interface Reads {
	readonly languages: readonly Language[];
	readonly likely: Language | null;
}

function marked(example: ViewExample, { languages, likely }: Reads): ViewExample {
	const error = example.status === 'stopped' && example.note !== null ? errorIn(example.note, languages, likely) : null;
	return error ? { ...example, error: error.said } : example;
}

function entriesOf(view: SessionView, reads: Reads): ViewEntry[] {
	const seen = new Set<string>();
	return view.entries
		.toReversed()
		.map((entry) => {
			const error = entry.kind === 'student' ? null : quoted(entry.words, reads);
			if (error === null || seen.has(error)) {
				return entry;
			}
			seen.add(error);
			return { ...entry, error };
		})
		.reverse();
}

/** The error that a message quotes as code: with its type, or as an editor shows what keeps a program from starting. */
function quoted(words: readonly ViewSegment[], { languages, likely }: Reads): string | null {
	for (const segment of words) {
		// A name alone is no message.
		if (segment.kind === 'code' && /[ :]/.test(segment.text.trim())) {
			const found = errorOfLine(segment.text, languages, likely)?.error ?? errorIn(segment.text, languages, likely);
			if (found) {
				return found.said;
			}
		}
	}
	return null;
}
