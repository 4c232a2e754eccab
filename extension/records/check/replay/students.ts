/** Scripted students: what each does at an open question. They see what a student sees, and the careful one also works it out. */
import { counterexampleTemplate, doubtedOptions, keepOptions, keepTemplate, narrowTemplate, shouldTemplate } from '../../../tutor/offline/moves/names';
import type { Purpose } from '../../../tutor/roles';
import type { Question } from '../../../words';
import type { JournalGiven } from '../../../session/events/events';

export const studentKinds = ['careful', 'guessing', 'silent', 'editing', 'mending'] as const;
export type StudentKind = (typeof studentKinds)[number];

export type Act =
	| { readonly kind: 'answer'; readonly given: Exclude<JournalGiven, { kind: 'check' }> }
	| { readonly kind: 'quick'; readonly quick: 'not-sure' | 'another-way' | 'disputes' | 'skip' }
	/** Puts the right program into the editor and presses Check. */
	| { readonly kind: 'repair' }
	/** Mends the one place that was asked about, and presses Check. */
	| { readonly kind: 'mend' }
	/** Presses Check without a change. */
	| { readonly kind: 'check' };

export interface Seen {
	readonly question: Question;
	readonly version: number;
	readonly code: string;
	/** Questions seen before this one in the session. */
	readonly asked: number;
	/** Times that this student has answered a question of this stage wrong before. */
	readonly wrongHere: number;
	/** Questions of this stage seen before this one. */
	readonly askedHere: number;
	/** A number that belongs to the case, so that not all sessions are lucky at the same places. */
	readonly seed: number;
	readonly purpose: Purpose;
	/** What the right program gives for the call that the question is about, where no example says it; null where that is not known. */
	readonly byTask: string | null;
	readonly trueLines: readonly number[];
	readonly canRepair: boolean;
}

/** What the student does. Deterministic: the same session is played the same way. */
export function act(student: StudentKind, seen: Seen): Act {
	const own = student === 'silent' ? null : ownWord(seen);
	if (own) {
		return own;
	}
	switch (student) {
		case 'careful':
			return careful(seen);
		case 'guessing':
			return seen.purpose === 'reflect' ? { kind: 'quick', quick: 'skip' } : guessing(seen);
		case 'silent':
			return seen.purpose === 'task' ? { kind: 'quick', quick: 'not-sure' } : { kind: 'quick', quick: 'skip' };
		case 'mending':
			return seen.question.answer.kind === 'edit' && seen.canRepair ? { kind: 'mend' } : careful(seen);
		case 'editing':
			return seen.purpose === 'task' && seen.canRepair ? { kind: 'repair' } : careful(seen);
	}
}

/**
 * What nobody but the student says: a call of their own, which is one that is known to fail with another number in it where it has one;
 * and the value that a call should give.
 */
function ownWord({ question, byTask }: Seen): Act | null {
	if (question.template === narrowTemplate) {
		return byTask === null ? { kind: 'quick', quick: 'skip' } : typed(byTask);
	}
	if (question.template === shouldTemplate) {
		return typed('0');
	}
	// What was only made up is no example.
	if (question.template === keepTemplate) {
		return chosen(keepOptions.leave);
	}
	const call = question.template === counterexampleTemplate ? question.help[0]?.words.find((segment) => segment.kind === 'code') : undefined;
	return call?.kind === 'code' ? typed(`maybe ${call.text.replace(/\d+/, (number) => String(Number(number) + 1))}`) : null;
}

/** Works out what the question asks, misjudges the first prediction (as most do), and repairs when asked to. */
function careful(seen: Seen): Act {
	const { question } = seen;
	if (question.answer.kind === 'edit') {
		return seen.canRepair ? { kind: 'repair' } : { kind: 'quick', quick: 'not-sure' };
	}
	if (question.stage === 'predict' && seen.wrongHere === 0 && seen.purpose === 'task') {
		const foil = question.foils[0];
		if (foil) {
			return question.answer.kind === 'choice' ? chosen(foil.answer) : typed(foil.answer);
		}
	}
	return rightAnswer(seen);
}

function rightAnswer({ question, version, code, trueLines }: Seen): Act {
	const { truth } = question;
	switch (truth.kind) {
		case 'value':
			return typed(truth.value.shown);
		case 'values':
			return typed(truth.values.map((value) => value.shown).join(', '));
		case 'count':
			return typed(String(truth.count));
		case 'choice':
			return chosen(truth.id);
		case 'output':
			return typed(truth.text);
		case 'cells':
			return typed(truth.values.map((value) => value.shown).join('\n'));
		case 'places': {
			const place = truth.places.find((one) => one.kind === 'lines' && trueLines.includes(one.from)) ?? truth.places[0];
			const line = place === undefined ? 0 : place.kind === 'lines' ? place.from : Math.max(0, place.after);
			return { kind: 'answer', given: { kind: 'line', line, version, text: code.split('\n')[line] ?? '' } };
		}
		case 'run':
			return { kind: 'repair' };
		case 'open':
			return wish(question) ?? (question.answer.kind === 'choice' ? chosen(sensible(question.answer.options.map(({ id }) => id))) : typed('I write down the values for a small case first.'));
	}
}

/** What should be there: the value with which the rest comes right, where one is known, else what the run has; null for a question of another kind. */
function wish({ answer, held, foils }: Question): Act | null {
	if (answer.kind !== 'value' && answer.kind !== 'count') {
		return null;
	}
	const meant = held.find((segment) => segment.kind === 'code');
	const said = meant?.kind === 'code' ? meant.text : foils[0]?.answer;
	return said === undefined ? { kind: 'quick', quick: 'not-sure' } : typed(said);
}

/** What nobody marks: the right program is right, and an example that it fails is wrong. */
function sensible(options: readonly string[]): string {
	return options.find((id) => id === doubtedOptions.program || id === doubtedOptions.wrong) ?? options[0] ?? '';
}

/** Every so manyth answer of a stage is a lucky one. */
const luck = 3;

/** Gives the first thing that comes to mind, right every third time of a stage, and repairs only when asked the third time. */
function guessing(seen: Seen): Act {
	const { question, seed, askedHere } = seen;
	if (question.answer.kind === 'edit') {
		return seen.wrongHere >= 2 && seen.canRepair ? { kind: 'repair' } : { kind: 'check' };
	}
	if ((seed + askedHere) % luck === luck - 1) {
		return rightAnswer(seen);
	}
	const pick = seed * 7 + seen.asked;
	if (question.answer.kind === 'choice') {
		const right = rightAnswer(seen);
		const others = question.answer.options.filter(({ id }) => right.kind !== 'answer' || right.given.kind !== 'chosen' || right.given.option !== id);
		return chosen(others[pick % Math.max(1, others.length)]?.id ?? question.answer.options[0]?.id ?? '');
	}
	if (question.answer.kind === 'line') {
		const lines = seen.code.split('\n');
		const line = pick % lines.length;
		return { kind: 'answer', given: { kind: 'line', line, version: seen.version, text: lines[line] ?? '' } };
	}
	return typed(question.foils[0]?.answer ?? String(seen.asked));
}

function typed(text: string): Act {
	return { kind: 'answer', given: { kind: 'typed', text } };
}

function chosen(option: string): Act {
	return { kind: 'answer', given: { kind: 'chosen', option } };
}
