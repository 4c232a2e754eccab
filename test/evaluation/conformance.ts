/** Replays recorded TreeInstruct sessions against the planner: the format is that of the conformance data. */
import { z } from 'zod';
import { leadOf, nextNode, type NodeVerdict } from '../../extension/session/planner';
import type { TreeNode } from '../../extension/words';

const turnSchema = z.object({
	kind: z.enum(['root', 'sibling', 'child', 'teach']),
	target: z.number(),
	lead: z.enum(['none', 'same', 'next']),
	level: z.number(),
	index: z.number(),
	verdict: z.object({ answered: z.boolean(), understands: z.record(z.string(), z.boolean()) }),
	resolvedAfter: z.array(z.boolean()).optional(),
});

export const recordedSessionSchema = z.object({
	id: z.union([z.number(), z.string()]),
	tasks: z.number(),
	finished: z.boolean(),
	turns: z.array(turnSchema),
});
export type RecordedSession = z.infer<typeof recordedSessionSchema>;

/** The first turn (one-based) at which the planner decides otherwise than the recording, with both decisions. */
export interface Deviation {
	readonly turn: number;
	readonly recorded: string;
	readonly planned: string;
}

/** Null when the planner makes every decision of the recorded session. */
export function firstDeviation(session: RecordedSession): Deviation | null {
	let resolved: readonly boolean[] = Array.from({ length: session.tasks }, () => false);
	let node: TreeNode | null = null;
	let verdict: NodeVerdict | null = null;
	for (const [at, turn] of session.turns.entries()) {
		const open = resolved.flatMap((done, task) => (done ? [] : [String(task)]));
		node = nextNode({ open, node, verdict });
		const planned = node ? describe(node.kind, Number(node.target), leadOf(node.kind), node.level, node.index) : 'no question';
		const recorded = describe(turn.kind === 'teach' ? 'teaching' : turn.kind, turn.target, turn.lead, turn.level, turn.index);
		if (planned !== recorded) {
			return { turn: at + 1, recorded, planned };
		}
		const understood = Object.entries(turn.verdict.understands).flatMap(([task, yes]) => (yes ? [Number(task)] : []));
		verdict = { answered: turn.verdict.answered, ended: understood.length > 0 };
		resolved = turn.resolvedAfter ?? resolved.map((done, task) => done || understood.includes(task));
	}
	if (session.finished && resolved.some((done) => !done)) {
		return { turn: session.turns.length, recorded: 'all tasks resolved', planned: 'tasks left open' };
	}
	return null;
}

function describe(kind: TreeNode['kind'], target: number, lead: string, level: number, index: number): string {
	return `${kind} of task ${target} at level ${level}, index ${index}, lead ${lead}`;
}
