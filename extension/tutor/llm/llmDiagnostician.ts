import * as z from 'zod';
import { applyEdits } from '../../code/edits';
import type { Log } from '../../log';
import type { Diagnosis, Edit, Insight, Run, Stage, Task } from '../../words';
import { check } from '../guard';
import { tasksOf } from '../offline/diagnosis/diagnostician';
import { conceptsIn } from '../offline/teaching/lessons';
import type { Diagnostician, Ground, Trial } from '../roles';
import type { Consultation } from './consultation';
import { type FoundBug, knownBugs } from '../offline/diagnosis/foundBugs';
import { examplesText } from './facts';
import { diagnosticianMessages } from './prompts/diagnosticianPrompt';
import { asProgram, hunksOf, mostChanged, needed, sizeOf } from './rewrites';

export const repairSchema = z.object({
	program: z.string(),
	bugs: z.array(z.object({ description: z.string(), from: z.number(), to: z.number(), concept: z.string(), insights: z.array(z.string()) })),
});

/** Once asked, and the failing run fed back at most twice. */
const tries = 3;
/** More places than these are a rewrite, without a closer look. */
const mostHunks = 12;

/**
 * Bugs from a model's repair, believed only when the repaired program passes the tests in the sandbox and mends rather than rewrites.
 * Without one the evidence speaks alone; one that stays too far from the program says that the program is far off.
 */
export class LlmDiagnostician implements Diagnostician {
	/** `evidence` only looks at the run; `offline` is asked where the model finds no repair. */
	constructor(
		private readonly consultation: Consultation, private readonly offline: Diagnostician, private readonly trial: Trial, private readonly log: Log,
		private readonly evidence: Diagnostician = offline,
	) {}

	async diagnose(ground: Ground, previous: Diagnosis | null, signal: AbortSignal, isPause = false): Promise<Diagnosis> {
		if (!(await this.consultation.isOpen())) return this.offline.diagnose(ground, previous, signal);
		const evident = await this.evidence.diagnose(ground, previous, signal);
		if (evident.bugs.length === 0 || evident.standing === 'unfinished') return evident;
		const found = await this.consultation.attempt(() => this.known(ground, evident, previous, isPause, signal), evident, signal);
		return found === evident && this.evidence !== this.offline ? this.offline.diagnose(ground, previous, signal) : found;
	}

	private async known(ground: Ground, evident: Diagnosis, previous: Diagnosis | null, isPause: boolean, signal: AbortSignal): Promise<Diagnosis> {
		const passes = async (text: string) => isPassing(await this.trial(ground, text, signal));
		const kept = await this.stillKnown(ground, evident, previous, passes, signal);
		if (kept ?? isPause) return kept ?? evident;
		const repair = await this.repair(ground, passes, signal);
		if (repair === 'far-off') return { ...evident, standing: 'far-off' };
		if (!repair) return evident;
		const bugs = await knownBugs(ground, evident, previous, repair, (text) => this.trial(ground, text, signal));
		return { ...evident, bugs };
	}

	tasks(ground: Ground, diagnosis: Diagnosis): readonly Task[] {
		return diagnosis.bugs.flatMap((bug) => (bug.kind === 'known' && bug.insights ? worded(tasksOf(ground, diagnosis, bug), bug.insights) : this.offline.tasks(ground, { ...diagnosis, bugs: [bug] })));
	}

	stages(diagnosis: Diagnosis, bug: string): readonly Stage[] {
		return this.offline.stages(diagnosis, bug);
	}

	/** The known bugs of before, when their repairs still make the program pass: no model is asked again. */
	private async stillKnown(ground: Ground, evident: Diagnosis, previous: Diagnosis | null, passes: (text: string) => Promise<boolean>, signal: AbortSignal): Promise<Diagnosis | null> {
		const found = (previous?.bugs ?? []).flatMap((bug): FoundBug[] => (bug.kind === 'known' && bug.repairs[0] ? [{ ...bug, insights: bug.insights ?? [], edits: bug.repairs[0] }] : []));
		if (found.length === 0 || !(await passes(applyEdits(ground.code.text, found.flatMap(({ edits }) => edits))))) return null;
		return { ...evident, bugs: await knownBugs(ground, evident, previous, found, (text) => this.trial(ground, text, signal)) };
	}

