import type { Rung } from '../words';
import type { Course, Dates } from './course';

/** What a course sets for its programs, as it holds for one student now. */
export interface Rules {
	/** The course's name, to say by whom it is set. */
	readonly course: string;
	readonly isNetworkOff: boolean;
	/** The model to ask; null: the student's own choice. */
	readonly model: { readonly baseUrl: string; readonly name: string } | null;
	/** Tokens that may be used at most; null: the student's own limit alone. */
	readonly budget: { readonly session: number | null; readonly day: number | null };
	readonly explanations: 'always' | 'afterSession' | 'never';
	/** The highest rung of help; null: the usual one. */
	readonly help: Rung | null;
	readonly avoid: readonly string[];
	/** Questions after which a session ends; null: no end. */
	readonly turns: number | null;
	readonly mustReflect: boolean;
	readonly language: string | null;
	readonly readingLevel: 'beginner' | 'intermediate' | null;
	readonly mayAsk: boolean;
	readonly standing: Standing;
}

export type Standing = 'open' | 'not-yet' | 'over';

/** Whether something may be used at a time (milliseconds since 1970). */
export function standingAt({ opens, closes }: Dates, now: number): Standing {
	return opens !== null && now < opens ? 'not-yet' : closes !== null && now >= closes ? 'over' : 'open';
}

/**
 * The rules of a course. In a folder that nobody trusts a course sets nothing that reaches the network: what it forbids it forbids there, too.
 * `gives`: what the student's arm of a study gets.
 */
export function rulesOf(course: Course, { isTrusted, gives, now }: { readonly isTrusted: boolean; readonly gives: 'tutor' | 'explanations' | 'neither'; readonly now: number }): Rules {
	const { policy } = course;
	const standing = standingAt(course, now);
	return {
		course: course.name,
		isNetworkOff: policy.network === 'off',
		model: isTrusted && policy.network !== 'off' ? (policy.model ?? null) : null,
		budget: { session: policy.budget?.sessionTokens ?? null, day: policy.budget?.dayTokens ?? null },
		explanations: gives === 'neither' || standing !== 'open' ? 'never' : (policy.explanations ?? 'always'),
		help: policy.help ?? null,
		avoid: policy.avoid ?? [],
		turns: policy.turns ?? null,
		mustReflect: policy.reflection === 'required',
		language: course.language,
		readingLevel: course.readingLevel,
		mayAsk: gives === 'tutor',
		standing,
	};
}

/** The lower of two limits; null is none. */
export function lower(a: number | null, b: number | null): number | null {
	return a === null ? b : b === null ? a : Math.min(a, b);
}
