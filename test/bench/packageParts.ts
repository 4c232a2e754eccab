/** A file of a package: its path in it, and what it takes there, in bytes. */
export interface PackagePart {
	readonly path: string;
	readonly bytes: number;
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/**
 * The files of a ZIP archive (a VSIX is one) by what they take in it, the largest first, as its directory says. Reads names
 * and sizes alone, which needs no unpacking. Throws when it is no such archive.
 */
export function packageParts(archive: Buffer): readonly PackagePart[] {
	const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
	if (end < 0 || archive.readUInt32LE(end) !== endOfDirectory) {
		throw new Error('this is not a ZIP archive');
	}
	const parts: PackagePart[] = [];
	let at = archive.readUInt32LE(end + 16);
	for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
		if (archive.readUInt32LE(at) !== directoryEntry) {
			throw new Error('the directory of this ZIP archive is broken');
		}
		const [name, extra, comment] = [archive.readUInt16LE(at + 28), archive.readUInt16LE(at + 30), archive.readUInt16LE(at + 32)];
		parts.push({ path: archive.toString('utf8', at + 46, at + 46 + name), bytes: archive.readUInt32LE(at + 20) });
		at += 46 + name + extra + comment;
	}
	return parts.sort((a, b) => b.bytes - a.bytes);
}