	private async repair(ground: Ground, passes: (text: string) => Promise<boolean>, signal: AbortSignal): Promise<readonly FoundBug[] | 'far-off' | null> {
		const source = ground.code.text;
		const refused: { said: string; why: string }[] = [];
		let isFar = false;
		while (refused.length < tries) {
			const answer = await this.consultation.ask('diagnostician', diagnosticianMessages({ ground, concepts: conceptsIn(ground.code.language).map(({ id }) => id), refused }), repairSchema, 'repair', tokensFor(source), signal);
			if (!answer) return isFar ? 'far-off' : null;
			const repaired = asProgram(answer.program, source);
			const edits = hunksOf(source, repaired);
			const run = edits.length === 0 ? null : await this.trial(ground, repaired, signal);
			const isRight = run !== null && isPassing(run);
			const small = !isRight || edits.length > mostHunks ? edits : await needed(source, edits, passes);
			isFar = isRight && (small.length > mostHunks || sizeOf(source, small) > mostChanged(source));
			if (isRight && !isFar) return grouped(answer.bugs, small, ground);
			const why = run === null ? 'It changes nothing.' : isRight ? 'It rewrites the program. Mend the student\'s own program with as few changed words as possible; keep everything else.' : failingText(ground, run);
			this.log.info(`a repair was not taken, the ${refused.length + 1}. time: ${run === null ? 'no change' : isRight ? 'a rewrite' : 'tests fail'}`);
			refused.push({ said: JSON.stringify(answer), why });
		}
		return isFar ? 'far-off' : null;
	}
}

export function isPassing(run: Run): boolean {
	return run.syntax === null && run.startup === null && run.results.every(({ passed }) => passed);
}

function failingText(ground: Ground, run: Run): string {
	return `The repaired program, run on the examples:\n${examplesText({ problem: ground.problem, evidence: { ...ground.evidence, run } })}`;
}

/** The whole program comes back, and some words on its bugs. */
function tokensFor(source: string): number {
	return Math.min(16_000, 1200 + Math.ceil(source.length / 2));
}

/** Each edit goes to the bug whose lines are nearest; a bug without an edit is none. */
function grouped(bugs: z.infer<typeof repairSchema>['bugs'], edits: readonly Edit[], ground: Ground): readonly FoundBug[] {
	const source = ground.code.text;
	const known = new Set(conceptsIn(ground.code.language).map(({ id }) => id));
	const all = bugs.length > 0 ? bugs : [{ description: '', from: 1, to: 1, concept: '', insights: [] }];
	const lineOf = (offset: number) => source.slice(0, offset).split('\n').length;
	const distance = ({ from, to }: { from: number; to: number }, edit: Edit) => Math.max(0, from - lineOf(edit.to), lineOf(edit.from) - to);
	const owner = (edit: Edit) => all.reduce((best, bug) => (distance(bug, edit) < distance(best, edit) ? bug : best));
	return all.flatMap((bug): FoundBug[] => {
		const own = edits.filter((edit) => owner(edit) === bug);
		const concept = known.has(bug.concept) ? bug.concept : null;
		const insights = bug.insights.filter((text) => text.trim() !== '' && !givesAway(text, ground, edits)).slice(0, 2).map((text): Insight => ({ text: text.replaceAll(/\s+/g, ' ').trim(), concept }));
		return own.length === 0 ? [] : [{ description: bug.description, concept, insights, edits: own }];
	});
}

/** The Instructor is told the insights: none may hold the repair. */
function givesAway(text: string, { code }: Ground, edits: readonly Edit[]): boolean {
	return !check([{ kind: 'text', text: text.replaceAll('`', '') }], { kind: 'explanation', stage: 'explain', rung: 'question', source: code.text, found: [], places: [], repairs: [edits], said: [], previous: [] }).ok;
}

/** The tasks as the stages need them, in the words of the insights: the last one is about why, those before about what happens. */
function worded(tasks: readonly Task[], insights: readonly Insight[]): readonly Task[] {
	const conceptual = tasks.filter(({ kind }) => kind === 'conceptual');
	const from = insights.slice(-conceptual.length);
	return tasks.map((task) => {
		const at = conceptual.indexOf(task) - (conceptual.length - from.length);
		const insight = at < 0 ? undefined : from[at];
		return insight && task.kind === 'conceptual' ? { ...task, text: insight.text, concept: insight.concept ?? task.concept } : task;
	});
}
