/** Code that runs inside the extension host of a served VS Code, as its tests do. */
import { chromium } from 'playwright-core';
import { chromiumArgs, ensureChromium } from '../chromium.mjs';
import { remoteUri } from '../vscode.mjs';
import { keepStill } from './stillPage.mjs';

/**
 * Opens a fresh window of a VS Code that was started with `driver: true`, and has its extension host load a CommonJS file and call
 * its `run()`. Returns 0 when that resolves, another number when it rejects; throws when neither happens in time.
 * @param {{port: number, urlOf: (folder: string, query?: Record<string, string>) => string}} server
 * @param {object} options
 * @param {string} options.folder the folder to open, or the file of a workspace of several
 * @param {string} options.extension the folder of the extension under development
 * @param {string} options.file the file to load
 * @param {number} options.limit milliseconds for all of it
 * @param {(text: string) => void} options.heard gets each line that the page of VS Code logs
 */
export async function runInside({ port, urlOf }, { folder, extension, file, limit, heard }) {
	const payload = JSON.stringify([
		['extensionDevelopmentPath', remoteUri(port, extension)],
		['extensionTestsPath', remoteUri(port, file)],
		['enableProposedApi', ''],
		['skipWelcome', 'true'],
	]);
	const browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumArgs });
	let late;
	try {
		// Nothing that moves for ever, and few pixels: without a graphics card drawing takes half of the processor.
		const page = await (await browser.newContext({ viewport: { width: 1000, height: 640 }, reducedMotion: 'reduce' })).newPage();
		await keepStill(page);
		await page.exposeFunction('codeAutomationLog', (_type, args) => heard(args.map(String).join(' ')));
		const status = new Promise((resolve, reject) => {
			late = setTimeout(() => reject(new Error(`VS Code took more than ${limit / 1000} s over ${file}`)), limit);
			void page.exposeFunction('codeAutomationExit', resolve);
		});
		await page.goto(urlOf(folder, { payload }));
		return await status;
	} finally {
		clearTimeout(late);
		await browser.close();
	}
}
