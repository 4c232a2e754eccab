import * as l10n from '@vscode/l10n';
import { SandboxRefused } from '../runner';

/** What to install so that programs of a language can run, as the systems' own tools call it. */
export interface Installing {
	/** The language, as a person reads it. */
	readonly language: string;
	/** Packages of Debian and Ubuntu. */
	readonly debian: string;
	/** A command for macOS. */
	readonly mac: string;
	/** A sentence for Windows, already put into the student's language. */
	readonly windows: () => string;
}

/** No tool was found; says what to install on this system. Looked for again at the next run. */
export function notInstalled({ language, debian, mac, windows }: Installing, platform: NodeJS.Platform = process.platform): SandboxRefused {
	const reason = l10n.t('To run {0} programs, a tool is needed that is not on this computer.', language);
	if (platform === 'win32') return new SandboxRefused(reason, windows());
	if (platform === 'darwin') return new SandboxRefused(reason, l10n.t('Open a terminal, type "{0}", and try again.', mac));
	return new SandboxRefused(reason, l10n.t('Open a terminal, type "{0}", and try again.', `sudo apt install ${debian}`));
}

/** The tool is there and does not work. */
export function notWorking(language: string, tool: string, detail: string): SandboxRefused {
	return new SandboxRefused(l10n.t('The tool that makes {0} programs ready ({1}) does not work here.', language, tool), detail === '' ? l10n.t('Try to run it in a terminal.') : l10n.t('It says: {0}', detail));
}
