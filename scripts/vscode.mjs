/**
 * A real VS Code served on 127.0.0.1 (code-server from the cache), for `npm start`, the editor tests and the browser
 * tests. Each has configuration, data and extensions in a folder of its own and ends with the process that started it.
 */
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureCodeServer, ensureNode24 } from './cache.mjs';
import { freePort } from './lib/ports.mjs';
import { capture } from './lib/processes.mjs';

/** Settings without which other parts of VS Code stand before what is to be seen. */
const quietSettings = {
	'chat.disableAIFeatures': true,
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'workbench.startupEditor': 'none',
	'workbench.tips.enabled': false,
	'telemetry.telemetryLevel': 'off',
	'extensions.ignoreRecommendations': true,
	'extensions.autoCheckUpdates': false,
	'extensions.autoUpdate': false,
	'git.enabled': false,
	'security.workspace.trust.banner': 'always',
};

/** What a VS Code or a shell around this process left in the environment, and would be taken for its own. */
const foreign = /^(VSCODE_|CODE_SERVER|ELECTRON_|npm_)|^(PORT|PASSWORD|HASHED_PASSWORD|NODE_OPTIONS)$/i;

/**
 * Starts one and waits until it answers.
 * @param {object} options
 * @param {string} options.home the folder for its configuration, data and extensions; made when missing
 * @param {string[]} [options.vsix] packages to install first
 * @param {number} [options.port] the first port to try; 0 or none takes a free one
 * @param {object} [options.settings] user settings, over the quiet ones; a settings file that is there stays
 * @param {boolean} [options.restricted] true leaves workspace trust on, so that a folder opens in Restricted Mode until it is trusted
 * @param {boolean} [options.driver] true lets a page with a `payload` start tests in the extension host
 * @param {string} [options.locale] the display language, as `es`; VS Code's own words stay English, for it has no language pack here
 * @param {Record<string, string>} [options.env] more environment, which the extension host inherits
 * @returns {Promise<{port: number, urlOf: (place: string, query?: Record<string, string>) => string, stop: () => Promise<void>}>} the place is a folder, or the file of a workspace of several; `stop` resolves when all its processes have ended
 */
export async function startVsCode({ home, vsix = [], port = 0, settings = {}, restricted = false, driver = false, locale, env = {} }) {
	const [node, entry] = [await ensureNode24(), await ensureCodeServer()];
	const folders = await prepare(home, settings);
	if (locale) await speak(join(home, 'data'), locale);
	const environment = { ...Object.fromEntries(Object.entries(process.env).filter(([key]) => !foreign.test(key))), ...env };
	for (const file of vsix) await capture(node, [entry, ...folders.args, '--install-extension', file, '--force'], { env: environment });

	const bound = await freePort(port);
	const options = ['--bind-addr', `127.0.0.1:${bound}`, '--auth', 'none', '--disable-telemetry', '--disable-update-check', '--disable-getting-started-override', '--reconnection-grace-time', '1'];
	if (!restricted) options.push('--disable-workspace-trust');
	if (driver) options.push('--vscode-option', 'enable-smoke-test-driver');
	// A group of its own, so that everything that it starts can be ended with it.
	const server = spawn(node, [entry, ...folders.args, ...options], { cwd: home, env: environment, detached: process.platform !== 'win32', stdio: ['ignore', 'pipe', 'pipe'] });
	const log = createWriteStream(join(home, 'server.log'));
	server.stdout.pipe(log);
	server.stderr.pipe(log);
	const ended = new Promise((resolve) => server.once('exit', resolve));
	const end = (signal) => endGroup(server, signal);
	const endNow = () => end('SIGKILL');
	process.once('exit', endNow);

	const stop = async () => {
		end('SIGTERM');
		const late = setTimeout(endNow, 3000);
		await ended;
		clearTimeout(late);
		endNow(); // what outlived its parent
		process.off('exit', endNow);
	};
	try {
		await answers(`http://127.0.0.1:${bound}/healthz`, ended);
	} catch (error) {
		await stop();
		throw new Error(`VS Code did not start (${error.message}):\n${(await readFile(join(home, 'server.log'), 'utf8')).split('\n').slice(-15).join('\n')}`);
	}
	const urlOf = (place, query = {}) => `http://127.0.0.1:${bound}/?${new URLSearchParams({ [place.endsWith('.code-workspace') ? 'workspace' : 'folder']: webPath(place), ...query })}`;
	return { port: bound, urlOf, stop };
}

/** A path as it stands in a URI: with `/`, and a `/` before a drive. */
const webPath = (path) => path.replaceAll('\\', '/').replace(/^(?=[a-z]:)/i, '/');

/** The URI by which a page of the VS Code on this port knows a file or folder. */
export const remoteUri = (port, path) => `vscode-remote://127.0.0.1:${port}${webPath(path)}`;

async function prepare(home, settings) {
	const [data, extensions, config] = ['data', 'extensions', 'config.yaml'].map((name) => join(home, name));
	await mkdir(join(data, 'User'), { recursive: true });
	await mkdir(extensions, { recursive: true });
	await writeFile(config, '');
	await writeFile(join(data, 'User', 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2), { flag: 'wx' }).catch((error) => {
		if (error.code !== 'EEXIST') throw error;
	});
	return { args: ['--config', config, '--user-data-dir', data, '--extensions-dir', extensions] };
}

/** Makes the language VS Code's own, as a language pack does: one without words. */
async function speak(data, locale) {
	const words = join(data, 'noWords.i18n.json');
	await writeFile(words, JSON.stringify({ version: '1.0.0', contents: {} }));
	await writeFile(join(data, 'User', 'argv.json'), JSON.stringify({ locale }));
	const pack = { hash: 'none', label: locale, extensions: [{ extensionIdentifier: { id: `none.${locale}` }, version: '1.0.0' }], translations: { vscode: words } };
	await writeFile(join(data, 'languagepacks.json'), JSON.stringify({ [locale]: pack }));
}

/** Resolves when the address answers; rejects when the server has ended or a minute has passed. */
async function answers(url, ended) {
	let hasEnded = false;
	void ended.then(() => (hasEnded = true));
	for (const late = Date.now() + 60_000; Date.now() < late; ) {
		if (hasEnded) throw new Error('it ended');
		const reply = await fetch(url).catch(() => undefined);
		if (reply?.ok) return;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error('no answer within a minute');
}

function endGroup(server, signal) {
	try {
		if (process.platform === 'win32') spawn('taskkill', ['/pid', String(server.pid), '/t', '/f']);
		else process.kill(-server.pid, signal);
	} catch {
		// It has ended.
	}
}
