import { existsSync } from 'node:fs';
import type { Log } from '../../../../extension/log';
import type { Layer } from '../../../../extension/runs/layers';
import type { Program } from '../../../../extension/runs/runner';
import { createTypeScriptRunner } from '../../../../extension/runs/typescript/typescriptRunner.node';
import * as general from '../sandbox';

export { file, verdict } from '../javascript/sandbox';
export { call, never, startPatience, told, typing } from '../sandbox';

export const sandboxFolder = `${general.sandboxFolder}/typescript`;

export function newRunner(without: readonly Layer[] = [], log: Log = general.quiet) {
	if (!existsSync(`${sandboxFolder}/child.mjs`)) throw new Error('the sandbox is not built: npm run build');
	return createTypeScriptRunner({ sandboxFolder, log, without, ...(without.length > 0 ? general.quickEnd : {}) });
}

export const functions = (text: string, name = 'f', more: Partial<Program> = {}): Program => general.functions(text, name, { fileName: 'program.ts', ...more });

export const script = (text: string, more: Partial<Program> = {}): Program => general.script(text, { fileName: 'program.ts', ...more });
