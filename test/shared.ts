import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The mark in the title of a suite that needs the shared data (`npm test` counts the skipped ones by it). */
export { needsShared } from '../scripts/lib/results.mjs';

const folder = resolve(process.env['SOCRATIC_SHARED'] ?? '../shared');

/**
 * The folder of shared development data: `$SOCRATIC_SHARED`, else `../shared`; `undefined` where there is none.
 * A suite that needs it says so: `describe.skipIf(!sharedFolder)(\`planner ${needsShared}\`, ...)`.
 */
export const sharedFolder: string | undefined = existsSync(folder) ? folder : undefined;
