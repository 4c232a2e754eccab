/** Which question or page an explanation of an error stands beside. Pure. */
import type { View } from '../protocol';

/** One name for what the student has in front of them; null between two questions of a session, where nothing new is there yet. */
export function placeOf(view: View): string | null {
	switch (view.kind) {
		case 'welcome':
			return 'welcome';
		case 'example':
			return `example ${view.document} ${view.title}`;
		case 'session':
			return view.open ? `question ${view.session} ${view.open.turn}` : view.finished || view.readOnly ? `session ${view.session}` : null;
	}
}
