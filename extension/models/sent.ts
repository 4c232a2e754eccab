/** A request as it goes out: where to, and its body. The headers hold nothing but the key, which nobody is shown. */
export interface SentRequest {
	/** A URL, or the name of the editor's own model. */
	readonly to: string;
	readonly body: unknown;
}

/** Keeps the last request that was sent, for whoever wants to see it. */
export class SentLog {
	private kept: SentRequest | null = null;

	/** `noted`: told after each request. */
	constructor(private readonly noted: () => void = () => undefined) {}

	/** Null while nothing has been sent. */
	get last(): SentRequest | null {
		return this.kept;
	}

	/** Keeps none any more. */
	forget(): void {
		this.kept = null;
		this.noted();
	}

	note(request: SentRequest): void {
		this.kept = request;
		this.noted();
	}
}
