import type { ChatMessage } from '../../../extension/models/chatModel';
import type { CaseLine } from './played';
import { type Scene, Scribe, scoreOf } from './scene';

/** A plain chat that was asked to help Socratically: one call a turn, nothing known, nothing run, nothing guarded. */
export async function playVanilla(scene: Scene): Promise<CaseLine> {
	const { item, model, student, signal } = scene;
	const scribe = new Scribe(scene);
	let code = item.case.code;
	let trouble: string | null = null;
	let score = await scoreOf(scene, code);
	const messages: ChatMessage[] = [
		{ role: 'system', content: 'You help a student to debug their program. Use the Socratic method: ask one question at a time, and do not give the solution.' },
		{ role: 'user', content: `Help me Socratically to find what is wrong with my program.\n\n${item.problem.statement}\n\n${code}` },
	];
	while (scribe.turns < scene.patience && score.passed < score.total) {
		const outcome = await model.complete({ messages, schema: null, maxTokens: 600 }, signal).outcome;
		if (outcome.kind !== 'ok') {
			trouble = outcome.kind;
			break;
		}
		const before = code;
		const deed = await student.respond({ message: outcome.value, form: null, question: null, code, version: 1, purpose: 'task', wrongHere: 0, askedHere: 0, asked: scribe.turns }, signal);
		if (deed.kind === 'edits') code = deed.program;
		score = await scoreOf(scene, code);
		messages.push({ role: 'assistant', content: outcome.value }, { role: 'user', content: deed.kind === 'edits' ? `${deed.text}\n\n${code}` : deed.kind === 'says' ? deed.text : '' });
		scribe.write(outcome.value, deed, before, score);
	}
	const passes = score.passed === score.total;
	return { case: item.id, done: true, passes, success: passes, successOrUnconfirmed: passes, conceptual: null, syntactical: null, turns: scribe.turns, counts: model.total, startCalls: 0, trouble };
}
