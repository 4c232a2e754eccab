/** What is the matter with a course file, as data; `faultWords.ts` puts it into words. */

export type FaultCode =
	/** More than may be read; `about`: the largest size that may, in kilobytes. */
	| 'too-large'
	| 'too-deep'
	| 'not-json'
	/** `about`: the version that it has. */
	| 'newer'
	/** Something that has to be there is not; `about`: its name. */
	| 'missing'
	/** A name that the format does not know; `about`: the name. */
	| 'unknown'
	/** A name twice in one place; `about`: the name. */
	| 'twice'
	/** Another kind of value; `about`: the kind that is wanted. */
	| 'kind'
	/** None of the values that may stand there; `about`: those, with commas. */
	| 'value'
	/** Too long, too many or too great; `about`: the most. */
	| 'too-much'
	/** Too short, too few or too small; `about`: the least. */
	| 'too-little'
	| 'id' | 'moment' | 'language-code' | 'email' | 'https' | 'concept'
	/** None of the forms that may stand there. */
	| 'form'
	/** Text that shows otherwise than it is written: control characters, or the marks of a web page; `about`: what. */
	| 'markup'
	/** An id that stands at two things of one kind; `about`: the id. */
	| 'same-id'
	/** A way out of the course's folder, or a name that not every system takes; `about`: the name. */
	| 'outside'
	/** Two files that would be one; `about`: the name. */
	| 'same-file'
	/** Two problems with the same program and the same entry point. */
	| 'same-entry'
	/** `about`: the language as it is written, then those that there are. */
	| 'language'
	/** A call in a program that is run as a whole, or typed input for a function. */
	| 'test-kind'
	| 'model-address' | 'model-not-https' | 'model-internal' | 'model-key'
	/** It names a model and turns the network off. */
	| 'model-unused'
	| 'closes-first'
	/** The file is not there, cannot be read, is no text, or is too large; `about`: its name. */
	| 'file-missing' | 'file-link' | 'file-binary' | 'file-large';

/** What one part of a course file has against it. */
export interface Fault {
	readonly code: FaultCode;
	readonly severity: 'error' | 'warning';
	/** Where in the file's value. */
	readonly path: readonly (string | number)[];
	/** Where in its text, from the first to before the last character; null where the text cannot tell. */
	readonly at: { readonly from: number; readonly to: number } | null;
	readonly about: string;
}

export function isError({ severity }: Pick<Fault, 'severity'>): boolean {
	return severity === 'error';
}
