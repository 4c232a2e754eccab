import type { RepairDoubt } from '../../code/language';
import type { ProgramParser } from '../../code/parser';
import { turnsOver } from './oneSided';
import type { Candidate } from './candidate';

/**
 * What speaks against versions that pass every test (see `RepairRules.doubtOf`): examples alone do not tell a repair from a change that
 * goes past what is wrong, as every study of repair by tests found (Qi et al., "An Analysis of Patch Plausibility and Correctness for
 * Generate-and-Validate Patch Generation Systems", 2015). Each text is read once.
 */
export class Doubts {
	private readonly known = new Map<string, RepairDoubt | null>();

	/** A text that cannot be read does nothing that could be lost. */
	private readonly isBroken: boolean;

	/** @param isOneSided all examples want one of the things between which the program chooses (`isOneSided`) */
	constructor(private readonly parser: ProgramParser, private readonly text: string, private readonly said: string, private readonly isOneSided = false) {
		const program = parser.parse(text);
		this.isBroken = program.outline().broken;
		program.dispose();
	}

	/** Null for none: also where a right program gave the change. */
	of({ text, changes }: Pick<Candidate, 'text' | 'changes'>): RepairDoubt | 'one-sided' | null {
		return this.ofText({ text, changes }) ?? (this.isOneSided && changes.some((change) => turnsOver(this.text, change)) ? 'one-sided' : null);
	}

	private ofText({ text, changes }: Pick<Candidate, 'text' | 'changes'>): RepairDoubt | null {
		if (this.isBroken || changes.some(({ rule }) => rule === 'as-in-a-right-one')) return null;
		const known = this.known.get(text);
		if (known !== undefined) return known;
		const [program, version] = [this.parser.parse(this.text), this.parser.parse(text)];
		const doubt = version.read((changed) => program.read((root) => this.parser.language.repair.doubtOf(root, this.text, changed, text, this.said)));
		program.dispose();
		version.dispose();
		this.known.set(text, doubt);
		return doubt;
	}
}
