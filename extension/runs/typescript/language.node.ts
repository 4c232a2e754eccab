import type { EngineLanguage } from '../javascript/language';
import { Checker } from './check.node';
import { translate } from './translate.node';

/** The language with its compiler, ready to check at once. `folder`: where what the compiler says of the language itself lies. */
export function loadLanguage(folder: URL): EngineLanguage {
	const checker = new Checker(folder);
	checker.check('warm.ts', new Map([['warm.ts', 'export {};']]));
	return { endings: ['.ts', '.mts', '.cts', '.tsx', '.js', '.mjs', '.cjs'], translate, check: checker.check };
}
