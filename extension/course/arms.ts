import type { CourseStudy } from './schema';

export type Arm = CourseStudy['arms'][number];

/**
 * The arm of a study that a student is in, by a hash of their pseudonym and the study's name: the same on every computer, without a
 * list of who is where.
 */
export async function armOf({ id, arms }: CourseStudy, pseudonym: string): Promise<Arm> {
	const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${id}\n${pseudonym}`)));
	// 48 bits: exact in a number, and far more than there are students.
	const at = hash.subarray(0, 6).reduce((sum, byte) => sum * 256 + byte, 0) / 2 ** 48;
	const shares = arms.map(({ share = 1 }) => share);
	const all = shares.reduce((sum, share) => sum + share, 0);
	let left = at * all;
	for (const [index, arm] of arms.entries()) {
		left -= shares[index] ?? 0;
		if (left < 0) {
			return arm;
		}
	}
	return arms.at(-1) as Arm;
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A pseudonym that says nothing of the student: ten letters and digits that are not mistaken for each other. */
export function madeUpPseudonym(): string {
	const chosen: string[] = [];
	while (chosen.length < 10) {
		const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
		// What is left over at the end would make some letters likelier.
		if (byte < 256 - (256 % letters.length)) {
			chosen.push(letters[byte % letters.length] ?? '');
		}
	}
	return chosen.join('');
}

/** A code as a student types it; null when it is none. An e-mail address is none: an export must not name anybody. */
export function readPseudonym(typed: string): string | null {
	const text = typed.trim().toLowerCase();
	return /^[a-z0-9][a-z0-9_-]{2,39}$/.test(text) ? text : null;
}
