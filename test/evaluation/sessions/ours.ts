import type { SessionParts } from '../../../extension/session/parts';
import { Session } from '../../../extension/session/session';
import { openTurn, score, type SessionState } from '../../../extension/session/state';
import type { SessionStore } from '../../../extension/session/store/store';
import { spoken } from '../../../extension/tutor/offline/say';
import { withModel } from '../../support/plainModelParts';
import type { CaseLine } from './played';
import { Refusals } from './refusals';
import { type Scene, Scribe } from './scene';
import type { Deed } from './student';
import { targetPlaces } from './uptake';

/** Plays an item with our tutor, through the same session that the editor drives. */
export async function playOurs(scene: Scene, parts: SessionParts, store: SessionStore, speculates: boolean): Promise<CaseLine> {
	const { item, model, student, signal } = scene;
	const id = `${item.id}-ours`.replaceAll(/[^\w-]/g, '_');
	const scribe = new Scribe(scene);
	const refusals = new Refusals(parts.log);
	const session = Session.start(withModel({ ...parts, log: refusals }, model, speculates), await store.create(id), {
		document: { uri: `file:///${id}.py`, name: 'program.py' }, problem: item.problem, code: { language: 'python', version: 1, text: item.case.code }, mastery: {},
	});
	const wrongs = new Map<string, number>();
	let startCalls = 0;
	try {
		await session.go();
		for (let asked = 0; asked < scene.patience && !session.current.outcome; asked += 1) {
			const turn = openTurn(session.current);
			if (!turn) break;
			if (asked === 0) startCalls = scribe.begin();
			const refused = refusals.take();
			const question = session.secrets.questions[turn.id] ?? null;
			const before = session.current;
			const places = targetPlaces(session.secrets, before, turn.task);
			const deed = await student.respond({
				message: saidFor(before, turn.id), form: turn.form, question, code: before.code.text, version: before.code.version, purpose: turn.purpose, wrongHere: wrongs.get(turn.stage) ?? 0, asked,
				askedHere: before.turns.filter((other) => other.stage === turn.stage).length - 1,
			}, signal);
			perform(session, turn.id, deed);
			await session.go();
			const after = session.current.turns.find((other) => other.id === turn.id);
			if (after?.assessment?.correct !== true) wrongs.set(turn.stage, (wrongs.get(turn.stage) ?? 0) + 1);
			scribe.write(saidFor(before, turn.id), deed, before.code.text, score(session.current), {
				stage: turn.stage, move: turn.node ? `${turn.node.kind} ${turn.node.level}.${turn.node.index} ${turn.template}${turn.by ? ' by the model' : ''}` : turn.template, verdict: after?.assessment ? `${after.assessment.kind} ${String(after.assessment.correct)}` : (after?.status ?? null),
				...(turn.by ? { refused, replaced: false } : refused.length > 0 ? { refused, replaced: true } : {}),
			}, places);
		}
		return ended(scene, session, scribe.turns, startCalls);
	} finally {
		await session.close();
		await store.delete(id);
	}
}

/** Everything that the tutor said for a turn, hints and replies too. */
function saidFor(state: SessionState, turn: string): string {
	return state.talk.flatMap((talk) => ('turn' in talk && talk.turn === turn && 'words' in talk ? [spoken(talk.words)] : [])).join('\n');
}

function perform(session: Session, turn: string, deed: Deed): void {
	const { code } = session.current;
	switch (deed.kind) {
		case 'says':
			session.answer(turn, { kind: 'typed', text: deed.text });
			return;
		case 'chooses':
			session.answer(turn, { kind: 'chosen', option: deed.option });
			return;
		case 'points':
			session.answer(turn, { kind: 'line', line: deed.line, version: code.version, text: code.text.split('\n')[deed.line] ?? '' });
			return;
		case 'edits':
			session.edited(deed.program, 'check');
			return;
		case 'quick':
			session.quick(turn, deed.quick);
	}
}

function ended({ item, model }: Scene, session: Session, turns: number, startCalls: number): CaseLine {
	const state = session.current;
	const { passed, total } = score(state);
	const of = (kind: 'conceptual' | 'syntactical'): [number, number] => {
		const tasks = state.tasks.filter((task) => task.kind === kind);
		return [tasks.filter(({ status }) => status === 'resolved').length, tasks.length];
	};
	const passes = total > 0 && passed === total;
	return {
		case: item.id, done: true, passes, success: passes && state.tasks.every(({ status }) => status === 'resolved'), successOrUnconfirmed: passes && state.tasks.every(({ status }) => status !== 'open'),
		conceptual: of('conceptual'), syntactical: of('syntactical'), turns, counts: model.total, startCalls, trouble: session.view.trouble?.message ?? null,
	};
}
