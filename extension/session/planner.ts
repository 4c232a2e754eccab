import type { QuestionKind, TreeNode } from '../words';

/** From this index on, a wrong answer is taught instead of asked beside (TreeInstruct: breadth of a level). */
const breadth = 2;
/** From this level on, a wrong answer is taught (TreeInstruct: depth of the tree). */
const depth = 7;

/** What the last answer at the node came to: relevant and without a mistake, and whether it ended the target. */
export interface NodeVerdict {
	readonly answered: boolean;
	/** The target or a later open task is now understood. */
	readonly ended: boolean;
}

/** The question tree as the planner sees it. */
export interface QuestionTree {
	/** Ids of the open tasks, in the order of the state space. */
	readonly open: readonly string[];
	/** The node asked last; null before the first question. */
	readonly node: TreeNode | null;
	/** Null: the node was not judged (withdrawn, or left). */
	readonly verdict: NodeVerdict | null;
}

/** How the question follows on the last: `same` says it another way, `next` goes one step further. */
export type Lead = 'none' | 'same' | 'next';

/**
 * The next question of the tree, after TreeInstruct (Kargupta et al., "Instruct, Not Assist", EMNLP Findings 2024): wrong at
 * index >= 2 or level >= 7 is taught; wrong otherwise gets a sibling; right while the target is open gets a child; a target
 * that ended gives way to the first open task, from level 0. A node that was not judged is asked anew, uncounted.
 * Null when no task is open.
 */
export function nextNode(tree: QuestionTree): TreeNode | null {
	const target = tree.open[0];
	if (target === undefined) {
		return null;
	}
	const { node, verdict } = tree;
	if (!node || verdict?.ended || !tree.open.includes(node.target) || (!verdict && node.target !== target)) {
		return { kind: 'root', target, level: 0, index: 0 };
	}
	if (!verdict) {
		return node;
	}
	if (verdict.answered) {
		return { kind: 'child', target: node.target, level: node.level + 1, index: 0 };
	}
	return { kind: mustTeach(node) ? 'teaching' : 'sibling', target: node.target, level: node.level, index: node.index + 1 };
}

/** A wrong answer at this node leads to teaching. */
function mustTeach(node: TreeNode): boolean {
	return node.index >= breadth || node.level >= depth;
}

/** The node that teaches where the chooser has no unasked question left: same level, next index. */
export function teachingAfter(node: TreeNode): TreeNode {
	return { ...node, kind: 'teaching', index: node.index + 1 };
}

export function leadOf(kind: QuestionKind): Lead {
	switch (kind) {
		case 'root':
			return 'none';
		case 'child':
			return 'next';
		case 'sibling':
		case 'teaching':
			return 'same';
	}
}
