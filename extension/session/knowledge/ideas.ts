import { rulePrefix } from '../../tutor/offline/questions/explainRule';
import type { SessionState } from '../state';

/**
 * How many ideas were worked out: each concept once, however many tasks showed it; a bug without one counts as one idea. What was shown
 * only after most of the program had become another one, by which line ends its call or which rule fits it, shows no idea of the mistake.
 */
export function ideasOf({ tasks, turns, replaced }: Pick<SessionState, 'tasks' | 'turns' | 'replaced'>): number {
	const isBeside = ({ purpose, template }: SessionState['turns'][number]) => purpose === 'confirm' && replaced !== undefined && (template === 'explain.gives-back' || template.startsWith(rulePrefix));
	const beside = new Set(turns.filter(isBeside).flatMap(({ assessment }) => assessment?.understood ?? []));
	const worked = tasks.filter((task) => task.kind === 'conceptual' && task.status === 'resolved' && !beside.has(task.id));
	return new Set(worked.map(({ concept, bug }) => concept ?? `bug ${bug}`)).size;
}
