import { mkdir, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as l10n from '@vscode/l10n';
import type { Log } from '../../log';
import { ContainedProcess } from '../containedProcess.node';
import type { ProcessStarter } from '../contained/sandboxStarter.node';
import { readySchema } from '../contained/messages';
import { defaultLimits, SandboxRefused } from '../runner';
import { runChild } from '../toolchain/child.node';
import { findExecutable } from '../toolchain/executables.node';
import { notInstalled, notWorking, type Installing } from '../toolchain/refusals.node';
import { WorkFolder } from '../toolchain/workFolder.node';
import { harnessFiles } from './harnessFiles';
import { jdkFolders } from './jdkFolders.node';
import { keptClasses } from './keptClasses.node';

export interface JdkOptions {
	readonly log: Log;
	/** Where the compiled harness is kept for the next start; without it, it is compiled at each. */
	readonly keptIn?: string;
	/** For tests alone: finds the compiler. */
	readonly find?: () => Promise<string | null>;
}

/** The oldest version whose compiler can be asked for what is asked here. */
const oldest = 17;
const startMs = 60_000;
const compileMs = 60_000;

const installing: Installing = {
	language: 'Java', debian: 'default-jdk', mac: 'brew install --cask temurin',
	windows: () => l10n.t('Get a JDK (version {0} or newer) from adoptium.net. Start VS Code again, and try again.', oldest),
};

/** A JDK that was found, with the harness compiled by it. */
interface Ready {
	readonly java: string;
	/** The folder of the compiled harness. */
	readonly classes: string;
	readonly home: WorkFolder;
}

/** Starts the server that compiles and runs programs, on the student's own JDK. */
export class JdkStarter implements ProcessStarter {
	private found: Promise<Ready> | null = null;
	private isDisposed = false;

	constructor(private readonly options: JdkOptions) {}

	async start(onEnd: () => void): Promise<ContainedProcess> {
		const { java, classes, home } = await this.ready();
		const runs = join(home.path, 'runs');
		const process = new ContainedProcess({
			executable: java,
			args: ['-Xmx512m', '-XX:+UseSerialGC', '-XX:-UsePerfData', '-XX:TieredStopAtLevel=1', '-Xss4m', '-Dfile.encoding=UTF-8', '-Duser.language=en', '--add-exports', 'jdk.compiler/com.sun.tools.javac.api=ALL-UNNAMED', '-cp', classes, 'socratic.Server', runs, String(defaultLimits.memoryMb)],
			env: environment(), cwd: home.path, kills: true, onEnd,
		});
		const outcome = await process.greeting(startMs);
		if (outcome.kind === 'reply' && readySchema.safeParse(outcome.body).success) return process;
		process.kill();
		this.options.log.error(`the server for programs did not start: ${process.errorText.slice(-2000)}`);
		throw notWorking('Java', 'java', firstLine(process.errorText));
	}

	dispose(): void {
		this.isDisposed = true;
		const { found } = this;
		this.found = null;
		void found?.then(({ home }) => home.dispose(), () => {});
	}

	/** Found once; where there is none, looked for again at the next start. */
	private async ready(): Promise<Ready> {
		const finding = (this.found ??= this.find());
		try {
			return await finding;
		} catch (error) {
			if (this.found === finding) this.found = null;
			throw error;
		}
	}

	private async find(): Promise<Ready> {
		const find = this.options.find ?? (async () => findExecutable(['javac'], await jdkFolders()));
		const compiler = await find();
		if (compiler === null) throw notInstalled(installing);
		const home = await WorkFolder.make();
		try {
			const make = (into: string) => this.compile(compiler, home, into);
			const { keptIn } = this.options;
			const classes = keptIn === undefined ? await made(home.file('classes'), make) : await keptClasses(keptIn, compiler, make);
			if (this.isDisposed) throw new Error('the runner is disposed');
			return { java: await besideCompiler(compiler), classes, home };
		} catch (error) {
			await home.dispose();
			throw error;
		}
	}

	/** Compiles the harness into a folder that is there. */
	private async compile(compiler: string, home: WorkFolder, into: string): Promise<void> {
		await this.checkRelease(compiler, home);
		const inner = await home.inner('sources');
		const files: string[] = [];
		for (const [name, text] of Object.entries(harnessFiles)) files.push(await inner.write(name, text));
		// What runs for a second is not worth much work on how it runs.
		const args = ['-J-XX:TieredStopAtLevel=1', '-J-XX:+UseSerialGC', '-J-XX:-UsePerfData', '-nowarn', '-proc:none', '-XDsuppressNotes', '-encoding', 'UTF-8', '-d', into, ...files];
		const result = await runChild({ command: compiler, args, cwd: home.path, env: environment(), timeMs: compileMs, outputBytes: 256 * 1024 });
		if (result.why === 'exit' && result.code === 0) return;
		this.options.log.error(`the harness was not compiled: ${result.why} ${result.err.slice(-2000)}`);
		throw notWorking('Java', 'javac', firstLine(result.err));
	}

	private async checkRelease(compiler: string, home: WorkFolder): Promise<void> {
		const said = await runChild({ command: compiler, args: ['-version'], cwd: home.path, env: environment(), timeMs: compileMs, outputBytes: 16 * 1024 });
		// The first versions were called 1.8.
		const release = Number(/javac (?:1\.)?(\d+)/.exec(said.out + said.err)?.[1] ?? 0);
		// A stand-in that only says where to get the real one.
		if (said.why !== 'exit' || said.code !== 0 || release === 0) throw notInstalled(installing);
		if (release < oldest) throw new SandboxRefused(l10n.t('Java {0} is on this computer, and it is too old to run programs here.', release), notInstalled(installing).remedy);
	}
}

async function made(folder: string, make: (into: string) => Promise<void>): Promise<string> {
	await mkdir(folder);
	await make(folder);
	return folder;
}

/** The machine that belongs to the compiler; another version of it could not run what that makes. */
async function besideCompiler(compiler: string): Promise<string> {
	return join(dirname(await realpath(compiler)), process.platform === 'win32' ? 'java.exe' : 'java');
}

/** All that a JDK needs of the environment. */
function environment(): Record<string, string> {
	const names = process.platform === 'win32' ? ['SystemRoot', 'TEMP', 'TMP', 'PATH'] : ['PATH'];
	return Object.fromEntries(names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));
}

function firstLine(text: string): string {
	return text.trim().split('\n')[0]?.slice(0, 300) ?? '';
}
