import { originOf, type Endpoint } from './endpoint';

/** Where secrets are kept: the editor's secret storage. */
export interface Secrets {
	get(id: string): PromiseLike<string | undefined>;
	store(id: string, value: string): PromiseLike<void>;
	delete(id: string): PromiseLike<void>;
}

type Place = Pick<Endpoint, 'baseUrl'>;

/**
 * The keys of endpoints, each bound to its origin: an endpoint at another origin never gets it, whoever names that endpoint.
 * `kind`: what they open, so that a key for one thing is never tried on another at the same origin.
 */
export class Keys {
	constructor(private readonly secrets: Secrets, private readonly kind: 'key' | 'record-store' = 'key') {}

	/** Null where none is kept. */
	async of(endpoint: Place): Promise<string | null> {
		return readKey((await this.secrets.get(this.idOf(endpoint))) ?? '');
	}

	async keep(endpoint: Place, key: string): Promise<void> {
		await this.secrets.store(this.idOf(endpoint), key);
	}

	async forget(endpoint: Place): Promise<void> {
		await this.secrets.delete(this.idOf(endpoint));
	}

	private idOf(endpoint: Place): string {
		return `socratic.${this.kind}:${originOf(endpoint)}`;
	}
}

/** A key as a person pastes it; null when it is none, such as one with a line break in it, which no header takes. */
export function readKey(typed: string): string | null {
	const key = typed.trim().replace(/^Bearer\s+/i, '');
	return /^[\x21-\x7e]+$/.test(key) ? key : null;
}
