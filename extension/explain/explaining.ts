import type { Log } from '../log';
import type { ChatFailure } from '../models/chatModel';
import { isEnglishTag } from '../tutor/llm/english';
import { cacheName, type ExplanationCache } from './explanationCache';
import type { Explainer, ExplanationRequest, ExplanationUnit } from './explanation';

/** An explainer, and what its explanations are kept under: another name where it would say something else. */
export interface NamedExplainer {
	readonly explainer: Explainer & { readonly failure?: ChatFailure | null };
	readonly name: string;
	/** What the student calls the model; missing where there is none. */
	readonly label?: string;
}

export interface ExplainingParts {
	/** The built-in explainer: always there, and what a refused unit is replaced from. */
	readonly offline: NamedExplainer;
	/** The explainer that thinks with the model that is chosen now; null: none. `session`: whose budget it uses. */
	readonly model: (session: string | null) => Promise<NamedExplainer | null>;
	readonly cache: ExplanationCache;
	readonly log: Log;
}

/** What a session that is open on the program has to say about its explanations. */
export interface SessionLimits {
	readonly session: string;
	/** Whether a unit may be shown. */
	readonly allows: (unit: ExplanationUnit) => boolean;
}

/** A unit that may be shown; `held`: there was more, which the session that is open keeps back. */
export type Explained =
	| { readonly kind: 'unit'; readonly unit: ExplanationUnit }
	| { readonly kind: 'held' }
	/** A model is chosen and is not asked: what it says during a session is checked in English alone. */
	| { readonly kind: 'unread' }
	/** The model failed; what it did not say is built in. */
	| { readonly kind: 'failed'; readonly failure: ChatFailure; readonly label: string };

/**
 * Explains code: from the cache where the same was explained before, else by the model where one is chosen, else built in.
 * Each unit comes as soon as it is whole. While a session is open on the program every unit passes its guard first, and a
 * refused one is replaced by the plain built-in words, in which there is no value of a run.
 */
export class Explaining {
	constructor(private readonly parts: ExplainingParts) {}

	/** Ends early when stopped, and keeps nothing then. Rejects as the explainer does. */
	async *explain(request: ExplanationRequest, limits: SessionLimits | null, signal: AbortSignal): AsyncIterable<Explained> {
		const who = await this.explainer(request, limits);
		if (limits && request.kind !== 'lines' && !isEnglishTag(request.language) && (await this.parts.model(limits.session))) {
			yield { kind: 'unread' };
		}
		const units = this.units(request, who, signal);
		if (!limits) {
			for await (const unit of units) {
				yield { kind: 'unit', unit };
			}
		} else {
			yield* request.kind === 'lines' ? this.allOrNone(units, request, limits, signal) : this.oneByOne(units, request, limits, signal);
		}
		const failure = who.explainer.failure ?? null;
		if (failure && !signal.aborted) {
			yield { kind: 'failed', failure, label: who.label ?? who.name };
		}
	}

	/**
	 * During a session line by line is built in throughout: lines that one voice tells and another does not would stand out. And the
	 * guard reads English alone.
	 */
	private async explainer({ kind, language }: ExplanationRequest, limits: SessionLimits | null): Promise<NamedExplainer> {
		const mayAsk = !limits || (kind !== 'lines' && isEnglishTag(language));
		return (mayAsk ? await this.parts.model(limits?.session ?? null) : null) ?? this.parts.offline;
	}

	private async *units(request: ExplanationRequest, { explainer, name }: NamedExplainer, signal: AbortSignal): AsyncIterable<ExplanationUnit> {
		const kept = await cacheName(request, name);
		const before = await this.parts.cache.get(kept);
		if (before) {
			yield* before;
			return;
		}
		const made: ExplanationUnit[] = [];
		for await (const unit of explainer.explain(request, signal)) {
			if (signal.aborted) {
				return;
			}
			made.push(unit);
			yield unit;
		}
		// What a model left wholly to the built-in explainer is asked of it again the next time.
		if (!signal.aborted && (explainer === this.parts.offline.explainer || made.some(({ by }) => by === 'model'))) {
			await this.parts.cache.put(kept, made);
		}
	}

	/** Line by line: a gap among the lines would point at what is not said, so that one line kept back keeps all of them back. */
	private async *allOrNone(units: AsyncIterable<ExplanationUnit>, request: ExplanationRequest, limits: SessionLimits, signal: AbortSignal): AsyncIterable<Explained> {
		const made: ExplanationUnit[] = [];
		for await (const unit of units) {
			made.push(unit);
		}
		const allowed = made.every(limits.allows) ? made : await this.plain(request, signal);
		if (signal.aborted) {
			return;
		}
		if (!allowed.every(limits.allows)) {
			this.parts.log.info('line by line is held back: the guard refuses a line of it');
			yield { kind: 'held' };
			return;
		}
		for (const unit of allowed) {
			yield { kind: 'unit', unit };
		}
	}

	private async *oneByOne(units: AsyncIterable<ExplanationUnit>, request: ExplanationRequest, limits: SessionLimits, signal: AbortSignal): AsyncIterable<Explained> {
		let plain: readonly ExplanationUnit[] | null = null;
		let shown = 0;
		let isHeld = false;
		for await (const unit of units) {
			let allowed: ExplanationUnit | null = unit;
			if (!limits.allows(unit)) {
				this.parts.log.info(`the guard refused a unit of ${unit.kind} by ${unit.by}`);
				plain ??= await this.plain(request, signal);
				const instead = plain.find((each) => isInPlaceOf(each, unit));
				allowed = instead && limits.allows(instead) ? instead : null;
			}
			if (signal.aborted) {
				return;
			}
			if (allowed) {
				shown += 1;
				yield { kind: 'unit', unit: allowed };
			}
			isHeld ||= !allowed;
		}
		if (isHeld && shown === 0) {
			yield { kind: 'held' };
		}
	}

	/** The built-in explanation in its plainest words: every line neutral, nothing of a run. */
	private async plain(request: ExplanationRequest, signal: AbortSignal): Promise<readonly ExplanationUnit[]> {
		const { from, to } = request.range;
		const neutral = Array.from({ length: to - from + 1 }, (_, at) => from + at);
		const units: ExplanationUnit[] = [];
		for await (const unit of this.parts.offline.explainer.explain({ ...request, level: 'intermediate', evidence: null, neutral }, signal)) {
			units.push(unit);
		}
		return units;
	}
}

function isInPlaceOf(plain: ExplanationUnit, unit: ExplanationUnit): boolean {
	switch (plain.kind) {
		case 'lines':
			return unit.kind === 'lines' && plain.range.from === unit.range.from && plain.range.to === unit.range.to;
		case 'concepts':
			return unit.kind === 'concepts' && plain.concept === unit.concept;
		case 'summary':
			return unit.kind === 'summary';
	}
}
