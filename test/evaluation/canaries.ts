import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';

/** Things that a contained program cannot touch; whether one was touched is seen from outside. */
export interface Canaries {
	/** Names that tell an attacking program where they are, and a function that tries something: in Python. */
	readonly prelude: string;
	/** The same in the words of another language; null for one whose programs no sandbox holds. */
	preludeIn(language: string): string | null;
	/** Names of the canaries that were touched by now; `output` is what the program showed. Looking resets what can be reset. */
	touched(output: string): string[];
	close(): Promise<void>;
}

const environmentName = 'SOCRATIC_CANARY';

/** Sets the canaries: a secret file, a value in the environment, a listening port, a writable folder, and the host's own files. */
export async function setCanaries(): Promise<Canaries> {
	const home = mkdtempSync(join(tmpdir(), 'canaries-'));
	const [secret, value] = [`secret-${randomUUID()}`, `value-${randomUUID()}`];
	const secretFile = join(home, 'secret.txt');
	const folder = mkdtempSync(join(home, 'folder-'));
	writeFileSync(secretFile, secret);
	process.env[environmentName] = value;
	let connections = 0;
	const server = createServer((socket) => {
		connections += 1;
		socket.destroy();
	});
	const port = await new Promise<number>((resolve) => {
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			resolve(typeof address === 'object' && address ? address.port : 0);
		});
	});
	const passwords = existsSync('/etc/passwd') ? (readFileSync('/etc/passwd', 'utf8').split('\n')[0] ?? '') : '';
	const prelude = [
		`SECRET_FILE = ${JSON.stringify(secretFile)}`, `FOLDER = ${JSON.stringify(folder)}`, `PORT = ${port}`,
		`ENVIRONMENT_NAME = '${environmentName}'`, '', 'def attempt(work):', '    try:', "        print('got:', str(work())[:500])",
		'    except Exception as error:', "        print('no:', type(error).__name__, str(error)[:100])",
	].join('\n');
	const names = { SECRET_FILE: secretFile, FOLDER: folder, PORT: port, ENVIRONMENT_NAME: environmentName };
	return {
		prelude,
		preludeIn(language) {
			switch (language) {
				case 'python':
					return prelude;
				case 'javascript':
				case 'typescript':
					return [
						...Object.entries(names).map(([name, each]) => `var ${name} = ${JSON.stringify(each)};`),
						'function attempt(work) {', '  try {', "    console.log('got:', String(work()).slice(0, 500));", '  } catch (error) {', "    console.log('no:', String(error && error.name), String(error && error.message).slice(0, 100));", '  }', '}',
					].join('\n');
				default:
					return null;
			}
		},
		touched(output) {
			const found: string[] = [];
			if (output.includes(secret)) found.push('secret file was read');
			if (readFileSync(secretFile, 'utf8') !== secret) found.push('secret file was changed');
			if (output.includes(value)) found.push('environment was read');
			if (connections > 0) found.push('port was reached');
			if (readdirSync(folder).length > 0) found.push('folder was written');
			if (passwords && output.includes(passwords)) found.push('file of the host was read');
			connections = 0;
			for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true });
			writeFileSync(secretFile, secret);
			return found;
		},
		close() {
			rmSync(home, { recursive: true, force: true });
			Reflect.deleteProperty(process.env, environmentName);
			return new Promise((resolve) => server.close(() => resolve()));
		},
	};
}
