import { languages } from '../../code/languages';
import type { Value } from '../../words';
import { Replay } from '../offline/facts/replay';
import type { Situation } from '../roles';
import { spellingOf } from '../offline/subject';

/** Where in a run a variable is meant: after a round of a loop, before the loop, at a line, or anywhere. */
export type When =
	| { readonly kind: 'any' }
	/** One-based; -1 is the last. */
	| { readonly kind: 'round'; readonly round: number }
	| { readonly kind: 'before-loop' }
	/** Zero-based. */
	| { readonly kind: 'line'; readonly line: number }
	| { readonly kind: 'end' };

/** What the run of the present program shows, to hold statements against. */
export class RunFacts {
	readonly replays: readonly Replay[];
	private readonly numbers = new Set<string>();

	constructor(readonly situation: Situation) {
		const { evidence, code, outline, problem } = situation;
		const entry = problem.entry.kind === 'function' ? problem.entry.name : null;
		this.replays = [...(evidence.trace ? [evidence.trace] : []), ...(evidence.others ?? [])]
			.filter(({ version }) => version === code.version)
			.map((trace) => new Replay(trace, outline, entry));
		this.gatherNumbers();
	}

	/** Plain names that a run gives a value to. */
	get variables(): ReadonlySet<string> {
		return new Set(this.replays.flatMap(({ moments, trace }) => [...moments.flatMap(({ state }) => Object.keys(state)), ...trace.activations.flatMap((each) => Object.keys(each.arguments))]));
	}

	/** The values, as shown, that a variable has there; null when no run says. */
	valuesOf(name: string, when: When): ReadonlySet<string> | null {
		const values = this.replays.flatMap((replay) => valuesIn(replay, name, when));
		return values.length === 0 ? null : new Set(values.map(({ shown }) => shown));
	}

	/** What the program gives for a call that is an example, as shown; `error` names the exception; null when no run says. */
	resultOf(call: string): { readonly got: string | null; readonly expected: string | null } | null {
		const test = this.situation.problem.tests.find((each) => each.kind === 'call' && squeezed(each.call) === squeezed(call));
		const result = this.situation.evidence.run.results.find((each) => each.test === test?.id);
		if (!test || !result) return null;
		const { ending } = result;
		return { got: ending.kind === 'returned' ? ending.value.shown : ending.kind === 'raised' ? ending.exception.type : null, expected: result.expected?.shown ?? test.expected };
	}

	/** How many rounds the loops of the runs make. */
	get rounds(): ReadonlySet<number> {
		return new Set(this.replays.flatMap((replay) => replay.outline.loops.flatMap((loop) => replay.loopRuns(loop).map(({ rounds }) => rounds.length))));
	}

	/** The number stands somewhere in the problem, the program, its runs or the conversation. */
	knows(number: string): boolean {
		return this.numbers.has(plain(number));
	}

	/** Numbers, texts, and the language's own values, in a text of ours or the model's. */
	get literal(): RegExp {
		const spelling = spellingOf(this.situation.code.language) ?? languages[0]?.spelling;
		const names = [spelling?.nothing, spelling?.true, spelling?.false].filter((name) => name).map((name) => `${name}\\b`);
		return new RegExp([String.raw`-?\d+(?:\.\d+)?`, String.raw`'[^'\n]*'`, String.raw`"[^"\n]*"`, String.raw`\[[^\]\n]*\]`, String.raw`\{[^}\n]*\}`, ...names].join('|'));
	}

	private gatherNumbers(): void {
		const { problem, code, evidence, turns } = this.situation;
		const add = (text: string) => {
			for (const [number] of text.matchAll(/\d+(?:\.\d+)?/g)) this.numbers.add(plain(number));
		};
		const count = (many: number) => this.numbers.add(String(many));
		add(problem.statement);
		add(code.text);
		for (const test of problem.tests) add(test.kind === 'call' ? `${test.call} ${test.expected} ${test.before ?? ''}` : `${test.typed.join(' ')} ${test.expected}`);
		for (const { output, ending, expected } of evidence.run.results) {
			add(output);
			add(expected?.shown ?? '');
			if (ending.kind === 'returned') this.addValue(ending.value);
			if (ending.kind === 'raised') add(ending.exception.message);
		}
		for (let line = 1; line <= code.text.split('\n').length; line++) count(line);
		for (let number = 0; number <= problem.tests.length; number++) count(number);
		for (const replay of this.replays) {
			for (const { state } of replay.moments) for (const value of Object.values(state)) this.addValue(value);
			for (const { arguments: given, returned } of replay.trace.activations) {
				for (const value of Object.values(given)) this.addValue(value);
				if (returned) this.addValue(returned);
			}
			for (const loop of replay.outline.loops) for (const { rounds } of replay.loopRuns(loop)) for (let round = 0; round <= rounds.length; round++) count(round);
			for (const name of new Set(replay.trace.activations.map((each) => each.function))) count(replay.trace.activations.filter((each) => each.function === name).length);
		}
		for (const { given, question } of turns) {
			if (given?.kind === 'typed') add(given.text);
			for (const segment of question.words) if (segment.kind !== 'lines') add(segment.text);
		}
	}

	private addValue({ shown, shape }: Value): void {
		for (const [number] of shown.matchAll(/\d+(?:\.\d+)?/g)) this.numbers.add(plain(number));
		if (shape.kind === 'items') this.numbers.add(String(shape.items.length));
		if (shape.kind === 'pairs') this.numbers.add(String(shape.pairs.length));
		if (shape.kind === 'text') this.numbers.add(String(shape.value.length));
	}
}

function valuesIn(replay: Replay, name: string, when: When): readonly Value[] {
	switch (when.kind) {
		case 'any':
			return [...replay.moments.flatMap(({ state }) => state[name] ?? []), ...replay.trace.activations.flatMap((each) => each.arguments[name] ?? [])];
		case 'round': {
			const runs = replay.outline.loops.flatMap((loop) => replay.loopRuns(loop));
			return runs.flatMap(({ rounds }) => {
				const round = rounds.at(when.round === -1 ? -1 : when.round - 1);
				return round ? [round.from.state[name], round.to?.state[name]].filter((value) => value !== undefined) : [];
			});
		}
		case 'before-loop':
			return replay.outline.loops.flatMap((loop) => replay.loopRuns(loop)).flatMap(({ entered }) => entered.state[name] ?? []);
		case 'line':
			return replay.passes(when.line).flatMap((moment) => [moment.state[name], replay.after(moment)?.[name]].filter((value) => value !== undefined));
		case 'end': {
			const last = replay.main ? replay.of(replay.main.id).at(-1) : replay.moments.at(-1);
			const value = last?.state[name];
			return value ? [value] : [];
		}
	}
}

/** `2.0` and `2` are one number. */
function plain(number: string): string {
	return /^\d+(?:\.\d+)?$/.test(number) ? String(Number(number)) : number;
}

/** A piece of code without its blanks and with one kind of quotes. */
export function squeezed(text: string): string {
	return text.replaceAll(/\s+/g, '').replaceAll('"', '\'');
}
