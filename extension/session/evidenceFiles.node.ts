/**
 * The evidence of all journals of a folder. It follows from the journals alone: a session that is deleted takes its evidence along, and
 * windows that write different sessions cannot lose or double any. What each journal said last is kept beside them, by its size
 * and time, only so that it need not be read again.
 */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import * as l10n from '@vscode/l10n';
import * as z from 'zod';
import { fingerprint } from '../code/editBetween';
import { evidenceParameters, observationSchema } from '../learner/evidence';
import { mergeEvidence } from '../learner/profile';
import type { Log } from '../log';
import { isMissing, ownerOnly } from './disk.node';
import type { EvidenceSource, Gathered } from './evidence';
import { readJournal } from './journal';
import { observationsOf } from './observed';
import { idOfJournal } from './sessionPaths.node';

const keptVersion = 1;

const journalSchema = z.object({ size: z.number(), modified: z.number(), evidence: z.array(observationSchema) });
const keptSchema = z.object({
	v: z.literal(keptVersion),
	/** What the evidence was read by: the extension's release and the parameters. */
	rules: z.string(),
	/** By session. */
	journals: z.record(z.string(), journalSchema),
});

type KnownJournal = z.infer<typeof journalSchema>;

/** Journals that are looked at together. */
const together = 64;

export interface EvidenceOptions {
	/** The folder of the journals. */
	readonly sessions: string;
	/** The file that keeps what they said last; its folder is made when it is needed. */
	readonly kept: string;
	/** The extension's version: another one may read journals in another way. */
	readonly release: string;
	readonly log: Pick<Log, 'warn'>;
}

export class EvidenceFiles implements EvidenceSource {
	private readonly rules: string;
	private known: ReadonlyMap<string, KnownJournal> | null = null;
	/** A file of a newer version stands in the place of ours: it is not touched. */
	private isForeign = false;
	private gathering: Promise<Gathered> | null = null;

	constructor(private readonly options: EvidenceOptions) {
		this.rules = `${options.release} ${fingerprint(JSON.stringify(evidenceParameters))}`;
	}

	gather(): Promise<Gathered> {
		this.gathering ??= this.read().finally(() => {
			this.gathering = null;
		});
		return this.gathering;
	}

	private async read(): Promise<Gathered> {
		const notes: string[] = [];
		const before = this.known ?? (await this.readKept(notes));
		const names = (await namesIn(this.options.sessions)).filter((name) => idOfJournal(name) !== null);
		const now = new Map<string, KnownJournal>();
		const unread: string[] = [];
		for (let at = 0; at < names.length; at += together) {
			await Promise.all(names.slice(at, at + together).map(async (name) => {
				try {
					const journal = await this.journal(name, before.get(name));
					if (journal) {
						now.set(name, journal);
					}
				} catch (error) {
					unread.push(name);
					this.options.log.warn(`what was shown in ${name} is left out: ${String(error)}`);
				}
			}));
		}
		if (unread.length > 0) {
			notes.push(l10n.t('Some of your sessions cannot be read. What you showed in them is left out for now: {0}. Nothing was changed.', unread.sort().join(', ')));
		}
		const isSame = now.size === before.size && [...now].every(([name, journal]) => before.get(name) === journal);
		if (!isSame) {
			this.keep(now);
		}
		this.known = now;
		return { evidence: mergeEvidence(...[...now.values()].map(({ evidence }) => evidence)), notes };
	}

	/** Null for one that is gone by now. Throws `StoreFailed` for one that cannot be read. */
	private async journal(name: string, known: KnownJournal | undefined): Promise<KnownJournal | null> {
		const path = join(this.options.sessions, name);
		try {
			const { size, mtimeMs: modified } = await stat(path);
			return known?.size === size && known.modified === modified ? known : { size, modified, evidence: [...observationsOf(readJournal(await readFile(path), name).events)] };
		} catch (error) {
			if (isMissing(error)) {
				return null;
			}
			throw error;
		}
	}

	/** What was kept; nothing where there is nothing, or other rules made it. A file that is not ours to read is set aside, never overwritten. */
	private async readKept(notes: string[]): Promise<ReadonlyMap<string, KnownJournal>> {
		const { kept } = this.options;
		let value: unknown;
		try {
			value = JSON.parse(await readFile(kept, 'utf8'));
			const { v } = z.object({ v: z.number() }).parse(value);
			if (v > keptVersion) {
				this.isForeign = true;
				notes.push(l10n.t('A newer version of the extension wrote {0}. It is left as it is.', basename(kept)));
				return new Map();
			}
			const { rules, journals } = keptSchema.parse(value);
			return new Map(rules === this.rules ? Object.entries(journals) : []);
		} catch (error) {
			if (!isMissing(error)) {
				this.options.log.warn(`${basename(kept)} cannot be read: ${String(error)}`);
				notes.push(this.setAside());
			}
			return new Map();
		}
	}

	private setAside(): string {
		const { kept } = this.options;
		const aside = `${kept}.${randomUUID().slice(0, 8)}.aside`;
		fs.renameSync(kept, aside);
		return l10n.t('The file {0} could not be read. It is kept as {1}, and what it held is worked out anew.', basename(kept), basename(aside));
	}

	/** Written whole, by a name of its own first: of two windows that write at once, the later one's stands. Without it the next start only takes longer. */
	private keep(journals: ReadonlyMap<string, KnownJournal>): void {
		if (this.isForeign) {
			return;
		}
		const { kept, log } = this.options;
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

