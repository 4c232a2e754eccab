/** The HTML of the panel. Everything that it may load is given in; the policy lets in nothing else. */

export interface PageParts {
	/** Fresh for each page, from a cryptographic source: letters and digits. */
	readonly nonce: string;
	/** The webview's own source for the policy. */
	readonly cspSource: string;
	readonly scriptUri: string;
	readonly styleUri: string;
	/** The language of the user interface: `en`, `pt-br`. */
	readonly language: string;
	readonly title: string;
	/** The translations of that language; `undefined` where the page stays English. */
	readonly bundle: Readonly<Record<string, unknown>> | undefined;
}

/** Returns the whole document. Throws when the nonce is not one, since the policy would then let anything in or nothing. */
export function pageHtml({ nonce, cspSource, scriptUri, styleUri, language, title, bundle }: PageParts): string {
	if (!/^[A-Za-z0-9]{16,}$/.test(nonce)) throw new Error('the nonce must be 16 or more letters and digits');
	// The toolkit's controls try one style of their own (is `:focus-visible` known?) and look for its nonce in a meta element.
	const policy = [`default-src 'none'`, `style-src ${cspSource} 'nonce-${nonce}'`, `script-src 'nonce-${nonce}'`, `base-uri 'none'`, `form-action 'none'`].join('; ');
	return `<!DOCTYPE html>
<html lang="${attribute(language)}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta property="csp-nonce" content="${nonce}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${attribute(title)}</title>
<link rel="stylesheet" href="${attribute(styleUri)}">
</head>
<body>
<div id="root"></div>
<div id="announcements" class="hidden" role="status" aria-live="polite" aria-atomic="true"></div>
${bundle === undefined ? '' : `<script type="application/json" id="l10n" nonce="${nonce}">${data(bundle)}</script>\n`}<script src="${attribute(scriptUri)}" nonce="${nonce}"></script>
</body>
</html>
`;
}

/** 32 hexadecimal digits from a cryptographic source. */
export function newNonce(): string {
	return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function attribute(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** JSON that cannot end the element that it stands in. */
function data(value: unknown): string {
	return JSON.stringify(value).replace(/</g, '\\u003c').replace(/\u2028/g, '\\u2028').replace(/\u2029/g, '\\u2029');
}
