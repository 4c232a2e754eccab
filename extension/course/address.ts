import ipaddr from 'ipaddr.js';

/** Why an address that a course names, or that a course is fetched from, is refused. */
export type AddressFault = 'not-an-address' | 'not-https' | 'key-inside' | 'internal';

/**
 * Why a course may not come from an address; null when it may. Only https, nothing inside of the address that could be a key, and nothing
 * on this machine or in the network around it: a link must not make the editor knock there.
 */
export function sourceFault(text: string): AddressFault | null {
	const url = urlOf(text);
	if (!url) {
		return 'not-an-address';
	}
	if (url.protocol !== 'https:') {
		return 'not-https';
	}
	if (url.username !== '' || url.password !== '') {
		return 'key-inside';
	}
	return isInternal(url.hostname) ? 'internal' : null;
}

/** Why a course may not name a model's address; null when it may: https, or a server on the student's own machine. */
export function modelFault(text: string): AddressFault | null {
	const url = urlOf(text);
	if (!url) {
		return 'not-an-address';
	}
	if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
		return 'key-inside';
	}
	if (isLoopback(url.hostname)) {
		return url.protocol === 'http:' || url.protocol === 'https:' ? null : 'not-https';
	}
	if (url.protocol !== 'https:') {
		return 'not-https';
	}
	return isInternal(url.hostname) ? 'internal' : null;
}

/** A host of this machine, of the network around it, or of none that the whole world knows. */
export function isInternal(hostname: string): boolean {
	const host = bare(hostname);
	if (ipaddr.isValid(host)) {
		return ipaddr.process(host).range() !== 'unicast';
	}
	return !host.includes('.') || /\.(?:localhost|local|internal|intranet|home|lan|corp|arpa)$/.test(host);
}

function isLoopback(hostname: string): boolean {
	const host = bare(hostname);
	return host === 'localhost' || (ipaddr.isValid(host) && ipaddr.process(host).range() === 'loopback');
}

/** Without the brackets of an IPv6 address and the dot of a name that is written out. */
function bare(hostname: string): string {
	return hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '').toLowerCase();
}

function urlOf(text: string): URL | null {
	return /^\s|\s$/.test(text) || !URL.canParse(text) ? null : new URL(text);
}
