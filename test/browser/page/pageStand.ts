/** A stand for the page alone: the built page behind a small server, a theme, and a host that only listens. */
import { createServer, type Server } from 'node:http';
import { mkdir, readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import { pageHtml } from '../../../extension/editor/pageHtml.ts';
import { fromPageSchema, viewSchema, type FromPage, type ToPage, type View } from '../../../extension/protocol.ts';
import { build } from '../../../scripts/build.mjs';
import { chromiumArgs, ensureChromium } from '../../../scripts/chromium.mjs';
import { inRoot } from '../../../scripts/lib/paths.mjs';
import { bodyOf, themeCss, type PageTheme } from './themes.ts';

export interface Stand {
	readonly page: Page;
	/** Sends a message to the page and waits until it has drawn. */
	readonly send: (message: unknown) => Promise<void>;
	readonly show: (view: View) => Promise<void>;
	/** Everything that the page posted, parsed as the host would. */
	readonly posted: () => Promise<FromPage[]>;
	/** What the page posted of one type. */
	readonly postedOf: <T extends FromPage['type']>(type: T) => Promise<Extract<FromPage, { type: T }>[]>;
	/** Errors and refusals of the policy that the browser reported. */
	readonly faults: string[];
	readonly close: () => Promise<void>;
}

/** Serves the built page; the theme is in the path. */
export async function servePage(bundle?: Record<string, string>, name = 'webview'): Promise<{ server: Server; origin: string }> {
	const html = pageHtml({ nonce: 'N0nceN0nceN0nceN0nce', cspSource: "'self'", scriptUri: `/${name}.js`, styleUri: `/${name}.css`, language: 'en', title: 'Socratic', bundle });
	const server = createServer((request, response) => {
		const path = request.url ?? '/';
		const theme = path.split('/').pop() as PageTheme;
		const answer = async (): Promise<[string, string | Buffer]> => {
			if (path.startsWith('/theme/')) return ['text/css', themeCss(theme)];
			if (path.startsWith('/page/')) return ['text/html', html.replace('</head>', `<link rel="stylesheet" href="/theme/${theme}"></head>`).replace('<body>', bodyOf(theme))];
			return [path.endsWith('.css') ? 'text/css' : 'text/javascript', await readFile(inRoot('dist', path.slice(1)))];
		};
		answer().then(
			([type, body]) => response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body),
			() => response.writeHead(404).end(),
		);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** Opens the page in a theme and a size for one test; the test fails when the browser reported an error. */
export type OpenStand = (theme?: PageTheme, size?: { width: number; height: number }, options?: BrowserContextOptions, origin?: string) => Promise<Stand>;

/** Builds the page and starts a browser for the tests of a file. */
export function usePageStand(): OpenStand {
	let browser: Browser | undefined;
	let served: Awaited<ReturnType<typeof servePage>> | undefined;
	beforeAll(async () => {
		await build({ only: ['webview'] });
		await mkdir(screenshots, { recursive: true });
		served = await servePage();
		browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumArgs });
	});
	afterAll(async () => {
		await browser?.close();
		served?.server.close();
	});
	return async (theme = 'dark', size = { width: 340, height: 640 }, options = {}, origin = served?.origin) => {
		if (!browser || !origin) throw new Error('a stand is opened in a test');
		const opened = await openStand(browser, origin, theme, { viewport: size, ...options });
		onTestFinished(async () => {
			expect(opened.faults, 'errors in the console').toEqual([]);
			await opened.close();
		});
		return opened;
	};
}

const screenshots = inRoot('test-results', 'screenshots');

/** Keeps a picture of the page as test-results/screenshots/page-NAME.png. */
export const shot = (page: Page, name: string): Promise<Buffer> => page.screenshot({ path: `${screenshots}/page-${name}.png` });

/** Pixels from where the conversation is scrolled to down to its end. */
export const fromEnd = (page: Page): Promise<number> => page.locator('.log').evaluate((log) => Math.round(log.scrollHeight - log.clientHeight - log.scrollTop));

/** Opens the page and waits for its `ready`. */
async function openStand(browser: Browser, origin: string, theme: PageTheme, options: BrowserContextOptions): Promise<Stand> {
	const context = await browser.newContext(options);
	const page = await context.newPage();
	const faults: string[] = [];
	page.on('pageerror', (error) => faults.push(String(error)));
	page.on('console', (message) => {
		if (message.type() === 'error' && !/favicon/.test(message.location().url)) faults.push(message.text());
	});
	await page.addInitScript(() => {
		const posted: unknown[] = [];
		Object.assign(window, {
			posted,
			announced: [] as string[],
			acquireVsCodeApi: () => ({ postMessage: (message: unknown) => posted.push(structuredClone(message)), getState: () => undefined, setState: () => undefined }),
		});
		document.addEventListener('DOMContentLoaded', () => {
			const region = document.getElementById('announcements');
			if (region) new MutationObserver(() => (window as unknown as { announced: string[] }).announced.push(region.textContent ?? '')).observe(region, { childList: true, subtree: true, characterData: true });
		});
	});
	await page.goto(`${origin}/page/${theme}`);
	await page.waitForFunction(() => (window as unknown as { posted: { type: string }[] }).posted.some(({ type }) => type === 'ready'));
	const posted = async (): Promise<FromPage[]> => (await page.evaluate(() => (window as unknown as { posted: unknown[] }).posted)).map((message) => fromPageSchema.parse(message));
	const send = (message: unknown): Promise<void> =>
		page.evaluate(async (data) => {
			window.postMessage(data, '*');
			await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
		}, message);
	return {
		page,
		send,
		show: (view) => send({ type: 'view', view } satisfies ToPage),
		posted,
		postedOf: async <T extends FromPage['type']>(type: T) => (await posted()).filter((message): message is Extract<FromPage, { type: T }> => message.type === type),
		faults,
		close: () => context.close(),
	};
}

/** Reads a view of test/fixtures/views; throws where it does not fit the schema. */
export async function viewFixture<K extends View['kind']>(name: string, kind: K): Promise<Extract<View, { kind: K }>> {
	const view = viewSchema.parse(JSON.parse(await readFile(inRoot('test/fixtures/views', `${name}.json`), 'utf8')));
	if (view.kind !== kind) throw new Error(`${name} is a view of kind ${view.kind}, not ${kind}`);
	return view as Extract<View, { kind: K }>;
}
