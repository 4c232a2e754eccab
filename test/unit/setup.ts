import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as l10n from '@vscode/l10n';
import { beforeAll } from 'vitest';
import { shareSandbox } from '../support/plainParts';

// Files share their workers, and with them this one piece of state: the language that the last one chose.
beforeAll(() => l10n.config({ contents: {} }));

// The temporary files of a run are in a folder of its own.
shareSandbox(join(tmpdir(), 'ready'));
