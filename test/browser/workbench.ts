import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import * as axe from 'axe-core';
import { chromium, type Browser, type FrameLocator, type Locator, type Page } from 'playwright-core';
import { inject, vi } from 'vitest';
import { chromiumArgs, ensureChromium } from '../../scripts/chromium.mjs';
import { freshWorkspace } from '../../scripts/lib/editorBundle.mjs';
import { keepStill } from '../../scripts/lib/stillPage.mjs';
import { startVsCode } from '../../scripts/vscode.mjs';
import { quickEditor, themes, type ThemeName } from './settings';

export interface WorkbenchOptions {
	/** A folder of test/fixtures/ to open a fresh copy of; the sample workspace unless told. */
	workspace?: string;
	/** Files written into that copy before it is opened, by path. */
	files?: Record<string, string>;
	/** Workspace settings. */
	settings?: Record<string, unknown>;
	/** True for a VS Code of its own in which the folder is not trusted. */
	restricted?: boolean;
	/** For a VS Code of its own that speaks this language. */
	locale?: string;
}

/** Runs a test on a VS Code window; on failure keeps a screenshot named after it, and always closes what was opened. */
export async function withWorkbench(name: string, options: WorkbenchOptions, body: (workbench: Workbench) => Promise<void>): Promise<void> {
	const workbench = await Workbench.open(options);
	try {
		await inTime(body(workbench));
	} catch (error) {
		await workbench.screenshot(`failed-${name}`).catch(() => undefined);
		throw error;
	} finally {
		await workbench.close();
	}
}

/** Milliseconds for the body of a test: less than the runner's limit, so that a picture of the failure can be kept. */
const limit = 200_000;

/** Milliseconds between two looks at whether something is so. */
const pollMs = 50;

/** Milliseconds for a window to be ready, a command to be there, a panel to appear. */
const patience = 60_000;

/** A VS Code window on a folder, in the words of somebody who works in it. */
export class Workbench {
	private constructor(
		readonly page: Page,
		/** The opened folder's path on the disk. */
		readonly folder: string,
		private readonly ends: (() => Promise<unknown>)[],
	) {}

