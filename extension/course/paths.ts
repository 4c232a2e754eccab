/** Names of files in a course, as a course file writes them: with slashes, from its folder. */

/** What a system takes for a device, whatever follows its dot. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * Whether a name leads to a file inside of the course's folder on every system: no way out of it, nothing hidden (an editor's settings
 * are), and nothing that a system reads in another way.
 */
export function isInside(name: string): boolean {
	return name.split('/').every((part) => part !== '' && !part.startsWith('.') && !/[\\:*?"<>|\p{Cc}]|[. ]$/u.test(part) && !devices.test(part));
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
