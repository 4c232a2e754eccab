/** A vitest reporter that leaves the totals of a run in test-results/ for `npm test`. */
import { needsShared, writeResult } from './results.mjs';

export default class TotalsReporter {
	/** @param {string} suite the name under which the totals are kept */
	constructor(suite) {
		this.suite = suite;
	}

	async onTestRunEnd(modules, errors) {
		const totals = { passed: 0, failed: errors.length, skipped: 0, withoutShared: 0 };
		for (const module of modules) {
			const before = totals.failed;
			for (const test of module.children.allTests()) {
				const { state } = test.result();
				if (state === 'passed' || state === 'failed') totals[state] += 1;
				else {
					totals.skipped += 1;
					if (test.fullName.includes(needsShared)) totals.withoutShared += 1;
				}
			}
			// A file that did not load has no failed test, but has failed.
			if (module.state() === 'failed' && totals.failed === before) totals.failed += 1;
		}
		await writeResult(this.suite, totals);
	}
}
