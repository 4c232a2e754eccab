/** Where things are. Every path is absolute; the scripts may be started from any folder. */
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The git-ignored folder for what the scripts fetch; the environment's SOCRATIC_CACHE moves it. */
export const cacheFolder = process.env.SOCRATIC_CACHE ? resolve(process.env.SOCRATIC_CACHE) : join(root, '.cache');

/** A path below the root. */
export const inRoot = (...parts) => join(root, ...parts);
