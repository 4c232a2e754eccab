/** The flags of `npm start`, and what it says of them. */
import { parseArgs } from 'node:util';

export const help = `npm start -- [flags]: builds the extension and opens a real VS Code with it and a sample workspace; Ctrl-C ends it.

  --port 7420     the first port to try; one that is in use is stepped over
  --folder PATH   open this folder instead of the sample
  --restricted    with workspace trust: a folder opens in Restricted Mode until it is trusted
  --desktop       an installed desktop VS Code instead of the served one (on Windows the default)
  --served        the served one, also on Windows
  --help          this text`;

/**
 * Reads the arguments; `isWindows` makes the desktop the default.
 * Returns the flags, the port as a number; throws with one sentence on what is wrong when they cannot be read.
 */
export function readStartFlags(args, isWindows = process.platform === 'win32') {
	const flag = { type: 'boolean', default: false };
	const { values } = parse({
		args,
		options: { port: { type: 'string', default: '7420' }, folder: { type: 'string' }, restricted: flag, desktop: { type: 'boolean', default: isWindows }, served: flag, help: { ...flag, short: 'h' } },
	});
	const port = Number(values.port);
	if (!/^\d+$/.test(values.port) || port > 65_535) throw new Error(`--port takes a number up to 65535, not ${values.port}`);
	return { ...values, port };
}

function parse(config) {
	try {
		return parseArgs(config);
	} catch (error) {
		throw new Error(`${error.message.split('. ')[0]}; npm start -- --help lists the flags`, { cause: error });
	}
}
