import type { Edit, Place, Rung, Stage, Words } from '../../words';
import type { TokenInWords } from '../../code/language';

/** Why a message may not be shown. */
export type Refusal = 'leak' | 'premature' | 'repeated' | 'irrelevant' | 'two-questions' | 'too-long' | 'avoided';

/** What the guard knows of the moment at which a message would be shown. */
export interface GuardContext {
	/** A question after teaching may be a repeated one; a reply or help need not ask. */
	readonly kind: 'question' | 'teaching' | 'help' | 'reply' | 'explanation';
	readonly stage: Stage;
	readonly rung: Rung;
	/** The program's text, which the repairs' offsets are of. */
	readonly source: string;
	/** Lines of the source that hold code (zero-based): what is printed may well be like a line of a docstring. Missing: all lines. */
	readonly statements?: readonly number[];
	/** Lines (zero-based) that the student has found, named or has in a traceback. */
	readonly found: readonly number[];
	/** Where the repairs are; while none is known, the suspicious places. */
	readonly places: readonly Place[];
	/** Every repair that is known. */
	readonly repairs: readonly (readonly Edit[])[];
	/** What the student has typed so far. */
	readonly said: readonly string[];
	/**
	 * What the run or an example says by itself, and the message may repeat: the reply to the answer before. No score is put on such a
	 * sentence; what no message may say it may not say either. Missing: none.
	 */
	readonly facts?: readonly Words[];
	/** The built-in tutor wrote it: what it states comes from the run. Missing: a model did, and states nothing of its own before the place is found. */
	readonly trusted?: boolean;
	/** What stands on the student's screen: the examples and what came of them. Missing: nothing. */
	readonly shown?: readonly string[];
	/** Questions asked before, without their openings. */
	readonly previous: readonly Words[];
	/** Words that the course does not use; missing for none. */
	readonly avoid?: readonly string[];
	/** How the program's language is spoken of; without it only what all languages share is known. */
	readonly inWords?: readonly TokenInWords[];
}
