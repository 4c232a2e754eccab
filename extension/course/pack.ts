/**
 * A packed course: one file, signed. The parts that students should not read by chance (solutions, hidden tests) are deflated in it and
 * not readable at a glance; no secret protects them, since what runs on a computer can be read there.
 */
import * as z from 'zod';
import type { WholeSource } from './course';
import { readCourse } from './reading';
import { wholeCourse } from './whole';

export const packEnding = '.socratic-course';
const format = 'socratic-course';
const formatVersion = 1;

/** The largest pack, in characters, and what may come out of it, in bytes: a small file must not fill the memory. */
export const largestPack = 4_000_000;
const largestInflated = 8_000_000;

const base64 = z.base64();
const packSchema = z.strictObject({ format: z.literal(format), v: z.literal(formatVersion), name: z.string().max(200), key: base64.max(100), signature: base64.max(200), payload: base64.max(largestPack) });

/** A pair of keys with which a course is signed; `secret` leaves the instructor's secret storage only where they ask for it. */
export interface SigningKey {
	/** Base64: 32 bytes (raw). */
	readonly open: string;
	/** Base64: PKCS #8. */
	readonly secret: string;
}

const algorithm = 'Ed25519';

export async function newSigningKey(): Promise<SigningKey> {
	const pair = await crypto.subtle.generateKey({ name: algorithm }, true, ['sign', 'verify']);
	if (!('publicKey' in pair)) {
		throw new Error(`${algorithm} gives no pair of keys here`);
	}
	return { open: toBase64(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))), secret: toBase64(new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey))) };
}

/** A key as it was kept or saved; null when it is none, or its halves do not belong together. */
export async function readSigningKey(text: string): Promise<SigningKey | null> {
	try {
		const key = z.strictObject({ open: base64, secret: base64 }).parse(JSON.parse(text));
		const said = new TextEncoder().encode(format);
		const signature = await crypto.subtle.sign(algorithm, await secretKey(key.secret), said);
		return (await crypto.subtle.verify(algorithm, await openKey(key.open), signature, said)) ? key : null;
	} catch {
		return null;
	}
}

/** Packs and signs a course. */
export async function packed(source: WholeSource, key: SigningKey): Promise<string> {
	const payload = toBase64(await through(new TextEncoder().encode(JSON.stringify(source)), new CompressionStream('deflate-raw'), Number.POSITIVE_INFINITY));
	const signature = toBase64(new Uint8Array(await crypto.subtle.sign(algorithm, await secretKey(key.secret), signed(key.open, payload))));
	return `${JSON.stringify({ format, v: formatVersion, name: source.name, key: key.open, signature, payload }, null, '\t')}\n`;
}

/** Why a pack is refused. `course`: what is in it is no course that this version can use. */
export type PackFault = 'no-pack' | 'too-large' | 'newer' | 'signature' | 'bomb' | 'course';

export type Unpacked = { readonly kind: 'course'; readonly source: WholeSource; readonly key: string } | { readonly kind: 'refused'; readonly why: PackFault };

/** Opens a pack: its signature first, then what is in it. Whether the key is the right one is for the caller to say. */
export async function unpacked(text: string): Promise<Unpacked> {
	const refused = (why: PackFault): Unpacked => ({ kind: 'refused', why });
	if (text.length > largestPack) {
		return refused('too-large');
	}
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return refused('no-pack');
	}
	const head = z.object({ format: z.literal(format), v: z.number() }).safeParse(value);
	if (head.success && head.data.v > formatVersion) {
		return refused('newer');
	}
	const pack = packSchema.safeParse(value);
	if (!pack.success) {
		return refused('no-pack');
	}
	const { key, signature, payload } = pack.data;
	const isSigned = await openKey(key).then(async (open) => crypto.subtle.verify(algorithm, open, fromBase64(signature), signed(key, payload))).catch(() => false);
	if (!isSigned) {
		return refused('signature');
	}
	let json: string;
	try {
		json = new TextDecoder('utf-8', { fatal: true }).decode(await through(fromBase64(payload), new DecompressionStream('deflate-raw'), largestInflated));
	} catch (error) {
		return refused(error instanceof TooMuch ? 'bomb' : 'course');
	}
	// What is in it is read as strictly as a file: a signature says who made it, and not that it is well made.
	const read = readCourse(json, largestInflated);
	const { whole } = read.source ? await wholeCourse(read.source, async () => ({ kind: 'missing' }), new AbortController().signal) : { whole: null };
	return whole ? { kind: 'course', source: whole, key } : refused(read.faults.some(({ code }) => code === 'newer') ? 'newer' : 'course');
}

/** A key as two people can compare it by reading it out: the beginning of its hash, in groups of four. */
export async function fingerprint(key: string): Promise<string> {
	const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', fromBase64(key)));
	const hex = [...hash.subarray(0, 10)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
	return (hex.match(/.{4}/g) ?? []).join(' ');
}

class TooMuch extends Error {}

type Key = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

function signed(key: string, payload: string): Uint8Array<ArrayBuffer> {
	return new TextEncoder().encode(`${format}/${formatVersion}\n${key}\n${payload}`);
}

async function openKey(key: string): Promise<Key> {
	return crypto.subtle.importKey('raw', fromBase64(key), algorithm, true, ['verify']);
}

async function secretKey(secret: string): Promise<Key> {
	return crypto.subtle.importKey('pkcs8', fromBase64(secret), algorithm, true, ['sign']);
}

/** What comes out of a stream; throws `TooMuch` as soon as that is more than `most` bytes. */
async function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream, most: number): Promise<Uint8Array<ArrayBuffer>> {
	const parts: Uint8Array<ArrayBuffer>[] = [];
	let size = 0;
	// Leaving the loop cancels the stream.
	for await (const part of new Blob([bytes]).stream().pipeThrough(stream) as AsyncIterable<Uint8Array<ArrayBuffer>>) {
		size += part.length;
		if (size > most) {
			throw new TooMuch();
		}
		parts.push(part);
	}
	return new Uint8Array(await new Blob(parts).arrayBuffer());
}

function toBase64(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += 0x8000) {
		text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
	}
	return btoa(text);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
	return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}
