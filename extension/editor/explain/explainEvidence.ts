import { gatherEvidence, widest } from '../../runs/evidence';
import type { Evidence } from '../../words';
import { withoutExamples } from '../../code/examples';
import { nameOf } from '../documents';
import type { ExplainTarget } from './explainTarget';
import { limited, type EditorParts } from '../session/parts';
import { readSettings } from '../settings';
import { siblingFiles } from '../siblings';

/** So many examples are run at most: their values are told of one run, and others only say whether it failed. */
const mostExamples = 4;

/** Runs a program's own examples for its explanation, so that it can tell of real values. What was run last is kept while the program stays the same. */
export class ExplainEvidence {
	private last: { readonly key: string; readonly evidence: Evidence | null } | null = null;

	constructor(private readonly parts: EditorParts) {}

	/** Null where there is no example of the function, or its run fails for reasons of ours. Rejects only when stopped. */
	async of({ document, language, range }: ExplainTarget, signal: AbortSignal): Promise<Evidence | null> {
		const { program, found } = await this.parts.programs.examples(document, language);
		const outline = program.outline();
		const whole = outline.functions.filter(({ owner, range: own }) => owner === null && range.from <= own.from && own.to <= range.to);
		// Of a program whose only function has the examples, those are told.
		const name = program.functionAt(range.from)?.name ?? (found.script.length === 0 && whole.length === 1 ? (whole[0]?.name ?? null) : null);
		const tests = (name === null ? found.script : (found.functions.get(name) ?? [])).slice(0, mostExamples);
		const key = JSON.stringify([document.uri.toString(), program.text, name]);
		if (this.last?.key === key) {
			return this.last.evidence;
		}
		if (tests.length === 0 || outline.broken) {
			return null;
		}
		const runnable = { version: 1, text: withoutExamples(program), fileName: nameOf(document.uri), entry: name === null ? ({ kind: 'script' } as const) : ({ kind: 'function', name } as const) };
		try {
			const runner = limited(this.parts.runners.of(language), () => readSettings(document.uri).limits);
			const files = await siblingFiles(document.uri, language, signal);
			const evidence = await gatherEvidence(runner, { ...runnable, files }, outline, tests, widest, signal);
			this.last = { key, evidence };
			return evidence;
		} catch (error) {
			signal.throwIfAborted();
			this.parts.log.error(error);
			return null;
		}
	}
}
