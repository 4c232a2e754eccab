import type { LineSentence } from '../../grammars/codeSentences';
import type { ParsedProgram, ProgramParser } from '../code/parser';
import type { LineRange } from '../code/outline';
import { backticked } from '../tutor/offline/backticked';
import { conceptOf } from '../learner/concepts';
import type { Explainer, ExplanationRequest, ExplanationUnit } from './explanation';
import { seenIn } from './seen';

/**
 * The explanations that need no model: sentences of the language over the syntax tree and, where there is a run, its real values.
 * A function with a line under investigation is told without any value of a run: one value there would answer what the tutor asks.
 */
export class OfflineExplainer implements Explainer {
	/** `parsers`: one for each language that can be explained. A program of another language gets no unit. */
	constructor(private readonly parsers: readonly ProgramParser[]) {}

	async *explain(request: ExplanationRequest, signal: AbortSignal): AsyncIterable<ExplanationUnit> {
		for (const unit of this.units(request)) {
			if (signal.aborted) return;
			yield unit;
		}
	}

	/** All units at once, for those who need an offline explanation in the place of another's. */
	units(request: ExplanationRequest): readonly ExplanationUnit[] {
		const { kind, code, range, level, evidence, neutral } = request;
		const parser = this.parsers.find(({ language }) => language.id === code.language);
		if (!parser) return [];
		const program = parser.parse(code.text);
		try {
			const { explain } = parser.language;
			const outline = program.outline();
			const isQuiet = (line: number) => {
				const around = outline.functions.filter(({ range: of }) => of.from <= line && line <= of.to);
				const outer: LineRange | undefined = around.sort((a, b) => a.range.from - b.range.from)[0]?.range;
				return neutral.some((each) => each === line || (outer ? outer.from <= each && each <= outer.to : !outline.functions.some(({ range: of }) => of.from <= each && each <= of.to)));
			};
			const seen = evidence?.trace && evidence.trace.version === code.version ? seenIn(evidence.trace, outline) : null;
			return program.read((root): readonly ExplanationUnit[] => {
				switch (kind) {
					case 'lines': {
						const quiet = explain.lines(root, range, { level, seen: null });
						const told = seen ? explain.lines(root, range, { level, seen }) : quiet;
						const readable = outline.broken ? this.readable(program, request) : new Map<number, LineSentence>();
						return told.map((one, at) => {
							const { from, to, text, general } = (one.general && one.from === one.to ? readable.get(one.from) : undefined) ?? (isQuiet(one.from) || isQuiet(one.to) ? (quiet[at] ?? one) : one);
							return { kind, by: 'offline', range: { from, to }, words: backticked(text), general };
						});
					}
					case 'concepts':
						return explain.concepts(root, range, { level, seen: null }).map(({ id, name, text, lines }) => {
							const known = conceptOf(id);
							const meaning = level === 'beginner' && neutral.length === 0 && known ? ` ${known.meaning()}` : '';
							return { kind, by: 'offline', concept: id, name: known?.title() ?? name, words: backticked(text + meaning), lines };
						});
					case 'summary':
						return [{ kind, by: 'offline', words: backticked(explain.summary(root, range, { level, seen: seen && !neutral.some((line) => range.from <= line && line <= range.to) ? seen : null })) }];
				}
			});
		} finally {
			program.dispose();
		}
	}

	/**
	 * Sentences of single lines that can be read once what cannot be parsed is taken out of the program, by their line: a slip
	 * often takes sound lines beside it along.
	 */
	private readable(program: ParsedProgram, { range, level }: ExplanationRequest): ReadonlyMap<number, LineSentence> {
		const mended = program.parser.parse(program.mended());
		try {
			const isAsItWas = ({ from, to, general }: LineSentence) => !general && from === to && program.textOf(from) === mended.textOf(from);
			return new Map(mended.read((root) => mended.language.explain.lines(root, range, { level, seen: null })).filter(isAsItWas).map((one) => [one.from, one]));
		} finally {
			mended.dispose();
		}
	}
}

