/** Messages as they were seen, and the lesson that each belongs to. */
export interface SeenMessages {
	/** So many lessons the language has at least. */
	readonly least: number;
	/** In other wordings than the examples show: of older and of other interpreters. */
	readonly older: readonly (readonly [type: string, message: string, lesson: string])[];
	/** As a checker in the editor words what a run would stop with. */
	readonly checkers: readonly (readonly [said: string, lesson: string])[];
}
