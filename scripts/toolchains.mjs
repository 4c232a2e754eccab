/**
 * The compilers that some languages are run by: `node scripts/toolchains.mjs` installs those that are missing, where apt is there to do it, and says
 * what it did in one line. Never fails: the tests of a language whose compiler cannot be had are skipped, and say so.
 */
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { capture, commandPath } from './lib/processes.mjs';

/** Commands, each with the package of Debian that brings it. */
const packages = { javac: 'default-jdk-headless', gcc: 'gcc', 'g++': 'g++' };

/** Commands that are not there. */
export function missingTools() {
	return Object.keys(packages).filter((command) => !commandPath(command));
}

/** Installs what is missing. Returns what there is to say about it. */
export async function ensureToolchains() {
	const missing = missingTools();
	if (missing.length === 0) return 'compilers: all there';
	if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return `compilers: no ${missing.join(', ')}; the tests that need them are skipped`;
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	// Somebody else may be installing too.
	const install = () => capture('apt-get', ['install', '-y', '-qq', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120', ...missing.map((command) => packages[command])], { env });
	try {
		// The lists of packages are fetched only where those that are there do not do.
		await install().catch(async () => {
			await capture('apt-get', ['update', '-qq'], { env });
			await install();
		});
	} catch (error) {
		return `compilers: ${missing.join(', ')} could not be installed, the tests that need them are skipped: ${String(error.message).split('\n').at(-1)}`;
	}
	return `compilers: installed ${missing.join(', ')}`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) console.log(await ensureToolchains());
