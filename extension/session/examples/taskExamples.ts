import type { SessionView } from '../../protocol';
import { problemSchema } from '../events/events';
import { collisionOf, givenOf } from './exampleDoubts';
import type { Ledger } from '../events/ledger';
import { Offered, type TaskExample } from './offered';

/** Examples that the words of the task seem to give, while a session goes on: none is used before the student says so. */
export class TaskExamples {
	private readonly offered: Offered;
	private read: string | null = null;

	constructor(private readonly ledger: Ledger, find: (statement: string) => readonly TaskExample[]) {
		this.offered = new Offered(find);
	}

	/** Those that wait for a word; none once nothing can be changed any more. */
	get open(): NonNullable<SessionView['candidates']> {
		const { problem } = this.ledger.state;
		if (this.ledger.isClosed) {
			return [];
		}
		if (this.read !== problem.statement) {
			this.read = problem.statement;
			this.offered.read(problem.statement);
		}
		return [...this.offered.open(problem.tests)];
	}

	/** Takes one as an example of the student's own, in the place of their own for the same call; or leaves it out. True where there is something new to run. */
	settle(id: string, act: 'use' | 'refuse'): boolean {
		const { problem } = this.ledger.state;
		const test = this.open.some((one) => one.id === id) ? this.offered.testOf(id) : null;
		if (!test) {
			return false;
		}
		if (act === 'refuse') {
			this.offered.leaveOut(id);
			this.ledger.show({});
			return false;
		}
		const others = problem.tests.filter((other) => !(other.origin === 'student' && other.kind === test.kind && givenOf(other) === givenOf(test)));
		const collision = collisionOf(test, others);
		if (collision) {
			this.ledger.show({ trouble: { message: collision.message, remedy: collision.remedy } });
			return false;
		}
		return this.ledger.attempt(() => this.ledger.record({ type: 'problem-changed', problem: problemSchema.parse({ ...problem, tests: [...others, test] }) }));
	}
}
