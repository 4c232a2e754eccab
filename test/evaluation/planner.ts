import { readFileSync } from 'node:fs';
import { firstDeviation, recordedSessionSchema } from './conformance';
import type { Evaluation, Options } from './main';

/** How many recorded TreeInstruct sessions the planner conforms to, and at which turn one does not. */
export async function evaluatePlanner({ data, limit, log }: Options): Promise<Evaluation> {
	const sessions = data.flatMap((file) => readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() !== '').slice(0, limit).map((line) => recordedSessionSchema.parse(JSON.parse(line))));
	const cases = sessions.map((session) => ({ id: session.id, turns: session.turns.length, deviation: firstDeviation(session) }));
	for (const { id, deviation } of cases) {
		if (deviation) {
			log(`session ${id}, turn ${deviation.turn}: recorded ${deviation.recorded}; planned ${deviation.planned}`);
		}
	}
	return { name: 'planner', summary: { conform: cases.filter((one) => !one.deviation).length, total: cases.length }, cases };
}
