import { quoted } from './expressions';

/** How Python programs are debugged, as `extension/code/language.ts` asks for it. */
export const debugging = {
	types: ['debugpy', 'python'],
	/** The program is loaded under its own name, as an import would, so that what it does only when it is started is left out. */
	driver: (file: string, before: string, call: string): string => [
		'# Written by Socratic to debug one call; it can be deleted.',
		'import importlib.util, os, sys',
		`file = ${quoted(file)}`,
		'sys.dont_write_bytecode = True',
		'sys.path.insert(0, os.path.dirname(file))',
		'name = os.path.splitext(os.path.basename(file))[0]',
		'spec = importlib.util.spec_from_file_location(name, file)',
		'module = importlib.util.module_from_spec(spec)',
		'sys.modules[name] = module',
		'spec.loader.exec_module(module)',
		'names = dict(vars(module))',
		...(before === '' ? [] : [`exec(${quoted(before)}, names)`]),
		`eval(${quoted(call.trim())}, names)`,
		'',
	].join('\n'),
};
