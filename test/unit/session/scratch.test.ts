import { it } from 'vitest';
import { inputTest } from '../../../extension/code/testIds';
import { startsSessions, answer, said, questionOf, press, until } from './plainStudent';
const starts = startsSessions();
const log = (s: any, g: any) => { const q = (() => { try { return questionOf(s); } catch { return null; } })(); console.log('@@', JSON.stringify(g), '-->', said(s), q && `[${q.template} ${JSON.stringify(q.slots)} ${JSON.stringify(q.truth).slice(0,120)}]`); };
const go = async (s: any, g: string | number) => { await answer(s, g); log(s, g); };
const truthOf = (q: any) => { const t = q.truth; return t.kind === 'value' ? t.value.shown : t.kind === 'choice' ? t.id : t.kind === 'count' ? t.count+'' : t.kind === 'values' ? t.values.map((v: any) => v.shown).join(', ') : t.kind === 'cells' ? t.values.map((v: any) => v.shown).join('\n') : 12; };
const sc = `score1 = 0
score2 = 0
for rounds in range(2):
    score1 = score1 + int(input("Player 1: "))
    score2 = score2 + int(input("Player 2: "))
if score1 > score2:
    print("Player 1 wins")
if score2 > score1:
    print("Player 2 wins")
else:
    print("draw")
`;
const scTests = [inputTest(['3', '1', '4', '2'], 'Player 1 wins', 'student'), inputTest(['1', '3', '1', '5'], 'Player 2 wins', 'student'), inputTest(['1', '1', '2', '2'], 'draw', 'student')];
it('score', async () => {
	const s = await starts(sc, null, scTests);
	log(s, 'start');
	await go(s, 'draw, that should not be there');
	await until(s, 'locate'); log(s, 'until');
	await go(s, '10 it should not print draw when player 1 has won');
	for (let k = 0; k < 5; k++) { const q = questionOf(s); if (q.stage === 'repair') break; await go(s, truthOf(q)); }
}, 100000);
it('score2', async () => {
	const s = await starts(sc, null, scTests);
	await until(s, 'locate'); log(s, 'until');
	await go(s, 9);
}, 100000);
const cd = `number = int(input("Start: "))
while number > 0:
    print(number)
    number - 1
print("Go!")
`;
it('countdown', async () => {
	const s = await starts(cd, null, [inputTest(['3'], '3\n2\n1\nGo!', 'student')]);
	log(s, 'start');
	for (let k = 0; k < 3; k++) { const q = questionOf(s); log(s, q.stage); if ((q.truth as any).value?.shown === '3') break; await press(s, 'not-sure', 1); }
	await go(s, '3?? but why, I wrote number - 1');
}, 100000);
it('temp', async () => {
	const s = await starts('def to_fahrenheit(c):\n    """\n    >>> to_fahrenheit(0)\n    32.0\n    >>> to_fahrenheit(100)\n    212.0\n    """\n    return (c + 32) * 9 / 5\n', 'to_fahrenheit');
	log(s, 'start');
	await go(s, '32.0');
	await go(s, '57.6, oh it adds the 32 first');
	await go(s, truthOf(questionOf(s)) + ', because it adds the 32 first');
}, 100000);
const swap = `def swap_ends(items):
    # swap_ends([1, 2, 3, 4]) -> [4, 2, 3, 1]
    # swap_ends([7, 8]) -> [8, 7]
    # swap_ends([5]) -> [5]
    items[0] = items[-1]
    items[-1] = items[0]
    return items
`;
it('swap', async () => {
	const s = await starts(swap, 'swap_ends', []);
	log(s, 'start');
	for (let k = 0; k < 8 && questionOf(s).stage !== 'locate'; k++) { await press(s, 'not-sure', 1); log(s, 'ns'); }
	await go(s, '6 the last one should get the 1');
	for (let k = 0; k < 5; k++) { const q = questionOf(s); if (q.stage === 'repair') break; await go(s, q.truth.kind === 'open' ? '[4, 2, 3, 1] at the end, I must keep the 4 somewhere first' : truthOf(q)); }
}, 100000);
