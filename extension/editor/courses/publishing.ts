import * as l10n from '@vscode/l10n';
import { modify } from 'jsonc-parser';
import * as vscode from 'vscode';
import { joinLink } from '../../course/joinLink';
import { fingerprint, newSigningKey, packEnding, packed, readSigningKey, type SigningKey } from '../../course/pack';
import { courseFileName } from '../../course/schema';
import { sourceFault } from '../../course/address';
import { addressFaultWords } from '../../course/faultWords';
import type { ReadFile } from '../../course/whole';
import { folderOf, nameOf } from '../documents';
import { Refused } from '../errors';
import type { CourseDialog } from './courseDialog';
import { courseInEditor } from './courseReading';
import { courseTroubles } from './courseTroubles';

export interface PublishingParts {
	readonly dialog: CourseDialog;
	readonly secrets: Pick<vscode.SecretStorage, 'get' | 'store'>;
	readonly folder: (path: string) => ReadFile;
	/** `publisher.name` of the extension, for the link that joins. */
	readonly extensionId: string;
}

/** What an instructor does to hand out a course: it is packed into one file and signed with a key of their own. */
export class Publishing {
	constructor(private readonly parts: PublishingParts) {}

	/** Packs the course of a folder, with its release counted up; resolves with the file, null when the instructor left. Rejects with `Refused`. */
	async publish(folder: vscode.Uri): Promise<vscode.Uri | null> {
		const { dialog } = this.parts;
		const uri = vscode.Uri.joinPath(folder, courseFileName);
		const document = await vscode.workspace.openTextDocument(uri).then((opened) => opened, () => null);
		if (!document) {
			throw new Refused(courseTroubles.noCourseFile());
		}
		// As Check Course reads it: what is open and not saved yet counts.
		const { whole, faults } = await courseInEditor(document, this.parts.folder, new AbortController().signal);
		if (!whole) {
			throw new Refused(courseTroubles.faulty(faults));
		}
		const { id, name } = whole;
		const release = (whole.release ?? 0) + 1;
		const isNewKey = release > 1 && (await this.kept(id)) === null;
		if (isNewKey && !(await dialog.confirm(l10n.t('“{0}” was published before, and its key is not on this computer.', name), l10n.t('“Use a Publishing Key” takes it in from the file that you saved. With a new key every student has to leave the course and join it anew.'), l10n.t('Make a New Key')))) {
			return null;
		}
		const target = await dialog.target(l10n.t('Publish “{0}”', name), vscode.Uri.joinPath(folder, `${id}${packEnding}`), [packEnding.slice(1)]);
		if (!target) {
			return null;
		}
		const key = await this.key(id);
		await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(await packed({ ...whole, release }, key)));
		// The release is written down once its pack is there, in the file as it is by then.
		const edit = new vscode.WorkspaceEdit();
		for (const { offset, length, content } of modify(document.getText(), ['release'], release, { formattingOptions: { insertSpaces: false } })) {
			edit.replace(uri, new vscode.Range(document.positionAt(offset), document.positionAt(offset + length)), content);
		}
		await vscode.workspace.applyEdit(edit);
		await document.save();
		void this.goOn(nameOf(target), release, await fingerprint(key.open));
		return target;
	}

	/** Writes the key of a course into a file, for another computer or somebody who teaches along. */
	async saveKey(id: string, folder: vscode.Uri): Promise<void> {
		const kept = await this.parts.secrets.get(secretOf(id));
		if (kept === undefined) {
			throw new Refused(courseTroubles.noSigningKey());
		}
		const target = await this.parts.dialog.target(l10n.t('Whoever has this file can publish updates of your course. Keep it away from students.'), vscode.Uri.joinPath(folderOf(folder) ?? folder, `${id}.socratic-key`), ['socratic-key']);
		if (target) {
			await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(kept));
		}
	}

	/** Takes a key that was saved elsewhere. */
	async useKey(id: string): Promise<void> {
		const file = await this.parts.dialog.file(l10n.t('The publishing key of “{0}”', id), ['socratic-key']);
		if (!file) {
			return;
		}
		const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
		const key = await readSigningKey(text);
		if (!key) {
			throw new Refused(courseTroubles.badSigningKey());
		}
		await this.parts.secrets.store(secretOf(id), JSON.stringify(key));
		await this.parts.dialog.told(l10n.t('“{0}” is published with the key {1} from now on.', id, await fingerprint(key.open)));
	}

	/** Asks for the address at which students find the course, and copies the link that joins it. */
	async copyLink(): Promise<void> {
		const { dialog, extensionId } = this.parts;
		const url = await dialog.text(l10n.t('A link to join'), l10n.t('The https address at which students find the published file'), (text) => {
			const why = sourceFault(text.trim());
			return why && addressFaultWords(why);
		});
		if (url !== null && sourceFault(url.trim()) === null) {
			await vscode.env.clipboard.writeText(joinLink(extensionId, url.trim()));
			await dialog.told(l10n.t('The link is copied. A click on it opens the editor and asks to join.'));
		}
	}

	private async kept(id: string): Promise<SigningKey | null> {
		return readSigningKey((await this.parts.secrets.get(secretOf(id))) ?? '');
	}

	private async key(id: string): Promise<SigningKey> {
		const kept = await this.kept(id);
		if (kept) {
			return kept;
		}
		const made = await newSigningKey();
		await this.parts.secrets.store(secretOf(id), JSON.stringify(made));
		return made;
	}

	private async goOn(file: string, release: number, print: string): Promise<void> {
		const copy = l10n.t('Copy a Link to Join');
		if ((await this.parts.dialog.told(l10n.t('{0} is release {1}, signed with the key {2}. Put it where your students can fetch it.', file, release, print), copy)) === copy) {
			await this.copyLink();
		}
	}

}

function secretOf(id: string): string {
	return `socratic.courseKey:${id}`;
}
