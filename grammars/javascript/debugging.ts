import { quoted } from './expressions';

/** How its programs are debugged, as `extension/code/language.ts` asks for it. */
export const debugging = {
	types: ['pwa-node', 'node'],
	/**
	 * The call stands behind the program's own text, so that it sees all names of the program; every line keeps its number, also where types
	 * are taken out, so that breakpoints hold. The program is not the one that was started, so that what it does only then is left out.
	 */
	driver: (file: string, before: string, call: string): string => [
		'// Written by Socratic to debug one call; it can be deleted.',
		"const fs = require('node:fs');",
		"const Module = require('node:module');",
		"const path = require('node:path');",
		"const { pathToFileURL } = require('node:url');",
		`const file = ${quoted(file)};`,
		`const call = [${[...(before === '' ? [] : [before]), call.trim().replace(/;$/, '')].map(quoted).join(', ')}].join(';\\n');`,
		'let text = `${fs.readFileSync(file, \'utf8\').replace(/^\\uFEFF/, \'\').replace(/^#!/, \'//\')}\\n;(async () => {\\n${call};\\n})();\\n`;',
		'if (/\\.[cm]?ts$/i.test(file)) {',
		'\ttry { text = Module.stripTypeScriptTypes(text); }',
		'\tcatch { text = Module.stripTypeScriptTypes(text, { mode: \'transform\', sourceMap: true, sourceUrl: file }); }',
		'}',
		'const isModule = /\\.m[jt]s$/i.test(file) || (!/\\.c[jt]s$/i.test(file) && /^\\s*(?:import\\b(?!\\s*[(.])|export\\b)/m.test(text));',
		'if (isModule) {',
		'\tconst url = pathToFileURL(file).href;',
		'\tif (Module.registerHooks) {',
		'\t\tModule.registerHooks({ load: (at, context, next) => (at === url ? { format: \'module\', source: text, shortCircuit: true } : next(at, context)) });',
		'\t} else {',
		'\t\tconst hook = `export const load = (at, context, next) => at === ${JSON.stringify(url)} ? { format: \'module\', source: ${JSON.stringify(text)}, shortCircuit: true } : next(at, context);`;',
		'\t\tModule.register(`data:text/javascript,${encodeURIComponent(hook)}`);',
		'\t}',
		'\timport(url);',
		'} else {',
		'\tconst program = new Module(file, module);',
		'\tprogram.filename = file;',
		'\tprogram.paths = Module._nodeModulePaths(path.dirname(file));',
		'\tprogram._compile(text, file);',
		'}',
		'',
	].join('\n'),
};
