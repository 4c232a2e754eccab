import type { SessionEvent } from '../../session/events/events';
import type { Rung } from '../../words';
import { explainedViews } from '../explainedViews';
import type { HandInWho } from '../handIn';
import { given, moment, namespace, placeOf, plain, stableId, type Placed, type ResearchPart, type ResearchSession } from '../research';
import { activityTypes, extensionIri, verbIri, type Activity, type Statement, type Verb } from './statement';

/** The statements of a part, in its order. Pure: an event gives the same statement, with the same id, whenever it is exported. */
export function statementsOf(part: ResearchPart): readonly Statement[] {
	if (part.kind === 'explained') {
		return explainedStatements(part);
	}
	const session = new SessionStatements(part);
	return part.events.flatMap((event) => session.of(event) ?? []);
}

type Result = NonNullable<Statement['result']>;
type Extensions = Statement['context']['extensions'];

interface Said {
	readonly verb: Verb;
	readonly object: Activity;
	readonly result?: Result;
	readonly extensions?: Extensions;
}

interface Asked {
	readonly stage: string | null;
	readonly concept: string | null;
	readonly words: string;
	readonly rung: Rung | null;
	/** The transfer item, where it is one. */
	readonly item: string | null;
	readonly when: string | null;
}

class SessionStatements {
	private readonly place: Placed;
	private readonly problem: Activity;
	private readonly registration: string;
	private readonly turns = new Map<string, Asked>();
	private readonly answers = new Map<string, { readonly response: string; readonly sure: string | null }>();
	private readonly start: number;

	constructor(private readonly session: ResearchSession) {
		this.place = placeOf(session);
		this.registration = stableId(session.who, session.id);
		const [first] = session.events;
		this.start = first?.at ?? 0;
		const title = first?.type === 'started' && this.place.problem !== '' ? first.problem.title : null;
		this.problem = activity(
			this.place.problem === '' ? `${namespace}/own-programs` : `${courseIri(this.place.course)}/problems/${this.place.problem.slice(this.place.course.length + 1)}`,
			'problem', title ?? 'A program of their own',
		);
	}

	/** Null where an event gives no statement. */
	of(event: SessionEvent): Statement | null {
		const said = this.said(event);
		return said && statement({
			id: stableId(this.session.who, this.session.id, event.id), who: this.session.who, course: this.place.course, at: event.at, said,
			registration: this.registration, parent: said.object === this.problem ? null : this.problem, study: this.place.study, arm: this.place.arm,
		});
	}

	private said(event: SessionEvent): Said | null {
		switch (event.type) {
			case 'started':
				return { verb: 'initialized', object: this.problem, extensions: { [extensionIri('language')]: event.code.language } };
			case 'question-asked':
				this.turns.set(event.turn, { stage: event.stage, concept: event.concept ?? null, words: plain(event.words), rung: 'question', item: null, when: null });
				return null;
			case 'transfer-asked':
				this.turns.set(event.turn, { stage: null, concept: event.concept, words: plain(event.words), rung: null, item: event.item, when: event.when });
				return null;
			case 'help-given':
				this.turns.set(event.turn, { stage: null, concept: null, words: '', item: null, when: null, ...this.turns.get(event.turn), rung: event.rung });
				return {
					verb: 'experienced', object: activity(`${namespace}/help/${event.rung}`, 'help', `Help: ${event.rung}`),
					extensions: { ...this.ofTurn(event.turn), [extensionIri('message')]: plain(event.words) },
				};
			case 'answered':
				this.answers.set(event.turn, { response: given(event.given), sure: event.sure ?? null });
				return null;
			case 'assessed': {
				const { kind, correct } = event.assessment;
				const answer = this.answers.get(event.turn);
				return {
					verb: 'answered', object: this.question(event.turn),
					result: {
						...(correct === null ? {} : { success: correct }), ...(answer ? { response: answer.response } : {}),
						extensions: { [extensionIri('answer-kind')]: kind, ...(answer?.sure ? { [extensionIri('sure')]: answer.sure } : {}) },
					},
					extensions: this.ofTurn(event.turn),
				};
			}
			case 'transfer-answered':
				return {
					verb: 'answered', object: this.question(event.turn),
					result: { ...(event.correct === null ? {} : { success: event.correct }), ...(event.given === null ? {} : { response: event.given }) },
					extensions: this.ofTurn(event.turn),
				};
			case 'run-finished': {
				const { digest, cause } = event;
				const passed = digest.results.filter((result) => result.passed).length;
				const total = digest.results.length;
				const score = total === 0 ? {} : { score: { scaled: Number((passed / total).toFixed(4)), raw: passed, min: 0, max: total } };
				return {
					verb: 'attempted', object: this.problem,
					result: { success: digest.broken === null && total > 0 && passed === total, ...score, ...(digest.broken ? { extensions: { [extensionIri('error')]: digest.broken.type } } : {}) },
					extensions: { [extensionIri('cause')]: cause },
				};
			}
			case 'diagnosed': {
				const mistakes = event.bugs.flatMap(({ mistake }) => mistake ?? []);
				return mistakes.length === 0 ? null : { verb: 'experienced', object: this.problem, extensions: { [extensionIri('mistakes')]: mistakes } };
			}
			case 'task-resolved':
				return { verb: 'progressed', object: this.problem, extensions: { [extensionIri('task')]: event.task, [extensionIri('resolved-by')]: event.by } };
			case 'finished':
				return {
					verb: event.outcome === 'solved' ? 'completed' : event.outcome === 'stuck' ? 'terminated' : 'exited', object: this.problem,
					result: { success: event.outcome === 'solved', completion: event.outcome === 'solved', duration: `PT${(Math.max(0, event.at - this.start) / 1000).toFixed(2)}S` },
					extensions: { [extensionIri('outcome')]: event.outcome },
				};
			default:
				return null;
		}
	}

