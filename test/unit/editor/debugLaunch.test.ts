import { describe, expect, test } from 'vitest';
import { languages } from '../../../extension/code/languages';
import { watchBy, type Debugged } from '../../../extension/editor/session/debugLaunch';
import type { Test } from '../../../extension/words';

const [language] = languages;
if (!language) throw new Error('there is no language');
const { debugging } = language;
const call: Test = { kind: 'call', id: 't', origin: 'file', call: 'f(xs)', before: 'xs = [1, "a\'b"]', expected: '2', compare: 'equal' };
const typed: Test = { kind: 'input', id: 't', origin: 'file', typed: ['3', '4'], expected: '7' };
const given: Debugged = { entry: { kind: 'function', name: 'f' }, test: call, file: '/home/me/work.py', driverFile: '/storage/call.py', installed: ['node', ...debugging.types] };
const script: Debugged = { ...given, entry: { kind: 'script' }, test: typed };

describe('what the debugger\'s button does', () => {
	test('adds the print where no debugger of the language is installed', () => {
		expect(watchBy(debugging, { ...given, installed: ['node', 'chrome'] })).toEqual({ kind: 'print' });
	});

	test('starts the file that calls a function, and takes the best debugger there is', () => {
		const [best, other] = debugging.types;
		expect(watchBy(debugging, given)).toMatchObject({ kind: 'debug', launch: { type: best, request: 'launch', program: '/storage/call.py' }, typed: [] });
		expect(watchBy(debugging, { ...given, installed: [other ?? ''] })).toMatchObject({ launch: { type: other } });
	});

	test('starts a script itself, and says what is to be typed', () => {
		expect(watchBy(debugging, script)).toMatchObject({ kind: 'debug', driver: null, launch: { program: '/home/me/work.py' }, typed: ['3', '4'] });
		expect(watchBy(debugging, { ...script, test: null })).toMatchObject({ driver: null, typed: [] });
	});

	test('does so too where it is not known which call is meant', () => {
		expect(watchBy(debugging, { ...given, test: null })).toMatchObject({ driver: null, launch: { program: '/home/me/work.py' } });
	});

	test('the file that calls names the program, what stands before and the call, each as the language writes a text', () => {
		const watch = watchBy(debugging, given);
		const text = watch.kind === 'debug' ? (watch.driver ?? '') : '';
		const { quoted } = language.spelling;
		for (const part of ['/home/me/work.py', 'xs = [1, "a\'b"]', 'f(xs)']) expect(text).toContain(quoted(part));
		expect(text.indexOf(quoted('xs = [1, "a\'b"]'))).toBeLessThan(text.indexOf(quoted('f(xs)')));
		expect(debugging.driver('/w.py', '', 'f(1)').split('\n')).toHaveLength(text.split('\n').length - 1);
	});
});
