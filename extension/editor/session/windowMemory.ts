import type * as vscode from 'vscode';
import * as z from 'zod';
import { keptSetupSchema } from './openSetup';

/** What a window shows again when it is opened anew. */
const rememberedSchema = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('session'), session: z.string(), document: z.string() }),
	z.object({ kind: z.literal('setup'), setup: keptSetupSchema }),
]);

export type Remembered = z.infer<typeof rememberedSchema>;

const key = 'socratic.shown';

/** What this window showed last, kept with the workspace. */
export class WindowMemory {
	constructor(private readonly memento: vscode.Memento) {}

	/** Null when nothing is remembered, or nothing that can be read. */
	get last(): Remembered | null {
		return rememberedSchema.safeParse(this.memento.get(key)).data ?? null;
	}

	async keep(shown: Remembered | null): Promise<void> {
		await this.memento.update(key, shown ?? undefined);
	}
}
