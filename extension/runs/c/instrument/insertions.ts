/** A piece of text that takes the place of another; both ends may be the same. */
interface Insertion {
	readonly from: number;
	readonly to: number;
	text: string;
}

/** Collects what is put into a source, in the order of a walk: what comes first stands first where two meet. */
export class Insertions {
	private readonly all: Insertion[] = [];

	constructor(private readonly source: string) {}

	put(at: number, text: string): void {
		this.all.push({ from: at, to: at, text });
	}

	/** Keeps a place for text that is known only later. */
	reserve(at: number): (text: string) => void {
		const kept = { from: at, to: at, text: '' };
		this.all.push(kept);
		return (text) => {
			kept.text = text;
		};
	}

	/** Puts text in the place of a piece; its line ends stay, so that no line moves. */
	replace(from: number, to: number, text: string): void {
		this.all.push({ from, to, text: text + this.source.slice(from, to).replace(/[^\n]/g, '') });
	}

	around(from: number, to: number, before: string, walk: () => void, after: string): void {
		this.put(from, before);
		walk();
		this.put(to, after);
	}

	text(): string {
		const sorted = this.all.map((insertion, order) => ({ insertion, order })).sort((a, b) => a.insertion.from - b.insertion.from || a.order - b.order);
		let text = '';
		let at = 0;
		for (const { insertion } of sorted) {
			text += this.source.slice(at, Math.max(at, insertion.from)) + insertion.text;
			at = Math.max(at, insertion.to);
		}
		return text + this.source.slice(at);
	}
}
