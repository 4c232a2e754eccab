/** How far sessions were sent to one store, in a file that is only added to. */
import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { v5 as named } from 'uuid';
import * as z from 'zod';
import type { SentMark, SentMarks } from './sending';

const lineSchema = z.object({ key: z.string(), done: z.number().int().positive(), last: z.string() });

/** The marks of one store, kept in a folder that is made when it is needed. A line that cannot be read counts as none: then more is sent again. */
export class SentMarkFile implements SentMarks {
	private readonly known = new Map<string, SentMark>();
	private readonly path: string;

	constructor(folder: string, baseUrl: string) {
		this.path = join(folder, `${named(baseUrl, named.URL)}.jsonl`);
		for (const line of textOf(this.path).split('\n')) {
			const mark = parsed(line);
			if (mark) {
				this.known.set(mark.key, { done: mark.done, last: mark.last });
			}
		}
	}

	of(key: string): SentMark | null {
		return this.known.get(key) ?? null;
	}

	async note(key: string, mark: SentMark): Promise<void> {
		fs.mkdirSync(dirname(this.path), { recursive: true, mode: 0o700 });
		// It begins a line of its own, also after one that a kill has cut short.
		fs.appendFileSync(this.path, `\n${JSON.stringify({ key, ...mark })}\n`, { mode: 0o600 });
		this.known.set(key, mark);
	}
}

function textOf(path: string): string {
	try {
		return fs.readFileSync(path, 'utf8');
	} catch {
		return '';
	}
}

function parsed(line: string): z.infer<typeof lineSchema> | null {
	try {
		return line === '' ? null : (lineSchema.safeParse(JSON.parse(line)).data ?? null);
	} catch {
		return null;
	}
}
