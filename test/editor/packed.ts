/** An extension of the fixtures as a file that VS Code can install: a zip whose files are stored as they are. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

interface Stored {
	readonly name: Buffer;
	readonly data: Buffer;
	readonly at: number;
}

function header(signature: number, { name, data }: Stored, isCentral: boolean): Buffer {
	const head = Buffer.alloc(isCentral ? 46 : 30);
	head.writeUInt32LE(signature, 0);
	const from = isCentral ? 6 : 4;
	if (isCentral) head.writeUInt16LE(20, 4);
	head.writeUInt16LE(20, from);
	head.writeUInt32LE(crc32(data), from + 10);
	head.writeUInt32LE(data.length, from + 14);
	head.writeUInt32LE(data.length, from + 18);
	head.writeUInt16LE(name.length, from + 22);
	return head;
}

/** The bytes of a package of every file in a folder with a manifest of its own. */
export function packed(folder: string): Uint8Array {
	const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name: string; publisher: string; version: string; engines: { vscode: string } };
	const { name, publisher, version, engines } = manifest;
	const files: [string, string][] = [
		['[Content_Types].xml', '<?xml version="1.0" encoding="utf-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension=".json" ContentType="application/json"/><Default Extension=".js" ContentType="application/javascript"/><Default Extension=".vsixmanifest" ContentType="text/xml"/></Types>'],
		['extension.vsixmanifest', `<?xml version="1.0" encoding="utf-8"?><PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011"><Metadata><Identity Language="en-US" Id="${name}" Version="${version}" Publisher="${publisher}"/><DisplayName>${name}</DisplayName><Properties><Property Id="Microsoft.VisualStudio.Code.Engine" Value="${engines.vscode}"/></Properties></Metadata><Installation><InstallationTarget Id="Microsoft.VisualStudio.Code"/></Installation><Dependencies/><Assets><Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/></Assets></PackageManifest>`],
		...readdirSync(folder).map((file): [string, string] => [`extension/${file}`, readFileSync(join(folder, file), 'utf8')]),
	];
	const parts: Buffer[] = [];
	const stored: Stored[] = [];
	let at = 0;
	for (const [file, text] of files) {
		const one: Stored = { name: Buffer.from(file), data: Buffer.from(text), at };
		const piece = Buffer.concat([header(0x04034b50, one, false), one.name, one.data]);
		parts.push(piece);
		stored.push(one);
		at += piece.length;
	}
	const central = stored.map((one) => {
		const head = header(0x02014b50, one, true);
		head.writeUInt32LE(one.at, 42);
		return Buffer.concat([head, one.name]);
	});
	const size = central.reduce((sum, { length }) => sum + length, 0);
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(stored.length, 8);
	end.writeUInt16LE(stored.length, 10);
	end.writeUInt32LE(size, 12);
	end.writeUInt32LE(at, 16);
	return Buffer.concat([...parts, ...central, end]);
}
