/** *Compare*: what do the failing examples share that no passing one has? */
import * as l10n from '@vscode/l10n';
import type { Words } from '../../../words';
import { type Candidate, draft } from '../draft';
import { say } from '../say';
import type { Subject } from '../subject';
import { triedTests } from '../closing/tried';
import { isSure } from '../questions/locate';
import { compareTemplate } from './names';
import { type Part, type Relation, partsOf, properties, type Property, relations, scales } from './properties';

/** One example shares everything with itself: with fewer than two on either side what tells them apart is chance. */
const least = { failing: 2, passing: 2 };
/** Examples on either side before evenness is taken for more than chance. */
const leastForParity = 3;
/** Options beside the right one. */
const mostWrong = 3;

/** What could be true of one part of every input. */
interface Trait {
	readonly id: string;
	readonly words: Words;
	readonly failing: readonly boolean[];
	readonly passing: readonly boolean[];
}

/**
 * A choice among traits of the inputs, of which exactly one holds for every failing example and for no passing one. Nothing where
 * none does, where an input cannot be read, where an example was not run, or where the examples fail in several ways.
 */
export function compareQuestions(subject: Subject): readonly Candidate[] {
	// Where the mistake is known, what the inputs share by chance would lead away from it.
	if (isSure(subject) && !hasLinesOfItsOwn(subject)) return [];
	const traits = traitsOf(subject);
	const separating = traits.filter(isSeparating);
	const right = separating.find((trait) => !isParity(trait)) ?? (canShowParity(separating[0]) ? separating[0] : undefined);
	const wrong = traits.filter((trait) => !isSeparating(trait) && isTempting(trait)).slice(0, mostWrong);
	if (!right || wrong.length < 2) return [];
	const options = traits.filter((trait) => trait === right || wrong.includes(trait));
	return [
		draft(subject, {
			stage: 'predict',
			template: compareTemplate,
			slots: {},
			answer: { kind: 'choice', options: options.map(({ id, words }) => ({ id, words })) },
			truth: { kind: 'choice', id: right.id },
			foils: wrong.map(({ id, failing }) => ({ answer: id, misconception: failing.every((each) => each) ? 'looks-only-at-failures' : 'looks-at-some-failures' })),
			words: say(l10n.t('Compare your examples. What is true for every one that fails and for none that passes?')),
			fact: say(l10n.t('Of the examples, exactly those fail in which {0}.'), right.words),
			held: say(l10n.t('Yes: exactly those fail in which {0}.'), right.words),
			reworded: [say(l10n.t('Write the inputs in two lists, those that fail and those that pass. Which sentence fits the whole first list and nothing in the second?'))],
			help: [{ rung: 'smaller-question', words: say(l10n.t('Take the sentences one by one. Can you find an example that passes although the sentence is true for it?')) }],
			asks: 'compare',
			isSmaller: true,
			follows: ({ question, assessment }) => assessment?.correct !== true && assessment?.understood.length === 0 && (question.stage === 'locate' || (question.stage === 'predict' && question.template !== compareTemplate && question.slots.variable !== undefined)),
		}),
	];
}

/** All failing runs come to a line that no passing one comes to: what tells the inputs apart decides that. */
function hasLinesOfItsOwn({ failing, passing }: Subject): boolean {
	const ranPassing = new Set(passing.flatMap(({ result }) => result.lines));
	const [first, ...others] = failing.map(({ result }) => result.lines);
	return (first ?? []).some((at) => !ranPassing.has(at) && others.every((lines) => lines.includes(at)));
}

