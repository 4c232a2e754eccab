import { defineConfig } from 'vitest/config';
import TotalsReporter from './scripts/lib/vitestTotals.mjs';
import { textImports } from './scripts/lib/vitestText.mjs';

const common = {
	environment: 'node',
	// A worker keeps what it has loaded for the next file, as in the unit tests; what a file opens it closes.
	isolate: false,
	// A real window on a busy machine: one more try, so that only what fails twice fails.
	retry: 1,
	testTimeout: 240_000,
	hookTimeout: 120_000,
};

/** Browser tests in a real Chromium: first the pages alone, then whole sessions on a real, served VS Code with the packaged extension. */
export default defineConfig({
	test: {
		teardownTimeout: 20_000,
		passWithNoTests: false,
		reporters: ['verbose', new TotalsReporter('browser')],
		projects: [
			// Each file has a page and a browser of its own.
			{ plugins: [textImports()], test: { ...common, name: 'page', include: ['test/browser/page/*.test.ts'], maxWorkers: 2, sequence: { groupOrder: 0 } } },
			// One after the other: they share a VS Code.
			{ plugins: [textImports()], test: { ...common, name: 'workbench', include: ['test/browser/*.test.ts'], globalSetup: ['test/browser/setup.ts'], fileParallelism: false, sequence: { groupOrder: 1 } } },
		],
	},
});
