import { isMainThread, workerData } from 'node:worker_threads';
import { serve } from '../contained/serving.node';
import { watch } from '../watchdog.node';
import { makeSnapshot, startInterpreter } from './interpreter.node';

/** Entry of the contained process, and of the watchdog thread in it. With `--snapshot` it prepares a faster start and ends. */
if (!isMainThread) watch(workerData);
else if (process.argv[2] === '--snapshot') await makeSnapshot(new URL('pyodide/', import.meta.url));
else await serve(new URL(import.meta.url), (interrupt, off) => startInterpreter(new URL('pyodide/', import.meta.url), interrupt, off));
