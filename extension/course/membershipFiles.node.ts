import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../log';
import { membershipSchema, type Membership, type MembershipStore } from './membership';
import { packEnding } from './pack';

/** Memberships as files of a folder: each one a file, and its pack beside it as it came. */
export class MembershipFiles implements MembershipStore {
	constructor(private readonly folder: string, private readonly log: Log) {}

	async list(): Promise<readonly Membership[]> {
		const names = await readdir(this.folder).catch((error: NodeJS.ErrnoException) => {
			if (error.code === 'ENOENT') {
				return [];
			}
			throw error;
		});
		const found: Membership[] = [];
		for (const name of names.filter((each) => each.endsWith('.json')).sort()) {
			try {
				found.push(membershipSchema.parse(JSON.parse(await readFile(join(this.folder, name), 'utf8'))));
			} catch (error) {
				this.log.warn(`what is kept of a course cannot be read (${name}): ${String(error)}`);
			}
		}
		return found;
	}

	async pack(membership: Membership): Promise<string | null> {
		return membership.origin.kind === 'folder' ? null : readFile(this.fileOf(membership, packEnding), 'utf8').catch(() => null);
	}

	async keep(membership: Membership, pack: string | null): Promise<void> {
		await mkdir(this.folder, { recursive: true });
		// The pack first: a membership without its course would be none.
		if (pack !== null) {
			await this.replace(this.fileOf(membership, packEnding), pack);
		}
		await this.replace(this.fileOf(membership, '.json'), JSON.stringify(membership));
	}

	async remove(membership: Membership): Promise<void> {
		await rm(this.fileOf(membership, '.json'), { force: true });
		await rm(this.fileOf(membership, packEnding), { force: true });
	}

	private fileOf({ course, folder }: Membership, ending: string): string {
		return join(this.folder, `${createHash('sha256').update(`${course}\n${folder}`).digest('hex').slice(0, 32)}${ending}`);
	}

	private async replace(path: string, text: string): Promise<void> {
		const temporary = `${path}.${process.pid}.tmp`;
		await writeFile(temporary, text, { mode: 0o600 });
		await rename(temporary, path);
	}
}
