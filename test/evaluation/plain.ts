import { plainParts, type PlainParts } from '../support/plainParts';

/** The parts of each language that the data has programs in, made with its first program and disposed of together. */
export class Plain {
	private readonly made = new Map<string, Promise<PlainParts>>();

	of(language: string): Promise<PlainParts> {
		const found = this.made.get(language) ?? plainParts(language);
		this.made.set(language, found);
		return found;
	}

	async dispose(): Promise<void> {
		for (const one of await Promise.allSettled(this.made.values())) {
			if (one.status === 'fulfilled') one.value.dispose();
		}
	}
}
