import * as assert from 'node:assert/strict';
import { Student, write } from './student';

const temperature = `def to_fahrenheit(c):
    """
    >>> to_fahrenheit(0)
    32.0
    >>> to_fahrenheit(100)
    212.0
    >>> to_fahrenheit(10)
    50.0
    """
    return (c + 32) * 9 / 5


def warmest(week):
    """
    >>> warmest([10, 20])
    20
    >>> warmest([3])
    3
    >>> warmest([-10, -5])
    -5
    """
    best = 0
    for day in week:
        if day > best:
            best = day
    return best
`;

suite('the end of a session on one of two functions', () => {
	let student: Student;
	suiteSetup(async () => {
		student = await Student.arrive();
	});

	test('names the other one, whose example fails, and leads there', async function () {
		this.timeout(120_000);
		const uri = await write('temperature.py', temperature);
		await student.start(uri, { kind: 'function', name: 'to_fahrenheit' });
		assert.equal(student.session.next, undefined);
		await student.edit(uri, '(c + 32) * 9 / 5', 'c * 9 / 5 + 32');
		await student.sees('all pass', (view) => view.kind === 'session' && view.passed === 3);
		for (let turn = 0; turn < 8 && !student.session.finished; turn += 1) {
			const seen = await student.sees('a question or the end', (view) => view.kind === 'session' && view.busy === null && (view.finished || view.open) ? view : null);
			if (seen.kind === 'session' && !seen.finished && seen.open) {
				const { turn: id } = seen.open;
				student.say({ type: 'quick', session: seen.session, turn: id, kind: 'skip', text: '' });
				await student.sees('what comes next', (view) => view.kind === 'session' && (view.finished || (view.open !== null && view.open.turn !== id)));
			}
		}
		const next = await student.sees('the other function is named', (view) => view.kind === 'session' && view.next);
		assert.deepEqual(next, { message: 'warmest has 3 examples of its own, and 1 of them fails.', go: 'Go on with warmest' });

		student.say({ type: 'go-on', session: student.session.session });
		await student.sees('the session on the other one', (view) => view.kind === 'session' && view.title === 'warmest' && view.open !== null);
		assert.equal(student.session.next, undefined);
		await student.leave();
	});
});
