import * as z from 'zod';

/** Where a course came from, so that an update is looked for there. */
export const originSchema = z.discriminatedUnion('kind', [
	/** A course file in the folder itself, as it is now; nobody signed it. */
	z.object({ kind: z.literal('folder'), uri: z.string() }),
	z.object({ kind: z.literal('file'), uri: z.string() }),
	z.object({ kind: z.literal('address'), url: z.string() }),
]);

export type CourseOrigin = z.infer<typeof originSchema>;

/** That a student is in a course: what they agreed to, and for which folder. */
export const membershipSchema = z.object({
	v: z.literal(1),
	course: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
	name: z.string(),
	origin: originSchema,
	/** The key that signed the course when it was joined (base64): an update by another key is refused. Null for a course file in a folder. */
	key: z.string().nullable(),
	/** The folder whose programs the course is about. */
	folder: z.string(),
	pseudonym: z.string(),
	/** Milliseconds since 1970. */
	joinedAt: z.number(),
	/** What the course set when the student agreed to it ({@link agreement}). */
	agreed: z.string(),
});

export type Membership = z.infer<typeof membershipSchema>;

/** The instructor's own look at their course: its file is not of the folder that the programs are in. Dates do not hold there. */
export function isPreview({ origin, folder }: Pick<Membership, 'origin' | 'folder'>): boolean {
	return origin.kind === 'folder' && origin.uri !== folder;
}

/** Where memberships are kept, with the pack of each that came as one. */
export interface MembershipStore {
	/** All of them; what cannot be read is left out. Rejects when the disk refuses. */
	list(): Promise<readonly Membership[]>;
	/** The packed course; null where the membership has none, or it is gone. */
	pack(membership: Membership): Promise<string | null>;
	keep(membership: Membership, pack: string | null): Promise<void>;
	remove(membership: Membership): Promise<void>;
}

/** Whether a new pack may take the place of the one that was joined: the same course by the same key, and no older one. */
export type UpdateFault = 'other-course' | 'other-key' | 'older' | 'same';

export function updateFault(membership: Pick<Membership, 'course' | 'key'>, now: { readonly release: number }, next: { readonly id: string; readonly key: string; readonly release: number }): UpdateFault | null {
	if (next.id !== membership.course) {
		return 'other-course';
	}
	if (next.key !== membership.key) {
		return 'other-key';
	}
	return next.release < now.release ? 'older' : next.release === now.release ? 'same' : null;
}
