import type { Program, SiblingFile } from '../runner';

/** The files of a program: its own, those that it includes, the sources that belong to these, and data. */
export class Sources {
	/** The program's own file, as messages name it. */
	readonly name: string;
	readonly text: string;
	/** All other files that are put beside it. */
	readonly beside: readonly SiblingFile[];
	/** Names of sources that are compiled along with it. */
	readonly alongside: readonly string[];
	/** Files that are no sources: a program may open them. */
	readonly data: readonly SiblingFile[];

	constructor(program: Program, ending: string, endings: readonly string[]) {
		const isSource = (name: string) => endings.some((each) => name.toLowerCase().endsWith(each));
		this.name = /^[\w.-]{1,100}$/.test(program.fileName) && isSource(program.fileName) && !/^(?:unit|checked)\./.test(program.fileName) ? program.fileName : `program${ending}`;
		this.text = program.text;
		this.beside = program.files.filter(({ name }) => name !== this.name && !/^(?:unit|checked|harness)\./.test(name));
		const isHeader = (name: string) => /\.(?:h|hh|hpp|hxx)$/i.test(name);
		this.data = this.beside.filter(({ name }) => !isSource(name) && !isHeader(name));
		const texts = new Map(this.beside.filter(({ name }) => isSource(name) || isHeader(name)).map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]));
		this.alongside = companions(program.text, texts, isSource);
	}
}

/** Sources that stand for a header that is included, by their name; one with a `main` of its own is another program. */
function companions(text: string, texts: ReadonlyMap<string, string>, isSource: (name: string) => boolean): readonly string[] {
	const found = new Set<string>();
	const included = new Set<string>();
	const waiting = [text];
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		for (const [, header = ''] of next.matchAll(/^\s*#\s*include\s*"([^"\n]+)"/gm)) {
			const own = texts.get(header);
			if (own === undefined || included.has(header)) continue;
			included.add(header);
			waiting.push(own);
			const stem = header.replace(/\.[^.]*$/, '');
			for (const [name, source] of texts) {
				if (!isSource(name) || name.replace(/\.[^.]*$/, '') !== stem || found.has(name) || included.has(name) || /\bmain\s*\(/.test(source)) continue;
				found.add(name);
				waiting.push(source);
			}
		}
	}
	return [...found].filter((name) => !included.has(name));
}
