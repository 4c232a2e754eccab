/**
 * Insertions into a source text. Where several meet, what closes an inner part stands before what closes an outer one, and both
 * before what opens the next: so parts are to be visited from the outside in, each opened before and closed after what is in it.
 */
export class Edits {
	private readonly list: { readonly at: number; readonly isOpener: boolean; readonly order: number; readonly text: string; readonly to: number }[] = [];

	/** `mark` stands around each insertion, so that it can be found again. */
	constructor(private readonly source: string, private readonly mark: string) {}

	/** Puts text before the part that begins here. */
	open(at: number, text: string): void {
		this.list.push({ at, isOpener: true, order: this.list.length, text, to: at });
	}

	/** Puts text behind the part that ends here. */
	close(at: number, text: string): void {
		this.list.push({ at, isOpener: false, order: this.list.length, text, to: at });
	}

	/** Puts text in the place of a part, whose line ends stay. Nothing may be inserted within it. */
	replace(from: number, to: number, text: string): void {
		const lines = this.source.slice(from, to).replace(/[^\n\r\u2028\u2029]+/g, '');
		this.list.push({ at: from, isOpener: true, order: this.list.length, text: text + lines, to });
	}

	/** The text with all of them. */
	applied(): string {
		this.list.sort((a, b) => a.at - b.at || Number(a.isOpener) - Number(b.isOpener) || a.order - b.order);
		let text = '';
		let from = 0;
		for (const { at, to, text: inserted } of this.list) {
			text += this.source.slice(from, at) + (inserted === '' ? '' : this.mark + inserted + this.mark);
			from = Math.max(from, to);
		}
		return text + this.source.slice(from);
	}
}
