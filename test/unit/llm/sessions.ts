/** A student in a session with a model behind a scripted server: what the tests of whole sessions are written in. */
import { systemClock } from '../../../extension/clock';
import { Dialects } from '../../../extension/models/dialect';
import { OpenAiChatModel } from '../../../extension/models/openAiChatModel';
import { SentLog } from '../../../extension/models/sent';
import type { SessionView } from '../../../extension/protocol';
import { Session } from '../../../extension/session/session';
import { openTurn, type TurnState } from '../../../extension/session/state';
import { createMemoryStore } from '../../../extension/session/store/storeMemory';
import { spoken } from '../../../extension/tutor/offline/say';
import type { FindRepairs } from '../../../extension/tutor/roles';
import type { Problem, Question, Test } from '../../../extension/words';
import { cannedAnswer, type CannedItem } from '../../support/cannedTutor';
import { fibonacci } from '../../support/fibonacci';
import type { PlainParts } from '../../support/plainParts';
import { withModel } from '../../support/plainModelParts';
import { type ReceivedRequest, type Reply, saysJson, scriptedServer, type ScriptedServer } from '../../support/scriptedServer';

export { fibonacci };

export function example(call: string, expected: string): Test {
	return { kind: 'call', id: call, origin: 'file', call, expected, compare: 'equal' };
}

export const fibonacciProblem: Problem = {
	title: 'fibonacci', statement: 'The n-th term of 1, 1, 2, 3, 5, ...; "OOPS" where there is none.', entry: { kind: 'function', name: 'fibonacci' },
	tests: [example('fibonacci(0)', '"OOPS"'), example('fibonacci(1)', '1'), example('fibonacci(2)', '1'), example('fibonacci(5)', '5'), example('fibonacci(10)', '55')],
};

export const fibonacciRepair: CannedItem['repair'] = {
	program: fibonacci.replace('range(0, n)', 'range(0, n - 1)'),
	bugs: [{
		description: 'The loop makes one round too many.', from: 8, to: 8, concept: 'loop-bounds',
		insights: ['Knows how many rounds the n-th term needs from this start.', 'Knows which values the loop goes through and that they are as many as rounds.'],
	}],
};

/** Judges as a sensible model would: words about one round too many show both ideas. */
export const fibonacciItem: CannedItem = {
	repair: fibonacciRepair,
	judge: (answer, tasks) => {
		const quote = /(?:one|a) (?:round|term|time) too (?:many|far)|four rounds|goes (?:too far|round again)/i.exec(answer)?.[0];
		return quote === undefined
			? { correct: false, misunderstanding: 'Seems to think that the loop ends where the answer is reached.' }
			: { correct: true, quote, tasks: tasks.map((_, at) => ({ id: `T${at + 1}`, understood: true, quote })), shown: ['loop-bounds'] };
	},
};

/** A session with a student in it, on a server that answers as the item says, or as `reply` does where it is given. */
export class Classroom {
	private constructor(readonly session: Session, readonly server: ScriptedServer) {}

	static async open(
		plain: PlainParts, problem: Problem, code: string, item: CannedItem,
		{ reply = null, speculates = false, findRepairs, watch }: { watch?: (view: SessionView) => void;  findRepairs?: FindRepairs;  reply?: ((request: ReceivedRequest, nth: number, canned: () => Reply) => Reply | Promise<Reply>) | null; speculates?: boolean } = {},
	): Promise<Classroom> {
		const server = await scriptedServer((request, nth) => {
			const canned = () => saysJson(cannedAnswer(request.body.messages, item));
			return reply ? reply(request, nth, canned) : canned();
		});
		const model = new OpenAiChatModel({ endpoint: { baseUrl: server.baseUrl, model: 'canned' }, key: async () => null, dialects: new Dialects(), sent: new SentLog(), fetch: (input, init) => globalThis.fetch(input, init), clock: systemClock, silenceMs: 60_000 });
		const file = await createMemoryStore().create('s');
		const session = Session.start(withModel(plain.parts, model, speculates, findRepairs), file, {
			document: { uri: 'file:///program.py', name: 'program.py' }, problem, code: { language: 'python', version: 1, text: code }, mastery: {},
		});
		if (watch) session.onChange(() => watch(session.view));
		await session.go();
		return new Classroom(session, server);
	}

	async close(): Promise<void> {
		await this.session.close();
		await this.server.close();
	}

	get turn(): TurnState {
		const turn = openTurn(this.session.current);
		if (!turn) {
			throw new Error(`no question is open; ${JSON.stringify(this.session.view.trouble)} ${this.said.at(-1) ?? ''}`);
		}
		return turn;
	}

	/** The open question with its truth. */
	get question(): Question {
		const question = this.session.secrets.questions[this.turn.id];
		if (!question) {
			throw new Error('the question is not kept');
		}
		return question;
	}

	/** All that the tutor said, as text. */
	get said(): readonly string[] {
		return this.session.current.talk.flatMap((talk) => ('words' in talk ? [spoken(talk.words)] : []));
	}

	/** What the page shows beside questions and answers. */
	get facts(): readonly string[] {
		return this.session.view.entries.flatMap((entry) => (entry.kind === 'fact' ? [spoken(entry.words)] : []));
	}

	status(): Readonly<Record<string, string>> {
		return Object.fromEntries(this.session.current.tasks.map(({ id, status }) => [id, status]));
	}

	async answer(text: string): Promise<void> {
		this.session.answer(this.turn.id, { kind: 'typed', text });
		await this.session.go();
	}

	/** Answers what the question asks for, rightly. */
	async right(): Promise<void> {
		const { truth } = this.question;
		switch (truth.kind) {
			case 'value':
				return this.answer(truth.value.shown);
			case 'values':
				return this.answer(truth.values.map(({ shown }) => shown).join(', '));
			case 'count':
				return this.answer(String(truth.count));
			case 'choice':
				this.session.answer(this.turn.id, { kind: 'chosen', option: truth.id });
				return this.session.go();
			case 'places': {
				const [place] = truth.places;
				return this.answer(`line ${(place?.kind === 'lines' ? place.from : (place?.after ?? 0)) + 1}`);
			}
			case 'open': {
				// Whoever was surprised by what the run does wants something else there.
				const [run] = this.question.foils;
				const wish = run === undefined ? NaN : Number(run.answer) - 1;
				return this.answer(Number.isNaN(wish) ? 'I do it by hand for a small case.' : String(wish));
			}
			default:
				return this.answer('I do it by hand for a small case.');
		}
	}

	async notSure(): Promise<void> {
		this.session.quick(this.turn.id, 'not-sure');
		await this.session.go();
	}

	async edit(text: string, cause: 'edit' | 'save' | 'check'): Promise<void> {
		this.session.edited(text, cause);
		await this.session.go();
	}

	/** Leaves the questions of the end. */
	async skipToTheEnd(): Promise<void> {
		while (!this.session.current.outcome) {
			if (this.turn.purpose === 'task') {
				throw new Error(`still a task: ${this.said.at(-1) ?? ''}`);
			}
			this.session.quick(this.turn.id, 'skip');
			await this.session.go();
		}
	}
}
