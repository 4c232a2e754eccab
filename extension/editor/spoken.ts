import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import * as z from 'zod';
import type { Log } from '../log';
import type { Courses } from './courses/courses';
import { settings } from './names';
import { readSettings } from './settings';

/** Strings of a language, by the English ones. */
export type Bundle = Readonly<Record<string, string | { readonly message: string; readonly comment: string[] }>>;

const bundleSchema = z.record(z.string(), z.union([z.string(), z.object({ message: z.string(), comment: z.array(z.string()) })]));

/**
 * The language that the tutor, the explanations and the page speak: the one of the student's course, else of the setting, else the editor's. Where there is no
 * translation into the one of the setting, the words that are built in stay in the editor's, and only a model speaks the other.
 */
export class Spoken implements vscode.Disposable {
	private said: { readonly language: string; readonly bundle: Bundle | undefined };
	private chosen = '';
	private readonly changes = new vscode.EventEmitter<void>();
	private readonly subscription: vscode.Disposable;

	private constructor(private readonly folder: vscode.Uri, private readonly courses: Pick<Courses, 'rules' | 'onChange'>, private readonly log: Log) {
		this.said = editors();
		const again = (): void => void this.choose().then(() => this.changes.fire());
		this.subscription = vscode.Disposable.from(
			vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(settings.language) && again()),
			courses.onChange(() => this.asked() !== this.chosen && again()),
		);
	}

	/** Resolves when everything that is said from now on is in that language. */
	static async of(folder: vscode.Uri, courses: Pick<Courses, 'rules' | 'onChange'>, log: Log): Promise<Spoken> {
		const spoken = new Spoken(folder, courses, log);
		await spoken.choose();
		return spoken;
	}

	/** The language of the words that are built in, as the editor names languages. */
	get language(): string {
		return this.said.language;
	}

	/** The language that was asked for: what a model is to write in. */
	get wanted(): string {
		const language = this.asked();
		return language === '' ? vscode.env.language : language;
	}

	/** The translations of the built-in words; undefined where they stay English. */
	get bundle(): Bundle | undefined {
		return this.said.bundle;
	}

	get onChange(): vscode.Event<void> {
		return this.changes.event;
	}

	dispose(): void {
		this.subscription.dispose();
		this.changes.dispose();
	}

	/** The language of the course, else the one of the setting; empty: the editor's. */
	private asked(): string {
		return this.courses.rules()?.language ?? readSettings(null).language;
	}

	private async choose(): Promise<void> {
		const language = this.asked();
		this.chosen = language;
		this.said = (language === '' ? null : await this.translation(language)) ?? editors();
		l10n.config({ contents: { ...this.said.bundle } });
	}

	private async translation(wanted: string): Promise<Spoken['said'] | null> {
		const [main = ''] = wanted.toLowerCase().split(/[-_]/);
		if (main === 'en') {
			return { language: wanted, bundle: undefined };
		}
		// The name becomes part of a path: nothing but letters.
		const known = /^[a-z]{2,3}$/.test(main) ? (await vscode.workspace.fs.readDirectory(this.folder)).map(([name]) => name) : [];
		const name = `bundle.l10n.${main}.json`;
		if (!known.includes(name)) {
			return null;
		}
		try {
			const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.folder, name));
			return { language: main, bundle: bundleSchema.parse(JSON.parse(new TextDecoder().decode(bytes))) };
		} catch (error) {
			this.log.error(error);
			return null;
		}
	}
}

function editors(): Spoken['said'] {
	const { bundle } = vscode.l10n;
	return { language: bundle ? vscode.env.language : 'en', bundle };
}
