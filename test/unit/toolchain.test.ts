import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

describe('the toolchain', () => {
	test('runs tests on a Node with the permission model, which the sandbox needs', () => {
		expect(process.allowedNodeEnvironmentFlags.has('--permission')).toBe(true);
	});

	test('builds the grammars and the interpreter before the unit tests', () => {
		expect(existsSync('dist/grammars/tree-sitter-python.wasm')).toBe(true);
		expect(existsSync('dist/sandbox/pyodide/pyodide.asm.wasm')).toBe(true);
	});
});
