/** Under which name a student hands in: in a course that of their membership, without one a name that is made up once. Knows no editor. */
import type { Course } from '../../course/course';
import type { HandInWho } from '../../records/handIn';
import { pseudonymKey } from '../names';
import type { Keeps, Values } from '../progress/forgetting';

/** Says who hands in. Rejects when a name that was made up could not be kept. */
export type WhoHandsIn = () => Promise<HandInWho>;

/** As the student is in a course that they joined. */
export function whoIn({ course, membership: { pseudonym }, arm }: { readonly course: Course; readonly membership: { readonly pseudonym: string }; readonly arm: { readonly id: string } | null }): HandInWho {
	const { id, name, release, study } = course;
	return { course: { id, name, release }, pseudonym, study: study?.id ?? null, arm: arm?.id ?? null };
}

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
