import { jsonrepair } from 'jsonrepair';
import * as z from 'zod';
import type { Log } from '../../log';
import { answerSchema } from '../../models/answerForm';
import type { ChatFailure, ChatMessage, ChatModel } from '../../models/chatModel';
import { jsonIn } from '../../models/tolerantJson';
import type { Explainer, ExplanationRequest, ExplanationUnit } from '../explanation';
import { checkConcept, checkLines, checkSummary, conceptsForm, linesForm, mostConcepts, summaryForm, type Checked, type Checking } from './explanationForm';
import { againMessages, conceptsMessages, linesMessages, statementsText, summaryMessages } from './explanationPrompt';

/** More statements than these are not asked for at once: the answer would not fit. The rest is built in. */
const mostStatements = 120;

/** How the parts of one kind are asked for and checked. */
interface Ask {
	readonly name: string;
	readonly schema: z.ZodType;
	readonly maxTokens: number;
	readonly messages: readonly ChatMessage[];
	/** The parts of a value that may be of the form, also of one whose end is missing. */
	readonly parts: (value: unknown) => readonly unknown[];
	readonly check: (part: unknown) => Checked<ExplanationUnit>;
	/** Whether two units explain the same thing: then the first one counts. */
	readonly isSame: (a: ExplanationUnit, b: ExplanationUnit) => boolean;
	/** What is still wanted when the parts that can be used are these; null: nothing. */
	readonly wanted: (units: readonly ExplanationUnit[], problems: number) => string | null;
	/** The built-in units that are put in for what is still missing after the second answer. */
	readonly filling: (units: readonly ExplanationUnit[], problems: number) => readonly ExplanationUnit[];
}

/**
 * Explains code with a language model. What it says is checked against the syntax tree part by part, and each part that holds
 * is given on as soon as the model has finished it. What does not hold, or is missing, is asked for once more, and then taken from
 * the built-in explainer (`by` tells which). A model that fails leaves all of it to the built-in explainer.
 */
export class ModelExplainer implements Explainer {
	private failed: ChatFailure | null = null;

	constructor(private readonly model: ChatModel, private readonly offline: Explainer, private readonly log: Log) {}

	/** How the model failed in the last explanation; null when it did not. */
	get failure(): ChatFailure | null {
		return this.failed;
	}

	async *explain(request: ExplanationRequest, signal: AbortSignal): AsyncIterable<ExplanationUnit> {
		this.failed = null;
		const builtIn = await collected(this.offline.explain(request, signal));
		if (builtIn.length === 0 || signal.aborted) {
			return;
		}
		const ask = askOf(request, await this.statements(request, builtIn, signal), builtIn);
		const units: ExplanationUnit[] = [];
		let problems: string[] = [];
		/** Takes what can be used; returns what is new. */
		const take = (parts: readonly unknown[]): readonly ExplanationUnit[] => parts.flatMap((part) => {
			const checked = ask.check(part);
			if (!checked.ok) {
				problems.push(checked.problem);
				return [];
			}
			if (units.some((unit) => ask.isSame(unit, checked.value))) {
				return [];
			}
			units.push(checked.value);
			return [checked.value];
		});

		let text = '';
		const call = this.model.complete({ messages: ask.messages, schema: answerSchema(ask.schema, ask.name), maxTokens: ask.maxTokens }, signal);
		for await (const chunk of call.chunks) {
			text += chunk;
			if (chunk.includes('}')) {
				yield* take(finished(text, ask.parts));
			}
		}
		const first = await call.outcome;
		if (signal.aborted || first.kind === 'cancelled') {
			return;
		}
		if (first.kind !== 'ok') {
			this.fail(first);
		} else {
			problems = [];
			yield* take(whole(first.value, ask.parts));
			const wanted = ask.wanted(units, problems.length);
			if (wanted !== null) {
				this.log.info(`a model's explanation holds in part (${ask.name}: ${units.length} parts, ${problems.length} refused): asked once more`);
				const again = againMessages(ask.messages, first.value, problems.length > 0 ? problems : ['something is missing'], wanted);
				problems = [];
				const second = await this.model.complete({ messages: again, schema: answerSchema(ask.schema, ask.name), maxTokens: ask.maxTokens }, signal).outcome;
				if (signal.aborted || second.kind === 'cancelled') {
					return;
				}
				if (second.kind === 'ok') {
					yield* take(whole(second.value, ask.parts));
				} else {
					this.fail(second);
				}
			}
		}
		yield* ask.filling(units, problems.length);
	}

