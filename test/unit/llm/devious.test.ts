import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { asksTwice } from '../../../extension/tutor/guard/twice';
import { countWords, spoken } from '../../../extension/tutor/offline/say';
import { leakIn } from '../../../extension/records/check/replay/leaks';
import { plainParts, type PlainParts } from '../../support/plainParts';
import { deviousModels, early, leaks, type DeviousModel } from './deviousModels';
import { slyModels } from './slyModels';
import { Classroom, fibonacci, fibonacciItem, fibonacciProblem, fibonacciRepair } from './sessions';

/** More turns than this are no good session for a student who answers rightly. */
const patience = 24;

/** Whole sessions on a busy machine. */
describe('a model that', { timeout: 60_000 }, () => {
	let plain: PlainParts;
	let room: Classroom;
	beforeAll(async () => {
		plain = await plainParts();
	});
	afterAll(() => plain.dispose());
	afterEach(() => room.close());

	/** Opens a session on such a model. */
	const enter = async ({ reply }: DeviousModel): Promise<void> => {
		room = await Classroom.open(plain, fibonacciProblem, fibonacci, fibonacciItem, { reply });
	};

	/** What a student who asks for nothing but to be asked well can hold against what was said. */
	const complaints = ({ unsaid = [], tooEarly = [] }: DeviousModel): readonly string[] => {
		// After the end nothing is left to give away: what is asked then is on another program.
		const said = room.session.current.talk.flatMap((talk) => ('words' in talk && 'turn' in talk && talk.kind !== 'hint' && !talk.kind.startsWith('transfer') ? [talk.words] : []));
		const all = said.map(spoken);
		const open = new Set(room.session.current.turns.filter(({ stage }) => stage === 'expect' || stage === 'predict' || stage === 'locate').map(({ id }) => id));
		const earlySaid = room.session.current.talk.flatMap((talk) => ('words' in talk && 'turn' in talk && open.has(talk.turn) ? [spoken(talk.words)] : []));
		return [
			...said.filter((words) => countWords(words) > 60).map((words) => `long: ${spoken(words)}`),
			...said.filter(asksTwice).map((words) => `two questions: ${spoken(words)}`),
			...all.filter((text) => leakIn(text, fibonacci, fibonacciRepair.program, ['The loop makes one round too many.'], []) !== null || /n - 1|n \+ 1|range\(1|range\(2/.test(text)).map((text) => `leak: ${text}`),
			...all.filter((text) => leaks.some((leak) => text.includes(leak.replaceAll('`', '')))).map((text) => `leak: ${text}`),
			...all.filter((text) => unsaid.some((one) => text.includes(one.replaceAll('`', '')))).map((text) => `unsaid: ${text}`),
			...earlySaid.filter((text) => [...early, ...tooEarly].some((one) => text.includes(one.replaceAll('`', '')))).map((text) => `too early: ${text}`),
			...all.filter((text) => /¿|4711|zebra|`b` is 7|b is 7|returned 6|three rounds\. /.test(text)).map((text) => `nonsense: ${text}`),
			...all.filter((text, at) => at > 0 && text === all[at - 1]).map((text) => `again: ${text}`),
		];
	};

	describe.each([...deviousModels, ...slyModels].map((model) => [model.name, model] as const))('%s', (_name, model) => {
		it('is stood by a student who answers rightly: a session as it should be, to its end', async () => {
			await enter(model);
			let turns = 0;
			for (; turns < patience && !room.session.current.outcome; turns += 1) {
				if (room.turn.form.kind === 'edit') await room.edit(fibonacciRepair.program, 'check');
				else if (room.turn.purpose === 'task') await room.right();
				else {
					room.session.quick(room.turn.id, 'skip');
					await room.session.go();
				}
			}
			expect(complaints(model)).toEqual([]);
			expect(room.session.current.outcome).toBe('solved');
			expect(room.session.view.trouble).toBeNull();
			if (model.isHeard !== null) expect(room.session.current.turns.some(({ by }) => by === 'model')).toBe(model.isHeard);
		});

		it('tells a student who never understands no more than the built-in tutor would, and comes to an end', async () => {
			await enter(model);
			for (let turn = 0; turn < 200 && !room.session.current.outcome; turn += 1) {
				await (turn % 3 === 2 ? room.notSure() : room.turn.form.kind === 'edit' ? room.edit(fibonacci, 'check') : room.answer(turn % 2 === 0 ? `${100 + turn}` : 'that I really could not say, it looks fine to me'));
			}
			expect(complaints(model).filter((text) => !text.startsWith('again'))).toEqual([]);
			expect(room.session.current.outcome).toBe('stuck');
			// What only a run can show is not done by words.
			expect(room.session.current.tasks.filter(({ kind, status }) => kind === 'syntactical' && status === 'resolved')).toEqual([]);
		});
	});
});
