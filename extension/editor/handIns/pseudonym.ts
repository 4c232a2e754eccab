/** The name under which a student hands in without a course: made up once, and the same from then on. Knows no editor. */
import type { HandInWho } from '../../records/handIn';
import { pseudonymKey } from '../names';
import type { Keeps, Values } from '../progress/forgetting';

/** Says who hands in. Rejects when a name that was made up could not be kept. */
export type WhoHandsIn = () => Promise<HandInWho>;

export class Pseudonym implements Keeps {
	constructor(private readonly memory: Values, private readonly newId: () => string) {}

	async name(): Promise<string> {
		const known = this.memory.get<unknown>(pseudonymKey);
		if (typeof known === 'string' && known !== '') {
			return known;
		}
		const made = `student-${this.newId().replaceAll('-', '').slice(0, 12)}`;
		await this.memory.update(pseudonymKey, made);
		return made;
	}

	/** Without a course. */
	async who(): Promise<HandInWho> {
		return { course: null, pseudonym: await this.name(), study: null, arm: null };
	}

	async forget(): Promise<void> {
		await this.memory.update(pseudonymKey, undefined);
	}
}
