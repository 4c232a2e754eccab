import type { Edit, Place, RankedPlace, Run, Test } from '../../words';
import { applyEdits } from '../../code/edits';
import type { RepairDoubt } from '../../code/language';
import type { ProgramParser } from '../../code/parser';
import type { Attempter } from '../attempts';
import type { Program } from '../runner';
import { rankPlaces } from '../suspicion';
import { editsOf } from './candidate';
import { isOneSided } from './oneSided';
import { rankPlacesOf, rankVersions, type RankedVersion } from './ranking';
import { compareVersions } from './agreement';
import type { SearchOptions } from './asked';
import { Doubts } from './doubts';
import { isWhole, missingNames } from './gain';
import { focusOn, type Focus } from './focus';
import { leaner } from './leaner';
import { searchRepairs } from './search';
import { contradicted, suspectTest } from './suspect';
import { type Undecided, undecidedCalls } from './undecided';

/** Changes after which every test passes. */
export interface Repair {
	/** Each counts from the program as it is. */
	readonly edits: readonly Edit[];
	readonly places: readonly Place[];
	/** The knowledge that each change's mistake lacks, the first change first. */
	readonly concepts: readonly string[];
	/** The kinds of mistakes that are taken back. */
	readonly rules: readonly string[];
	/** Less is likelier. */
	readonly score: number;
	readonly text: string;
	/** Other changes at the same places after which the program does the same on every input that was tried. */
	readonly alike: readonly (readonly Edit[])[];
	/** Passing versions, this one included, that did the same on every input that was tried. */
	readonly agreeing: number;
	/** Why it is hardly what is meant, although every test passes; absent for no such reason. `one-sided`: all examples want the same, and it passes them whatever is wrong. `example-in-doubt`: the test that it mends is likelier wrong. */
	readonly doubt?: RepairDoubt | 'one-sided' | 'example-in-doubt';
}

/** What a search found out about a program. */
export interface RepairFindings {
	/** False: the program touches more than itself, or there was nothing to search for. */
	readonly searched: boolean;
	/** The likeliest first; those that there is a doubt about behind all others. */
	readonly repairs: readonly Repair[];
	/** Without a repair beyond doubt: the changes after which most tests pass, and which they are. */
	readonly partial: { readonly repair: Repair; readonly passed: readonly boolean[] } | null;
	/** Without a repair beyond doubt: the id of the test that may itself be wrong, where several changes or the words of the task are against it. */
	readonly suspect: string | null;
	/** Where to look, the likeliest first. */
	readonly places: readonly RankedPlace[];
	readonly tried: number;
	/** Calls on which repairs part, in the order in which they were given: what should come out there is a question to ask. */
	readonly undecided: readonly Undecided[];
}

export interface RepairAsked {
	readonly program: Program;
	readonly tests: readonly Test[];
	/** The program's run on these tests. */
	readonly run: Run;
	readonly reference: string | null;
	/** The task in words; what the program says of itself is known without. */
	readonly said?: string;
	/** Where that run is suspicious, the most suspicious first, where more is known of it than the lines of its tests. */
	readonly places?: readonly RankedPlace[];
	/** Calls that no test has and that what is asked of the program decides. */
	readonly calls?: readonly string[];
}

/** What a search finds before its repairs are asked about. */
type Searched = Omit<RepairFindings, 'undecided'>;

/** A program of which the tests reach more than so many characters is not searched: every version of it is a text of its own, and there are thousands. */
const longest = 12_000;
/** Rounds and calls of a version of the whole program that was found as one of its part. */
const wholeSteps = 100_000;

/** A repair that is so much less likely than one which goes against the words of the task is there for the example's sake as well. */
const muchLess = 0.2;
/** And so much less than one that only turns a condition over: two changes for one. */
const farLess = 1.8;

/** Searches for repairs of a program that fails a test, ranks them and says where the mistake is. Rejects as the attempter does. */
export async function findRepairs(attempter: Attempter, parser: ProgramParser, asked: RepairAsked, signal: AbortSignal, options: SearchOptions = {}): Promise<RepairFindings> {
	const parsed = parser.parse(asked.program.text);
	const statements = parsed.outline().statementLines;
	const searchable = parsed.read((root) => parser.language.repair.isSearchable(root));
	parsed.dispose();
	const suspicious = asked.places ?? rankPlaces(asked.run, statements);
	const isRight = !asked.run.syntax && asked.run.results.every(({ passed }) => passed);
	const focus = focusOn(parser, asked.program.text, asked.tests, asked.run);
	const none = { searched: false, repairs: [], partial: null, suspect: null, places: isRight ? [] : suspicious, tried: 0, undecided: [] };
	if (!searchable || isRight || focus.text.length > longest || asked.tests.length === 0) return none;
	const isPart = focus.text !== asked.program.text;
	const found = await search(attempter, parser, { ...asked, program: { ...asked.program, text: focus.text } }, isPart ? focus.suspicious(suspicious) : suspicious, signal, options);
	const told = isPart ? await inWhole(attempter, asked, focus, found, suspicious, signal) : found;
	return { ...told, undecided: await undecidedCalls(attempter, asked.program, told.repairs.filter(({ doubt }) => doubt === undefined), asked.calls ?? [], signal) };
}

