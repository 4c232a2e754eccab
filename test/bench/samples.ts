import * as z from 'zod';

/** What a part of the bench measured: every run of each figure by its id, and what was left out and why. */
export const measuredSchema = z.object({
	samples: z.record(z.string(), z.array(z.number())),
	notes: z.array(z.string()),
});

export type Measured = z.infer<typeof measuredSchema>;

/** Collects runs. */
export class Samples {
	private readonly samples: Record<string, number[]> = {};
	private readonly notes: string[] = [];

	add(id: string, value: number): void {
		(this.samples[id] ??= []).push(value);
	}

	note(text: string): void {
		this.notes.push(text);
	}

	/** Takes over what another part or an earlier round measured. */
	take(other: Measured): void {
		for (const [id, values] of Object.entries(other.samples)) {
			for (const value of values) {
				this.add(id, value);
			}
		}
		for (const note of other.notes) {
			if (!this.notes.includes(note)) {
				this.notes.push(note);
			}
		}
	}

	get measured(): Measured {
		return { samples: this.samples, notes: this.notes };
	}
}

/** Milliseconds that some work took. */
export async function timed<T>(work: () => T | Promise<T>): Promise<readonly [T, number]> {
	const began = performance.now();
	const result = await work();
	return [result, performance.now() - began];
}

/** Milliseconds of CPU that this process, with all its threads, spent on some work. */
export async function cpuOf(work: () => Promise<unknown>): Promise<number> {
	const before = process.cpuUsage();
	await work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}
