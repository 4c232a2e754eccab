/** ZIP archives whose entries are stored as they are, so that the whole can be packed better than entry by entry. */
import { inflateRawSync } from 'node:zlib';

const signatures = { local: 0x04034b50, entry: 0x02014b50 };
const [stored, deflated] = [0, 8];

/**
 * The same archive with nothing in it compressed: names, order, times and checksums stay. Throws on what is no plain archive (entries
 * of other kinds, more than 65,534 of them).
 * @param {Buffer} archive
 */
export function storedZip(archive) {
	const end = archive.lastIndexOf(Buffer.from('504b0506', 'hex'));
	if (end < 0) throw new Error('this is no ZIP archive');
	const count = archive.readUInt16LE(end + 10);
	if (count === 0xffff) throw new Error('this ZIP archive has too many entries');
	/** @type {Buffer[]} */
	const bodies = [];
	/** @type {Buffer[]} */
	const directory = [];
	let offset = 0;
	let at = archive.readUInt32LE(end + 16);
	for (let left = count; left > 0; left -= 1) {
		if (archive.readUInt32LE(at) !== signatures.entry) throw new Error('the directory of this ZIP archive is broken');
		const length = 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
		const entry = Buffer.from(archive.subarray(at, at + length));
		const local = Buffer.from(localHeader(archive, entry.readUInt32LE(42)));
		const data = contents(archive, entry);
		for (const [header, to] of [[entry, 10], [local, 8]]) header.writeUInt16LE(stored, to);
		for (const [header, to] of [[entry, 20], [local, 18]]) header.writeUInt32LE(data.length, to);
		// Sizes stand before what they are of, never behind it.
		for (const [header, to] of [[entry, 8], [local, 6]]) header.writeUInt16LE(header.readUInt16LE(to) & ~8, to);
		local.writeUInt32LE(entry.readUInt32LE(16), 14);
		local.writeUInt32LE(entry.readUInt32LE(24), 22);
		entry.writeUInt32LE(offset, 42);
		offset += local.length + data.length;
		bodies.push(local, data);
		directory.push(entry);
		at += length;
	}
	const tail = Buffer.from(archive.subarray(end));
	tail.writeUInt32LE(directory.reduce((sum, { length }) => sum + length, 0), 12);
	tail.writeUInt32LE(offset, 16);
	return Buffer.concat([...bodies, ...directory, tail]);
}

function localHeader(archive, start) {
	if (archive.readUInt32LE(start) !== signatures.local) throw new Error('an entry of this ZIP archive is broken');
	return archive.subarray(start, start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28));
}

function contents(archive, entry) {
	const start = entry.readUInt32LE(42);
	const from = start + localHeader(archive, start).length;
	const packed = archive.subarray(from, from + entry.readUInt32LE(20));
	switch (entry.readUInt16LE(10)) {
		case stored:
			return packed;
		case deflated:
			return inflateRawSync(packed);
		default:
			throw new Error('an entry of this ZIP archive is packed in a way that is not known');
	}
}