async function search(attempter: Attempter, parser: ProgramParser, { program, tests, run, reference, said = '' }: RepairAsked, suspicious: readonly RankedPlace[], signal: AbortSignal, options: SearchOptions): Promise<Searched> {
	const parsed = parser.parse(program.text);
	const patterns = parsed.mistakes();
	parsed.dispose();
	const doubts = new Doubts(parser, program.text, said, isOneSided(program.text, tests, run));
	const found = await searchRepairs(attempter, parser, { program, tests, reference, suspicious, said, missing: missingNames(run), steps: tests.map((test) => stepsOf(run, test)) }, signal, options, doubts);
	const grounds = { suspicious, patterns };
	const groups = await compareVersions(attempter, parser, program, tests, rankVersions(await leaner(attempter, program, tests, found.passing, signal), grounds), signal);
	const all = groups.flat();
	const against = Math.min(...all.filter(({ version }) => doubts.of(version) === 'against-the-task').map(({ score }) => score));
	const contrary = against < Infinity ? contradicted(tests, found.before) : null;
	const beyondDoubt = Math.min(...all.filter(({ version }) => doubts.of(version) === null).map(({ score }) => score));
	const ofVersion = ({ version, score }: RankedVersion) => {
		const doubt = doubts.of(version);
		// One that is so much likelier than all others is what is meant, however few examples speak for it.
		return doubt === 'one-sided' && beyondDoubt > score + farLess ? null : doubt;
	};
	const doubtOf = ({ version, score }: RankedVersion): Repair['doubt'] | null => ofVersion({ version, score }) ?? (contrary !== null && score > against + muchLess ? 'example-in-doubt' : null);
	const isSure = (one: RankedVersion) => doubtOf(one) === null;
	const merged = (isMeant: (one: RankedVersion) => boolean) => groups.flatMap((group) => mergePlaces(group.filter(isMeant))).sort((a, b) => a.first.score - b.first.score);
	const [sure, doubtful] = [merged(isSure), merged((one) => !isSure(one))];
	const repair = ({ first, alike, agreeing }: Merged): Repair => {
		const [{ version, score }, doubt] = [first, doubtOf(first)];
		return {
			edits: editsOf(program.text, version), places: version.places, concepts: version.changes.map(({ concept }) => concept), rules: version.changes.map(({ rule }) => rule), score, text: version.text,
			alike: alike.map((one) => editsOf(program.text, one.version)), agreeing, ...(doubt ? { doubt } : {}),
		};
	};
	const [best] = found.partial;
	const [half] = best ? rankVersions([best], grounds) : [];
	const isNone = sure.length === 0;
	const sureTexts = new Set(all.filter(isSure).map(({ version }) => version.text));
	const single = found.single.filter((one) => !isWhole(one) || sureTexts.has(one.text));
	return {
		searched: true, repairs: [...sure, ...doubtful].map(repair), partial: best && half && isNone ? { repair: repair({ first: half, alike: [], agreeing: 1 }), passed: best.passed } : null,
		suspect: isNone ? ((await suspectTest(attempter, program, tests, found.partial, signal)) ?? contrary) : null,
		places: rankPlacesOf({ ...found, single }, sure.map(({ first }) => first), suspicious), tried: found.tried,
	};
}

/** What was found in a part, told of the whole; repairs that do not hold there are left out. */
async function inWhole(attempter: Attempter, { program, tests }: RepairAsked, focus: Focus, found: Searched, suspicious: readonly RankedPlace[], signal: AbortSignal): Promise<Searched> {
	const told = (repair: Repair): readonly Repair[] => {
		const edits = focus.edits(repair.edits);
		if (edits === null) return [];
		return [{ ...repair, edits, places: repair.places.map((place) => focus.place(place)), text: applyEdits(program.text, edits), alike: repair.alike.flatMap((one) => { const mapped = focus.edits(one); return mapped === null ? [] : [mapped]; }) }];
	};
	const all = found.repairs.flatMap(told);
	const plan = { tests, budgets: tests.map(() => wholeSteps), decisive: tests.length, all: true };
	const held = all.length === 0 ? [] : await attempter.attempt(program, all.map(({ text }) => text), plan, signal);
	const repairs = all.filter((_, at) => held[at]?.broken === null && held[at].passed.every((passed) => passed));
	const [half] = found.partial ? told(found.partial.repair) : [];
	const lost = found.repairs.length > 0 && repairs.length === 0;
	return {
		...found, repairs, partial: found.partial && half ? { ...found.partial, repair: half } : null,
		places: lost ? suspicious : found.places.map(({ place, score }) => ({ place: focus.place(place), score })),
	};
}

interface Merged {
	readonly first: RankedVersion;
	readonly alike: readonly RankedVersion[];
	readonly agreeing: number;
}

/** Of versions that do the same by changes at the same places one stands for all: the likeliest. */
function mergePlaces(group: readonly RankedVersion[]): readonly Merged[] {
	const places = new Map<string, RankedVersion[]>();
	for (const one of group) {
		const key = JSON.stringify(one.version.places);
		places.set(key, [...(places.get(key) ?? []), one]);
	}
	return [...places.values()].flatMap(([first, ...alike]) => (first ? [{ first, alike, agreeing: group.length }] : []));
}

/** Lines of the run until it ended by itself. */
function stepsOf(run: Run, test: Test): number | null {
	const result = run.results.find((one) => one.test === test.id);
	return result && ['returned', 'raised', 'ended', 'exited'].includes(result.ending.kind) && result.steps > 0 ? result.steps : null;
}
