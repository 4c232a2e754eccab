import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { house } from './scripts/lib/house.mjs';

const nodeOnly = ['process', 'Buffer', 'require', 'module', '__dirname', '__filename', 'global', 'setImmediate'];

export default defineConfig(
	{ ignores: ['node_modules/', 'dist/', 'out/', '.cache/', 'test-results/', 'test/fixtures/', '.vscode-test/'] },
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },
	{
		name: 'typescript',
		files: ['**/*.ts'],
		extends: [tseslint.configs.recommendedTypeChecked],
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
		rules: {
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
			'@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' }],
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
			// A port may have to be asynchronous where one of its adapters is not.
			'@typescript-eslint/require-await': 'off',
			eqeqeq: ['error', 'always'],
			'prefer-const': 'error',
		},
	},
	{
		name: 'the house: who may import whom',
		files: ['extension/**/*.ts', 'grammars/**/*.ts', 'webview/**/*.ts', 'test/**/*.ts'],
		plugins: { house },
		rules: { 'house/imports': 'error' },
	},
	{
		name: 'product code logs through its own interface',
		files: ['extension/**/*.ts', 'webview/**/*.ts'],
		rules: { 'no-console': 'error' },
	},
	{
		name: 'what only Node has stays in *.node.ts',
		files: ['extension/**/*.ts', 'grammars/**/*.ts'],
		ignores: ['**/*.node.ts'],
		rules: { 'no-restricted-globals': ['error', ...nodeOnly.map((name) => ({ name, message: 'Only Node has it: it belongs in a file named *.node.ts.' }))] },
	},
	{
		name: 'tests',
		files: ['test/**/*.ts'],
		rules: {
			'@typescript-eslint/unbound-method': 'off',
			'no-restricted-properties': ['error', { property: 'waitForTimeout', message: 'Wait for a condition, not for a time.' }, { object: 'test', property: 'only' }, { object: 'describe', property: 'only' }, { object: 'it', property: 'only' }],
		},
	},
	{
		name: 'scripts',
		files: ['**/*.mjs'],
		extends: [tseslint.configs.recommended],
		rules: { '@typescript-eslint/no-unused-vars': ['error', { caughtErrors: 'none' }], eqeqeq: ['error', 'always'], 'prefer-const': 'error' },
	},
);
