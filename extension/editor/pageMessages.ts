import type { Log } from '../log';
import type { ExplanationAct, FromPage } from '../protocol';
import type { OpenSession } from './session/openSession';
import type { SessionController } from './session/sessionController';

export interface MessageHandler {
	readonly controller: SessionController;
	readonly log: Log;
	/** Sends the page the view again, so that it lets go of what it has sent in vain. */
	readonly refresh: () => void;
	readonly openPrivacy: () => void;
	/** Shows what the course sets. */
	readonly showCourse: () => void;
	/** Opens a problem of the course by its id. */
	readonly openProblem: (problem: string) => void;
	/** Explains the error in a text; false where there is none. */
	readonly explain: (text: string) => boolean;
	readonly closeExplained: () => void;
	/** Starts a session on the program of the error that is explained. */
	readonly findIt: () => void;
	/** The page is there, and what this window showed last is shown again. */
	readonly restored: () => Promise<void>;
	/** Does what the page asks of the explanation of code. */
	readonly explanation: (act: ExplanationAct) => Promise<void>;
}

/**
 * Does what the page asks for. A message about a session that is not the open one is refused; one for another turn goes to
 * the session, which keeps its text as the draft.
 */
export async function handleMessage(message: FromPage, { controller, log, refresh, openPrivacy, showCourse, openProblem, explain, closeExplained, findIt, restored, explanation }: MessageHandler): Promise<void> {
	const inSession = async (act: (session: OpenSession) => void | Promise<void>): Promise<void> => {
		if ('session' in message && controller.current.kind === 'session' && controller.current.session.id === message.session) {
			await controller.withSession(act);
		} else {
			log.debug(`the page sent ${message.type} for a session that is not open`);
			refresh();
		}
	};
	switch (message.type) {
		case 'ready':
			await controller.restore();
			return restored();
		case 'answer':
			return inSession((session) => session.answer(message));
		case 'answer-line':
			return inSession((session) => session.answerLine(message.turn, message.text, null));
		case 'quick':
			return inSession((session) => session.quick(message.turn, message.kind, message.text));
		case 'draft':
			// A draft changes nothing that is shown, and must not clear what is said there.
			if (controller.current.kind === 'session' && controller.current.session.id === message.session) {
				controller.current.session.saveDraft(message.turn, message.text);
			}
			return;
		case 'check':
			return inSession((session) => session.check());
		case 'reveal':
			return inSession((session) => session.reveal(message.version, message.from, message.to));
		case 'look':
			return inSession((session) => session.look(message.entry, message.how));
		case 'try':
			return inSession((session) => session.tryOut(message.turn, message.text));
		case 'completions':
			return inSession((session) => controller.completions(session, message.act));
		case 'copy':
			return inSession((session) => session.copy(message.entry));
		case 'remove-looks':
			return inSession((session) => session.removeLooks());
		case 'task-example':
			return inSession((session) => session.settleTaskExample(message.id, message.act));
		case 'task':
			return inSession((session) => session.setStatement(message.text));
		case 'set-aside':
			return inSession((session) => session.setAside(message.test, message.aside));
		case 'continue-here':
			return inSession((session) => session.continueHere());
		case 'go-on':
			return inSession((session) => void controller.goOn(session));
		case 'cancel':
			if (controller.current.kind === 'setup') {
				return controller.withSetup((setup) => setup.cancel());
			}
			return controller.withSession((session) => session.cancel());
		case 'start':
			return controller.startListed(message.entry);
		case 'open':
			return controller.open(message.session);
		case 'delete':
			return controller.delete([message.session]);
		case 'leave-session':
			return inSession(() => void controller.leave());
		case 'example':
			return controller.withSetup((setup) => setup.takeExample(message.given, message.expected, message.manner));
		case 'example-draft':
			return controller.withSetup((setup) => setup.draft(message.given, message.expected, message.manner));
		case 'example-remove':
			return controller.withSetup((setup) => setup.removeExample(message.id));
		case 'statement':
			return controller.withSetup((setup) => setup.setStatement(message.text, message.pasted ?? false));
		case 'candidate':
			return controller.withSetup((setup) => setup.settleCandidate(message.id, message.act));
		case 'go-elsewhere':
			return controller.goElsewhere();
		case 'leave-example':
			// A press that comes late must not leave the session that has begun meanwhile.
			return controller.current.kind === 'setup' ? controller.leave() : undefined;
		case 'begin':
			return controller.withSetup((setup) => setup.begin());
		case 'privacy':
			openPrivacy();
			return;
		case 'show-course':
			showCourse();
			return;
		case 'open-problem':
			openProblem(message.problem);
			return;
		case 'explain':
			if (!explain(message.error)) {
				log.debug('the page asked for an error that is none');
			}
			return;
		case 'close-explained':
			closeExplained();
			return;
		case 'explanation':
			return explanation(message.act);
		case 'find-it':
			findIt();
			return;
		case 'page-trouble':
			log.warn(`the page: ${message.what}`);
	}
}
