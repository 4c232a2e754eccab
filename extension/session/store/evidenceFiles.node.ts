/**
 * What all journals of a folder say: the list of sessions, and the evidence of what the student knows. It follows from the journals alone: a session that is deleted takes its evidence along, and
 * windows that write different sessions cannot lose or double any. What each journal said last is kept beside them, by its size
 * and time, only so that it need not be read again.
 */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import * as l10n from '@vscode/l10n';
import * as z from 'zod';
import { fingerprint } from '../../code/editBetween';
import { evidenceParameters } from '../../learner/evidence';
import { mergeTries } from '../../learner/firstTries';
import { mergeEvidence } from '../../learner/profile';
import type { Log } from '../../log';
import { isMissing, ownerOnly } from './disk.node';
import type { EvidenceSource, Gathered } from './evidence';
import { readJournal } from './journal';
import { exactFit } from './exactFit';
import { seenIn, seenSchema } from '../knowledge/seen';
import { idOfJournal } from './sessionPaths.node';

const keptVersion = 3;

const journalSchema = z.object({ size: z.number(), modified: z.number(), seen: seenSchema });
const keptSchema = z.object({
	v: z.literal(keptVersion),
	/** What the evidence was read by: the extension's release and the parameters. */
	rules: z.string(),
	/** By session. */
	journals: z.record(z.string(), journalSchema),
});

const isKept = exactFit(keptSchema);

type KnownJournal = z.infer<typeof journalSchema>;

/** Journals that are looked at in one turn; whatever else waits in the extension host goes on between two turns. */
const together = 16;

export interface EvidenceOptions {
	/** The folder of the journals. */
	readonly sessions: string;
	/** The file that keeps what they said last; its folder is made when it is needed. Null: it is kept in memory alone. */
	readonly kept: string | null;
	/** The extension's version: another one may read journals in another way. */
	readonly release: string;
	readonly log: Pick<Log, 'warn'>;
}

export class EvidenceFiles implements EvidenceSource {
	private readonly rules: string;
	private known: ReadonlyMap<string, KnownJournal> | null = null;
	/** A file of a newer version stands in the place of ours: it is not touched. */
	private isForeign = false;
	/** What was to be said of the kept file, once it was read. */
	private readonly keptNotes: string[] = [];
	/** Journals that could not be read, by name, as they were then: each is said once in the log. */
	private readonly unread = new Map<string, string>();
	private running: Promise<unknown> = Promise.resolve();
	private waiting: Promise<Gathered> | null = null;

	constructor(private readonly options: EvidenceOptions) {
		this.rules = `${options.release} ${fingerprint(JSON.stringify(evidenceParameters))}`;
	}

	/** Whoever asks while it is being read waits for a reading of their own: the one under way may not know yet what they just did. */
	gather(): Promise<Gathered> {
		return (this.waiting ??= this.afterwards(async () => {
			this.waiting = null;
			return this.read();
		}));
	}

	forget(): Promise<void> {
		return this.afterwards(async () => {
			const { kept } = this.options;
			this.known = null;
			this.isForeign = false;
			if (kept !== null) {
				const ours = (await namesIn(dirname(kept))).filter((name) => name.startsWith(basename(kept)));
				await Promise.all(ours.map((name) => rm(join(dirname(kept), name), { force: true })));
			}
		});
	}

	private afterwards<T>(work: () => Promise<T>): Promise<T> {
		const result = this.running.then(work);
		this.running = result.catch(() => undefined);
		return result;
	}

