import * as l10n from '@vscode/l10n';
import { gatherEvidence } from '../runs/evidence';
import type { Program } from '../runs/runner';
import type { Ground } from '../tutor/roles';
import type { SessionParts } from './parts';
import { countedTests, type SessionState } from './state';

/** Says what takes its time, as a sentence. */
export type Busy = (what: string) => void;

/** Keeps what is known of the current version of the program, and gathers it anew when the program or its tests changed. */
export class GroundKeeper {
	private ground: (Ground & { readonly key: string }) | null = null;

	constructor(private readonly parts: SessionParts) {}

	/** The next call gathers anew. */
	forget(): void {
		this.ground = null;
	}

	/** What the tutor stands on; rejects as the runner does. */
	async of(state: SessionState, busy: Busy, signal: AbortSignal): Promise<Ground> {
		const tests = countedTests(state);
		const key = JSON.stringify([state.code.version, tests]);
		if (this.ground?.key === key) {
			return this.ground;
		}
		busy(l10n.t('Running your examples'));
		const { outline } = this.parts.read(state.code.text);
		const failedBefore = state.bugs.flatMap((bug) => bug.tests);
		const evidence = await gatherEvidence(this.parts.runner, await this.program(state, signal), outline, tests, failedBefore, signal);
		this.ground = { key, problem: { ...state.problem, tests }, code: state.code, outline, evidence };
		return this.ground;
	}

	/** The program as it is run now, with the files beside it. */
	async program(state: SessionState, signal: AbortSignal): Promise<Program> {
		const { problem, code, document } = state;
		return {
			version: code.version, text: this.parts.read(code.text).runnable, fileName: document.name, entry: problem.entry,
			...(problem.prelude === undefined ? {} : { prelude: problem.prelude }), files: await this.parts.files(signal),
		};
	}
}
