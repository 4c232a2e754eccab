/** What the instructors' page holds: all that the host sent, and where a replay is. */
import type { ClassView, Figures, FromInsightsPage, SessionList } from '../../extension/insightsProtocol.ts';
import type { Replay } from '../../extension/progressProtocol.ts';

export type Post = (message: FromInsightsPage) => void;

export interface State {
	readonly all: ClassView | null;
	readonly figures: Figures | null;
	readonly sessions: SessionList | null;
	/** The session that is gone through, and at which of its steps. */
	readonly playing: { readonly key: number; readonly replay: Replay; readonly at: number } | null;
	/** One that cannot be, and why. */
	readonly noReplay: { readonly key: number; readonly message: string } | null;
	readonly trouble: string | null;
}

export const nothingYet: State = { all: null, figures: null, sessions: null, playing: null, noReplay: null, trouble: null };
