import { defineConfig } from 'vitest/config';
import LongFilesFirst from './scripts/lib/vitestOrder.mjs';
import TotalsReporter from './scripts/lib/vitestTotals.mjs';
import { textImports } from './scripts/lib/vitestText.mjs';

/** Unit tests: plain Node, no editor, no browser. `npm run test:unit` builds the sandbox and the grammars first. */
export default defineConfig({
	plugins: [textImports()],
	test: {
		include: ['test/unit/**/*.test.ts'],
		environment: 'node',
		testTimeout: 15_000,
		hookTimeout: 30_000,
		// A worker keeps what it has loaded for the next file: a fifth of the processor's time otherwise.
		isolate: false,
		setupFiles: ['test/unit/setup.ts'],
		// On two cores: each waits for its sandbox half of the time.
		maxWorkers: 4,
		sequence: { sequencer: LongFilesFirst },
		passWithNoTests: false,
		reporters: ['default', new TotalsReporter('unit')],
	},
});
