/** Messages on a pipe: four bytes of length (little-endian), then that many bytes of UTF-8. */

/** No message is longer; one that says so ends the conversation. */
export const maxMessageBytes = 64 * 1024 * 1024;

/** The message as bytes, its length first. */
export function frame(text: string): Uint8Array {
	const bytes = new TextEncoder().encode(text);
	const framed = new Uint8Array(bytes.length + 4);
	new DataView(framed.buffer).setUint32(0, bytes.length, true);
	framed.set(bytes, 4);
	return framed;
}

/** Puts messages together from chunks as they arrive. */
export class Unframer {
	private chunks: Uint8Array[] = [];
	private waiting = 0;

	constructor(private readonly maxBytes = maxMessageBytes) {}

	/** Gives the messages that this chunk completes; throws `RangeError` when one is too long. */
	push(chunk: Uint8Array): string[] {
		this.chunks.push(chunk);
		this.waiting += chunk.length;
		const messages: string[] = [];
		for (;;) {
			if (this.waiting < 4) return messages;
			const length = this.length();
			if (length > this.maxBytes) throw new RangeError(`a message of ${length} bytes`);
			if (this.waiting < length + 4) return messages;
			const bytes = this.take(length + 4);
			messages.push(new TextDecoder().decode(bytes.subarray(4)));
		}
	}

	private length(): number {
		const head = this.chunks[0] && this.chunks[0].length >= 4 ? this.chunks[0] : this.join();
		return new DataView(head.buffer, head.byteOffset, 4).getUint32(0, true);
	}

	private take(count: number): Uint8Array {
		const all = this.join();
		this.chunks = all.length > count ? [all.subarray(count)] : [];
		this.waiting = all.length - count;
		return all.subarray(0, count);
	}

	private join(): Uint8Array {
		const [first] = this.chunks;
		if (this.chunks.length === 1 && first) return first;
		const all = new Uint8Array(this.waiting);
		let at = 0;
		for (const chunk of this.chunks) {
			all.set(chunk, at);
			at += chunk.length;
		}
		this.chunks = [all];
		return all;
	}
}
