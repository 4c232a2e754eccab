import type { RaisedException, Symptom, TestResult } from '../../../words';
import { unwrittenBy } from '../../../code/called';
import type { Ground } from '../../roles';
import { isAboutOutput } from '../facts/output';
import { type Tried, triedOf, triedTests } from '../closing/tried';

/**
 * Failing tests, grouped by what can be seen: a syntax error alone; an exception at start; one for each kind of exception and
 * line; a run without an end (also one under which the interpreter died); a run that waits for more input; a wrong value or output.
 */
export function symptomsOf(ground: Ground): readonly Symptom[] {
	const { run } = ground.evidence;
	if (run.syntax) return [{ kind: 'syntax', tests: [], exception: null, syntax: run.syntax }];
	if (run.startup) return [{ kind: 'exception', tests: triedOf(ground).map(({ id }) => id), exception: run.startup, syntax: null }];
	// Nobody knows what goes wrong: it is gone through by hand.
	if (run.unrun) return run.results.length === 0 ? [] : [{ kind: 'value', tests: triedOf(ground).map(({ id }) => id), exception: null, syntax: null }];
	const headers = new Set(ground.outline.functions.map(({ header }) => header));
	const groups = new Map<string, { symptom: Omit<Symptom, 'tests'>; tests: string[] }>();
	for (const tried of triedTests(ground)) {
		const symptom = tried.result.passed ? null : symptomOf(tried, headers);
		if (!symptom) continue;
		const { exception } = symptom;
		const key = exception ? `${exception.type}@${exception.line}` : `${symptom.kind}/${unwrittenBy(ground.outline, tried.test) ?? ''}`;
		const group = groups.get(key) ?? { symptom, tests: [] };
		group.tests.push(tried.test.id);
		groups.set(key, group);
	}
	return [...groups.values()].map(({ symptom, tests }) => ({ ...symptom, tests }));
}

/** Null: the run says nothing about the program (it was not tried, or the test itself cannot be run). */
function symptomOf(tried: Tried, headers: ReadonlySet<number>): Omit<Symptom, 'tests'> | null {
	const { result } = tried;
	const wrong = { kind: isAboutOutput(tried) ? 'output' : 'value', exception: null, syntax: null } as const;
	switch (result.ending.kind) {
		case 'raised':
			return { kind: 'exception', exception: placed(result.ending.exception, headers), syntax: null };
		case 'endless':
		case 'slow':
		case 'memory':
		case 'too-much-output':
		case 'crashed':
			return { kind: 'endless', exception: null, syntax: null };
		case 'waiting-for-input':
			return { kind: 'input', exception: null, syntax: null };
		case 'returned':
		case 'ended':
		case 'exited':
			return wrong;
		case 'bad-test':
		case 'not-run':
			return null;
	}
}

/** An error on entering a function is placed at the call: the header does nothing itself. */
export function placed(exception: RaisedException, headers: ReadonlySet<number>): RaisedException {
	if (exception.line === null || !headers.has(exception.line)) return exception;
	const call = exception.frames.findLast(({ line }) => !headers.has(line));
	return call ? { ...exception, line: call.line } : exception;
}

/** The line that a symptom points at by itself; null when it points nowhere. */
export function lineOf(symptom: Symptom, results: readonly TestResult[]): number | null {
	if (symptom.syntax) return symptom.syntax.line;
	if (symptom.exception) return symptom.exception.line;
	const own = results.find(({ test }) => symptom.tests.includes(test));
	return own && 'line' in own.ending ? own.ending.line : null;
}

export function sameKind(a: RaisedException | null, b: RaisedException | null): boolean {
	return (a?.type ?? null) === (b?.type ?? null);
}
