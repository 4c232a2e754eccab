import { defineConfig } from 'vitest/config';
import TotalsReporter from './scripts/lib/vitestTotals.mjs';
import { textImports } from './scripts/lib/vitestText.mjs';

/** Browser tests: a real Chromium on a real, served VS Code with the packaged extension. One after the other. */
export default defineConfig({
	plugins: [textImports()],
	test: {
		include: ['test/browser/**/*.test.ts'],
		globalSetup: ['test/browser/setup.ts'],
		environment: 'node',
		// A real window on a busy machine: one more try, so that only what fails twice fails.
		retry: 1,
		testTimeout: 240_000,
		hookTimeout: 120_000,
		teardownTimeout: 20_000,
		fileParallelism: false,
		passWithNoTests: false,
		reporters: ['verbose', new TotalsReporter('browser')],
	},
});
