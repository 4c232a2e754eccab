import { readFileSync } from 'node:fs';
import { crc32, deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { storedZip } from '../../../scripts/lib/storedZip.mjs';
import { packageParts } from '../../bench/packageParts';

/** An archive of one entry, its sizes behind its data, as some tools write them. */
function archiveOf(name: string, text: string): Buffer {
	const data = deflateRawSync(Buffer.from(text));
	const local = Buffer.alloc(30 + name.length);
	local.writeUInt32LE(0x04034b50, 0);
	local.writeUInt16LE(8, 6);
	local.writeUInt16LE(8, 8);
	local.writeUInt16LE(name.length, 26);
	local.write(name, 30);
	const behind = Buffer.alloc(16);
	behind.writeUInt32LE(0x08074b50, 0);
	const entry = Buffer.alloc(46 + name.length);
	entry.writeUInt32LE(0x02014b50, 0);
	entry.writeUInt16LE(8, 8);
	entry.writeUInt16LE(8, 10);
	entry.writeUInt32LE(crc32(text), 16);
	entry.writeUInt32LE(data.length, 20);
	entry.writeUInt32LE(text.length, 24);
	entry.writeUInt16LE(name.length, 28);
	entry.write(name, 46);
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(1, 8);
	end.writeUInt16LE(1, 10);
	end.writeUInt32LE(entry.length, 12);
	end.writeUInt32LE(local.length + data.length + behind.length, 16);
	return Buffer.concat([local, data, behind, entry, end]);
}

it('stores what was compressed, with its size and its checksum before it', () => {
	const archive = storedZip(archiveOf('a.py', 'x = 1\n'.repeat(50)));
	expect(archive.toString('latin1')).toContain('x = 1\n'.repeat(50));
	expect(packageParts(archive)).toEqual([{ path: 'a.py', bytes: 300 }]);
	expect([archive.readUInt16LE(6) & 8, archive.readUInt16LE(8), archive.readUInt32LE(14), archive.readUInt32LE(18), archive.readUInt32LE(22)]).toEqual([0, 0, crc32('x = 1\n'.repeat(50)), 300, 300]);
});

it('keeps every entry of the library that ships; a second time nothing changes', () => {
	const before = readFileSync('node_modules/pyodide/python_stdlib.zip');
	const stored = storedZip(before);
	const names = (archive: Buffer) => packageParts(archive).map(({ path }) => path).sort();
	expect(names(stored)).toEqual(names(before));
	expect(storedZip(stored).equals(stored)).toBe(true);
});

it.each(['', 'no archive at all', 'PK\u0005\u0006' + '\u0001'.repeat(18)])('refuses %j', (text) => {
	expect(() => storedZip(Buffer.from(text, 'latin1'))).toThrow();
});