	/** What the syntax tree takes together: the built-in explanation line by line has one unit for each. */
	private async statements(request: ExplanationRequest, builtIn: readonly ExplanationUnit[], signal: AbortSignal) {
		const units = request.kind === 'lines' ? builtIn : await collected(this.offline.explain({ ...request, kind: 'lines', evidence: null }, signal));
		return units.flatMap((unit) => (unit.kind === 'lines' ? [unit.range] : []));
	}

	private fail(failure: ChatFailure): void {
		this.log.warn(`the model failed to explain: ${failure.kind}`);
		this.failed = failure;
	}
}

function askOf(request: ExplanationRequest, statements: Checking['statements'], builtIn: readonly ExplanationUnit[]): Ask {
	const lines = request.code.text.split('\n');
	const checking: Checking = { lineCount: lines.length, range: request.range, blank: new Set(lines.flatMap((text, at) => (text.trim() === '' ? [at] : []))), statements };
	switch (request.kind) {
		case 'lines': {
			const asked = statements.slice(0, mostStatements);
			const missing = (units: readonly ExplanationUnit[], of: readonly Checking['statements'][number][]) => of.filter(({ from }) => !units.some((unit) => unit.kind === 'lines' && unit.range.from === from));
			return {
				name: 'lines', schema: linesForm, maxTokens: 400 + 80 * asked.length, messages: linesMessages(request, asked),
				parts: (value) => listIn(value, 'lines'),
				check: (part) => checked(linesForm.shape.lines.element, part, (one) => checkLines(one, checking)),
				isSame: (a, b) => a.kind === 'lines' && b.kind === 'lines' && a.range.from === b.range.from,
				wanted: (units) => {
					const left = missing(units, asked);
					return left.length === 0 ? null : `Give only these statements:\n${statementsText(left)}`;
				},
				filling: (units) => builtIn.filter((unit) => unit.kind === 'lines' && missing(units, [unit.range]).length > 0),
			};
		}
		case 'concepts':
			return {
				name: 'concepts', schema: conceptsForm, maxTokens: 1600, messages: conceptsMessages(request),
				parts: (value) => listIn(value, 'concepts').slice(0, mostConcepts),
				check: (part) => checked(conceptsForm.shape.concepts.element, part, (one) => checkConcept(one, checking)),
				isSame: (a, b) => a.kind === 'concepts' && b.kind === 'concepts' && a.concept === b.concept,
				wanted: (units, problems) => (problems === 0 && units.length > 0 ? null : 'Give only the concepts that could not be used, mended.'),
				filling: (units, problems) => {
					const known = new Set(units.flatMap((unit) => (unit.kind === 'concepts' ? [unit.concept, unit.name.toLowerCase()] : [])));
					const others = builtIn.filter((unit) => unit.kind === 'concepts' && !known.has(unit.concept) && !known.has(unit.name.toLowerCase()));
					return others.slice(0, units.length === 0 ? mostConcepts : Math.min(problems, mostConcepts - units.length));
				},
			};
		case 'summary':
			return {
				name: 'summary', schema: summaryForm, maxTokens: 600, messages: summaryMessages(request),
				parts: (value) => (summaryForm.safeParse(value).success ? [value] : []),
				check: (part) => checked(summaryForm, part, ({ summary }) => checkSummary(summary, checking)),
				isSame: (a, b) => a.kind === b.kind,
				wanted: (units) => (units.length > 0 ? null : 'Give the whole summary again, mended.'),
				filling: (units) => (units.length > 0 ? [] : builtIn),
			};
	}
}

function checked<T>(schema: z.ZodType<T>, part: unknown, check: (value: T) => Checked<ExplanationUnit>): Checked<ExplanationUnit> {
	const read = schema.safeParse(part);
	return read.success ? check(read.data) : { ok: false, problem: z.prettifyError(read.error) };
}

function listIn(value: unknown, name: string): readonly unknown[] {
	const list: unknown = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
	return Array.isArray(list) ? list : [];
}

/** The parts of a text that is still being written: all but the last, which may not be whole. */
function finished(text: string, parts: Ask['parts']): readonly unknown[] {
	try {
		return parts(JSON.parse(jsonrepair(text.slice(Math.max(0, text.indexOf('{')))))).slice(0, -1);
	} catch {
		return [];
	}
}

/** The parts of a whole answer; of what it may mean as JSON the first reading that has any. */
function whole(text: string, parts: Ask['parts']): readonly unknown[] {
	for (const value of jsonIn(text)) {
		const found = parts(value);
		if (found.length > 0) {
			return found;
		}
	}
	return [];
}

async function collected(units: AsyncIterable<ExplanationUnit>): Promise<readonly ExplanationUnit[]> {
	const all: ExplanationUnit[] = [];
	for await (const unit of units) {
		all.push(unit);
	}
	return all;
}
