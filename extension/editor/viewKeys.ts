import type { View } from '../protocol';
import { contextKeys, type ContextKey } from './names';

/** What `when` clauses may know of a view. */
export function keysOf(view: View): Readonly<Record<ContextKey, boolean>> {
	const session = view.kind === 'session' && !view.readOnly ? view : null;
	return {
		[contextKeys.sessionOpen]: session !== null && !session.finished,
		[contextKeys.questionWaits]: (session?.open ?? null) !== null || (view.kind === 'example' && view.asks !== 'nothing' && view.asks !== 'reading'),
		[contextKeys.lineWaits]: session?.open?.form.kind === 'line',
		[contextKeys.canBeUnsure]: session?.open?.quick.includes('not-sure') ?? false,
		[contextKeys.explained]: view.explanation !== undefined,
		[contextKeys.busy]: view.kind !== 'welcome' && view.busy !== null,
	};
}