/** Traits that can be told for every example, or nothing where the examples do not allow it. */
function traitsOf(subject: Subject): readonly Trait[] {
	const all = triedTests(subject.ground);
	const failing = all.filter(({ result }) => !result.passed);
	const passing = all.filter(({ result }) => result.passed);
	const own = new Set(subject.bug.symptom.tests);
	const isOneBug = failing.every(({ test, result }) => own.has(test.id) && result.ending.kind !== 'not-run' && result.ending.kind !== 'bad-test');
	if (!isOneBug || failing.length < least.failing || passing.length < least.passing || !subject.spelling) return [];
	const { entry } = subject.ground.problem;
	const name = entry.kind === 'function' ? entry.name : null;
	const parameters = subject.ground.outline.functions.find((each) => each.name === name)?.parameters ?? [];
	const { nothing, true: yes, false: no } = subject.spelling;
	const read = ({ test }: (typeof all)[number]) => partsOf(test, name, parameters, { nothing, true: yes, false: no });
	const failed = failing.map(read).filter((parts) => parts !== null);
	const passed = passing.map(read).filter((parts) => parts !== null);
	const count = failed[0]?.length ?? 0;
	const isLevel = [...failed, ...passed].every((parts) => parts.length === count);
	if (failed.length < failing.length || passed.length < passing.length || !isLevel) return [];
	return Array.from({ length: count }, (_, at) => at).flatMap((at) => [
		...properties.flatMap((property) => traitOf(property, at, failed, passed) ?? []),
		...Array.from({ length: count }, (_, other) => other).filter((other) => other !== at).flatMap((other) => relations.flatMap((relation) => relationTrait(relation, at, other, failed, passed) ?? [])),
		...scales.flatMap(({ id, sizeOf, more, less }) => boundary(`${id}-${at}`, at, sizeOf, more, less, failed, passed) ?? []),
	]);
}

type Inputs = readonly (readonly Part[])[];

/** The sizes of the failing inputs lie all above those of the passing ones, or all below: the bound is the nearest that passes. */
function boundary(id: string, at: number, sizeOf: (part: Part) => number | null, more: Bound, less: Bound, failing: Inputs, passing: Inputs): Trait | null {
	const sizes = (all: Inputs) => all.map((parts) => (parts[at] ? sizeOf(parts[at]) : null));
	const [failed, passed] = [sizes(failing), sizes(passing)];
	const name = failing[0]?.[at]?.name;
	if (!name || !isKnown(failed) || !isKnown(passed)) return null;
	const truths = { failing: failed.map(() => true), passing: passed.map(() => false) };
	if (Math.min(...failed) > Math.max(...passed)) return { id, words: more(name, Math.max(...passed)), ...truths };
	return Math.max(...failed) < Math.min(...passed) ? { id, words: less(name, Math.min(...passed)), ...truths } : null;
}

type Bound = (part: Words, bound: number) => Words;

function isKnown<T>(all: readonly (T | null)[]): all is readonly T[] {
	return all.every((each) => each !== null);
}

function relationTrait(relation: Relation, at: number, other: number, failing: Inputs, passing: Inputs): Trait | null {
	const holds = (all: Inputs) => all.map((parts) => (parts[at] && parts[other] ? relation.holds(parts[at].value, parts[other].value) : null));
	const [failed, passed] = [holds(failing), holds(passing)];
	const [one, two] = [failing[0]?.[at]?.name, failing[0]?.[other]?.name];
	if (!one || !two || !isKnown(failed) || !isKnown(passed) || (relation.isMutual && other < at)) return null;
	return { id: `${relation.id}-${at}-${other}`, words: relation.words(one, two), failing: failed, passing: passed };
}

function traitOf(property: Property, at: number, failing: Inputs, passing: Inputs): Trait | null {
	const holds = (all: Inputs) => all.map((parts) => (parts[at] ? property.holds(parts[at].value) : null));
	const [failed, passed] = [holds(failing), holds(passing)];
	const name = failing[0]?.[at]?.name;
	if (!name || !isKnown(failed) || !isKnown(passed)) return null;
	return { id: `${property.id}-${at}`, words: property.words(name), failing: failed, passing: passed };
}

function isSeparating({ failing, passing }: Trait): boolean {
	return failing.every((each) => each) && !passing.some((each) => each);
}

/** Of few inputs half are even by chance: that tells something only where nothing else does, and many examples speak for it. */
function isParity({ id }: Trait): boolean {
	return /^(?:even|odd)/.test(id);
}

function canShowParity(trait: Trait | undefined): boolean {
	return trait !== undefined && trait.failing.length >= leastForParity && trait.passing.length >= leastForParity;
}

/** True of some input and not of all: worth a look before it is refused. */
function isTempting({ failing, passing }: Trait): boolean {
	return [...failing, ...passing].some((each) => each) && ![...failing, ...passing].every((each) => each);
}
