import type { Place, ResearchDialog, ResearchFormat } from '../../extension/editor/handIns/research';
import type { ResearchFolder } from '../../extension/records/researchFolder';

/** An instructor who takes the steps of an export, and keeps what was asked and said. */
export class ScriptedResearch implements ResearchDialog {
	readonly asked: string[] = [];
	readonly said: { readonly sentence: string; readonly left: ResearchFolder['left'] }[] = [];
	/** Aborts the work that is under way. */
	stop: (() => void) | null = null;

	constructor(private readonly script: {
		readonly from: string; readonly format?: ResearchFormat | null; readonly to?: string; readonly address?: string; readonly access?: string | null; readonly confirmed?: 'new' | 'all' | null; readonly isOnDisk?: boolean;
	}) {}

	async folder(): Promise<Place | null> {
		this.asked.push('folder');
		return { ...placeAt(this.script.from), isOnDisk: this.script.isOnDisk ?? true };
	}

	async format(): Promise<ResearchFormat | null> {
		this.asked.push('format');
		return this.script.format ?? null;
	}

	async target(): Promise<Place | null> {
		this.asked.push('target');
		return this.script.to === undefined ? null : placeAt(this.script.to);
	}

	async address(current: string): Promise<string | null> {
		this.asked.push(`address ${current}`);
		return this.script.address ?? null;
	}

	async access(host: string): Promise<string | null> {
		this.asked.push(`access ${host}`);
		return this.script.access ?? null;
	}

	async confirmed(question: string): Promise<'new' | 'all' | null> {
		this.asked.push(question);
		return this.script.confirmed === undefined ? 'new' : this.script.confirmed;
	}

	async working<T>(title: string, work: (signal: AbortSignal, progress: (done: number, of: number) => void) => Promise<T>): Promise<T | null> {
		const stop = new AbortController();
		this.asked.push(title);
		this.stop = () => stop.abort();
		try {
			return await work(stop.signal, () => undefined);
		} catch (error) {
			if (stop.signal.aborted) {
				return null;
			}
			throw error;
		}
	}

	done(sentence: string, left: ResearchFolder['left']): void {
		this.said.push({ sentence, left });
	}
}

function placeAt(path: string): Place {
	return { path, name: path.split(/[\\/]/).at(-1) ?? path, isOnDisk: true };
}
