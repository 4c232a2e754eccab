import { appendFileSync, writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { plainParts } from '../../support/plainParts';
import { readCases } from '../../evaluation/cases';
import { problemOf } from '../../evaluation/problems';
import { rowsNear, spread } from '../../evaluation/diagnosis';
import { gatherEvidence } from '../../../extension/runs/evidence';
import { findRepairs } from '../../../extension/runs/repair/diagnosis';
it('gaps', { timeout: 3_600_000 }, async () => {
	const { parts, parser, attempter, dispose } = await plainParts();
	const signal = new AbortController().signal;
	writeFileSync('/tmp/ev/gaps.jsonl', '');
	for (const [file, limit] of [['socratic_debugging', 99], ['quixbugs', 99], ['misconception_programs', 60]] as const) {
		for (const one of spread(readCases(`/work/shared/data/${file}.jsonl`), 'all', limit)) {
			const problem = await problemOf(one, parser, parts.runner, signal);
			if (!problem) continue;
			const program = { version: 1, text: parts.read(one.code).runnable, fileName: 'program.py', entry: problem.entry, files: [], ...(problem.prelude === undefined ? {} : { prelude: problem.prelude }) };
			const evidence = await gatherEvidence(parts.runner, program, parts.read(one.code).outline, problem.tests, [], signal);
			if (evidence.run.syntax || evidence.run.results.every((r) => r.passed)) continue;
			const found = await findRepairs(attempter, parser, { program, tests: problem.tests, run: evidence.run, reference: null, places: evidence.places }, signal, {});
			const reps = found.repairs.filter((r) => r.doubt === undefined);
			appendFileSync('/tmp/ev/gaps.jsonl', JSON.stringify({ id: one.id, file, tests: problem.tests.length, true: one.trueLines, reps: reps.map((r) => ({ score: r.score, rules: r.rules, agreeing: r.agreeing, rows: r.places.flatMap((p) => rowsNear(p, one.code)), isTrue: r.places.some((p) => rowsNear(p, one.code).some((x) => one.trueLines.includes(x))) })) }) + '\n');
		}
	}
	dispose();
});
