import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { endOnSignals } from '../../scripts/lib/processes.mjs';
import { makePackage } from '../../scripts/package.mjs';
import { startVsCode } from '../../scripts/vscode.mjs';
import { quickEditor } from './settings';

declare module 'vitest' {
	export interface ProvidedContext {
		/** The port of the VS Code that all tests share. */
		vscodePort: number;
		/** The folder that VS Code keeps its data in. */
		vscodeHome: string;
		/** The packaged extension. */
		vsix: string;
	}
}

/** Packages the extension and serves one VS Code with it for all browser tests; each opens a folder of its own in it. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
	endOnSignals();
	const home = await mkdtemp(join(tmpdir(), 'socratic-vscode-'));
	// `npm test` has packaged it already; to build it here would change dist/ under the suite that runs beside this one.
	const vsix = process.env['SOCRATIC_VSIX'] ?? (await makePackage());
	const server = await startVsCode({ home, vsix: [vsix], settings: quickEditor });
	provide('vscodePort', server.port);
	provide('vscodeHome', home);
	provide('vsix', vsix);
	return async () => {
		await server.stop();
		await rm(home, { recursive: true, force: true });
	};
}
