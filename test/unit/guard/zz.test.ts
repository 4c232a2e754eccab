import { it } from 'vitest';
import { judge } from '../../../extension/tutor/guard';
import { backticked } from '../../../extension/tutor/offline/backticked';
import { repairsOf } from '../../../extension/tutor/guard/repair';
import { leaks } from '../../../extension/tutor/guard/leaks';
import { framesOf } from '../../../extension/tutor/guard/suggested';
import { tellsDeed, tellsFault } from '../../../extension/tutor/guard/told';
import { sentencesOf } from '../../../extension/tutor/guard/sentences';
import { secondPractice } from './blindSecond';
import { contextOf } from './mistakeContext';
it('lists', () => {
	for (const m of secondPractice) for (const kind of ['leaks', 'good'] as const) for (const t of m[kind]) {
		const c = contextOf(m);
		const j = judge(backticked(t), c);
		const r = ['leak', 'premature'].includes(j.refusal ?? '');
		if (r !== (kind === 'leaks') || (kind === 'good' && j.refusal)) process.stdout.write(`ZZ ${kind} ${j.refusal} ${j.hard} ${j.score.toFixed(2)} | ${m.kind} | ${t} ${leaks(backticked(t), repairsOf(c), c)} ${sentencesOf(backticked(t)).map((s)=>`${framesOf(s.plain).map(({id})=>id)};${tellsDeed(s, repairsOf(c))};${tellsFault(s, repairsOf(c), c)}`)}\n`);
	}
});