	private async read(): Promise<Gathered> {
		const before = this.known ?? (await this.readKept());
		const names = (await namesIn(this.options.sessions)).filter((name) => idOfJournal(name) !== null);
		const now = new Map<string, KnownJournal>();
		const unread: string[] = [];
		for (let at = 0; at < names.length; at += together) {
			for (const name of names.slice(at, at + together)) {
				try {
					const journal = this.journal(name, before.get(name));
					if (journal) {
						now.set(name, journal);
					}
					this.unread.delete(name);
				} catch (error) {
					unread.push(name);
					this.warn(name, String(error));
				}
			}
			await nextTurn();
		}
		const notes = unread.length === 0 ? [] : [l10n.t('Some of your sessions cannot be read. What you showed in them is left out for now: {0}. Nothing was changed.', unread.sort().join(', '))];
		const isSame = now.size === before.size && [...now].every(([name, journal]) => before.get(name) === journal);
		this.known = now;
		if (!isSame) {
			this.keep(now);
			await nextTurn();
		}
		const all = [...now.values()].map(({ seen }) => seen);
		return {
			evidence: mergeEvidence(...all.map(({ evidence }) => evidence)),
			tries: mergeTries(...all.map(({ tries }) => tries)),
			sessions: all.flatMap(({ summary, about, concepts }) => (summary ? [{ summary, about, concepts }] : [])).sort((a, b) => b.summary.changedAt - a.summary.changedAt),
			notes: [...this.keptNotes, ...notes],
		};
	}

	private warn(name: string, reason: string): void {
		if (this.unread.get(name) !== reason) {
			this.unread.set(name, reason);
			this.options.log.warn(`the session in ${name} is left out: ${reason}`);
		}
	}

	/**
	 * Null for one that is gone by now. Throws `StoreFailed` for one that cannot be read. Nothing is waited for: for thousands of small
	 * files the promises cost more than the reading.
	 */
	private journal(name: string, known: KnownJournal | undefined): KnownJournal | null {
		const path = join(this.options.sessions, name);
		try {
			const { size, mtimeMs: modified } = fs.statSync(path);
			return known?.size === size && known.modified === modified ? known : { size, modified, seen: seenIn(idOfJournal(name) ?? name, readJournal(fs.readFileSync(path), name).events) };
		} catch (error) {
			if (isMissing(error)) {
				return null;
			}
			throw error;
		}
	}

	/** What was kept; nothing where there is nothing, or other rules made it. A file that is not ours to read is set aside, never overwritten. */
	private async readKept(): Promise<ReadonlyMap<string, KnownJournal>> {
		const { kept } = this.options;
		if (kept === null) {
			return new Map();
		}
		try {
			const value: unknown = JSON.parse(await readFile(kept, 'utf8'));
			const { v, rules } = z.object({ v: z.number(), rules: z.string().exactOptional() }).parse(value);
			if (v > keptVersion) {
				this.isForeign = true;
				this.keptNotes.push(l10n.t('A newer version of the extension wrote {0}. It is left as it is.', basename(kept)));
			}
			return v === keptVersion && rules === this.rules ? new Map(Object.entries((isKept(value) ? value : keptSchema.parse(value)).journals)) : new Map();
		} catch (error) {
			if (!isMissing(error)) {
				this.options.log.warn(`${basename(kept)} cannot be read: ${String(error)}`);
				this.keptNotes.push(setAside(kept));
			}
			return new Map();
		}
	}

	/** Written whole, by a name of its own first: of two windows that write at once, the later one's stands. Without it the next start only takes longer. */
	private keep(journals: ReadonlyMap<string, KnownJournal>): void {
		const { kept, log } = this.options;
		if (kept === null || this.isForeign) {
			return;
		}
		const temporary = `${kept}.${randomUUID()}.tmp`;
		try {
			fs.mkdirSync(dirname(kept), { recursive: true, mode: ownerOnly.folder });
			fs.writeFileSync(temporary, JSON.stringify({ v: keptVersion, rules: this.rules, journals: Object.fromEntries(journals) } satisfies z.infer<typeof keptSchema>), { mode: ownerOnly.file });
			fs.renameSync(temporary, kept);
		} catch (error) {
			fs.rmSync(temporary, { force: true });
			log.warn(`what the sessions showed could not be kept: ${String(error)}`);
		}
	}
}

function setAside(kept: string): string {
	const aside = `${kept}.${randomUUID().slice(0, 8)}.aside`;
	fs.renameSync(kept, aside);
	return l10n.t('The file {0} could not be read. It is kept as {1}, and what it held is worked out anew.', basename(kept), basename(aside));
}

async function namesIn(folder: string): Promise<readonly string[]> {
	try {
		return await readdir(folder);
	} catch (error) {
		if (isMissing(error)) {
			return [];
		}
		throw error;
	}
}

