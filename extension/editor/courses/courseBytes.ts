import * as vscode from 'vscode';
import { largestPack } from '../../course/pack';
import { Refused } from '../errors';
import { courseTroubles } from './courseTroubles';

/** So many bytes of UTF-8 a character takes at most. */
const bytesOfSign = 4;

/**
 * The text of a file of `most` characters at most; null where there is none, or what is there is no file: a link in a folder that was
 * handed out may lead to a device that never ends.
 */
export async function textIn(uri: vscode.Uri, most: number): Promise<{ readonly kind: 'text'; readonly text: string } | { readonly kind: 'large' } | null> {
	try {
		const { type, size } = await vscode.workspace.fs.stat(uri);
		if ((type & vscode.FileType.File) === 0) {
			return null;
		}
		return size > most * bytesOfSign ? { kind: 'large' } : { kind: 'text', text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) };
	} catch {
		return null;
	}
}

/** The text of a packed course. Rejects with `Refused` where there is none, or more than a pack may have. */
export async function packIn(uri: vscode.Uri): Promise<string> {
	const found = await textIn(uri, largestPack);
	if (found?.kind !== 'text') {
		throw new Refused(courseTroubles.pack(found ? 'too-large' : 'no-pack'));
	}
	return found.text;
}
