/**
 * How well the guard tells what gives a repair away from what experts ask: `npm run evaluate -- guard --data UTTERANCES --data DIALOGUES`.
 * `--fit FILE` fits the weights of its score on the data first, and says how well that does on bugs held out whole.
 */
import { writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { languages } from '../../extension/code/languages';
import { type GuardContext, judge } from '../../extension/tutor/guard';
import { featuresOf } from '../../extension/tutor/guard/features';
import { repairsOf } from '../../extension/tutor/guard/repair';
import { sentencesOf } from '../../extension/tutor/guard/sentences';
import { backticked } from '../../extension/tutor/offline/backticked';
import { type Example, fit } from './guardFit';
import { withoutOpener, withoutRequest } from './guardOpeners';
import { type Label, type Row, readRows } from './guardRows';
import type { Evaluation, Options } from './main';
import { areaUnderCurve, median, share } from './statistics';

const labels: readonly Label[] = ['good', 'direct', 'premature', 'repeated', 'irrelevant'];

export async function evaluateGuard({ data, limit, fit: fitTo, log }: Options): Promise<Evaluation> {
	const rows = readRows(data, limit, log);
	const heldOut = fitTo === null ? null : refit(rows, fitTo, log);
	const cases = rows.map((row) => {
		const context = contextOf(row);
		const words = backticked(row.text);
		const from = performance.now();
		const { refusal, hard, score } = judge(words, context);
		const ms = performance.now() - from;
		const scoreOf = (text: string) => rounded(judge(backticked(text), context).score);
		return {
			id: row.id, bug: row.bug, label: row.label, validated: row.validated, text: row.text, refusal, hard, score: rounded(score),
			scoreWithoutOpener: scoreOf(withoutOpener(row.text)), scoreBare: scoreOf(withoutRequest(row.text)), ms: rounded(ms),
		};
	});
	const of = (label: Label) => cases.filter((one) => one.label === label);
	const gives = ({ refusal }: { readonly refusal: string | null }) => refusal === 'leak' || refusal === 'premature';
	const good = of('good');
	const confusion = Object.fromEntries(labels.map((label) => [label, Object.fromEntries(
		[null, 'leak', 'premature', 'repeated', 'irrelevant', 'two-questions', 'too-long'].map((refusal) => [refusal ?? 'passed', of(label).filter((one) => one.refusal === refusal).length]),
	)]));
	const summary = {
		recall: share(of('direct'), gives),
		falseAlarms: share(good, gives),
		goodRefused: share(good, ({ refusal }) => refusal !== null),
		auc: areaUnderCurve(of('direct').map(({ score }) => score), good.map(({ score }) => score)),
		aucWithoutOpeners: areaUnderCurve(of('direct').map(({ scoreWithoutOpener }) => scoreWithoutOpener), good.map(({ scoreWithoutOpener }) => scoreWithoutOpener)),
		aucWithoutRequests: areaUnderCurve(of('direct').map(({ scoreBare }) => scoreBare), good.map(({ scoreBare }) => scoreBare)),
		byLabel: Object.fromEntries(labels.slice(2).map((label) => [label, {
			recall: share(of(label), label === 'premature' ? gives : ({ refusal }) => refusal !== null),
			asItself: share(of(label), ({ refusal }) => refusal === label),
			falseAlarms: share(good, label === 'premature' ? gives : ({ refusal }) => refusal === label),
		}])),
		medianMs: median(cases.map(({ ms }) => ms)),
		confusion,
		...(heldOut ? { heldOut } : {}),
	};
	return { name: 'guard', summary, cases };
}

function rounded(value: number): number {
	return Math.round(value * 10_000) / 10_000;
}

/** The moment as a session would know it. A line counts as found when the student named or quoted it. */
function contextOf(row: Row): GuardContext {
	const lines = row.source.split('\n').map((line) => line.trim());
	const named = row.said.flatMap((text) => [...text.matchAll(/\bline (\d+)/gi)].map(([, number]) => Number(number) - 1));
	const quoted = row.said.flatMap((text) => lines.flatMap((line, at) => (line.length >= 8 && text.includes(line.replace(/:$/, '')) ? [at] : [])));
	const found = [...named, ...quoted];
	return {
		kind: 'question', rung: 'question', source: row.source, repairs: row.repairs, found, said: row.said,
		stage: row.trueLines.some((at) => found.includes(at)) ? 'explain' : 'locate',
		places: row.trueLines.map((at) => ({ kind: 'lines', from: at, to: at })),
		previous: row.asked.map(backticked),
		inWords: languages[0]?.inWords ?? [],
	};
}

/** Fits on everything, writes the weights, and measures fits that have not seen the bug that they score. */
function refit(rows: readonly Row[], file: string, log: (line: string) => void): Readonly<Record<string, number>> {
	const counts = new Map<string, number>();
	for (const { bug } of rows) counts.set(bug, (counts.get(bug) ?? 0) + 1);
	const all = rows.map((row) => ({ row, context: contextOf(row) }));
	const examples = all.flatMap(({ row, context }): readonly Example[] => {
		if (row.label === 'repeated' || row.label === 'irrelevant') return [];
		const repairs = repairsOf(context);
		return [[row.text, 1] as const, [withoutOpener(row.text), 0.5] as const, [withoutRequest(row.text), 0.3] as const].flatMap(([text, weight]) => {
			const sentences = sentencesOf(backticked(text));
			// A leak is in the sentence that asks; of what is good, no sentence is one.
			const chosen = row.label === 'good' ? sentences : sentences.slice(-1);
			return chosen.map((sentence) => ({
				bug: row.bug, leaks: row.label !== 'good', weight: weight * (row.label === 'premature' ? 0.5 : 1) * Math.sqrt(40 / (counts.get(row.bug) ?? 1)),
				values: (repairs.length === 0 ? [null] : repairs).map((repair) => featuresOf(sentence, repair, context)).reduce((best, each) => (total(each) > total(best) ? each : best)),
			}));
		});
	});
	const weights = fit(examples);
	writeFileSync(file, `${JSON.stringify(weights, null, '\t')}\n`);
	log(`${examples.length} examples; weights written to ${file}`);
	const scored = [...counts.keys()].flatMap((bug) => {
		const model = fit(examples.filter((example) => example.bug !== bug));
		return all.filter(({ row }) => row.bug === bug && (row.label === 'good' || row.label === 'direct')).map(({ row, context }) => {
			const told = judge(backticked(row.text), context, undefined, model);
			const scoreOf = (text: string) => judge(backticked(text), context, undefined, model).score;
			return { row, refused: told.refusal === 'leak' || told.refusal === 'premature', score: told.score, bare: scoreOf(withoutOpener(row.text)), barest: scoreOf(withoutRequest(row.text)) };
		});
	});
	const part = (label: Label) => scored.filter(({ row }) => row.label === label);
	const curve = (key: 'score' | 'bare' | 'barest') => areaUnderCurve(part('direct').map((one) => one[key]), part('good').map((one) => one[key]));
	return { recall: share(part('direct'), ({ refused }) => refused), falseAlarms: share(part('good'), ({ refused }) => refused), auc: curve('score'), aucWithoutOpeners: curve('bare'), aucWithoutRequests: curve('barest') };
}

function total(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0);
}
