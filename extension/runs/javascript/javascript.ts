import type { EngineLanguage } from './language';

export const javascript: EngineLanguage = {
	endings: ['.js', '.mjs', '.cjs'],
	translate: (code) => ({ code, lines: null }),
	check: null,
};
