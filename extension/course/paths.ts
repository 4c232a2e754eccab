/** Names of files in a course, as a course file writes them: with slashes, from its folder. */

/** What a system takes for a device, whatever follows its dot. */
const devices = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])\s*(?:\.|$)/i;

/** The short name that some systems give to another file, also to a hidden one: `VSCODE~1` is `.vscode`. */
const short = /~\d/;

/**
 * Whether a name leads to a file inside of the course's folder on every system: no way out of it, nothing hidden (an editor's settings
 * are), nothing that a system reads in another way, and no sign that is not seen.
 */
export function isInside(name: string): boolean {
	return name.split('/').every((part) => part !== '' && !part.startsWith('.') && !/[\\:*?"<>|\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]|[. ]$/u.test(part) && !devices.test(part) && !short.test(part));
}

/** The same file on a system that does not tell capital letters. */
export function fileKey(name: string): string {
	return name.normalize('NFC').toLowerCase();
}

/** The folder in a name with slashes; empty for a file beside the course file. */
export function folderOfName(name: string): string {
	return name.slice(0, Math.max(0, name.lastIndexOf('/')));
}

/** A name with slashes without its folder. */
export function nameInFolder(name: string): string {
	return name.slice(name.lastIndexOf('/') + 1);
}
