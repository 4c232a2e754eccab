import { readFileSync } from 'node:fs';
import { isMainThread, workerData } from 'node:worker_threads';
import { serve } from '../contained/serving.node';
import { hideHost, refuseCodeFromStrings, refuseImports } from '../sealedRealm.node';
import { watch } from '../watchdog.node';
import { Contexts } from './contexts.node';
import { EngineInterpreter } from './interpreter.node';
import type { EngineLanguage } from './language';
import type { Tick } from './tick';

/** The life of a contained process whose own engine runs the programs, and of the watchdog thread in it. `self`: the file that it was started from. */
export async function runChild(self: URL, load: () => EngineLanguage | Promise<EngineLanguage>): Promise<void> {
	if (!isMainThread) return watch(workerData);
	await serve(self, async (_interrupt, off) => {
		const text = (name: string) => readFileSync(new URL(name, self), 'utf8');
		const language = await load();
		const contexts = new Contexts(text('realm.js'), text('formatter.js'), 'realm.js', off);
		const interpreter = new EngineInterpreter(contexts, language, off, newTick());
		const showHost = hideHost(off.has('globals'));
		if (!off.has('globals')) refuseCodeFromStrings();
		if (!off.has('imports')) refuseImports();
		if (off.has('globals')) showHost();
		return interpreter;
	});
}

function newTick(): Tick {
	let tell: ((reason: unknown) => void) | null = null;
	process.on('unhandledRejection', (reason) => tell?.(reason));
	const soon = setImmediate;
	return {
		now: performance.now.bind(performance),
		rejections: (given) => new Promise<void>((resolve) => {
			tell = given;
			soon(() => {
				tell = null;
				resolve();
			});
		}),
	};
}
