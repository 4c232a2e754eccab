import type { Standing } from '../../../words';
import type { Ground } from '../../roles';
import { wantedOutput } from '../facts/output';
import { namesIn } from '../questions/phrases';
import { triedTests } from '../closing/tried';

/**
 * Where the work stands. Unfinished: the function says nothing yet, or is not there. Far off, without a search for repairs
 * only when it is clear: no test passes, and the function gives one and the same value without using what it was given.
 */
export function standingOf(ground: Ground): Standing {
	const { outline, problem, evidence } = ground;
	if (evidence.run.syntax || evidence.run.startup) return 'broken';
	const { entry } = problem;
	if (entry.kind === 'script') return outline.statementLines.length === 0 ? 'unfinished' : evidence.run.unrun ? 'far-off' : 'broken';
	if (outline.classes?.some(({ name }) => name === entry.name)) return ofClass(ground, entry.name);
	const own = outline.functions.find((each) => each.name === entry.name);
	if (!own || own.empty) return 'unfinished';
	// What it gives cannot be seen here.
	if (evidence.run.unrun) return 'far-off';
	const results = triedTests(ground).map(({ result }) => result);
	if (results.length < 2 || results.some(({ passed }) => passed) || own.parameters.length === 0) return 'broken';
	const values = new Set(results.map(({ ending, output }) => (ending.kind === 'returned' ? `${output}${ending.value.shown}` : `!${ending.kind}`)));
	const expected = new Set(triedTests(ground).map(({ test, result }) => wantedOutput(test) ?? result.expected?.shown));
	const body = ground.code.text.split('\n').slice(own.header + 1, own.range.to + 1).join('\n');
	const used = namesIn(body);
	return values.size === 1 && expected.size > 1 && !own.parameters.some((name) => used.includes(name)) ? 'far-off' : 'broken';
}

/** A class is hunted in as soon as its methods say something; one that still has empty ones, once an example passes. */
function ofClass(ground: Ground, name: string): Standing {
	const methods = ground.outline.functions.filter(({ owner }) => owner === name);
	const isUnfinished = methods.every(({ empty }) => empty) || (methods.some(({ empty }) => empty) && triedTests(ground).every(({ result }) => !result.passed));
	return isUnfinished ? 'unfinished' : 'broken';
}
