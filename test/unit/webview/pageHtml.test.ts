import { expect, test } from 'vitest';
import { pageHtml, type PageParts } from '../../../extension/editor/pageHtml.ts';

const parts: PageParts = { nonce: 'abcdefgh12345678', cspSource: 'https://*.example.test', scriptUri: 'https://x.test/webview.js', styleUri: 'https://x.test/webview.css', language: 'en', title: 'Socratic', bundle: undefined };

test('the policy lets in the given script and style, and nothing else', () => {
	const policy = /Content-Security-Policy" content="([^"]+)"/.exec(pageHtml(parts))?.[1] ?? '';
	expect(policy.split('; ')).toEqual(["default-src 'none'", "style-src https://*.example.test 'nonce-abcdefgh12345678'", "script-src 'nonce-abcdefgh12345678'", "base-uri 'none'", "form-action 'none'"]);
	expect(policy).not.toMatch(/unsafe/);
});

test('no style and no script stands in the page itself', () => {
	const html = pageHtml({ ...parts, bundle: { a: 'b' } });
	expect(html).not.toMatch(/<style|style=|onload=/);
	expect([...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag)).toEqual(['<script type="application/json" id="l10n" nonce="abcdefgh12345678">', '<script src="https://x.test/webview.js" nonce="abcdefgh12345678">']);
});

test('what is given in cannot leave its place', () => {
	const html = pageHtml({ ...parts, title: '"><script>', bundle: { 'a\u2028': '</script><b>' } });
	expect(html).toContain('&quot;&gt;&lt;script&gt;');
	expect(html).not.toContain('</script><b>');
	const json = /id="l10n"[^>]*>([^<]*)</.exec(html)?.[1] ?? '';
	expect(JSON.parse(json)).toEqual({ 'a\u2028': '</script><b>' });
});

test('a weak nonce is refused', () => {
	expect(() => pageHtml({ ...parts, nonce: "x' 'unsafe-inline" })).toThrow(/nonce/);
	expect(() => pageHtml({ ...parts, nonce: 'short' })).toThrow(/nonce/);
});
