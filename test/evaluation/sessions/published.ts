/**
 * The call pattern of TreeInstruct as published (Kargupta et al., "Instruct, Not Assist", EMNLP Findings 2024), for comparison: the
 * bugs and their fixes are given, one call makes the state space, then each turn one call asks, one judges the answer, and one more
 * for each open task says whether it is understood. Nothing is run; the planner is the same.
 */
import { z } from 'zod';
import type { ChatMessage } from '../../../extension/models/chatModel';
import { askFor } from '../../../extension/models/structured';
import { nextNode, type NodeVerdict } from '../../../extension/session/planner';
import type { TreeNode } from '../../../extension/words';
import type { CaseLine } from './played';
import { type Scene, Scribe, scoreOf } from './scene';

const spaceSchema = z.object({ tasks: z.array(z.object({ kind: z.enum(['conceptual', 'syntactical']), text: z.string() })) });
const questionSchema = z.object({ question: z.string() });
const answerSchema = z.object({ answers: z.boolean(), correct: z.boolean() });
const taskSchema = z.object({ understood: z.boolean() });

interface OpenTask {
	readonly id: string;
	readonly kind: 'conceptual' | 'syntactical';
	readonly text: string;
}

export async function playPublished(scene: Scene): Promise<CaseLine> {
	const { item, model, student, signal } = scene;
	const scribe = new Scribe(scene);
	const failures: string[] = [];
	const ask = async <T>(schema: z.ZodType<T>, name: string, messages: readonly ChatMessage[], otherwise: T): Promise<T> => {
		const outcome = await askFor(model, messages, schema, name, { maxTokens: 800 }, signal);
		if (outcome.kind === 'ok') return outcome.value;
		failures.push(outcome.kind);
		return otherwise;
	};
	const ground = `The problem:\n${item.problem.statement}\n\nThe student's program:\n`;
	const given = `The bugs:\n${item.descriptions.join('\n')}\nTheir fixes:\n${item.case.fixSentences.join('\n')}`;
	const { tasks } = await ask(spaceSchema, 'space', [
		{ role: 'system', content: 'You list what a student must come to understand (conceptual) and to do (syntactical) to find and fix the bugs in their program, in that order, bug by bug. Answer with one JSON object: {"tasks": [{"kind": "conceptual" or "syntactical", "text": "..."}]}.' },
		{ role: 'user', content: `${ground}${item.case.code}\n\n${given}` },
	], { tasks: [] });
	const space = tasks.map((task, at): OpenTask => ({ ...task, id: `T${at + 1}` }));
	const startCalls = scribe.begin();
	let open: readonly OpenTask[] = space;
	let code = item.case.code;
	let node: TreeNode | null = null;
	let verdict: NodeVerdict | null = null;
	const dialogue: string[] = [];
	while (scribe.turns < scene.patience) {
		node = nextNode({ open: open.map(({ id }) => id), node, verdict });
		if (!node) break;
		const { kind, target } = node;
		const { question } = await ask(questionSchema, 'question', [
			{ role: 'system', content: `You are a Socratic instructor. Ask the student one question that leads to the target, without telling the fix. This is a ${kind} question (root: a new target; sibling: the last answer was wrong, same level; child: it was right, go on; teaching: explain, then ask). Answer with one JSON object: {"question": "..."}.` },
			{ role: 'user', content: `${ground}${code}\n\n${given}\n\nThe target: ${open.find(({ id }) => id === target)?.text ?? ''}\n\nThe dialogue:\n${dialogue.join('\n')}` },
		], { question: 'Can you say more?' });
		const before = code;
		const deed = await student.respond({ message: question, form: null, question: null, code, version: 1, purpose: 'task', wrongHere: 0, askedHere: 0, asked: scribe.turns }, signal);
		const said = deed.kind === 'edits' ? `${deed.text}\n${deed.program}` : deed.kind === 'says' ? deed.text : '';
		if (deed.kind === 'edits') code = deed.program;
		dialogue.push(`Instructor: ${question}`, `Student: ${said}`);
		const judge = `${ground}${code}\n\n${given}\n\nThe dialogue:\n${dialogue.join('\n')}`;
		const answer = await ask(answerSchema, 'answer', [{ role: 'system', content: 'You verify whether the student\'s last message answers the instructor\'s last question, and whether it has no mistake. Answer with one JSON object: {"answers": true or false, "correct": true or false}.' }, { role: 'user', content: judge }], { answers: false, correct: false });
		const understood: string[] = [];
		for (const task of open) {
			const one = await ask(taskSchema, 'task', [{ role: 'system', content: 'You verify whether the dialogue shows that the student now understands, or has done, the task. Answer with one JSON object: {"understood": true or false}.' }, { role: 'user', content: `${judge}\n\nThe task: ${task.text}` }], { understood: false });
			if (one.understood) understood.push(task.id);
		}
		const at = open.findIndex(({ id }) => id === target);
		verdict = { answered: answer.answers && answer.correct, ended: open.slice(at).some(({ id }) => understood.includes(id)) };
		open = open.filter(({ id }) => !understood.includes(id));
		scribe.write(question, deed, before, await scoreOf(scene, code), { move: `${node.kind} ${node.level}.${node.index}`, verdict: String(verdict.answered) });
	}
	const { passed, total } = await scoreOf(scene, code);
	const done = (kind: OpenTask['kind']): [number, number] => [space.filter((task) => task.kind === kind && !open.includes(task)).length, space.filter((task) => task.kind === kind).length];
	const passes = passed === total;
	return {
		case: item.id, done: true, passes, success: passes && open.length === 0, successOrUnconfirmed: passes && open.length === 0, conceptual: done('conceptual'), syntactical: done('syntactical'),
		turns: scribe.turns, counts: model.total, startCalls, trouble: failures.length > 0 ? failures.join(', ') : null,
	};
}