	static async open({ workspace, files = {}, settings, restricted = false, locale }: WorkbenchOptions = {}): Promise<Workbench> {
		const folder = await freshWorkspace(workspace);
		const ends: (() => Promise<unknown>)[] = [() => rm(dirname(folder), { recursive: true, force: true })];
		if (settings) files = { ...files, '.vscode/settings.json': JSON.stringify(settings) };
		for (const [path, text] of Object.entries(files)) {
			await mkdir(dirname(join(folder, path)), { recursive: true });
			await writeFile(join(folder, path), text);
		}
		let port: number = inject('vscodePort');
		// Each test has a student of its own: of what another showed, a session would begin another way.
		await rm(join(inject('vscodeHome'), 'data', 'User', 'globalStorage', 'socratic.socratic-debugger'), { recursive: true, force: true, maxRetries: 5 });
		if (restricted || locale !== undefined) {
			const home = await mkdtemp(join(tmpdir(), 'socratic-vscode-'));
			const server = await startVsCode({ home, vsix: [inject('vsix')], settings: quickEditor, restricted, ...(locale === undefined ? {} : { locale }) });
			ends.unshift(server.stop, () => rm(home, { recursive: true, force: true }));
			port = server.port;
		}
		const browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumArgs });
		ends.unshift(() => browser.close());
		const workbench = new Workbench(await newPage(browser), folder, ends);
		await workbench.page.goto(`http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}`);
		await workbench.ready();
		if (restricted) await workbench.page.locator('.statusbar-item').filter({ hasText: 'Restricted Mode' }).waitFor();
		return workbench;
	}

	/** Closes the window and removes its folder. */
	async close(): Promise<void> {
		for (const end of this.ends) await end();
	}

	/** Another window on the same folder, in the same browser; it closes with this one. */
	async secondWindow(): Promise<Workbench> {
		const page = await this.page.context().newPage();
		await page.goto(this.page.url());
		const second = new Workbench(page, this.folder, [() => page.close()]);
		await second.ready();
		return second;
	}

	/** Loads the window anew, as after closing and opening it. */
	async reload(): Promise<void> {
		await this.page.reload();
		await this.ready();
	}

	/** Runs a command by its full title, such as `Socratic: Check My Program`. `asks`: it goes on in the same place, with a list or a field. */
	async runCommand(title: string, { asks = false } = {}): Promise<void> {
		const input = this.page.locator('.quick-input-widget input.input');
		const row = this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first();
		// Before the extension is known the list lacks its commands, and an open list does not grow: ask anew. So too where the row moved away under
		// the mouse, which closes the list: what the command asks for does not come then.
		await until(`the command "${title}" is there`, async () => {
			await this.page.keyboard.press('F1');
			await input.fill(`>${title}`, { timeout: 10_000 });
			if (!(await appears(row, 2000))) {
				await this.page.keyboard.press('Escape');
				return false;
			}
			await row.click();
			return !asks || (await comes(async () => (await input.isVisible()) && !(await input.inputValue()).startsWith('>'), 20_000));
		});
		if (!asks) await input.waitFor({ state: 'hidden' });
	}

	/** Opens a file of the folder in an editor and gives it the focus. */
	async openFile(path: string): Promise<void> {
		const input = this.page.locator('.quick-input-widget input.input');
		const name = path.split('/').at(-1) ?? path;
		const row = this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name }).first();
		await until(`the file ${path} is found`, async () => {
			await this.page.keyboard.press('Control+P');
			await input.fill(path, { timeout: 10_000 });
			if (await appears(row, 3000)) return true;
			await this.page.keyboard.press('Escape');
			return false;
		});
		await row.click();
		await this.page.locator(`.tabs-container .tab.active[data-resource-name="${name}"]`).waitFor();
		await this.page.locator('.editor-group-container.active .monaco-editor .view-line').first().waitFor();
	}

	/** Puts the focus into the active editor, at the start of a line (one-based). */
	async goToLine(line: number): Promise<void> {
		// By command: a click on the text could meet a lens.
		await this.runCommand('View: Focus Active Editor Group');
		await this.page.keyboard.press('Control+G');
		const input = this.page.locator('.quick-input-widget input.input');
		await input.fill(`:${line}`);
		await this.page.keyboard.press('Enter');
		await input.waitFor({ state: 'hidden' });
		await this.page.keyboard.press('Home');
		await this.page.keyboard.press('Home');
	}

	/** Clicks the number (one-based) beside a line that is on the screen. */
	async clickNumber(line: number): Promise<void> {
		await this.editor().locator('.margin .line-numbers').filter({ hasText: new RegExp(`^${line}$`) }).click();
	}

	/** Replaces a whole line (one-based) of the active editor, as typed by hand. */
	async replaceLine(line: number, text: string): Promise<void> {
		await this.goToLine(line);
		await this.page.keyboard.press('End');
		await this.page.keyboard.press('Shift+Home');
		await this.page.keyboard.press('Shift+Home');
		await this.page.keyboard.type(text, { delay: 5 });
		await this.editor().locator('.view-line').filter({ hasText: text.trim() }).first().waitFor();
	}

	/** Saves the active editor and waits until its tab is clean. */
	async save(): Promise<void> {
		await this.page.keyboard.press('Control+S');
		await this.page.locator('.tabs-container .tab.active:not(.dirty)').waitFor();
	}

	/** The active text editor. */
	editor(): Locator {
		return this.page.locator('.editor-group-container.active .monaco-editor[role="code"]').first();
	}

	/** The page of the Socratic view. Show it first: `runCommand('Socratic: ...')`, or `showPanel()`. */
	panel(): FrameLocator {
		return this.page.frameLocator('iframe.webview.ready[src*="extensionId=socratic.socratic-debugger"][src*="purpose=webviewView"]').frameLocator('iframe#active-frame');
	}

	/** Shows the Socratic view without starting anything, and returns its page. */
	async showPanel(): Promise<FrameLocator> {
		await this.runCommand('Socratic: Focus on Session View');
		await this.panel().locator('body').waitFor({ timeout: patience });
		return this.panel();
	}

	/** A file of the folder as it is on the disk. */
	read(path: string): Promise<string> {
		return readFile(join(this.folder, path), 'utf8');
	}

	/** Switches the colour theme of this folder's windows and waits until the page of VS Code shows it. */
	async setTheme(theme: ThemeName): Promise<void> {
		const path = join(this.folder, '.vscode', 'settings.json');
		const settings = JSON.parse(await readFile(path, 'utf8').catch(() => '{}')) as Record<string, unknown>;
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, JSON.stringify({ ...settings, 'workbench.colorTheme': themes[theme] }));
		const shown = { light: 'vs', dark: 'vs-dark', hc: 'hc-black' }[theme];
		await this.page.locator(`.monaco-workbench.${shown}`).waitFor({ timeout: patience });
		const panel = this.panel().locator('body');
		if ((await this.page.locator('iframe.webview.ready[src*="extensionId=socratic.socratic-debugger"][src*="purpose=webviewView"]').count()) === 0) return;
		const kind = { light: 'vscode-light', dark: 'vscode-dark', hc: 'vscode-high-contrast' }[theme];
		await until(`the panel is ${theme}`, async () => (await panel.getAttribute('class'))?.split(' ').includes(kind) ?? false);
	}

	/** Keeps a picture of the window as test-results/screenshots/NAME.png. */
	async screenshot(name: string): Promise<void> {
		await this.page.screenshot({ path: resolve('test-results', 'screenshots', `${name}.png`) });
	}

	/** What axe finds wrong with the Socratic view, one line each; empty when nothing is. */
	async accessibilityProblems(): Promise<string[]> {
		const frame = await (await this.panel().locator('html').elementHandle())?.ownerFrame();
		if (!frame) throw new Error('the Socratic view is not shown');
		// The page lets VS Code's own colour through; axe, inside the frame, would take it for white.
		const behind = await this.page.locator('.part.sidebar').evaluate((part) => getComputedStyle(part).backgroundColor);
		await frame.evaluate((colour) => (document.documentElement.style.backgroundColor = colour), behind);
		// Not by a script element, which the page's content policy rightly refuses.
		await frame.evaluate(axe.source);
		const { violations } = await frame.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run(document, { iframes: false }));
		// Else it stays behind the page in the next theme.
		await frame.evaluate(() => document.documentElement.style.removeProperty('background-color'));
		return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html} (${node.any[0]?.message ?? node.failureSummary ?? ''})`));
	}

	private async ready(): Promise<void> {
		await this.page.locator('.monaco-workbench .part.activitybar').waitFor({ timeout: patience });
		await this.page.locator('.monaco-workbench .part.statusbar .statusbar-item').first().waitFor({ timeout: patience });
	}
}

async function newPage(browser: Browser): Promise<Page> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
	await keepStill(context);
	const page = await context.newPage();
	page.setDefaultTimeout(30_000);
	// "Do you want to leave?" has the answer that a reload gives.
	page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
	return page;
}

/** Waits until a condition holds; throws with its name when it does not within the time of a slow machine. */
export async function until(what: string, holds: () => Promise<boolean>, milliseconds = patience): Promise<void> {
	// Asked without a pause, a window that is still being built has no time to go on.
	await vi.waitUntil(holds, { timeout: milliseconds, interval: pollMs }).catch((error: unknown) => {
		throw new Error(`waited ${milliseconds} ms in vain until ${what}`, { cause: error });
	});
}

/** Whether what the extension keeps in files of this name's end holds the text. Of the VS Code that all tests share. */
export async function isKept(nameEnd: string, text: string): Promise<boolean> {
	const names = await readdir(inject('vscodeHome'), { recursive: true });
	const kept = await Promise.all(names.filter((name) => name.endsWith(nameEnd)).map((name) => readFile(join(inject('vscodeHome'), name), 'utf8').catch(() => '')));
	return kept.some((each) => each.includes(text));
}

/** Whether something is so within this time. */
const comes = (holds: () => Promise<boolean>, timeout: number): Promise<boolean> => vi.waitUntil(holds, { timeout, interval: pollMs }).then(() => true, () => false);

const appears = (locator: Locator, timeout: number) =>
	locator.waitFor({ timeout }).then(
		() => true,
		() => false,
	);

function inTime(work: Promise<void>): Promise<void> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<void>((_, reject) => (timer = setTimeout(() => reject(new Error(`the test took more than ${limit / 1000} s`)), limit)));
	return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
