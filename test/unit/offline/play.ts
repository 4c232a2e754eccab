import { firstOfBranch } from '../../../extension/code/branchHead';
import { nextNode, teachingAfter } from '../../../extension/session/planner';
import { refuse } from '../../../extension/tutor/guardSession';
import { isMove } from '../../../extension/tutor/offline/moves/names';
import { OfflineInstructor } from '../../../extension/tutor/offline/offlineInstructor';
import { OfflineVerifier } from '../../../extension/tutor/offline/offlineVerifier';
import type { PastTurn, Situation } from '../../../extension/tutor/roles';
import type { Given, Question, Stage, TaskStatus, TreeNode } from '../../../extension/words';
import { readable } from './readable';

const never = new AbortController().signal;

export interface Played {
	/** Each message and answer, as a person reads them. */
	readonly transcript: readonly string[];
	readonly questions: readonly Question[];
	/** Why the guard refused messages; empty when it let all pass. */
	readonly refusals: readonly string[];
	readonly situation: Situation;
}

/** A student: what is answered to a question; null ends the session. */
export type Student = (question: Question, turn: number) => string | number | null;

/** After so many teachings of one question the session would leave it; here it ends. */
const teachings = 2;

/** Questions and answers by the planner's rules, without edits: a stage of repair ends it. */
export async function play(start: Situation, student: Student, most = 25): Promise<Played> {
	const [instructor, verifier] = [new OfflineInstructor(), new OfflineVerifier()];
	const transcript: string[] = [];
	const questions: Question[] = [];
	const refusals: string[] = [];
	const stagesDone: Record<string, Stage[]> = {};
	let situation = start;
	let node: TreeNode | null = null;
	let verdict: { answered: boolean; ended: boolean } | null = null;
	let taught = 0;
	const left = new Set<string>();
	while (questions.length < most && taught < teachings) {
		node = nextNode({ open: situation.tasks.filter(({ id, status }) => status === 'open' && !left.has(id)).map(({ id }) => id), node, verdict });
		if (!node) break;
		const target = situation.tasks.find(({ id }) => id === node?.target) ?? null;
		const request = (kind: TreeNode['kind']) => ({ purpose: 'task' as const, kind, target, last: situation.turns.at(-1) ?? null, stagesDone: stagesDone[target?.bug ?? ''] ?? [], since: null, probe: null });
		let asked = await instructor.ask(situation, request(node.kind), never);
		if (!asked) {
			node = node.kind === 'root' ? { ...node, kind: 'teaching' } : teachingAfter(node);
			asked = await instructor.ask(situation, request('teaching'), never);
		}
		if (!asked) {
			// As in a session the next target leads on.
			left.add(node.target);
			[node, verdict] = [null, null];
			continue;
		}
		const refusal = refuse(situation, asked, request(node.kind));
		if (refusal) refusals.push(`${refusal}: ${readable(asked.words)}`);
		const { question } = asked;
		taught = node.kind === 'teaching' ? taught + 1 : 0;
		questions.push(question);
		transcript.push(`**${question.stage}, ${node.kind}.** ${readable(asked.words)}`);
		const answer = question.answer.kind === 'edit' ? null : student(question, questions.length);
		if (answer === null) break;
		const given: Given = typeof answer === 'number' ? { kind: 'line', line: firstOfBranch(situation.code, answer), version: situation.code.version, text: '' } : question.answer.kind === 'choice' && question.answer.options.some(({ id }) => id === answer) ? { kind: 'chosen', option: answer } : { kind: 'typed', text: answer };
		const assessment = await verifier.assess(situation, question, given, never);
		transcript.push(`> ${typeof answer === 'number' ? `clicks line ${answer + 1}` : answer} (${assessment.correct === null ? 'unchecked' : assessment.correct ? 'right' : 'wrong'}${assessment.understood.length > 0 ? `; understood ${assessment.understood.join(', ')}` : ''})`);
		const moved = assessment.correct ?? (assessment.understood.length > 0 || isMove(question.template));
		verdict = { answered: moved, ended: assessment.understood.length > 0 };
		if (moved && target && !isMove(question.template)) stagesDone[target.bug] = [...(stagesDone[target.bug] ?? []), question.stage];
		const turn: PastTurn = { id: `turn-${questions.length}`, question, version: situation.code.version, given, assessment, rung: 'question', withdrawn: false };
		const status = (id: string, was: TaskStatus): TaskStatus => (assessment.understood.includes(id) ? 'resolved' : was);
		situation = { ...situation, turns: [...situation.turns, turn], tasks: situation.tasks.map((task) => ({ ...task, status: status(task.id, task.status) })) };
	}
	return { transcript, questions, refusals, situation };
}
