/** `npm run evaluate -- NAME --data FILE --json OUT`: one of the evaluations of test/evaluation/. */
import { runBundled } from './lib/runBundled.mjs';

process.exitCode = await runBundled('test/evaluation/main.ts', 'out/evaluation/main.mjs', process.argv.slice(2));
