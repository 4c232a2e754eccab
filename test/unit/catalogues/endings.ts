/** How programs of each language end, by running them as they are run elsewhere: the last line that is written then. */
import vm from 'node:vm';
import ts from 'typescript';
import { javaEndings } from './javaEndings';
import type { Language } from '../../../extension/code/language';
import { compiledEndings } from './compiledEndings';
import { newCppRunner, newCRunner } from '../runs/toolchains';
import { never, newRunner, script, typing } from '../runs/sandbox';

export interface Endings {
	/** Whether it is this one that ends programs so. */
	readonly isOwn: (says: string) => boolean;
	begin(): Promise<void>;
	end(): Promise<void> | void;
	lastLine(code: string): Promise<string>;
}

const cHead = '#include <stdio.h>\n#include <stdlib.h>\n#include <string.h>\n#include <assert.h>\n';
const cppHead = '#include <iostream>\n#include <cassert>\n#include <cstdlib>\n#include <cstring>\n#include <map>\n#include <memory>\n#include <stdexcept>\n#include <string>\n#include <vector>\nusing namespace std;\n';

export function endingsOf(language: Language): Endings {
	switch (language.id) {
		case 'python': return interpreted();
		case 'typescript': return compiled(language);
		case 'java': return javaEndings();
		case 'c': return compiledEndings(language, { command: 'gcc', ending: '.c', head: cHead, header: 'c-header', runner: newCRunner, reading: 'scanf("%d", &wanted);' });
		case 'cpp': return compiledEndings(language, { command: 'g++', ending: '.cpp', head: cppHead, header: 'c++-header', runner: newCppRunner, reading: 'cin >> wanted;' });
		default: return scripted();
	}
}

/** In the sandbox, with its own interpreter. */
function interpreted(): Endings {
	const runner = newRunner();
	return {
		isOwn: () => true, begin: () => runner.warm(), end: () => runner.dispose(),
		async lastLine(code) {
			const { syntax, startup, results } = await runner.run(script(code), [typing(['Ann'], '')], never);
			const ending = results[0]?.ending;
			const error = syntax ?? startup ?? (ending?.kind === 'raised' ? ending.exception : null);
			return error ? `${error.type}${error.message === '' ? '' : `: ${error.message}`}` : JSON.stringify(ending);
		},
	};
}

/** Milliseconds for programs that are meant to fail at once. */
const patience = 5_000;

/** In a context of its own of the engine that runs the tests. */
function scripted(): Endings {
	return {
		isOwn: (says) => /^\w*Error\b/.test(says), begin: () => Promise.resolve(), end: () => undefined,
		async lastLine(code) {
			try {
				new vm.Script(code).runInNewContext({ console: { log: () => undefined } }, { timeout: patience });
				return Promise.resolve('it ran to its end');
			} catch (error) {
				const { name, message } = error as Error;
				return `${name}: ${message.split('\n')[0] ?? ''}`;
			}
		},
	};
}

const strict: ts.CompilerOptions = {
	strict: true, noEmit: true, target: ts.ScriptTarget.ES2022, lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'], types: [], module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler,
	moduleDetection: ts.ModuleDetectionKind.Force,
};

/** By the compiler, which never runs it: the first message. All are modules of one program, for which the libraries are read once. */
function compiled({ lessons }: Language): Endings {
	const codes = Object.values(lessons.cases).map(({ code }) => code);
	let messages: readonly (string | null)[] = [];
	return {
		isOwn: (says) => says.startsWith('error '), end: () => undefined,
		begin() {
			messages = messagesOf(codes);
			return Promise.resolve();
		},
		lastLine: (code) => Promise.resolve(messages[codes.indexOf(code)] ?? 'it compiles'),
	};
}

const libraries = new Map<string, ts.SourceFile | undefined>();

/** For each program the first message of the compiler; null for one that it takes. */
export function messagesOf(codes: readonly string[]): readonly (string | null)[] {
	const names = codes.map((_code, at) => `program${at}.ts`);
	const host = ts.createCompilerHost(strict);
	const read = host.getSourceFile.bind(host);
	host.getSourceFile = (name, version) => {
		const code = codes[names.indexOf(name)];
		if (code !== undefined) return ts.createSourceFile(name, code, version, true);
		if (!libraries.has(name)) libraries.set(name, read(name, version));
		return libraries.get(name);
	};
	host.fileExists = (name) => names.includes(name) || ts.sys.fileExists(name);
	const messages = ts.getPreEmitDiagnostics(ts.createProgram(names, strict, host));
	return names.map((name) => {
		const first = messages.find(({ file }) => file?.fileName === name);
		const [said = ''] = first ? ts.flattenDiagnosticMessageText(first.messageText, '\n').split('\n') : [];
		return first ? `error TS${first.code}: ${said}` : null;
	});
}
