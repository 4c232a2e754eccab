import { isMainThread, workerData } from 'node:worker_threads';
import { watch } from '../watchdog.node';
import { serve } from './serve.node';

/** Entry of the contained process, and of the watchdog thread in it. */
if (isMainThread) await serve(new URL(import.meta.url));
else watch(workerData);