	private question(turn: string): Activity {
		const asked = this.turns.get(turn);
		return activity(asked?.item ? `${namespace}/transfer-items/${asked.item}` : `${namespace}/sessions/${this.registration}/questions/${inAddress(turn)}`, 'question', asked?.words || 'A question');
	}

	private ofTurn(turn: string): Extensions {
		const asked = this.turns.get(turn);
		const { stage = null, concept = null, rung = null, item = null, when = null } = asked ?? {};
		const known = { turn, stage, concept, rung, 'transfer-item': item, 'transfer-when': when };
		return Object.fromEntries(Object.entries(known).flatMap(([name, value]) => (value === null ? [] : [[extensionIri(name), value]])));
	}
}

/** How long one was on the screen is left out: it may grow until the next export, and a statement never changes. */
function explainedStatements({ who, uses }: Extract<ResearchPart, { kind: 'explained' }>): readonly Statement[] {
	const common = { who, course: who.course?.id ?? '', registration: null, parent: null, study: who.study, arm: who.arm };
	return explainedViews(uses).flatMap(({ viewed, ratings }) => {
		const object = activity(`${namespace}/explanations/${viewed.kind}`, 'explanation', `An explanation: ${viewed.kind}`);
		const extensions = { [extensionIri('lines')]: viewed.lines, [extensionIri('complexity')]: viewed.complexity, [extensionIri('model')]: viewed.model };
		return [
			statement({ ...common, id: stableId(who, 'explained', viewed.view), at: viewed.at, said: { verb: 'experienced', object, extensions } }),
			...ratings.map((rating) => statement({
				...common, id: stableId(who, 'explained', viewed.view, 'rated', String(rating.at)), at: rating.at,
				said: { verb: 'answered', object, result: { success: rating.helpful, ...(rating.why === '' ? {} : { response: rating.why }) }, extensions: { [extensionIri('rating')]: true } },
			})),
		];
	});
}

interface Stated {
	readonly id: string;
	readonly who: HandInWho;
	readonly course: string;
	/** Milliseconds since 1970. */
	readonly at: number;
	readonly said: Said;
	readonly registration: string | null;
	readonly parent: Activity | null;
	readonly study: string | null;
	readonly arm: string | null;
}

function statement({ id, who, course, at, said, registration, parent, study, arm }: Stated): Statement {
	return {
		id,
		actor: { objectType: 'Agent', account: { homePage: course === '' ? `${namespace}/learners` : courseIri(course), name: who.pseudonym } },
		verb: { id: verbIri(said.verb), display: { 'en-US': said.verb } },
		object: said.object,
		...(said.result ? { result: said.result } : {}),
		context: {
			...(registration === null ? {} : { registration }), platform: 'Socratic Debugger',
			contextActivities: { ...(parent ? { parent: [parent] } : {}), ...(course === '' ? {} : { grouping: [activity(courseIri(course), 'course', null)] }) },
			extensions: { ...(study === null ? {} : { [extensionIri('study')]: study }), ...(arm === null ? {} : { [extensionIri('arm')]: arm }), ...said.extensions },
		},
		timestamp: moment(at),
	};
}

function courseIri(course: string): string {
	return `${namespace}/courses/${inAddress(course)}`;
}

/** `name`: null for none. */
function activity(id: string, type: keyof typeof activityTypes, name: string | null): Activity {
	return { objectType: 'Activity', id, definition: { type: `http://adlnet.gov/expapi/activities/${activityTypes[type]}`, ...(name === null ? {} : { name: { 'en-US': name } }) } };
}

/** Half of a sign that takes two, which a hand-in can have, is none that an address could hold. */
function inAddress(text: string): string {
	return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
}
