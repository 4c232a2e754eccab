import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { WholeSource } from '../../../extension/course/course';
import { packFaultWords } from '../../../extension/course/faultWords';
import { updateFault } from '../../../extension/course/membership';
import { fingerprint, newSigningKey, packed, readSigningKey, unpacked, type SigningKey } from '../../../extension/course/pack';

const source: WholeSource = {
	version: 1, id: 'cs101', name: 'CS 101', release: 3,
	problems: [{
		id: 'sum', title: 'Sum', language: 'python', statement: 'Add up.', entry: { function: 'total' }, program: 'total.py', starter: 'def total(xs):\n    return 0\n',
		tests: [{ call: 'total([1])', returns: '1' }], hiddenTests: [{ call: 'total([])', returns: '0' }], reference: 'def total(xs):\n    return sum(xs)  # the secret way\n',
	}],
};
let key: SigningKey;
beforeAll(async () => {
	key = await newSigningKey();
});

/** A pack whose parts are changed after it was signed. */
async function changed(change: (pack: Record<string, unknown>) => void): Promise<string> {
	const pack = JSON.parse(await packed(source, key)) as Record<string, unknown>;
	change(pack);
	return JSON.stringify(pack);
}

/** A pack with any bytes in it, signed as it should be. */
async function signedWith(bytes: Uint8Array): Promise<string> {
	const payload = Buffer.from(bytes).toString('base64');
	const secret = await crypto.subtle.importKey('pkcs8', Buffer.from(key.secret, 'base64'), 'Ed25519', true, ['sign']);
	const signature = Buffer.from(await crypto.subtle.sign('Ed25519', secret, new TextEncoder().encode(`socratic-course/1\n${key.open}\n${payload}`))).toString('base64');
	return JSON.stringify({ format: 'socratic-course', v: 1, name: 'C', key: key.open, signature, payload });
}

const why = async (text: string) => {
	const opened = await unpacked(text);
	if (opened.kind === 'course') {
		throw new Error('it was opened');
	}
	expect(packFaultWords(opened.why).length).toBeGreaterThan(10);
	return opened.why;
};

describe('a packed course', () => {
	it('opens as what was packed, with the key that signed it', async () => {
		expect(await unpacked(await packed(source, key))).toEqual({ kind: 'course', source, key: key.open });
	});

	it('shows neither solution nor hidden tests at a glance', async () => {
		const text = await packed(source, key);
		for (const secret of ['secret way', 'total([])', Buffer.from('secret way').toString('base64').slice(2, 12)]) {
			expect(text).not.toContain(secret);
		}
	});

	it('is refused when anything of it was changed', async () => {
		const other = await newSigningKey();
		expect(await why(await changed((pack) => (pack['payload'] = `A${String(pack['payload']).slice(1)}`)))).toBe('signature');
		expect(await why(await changed((pack) => (pack['key'] = other.open)))).toBe('signature');
		expect(await why(await changed((pack) => (pack['signature'] = 'AAAA')))).toBe('signature');
		expect(await why(await changed((pack) => (pack['key'] = 'AAAA')))).toBe('signature');
		expect(await why(await changed((pack) => (pack['more'] = 1)))).toBe('no-pack');
		expect(await why(await changed((pack) => (pack['v'] = 2)))).toBe('newer');
	});

	it('is refused wherever one byte of what is signed differs', async () => {
		const text = await packed(source, key);
		const { payload } = JSON.parse(text) as { readonly payload: string };
		const from = text.indexOf(payload);
		await fc.assert(fc.asyncProperty(fc.nat({ max: payload.length - 3 }), fc.constantFrom(...'ABCDxyz0189+/'), async (at, char) => {
			fc.pre(text[from + at] !== char);
			expect((await unpacked(text.slice(0, from + at) + char + text.slice(from + at + 1))).kind).toBe('refused');
		}), { numRuns: 100 });
	});

	it('that is none is refused', async () => {
		for (const text of ['', 'PK\u0003\u0004', '[]', 'null', '{}', '{"format":"socratic-course"}', '['.repeat(100_000)]) {
			expect(await why(text)).toBe('no-pack');
		}
	});

	it('that is cut is refused', async () => {
		const text = await packed(source, key);
		await fc.assert(fc.asyncProperty(fc.nat({ max: text.length - 3 }), async (length) => {
			expect((await unpacked(text.slice(0, length))).kind).toBe('refused');
		}));
	});

	it('that would fill the memory is not opened, though its signature is right', async () => {
		const bomb = deflateRawSync(Buffer.alloc(200_000_000, 0x20));
		expect(bomb.length).toBeLessThan(300_000);
		const before = process.memoryUsage().arrayBuffers;
		expect(await why(await signedWith(bomb))).toBe('bomb');
		expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100_000_000);
	});

	it('that is too large is not read at all', async () => expect(await why(' '.repeat(4_000_001))).toBe('too-large'));

	it('is read as strictly as a file, whoever signed it', async () => {
		const hostile = readFileSync(`${import.meta.dirname}/../../fixtures/course/hostile/file-url-as-a-model.jsonc`, 'utf8');
		expect(await why(await signedWith(deflateRawSync(hostile)))).toBe('course');
		expect(await why(await signedWith(deflateRawSync('not a course')))).toBe('course');
		expect(await why(await signedWith(Buffer.from('not deflated')))).toBe('course');
		const reaching = { ...source, problems: source.problems.map((problem) => ({ ...problem, reference: { file: '/etc/passwd' } })) };
		expect(await why(await signedWith(deflateRawSync(JSON.stringify(reaching))))).toBe('course');
	});
});

describe('a signing key', () => {
	it('is read back as it was kept', async () => expect(await readSigningKey(JSON.stringify(key))).toEqual(key));

	it('is refused when its halves do not belong together, or it is none', async () => {
		const other = await newSigningKey();
		expect(await readSigningKey(JSON.stringify({ open: other.open, secret: key.secret }))).toBeNull();
		expect(await readSigningKey('{"open":"","secret":""}')).toBeNull();
		expect(await readSigningKey('a key')).toBeNull();
	});

	it('has a fingerprint that can be read out', async () => {
		expect(await fingerprint(key.open)).toMatch(/^([0-9a-f]{4} ){4}[0-9a-f]{4}$/);
		expect(await fingerprint(key.open)).not.toBe(await fingerprint((await newSigningKey()).open));
	});
});

describe('an update', () => {
	const mine = { course: 'cs101', key: 'K' };
	it.each([
		[{ id: 'cs101', key: 'K', release: 4 }, null],
		[{ id: 'cs101', key: 'L', release: 4 }, 'other-key'],
		[{ id: 'cs102', key: 'K', release: 4 }, 'other-course'],
		[{ id: 'cs101', key: 'K', release: 2 }, 'older'],
		[{ id: 'cs101', key: 'K', release: 3 }, 'same'],
	] as const)('%j: %s', (next, fault) => expect(updateFault(mine, { release: 3 }, next)).toBe(fault));
});
