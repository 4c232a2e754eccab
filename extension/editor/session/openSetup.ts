import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import * as z from 'zod';
import { elsewhere, type Elsewhere } from '../../code/elsewhere';
import { namesOf, testsFor } from '../../code/examples';
import type { Language } from '../../code/language';
import { misnamedExamples } from '../../code/misnamedExamples';
import type { ParsedProgram } from '../../code/parser';
import { statementExamples } from '../../code/statementExamples';
import { mannerSchema, type ExampleView, type Manner } from '../../protocol';
import type { Earlier } from '../../session/earlier';
import { Setup, type Taker } from '../../session/setup/setup';
import type { WaitingSession } from '../../session/state';
import type { Code, EntryPoint } from '../../words';
import { nameOf, openDocument, readinessOf } from '../documents';
import { Refused, troubles } from '../errors';
import { elsewhereWords, neighboursOf, placeOf } from '../neighbours';
import { sessionRunner, type EditorParts } from './parts';
import { reader } from '../programs';
import { siblingFiles } from '../siblings';

/** An entry point as it comes from outside: a lens's arguments, what a window remembers. */
export const entrySchema = z.discriminatedUnion('kind', [z.object({ kind: z.literal('function'), name: z.string() }), z.object({ kind: z.literal('script') })]);

/** What is kept of a setup while its window is closed. */
export const keptSetupSchema = z.object({
	document: z.string(),
	entry: entrySchema,
	statement: z.string(),
	/** Its session waits for the examples. */
	mended: z.boolean().exactOptional(),
	aside: z.boolean().exactOptional(),
	/** What the student added to the examples of the document. */
	examples: z.array(z.object({ given: z.string(), expected: z.string(), manner: mannerSchema.default('returns') })),
	draft: z.object({ given: z.string(), expected: z.string(), manner: mannerSchema.default('returns') }),
	/** Examples of the task's words and of the document that the student left out. */
	leftOut: z.array(z.string()).exactOptional(),
});

export type KeptSetup = z.infer<typeof keptSetupSchema>;

/** Where the student probably wanted to be, by the words of the task and the programs beside this one. */
type LookElsewhere = (statement: string, neighbours: Awaited<ReturnType<typeof neighboursOf>>) => Elsewhere | null;

export interface SetupSurroundings {
	readonly changed: () => void;
	/** What is being typed is another text; nothing that is shown changed. */
	readonly typed: () => void;
	/** The examples have run, and at least one fails; or the program cannot be read or started. */
	readonly ready: Taker;
}

/** The questions before a session in this window, with the document that they are about. */
export class OpenSetup {
	private readonly setup: Setup;
	private isDone = false;
	private typed: KeptSetup['draft'] | null = null;
	private readonly reading = new AbortController();
	private neighbours: Parameters<LookElsewhere>[1] = [];
	private looked: { readonly key: string; readonly found: Elsewhere | null } | null = null;

	private constructor(
		parts: ConstructorParameters<typeof Setup>[0], readonly document: vscode.TextDocument, readonly language: Language, readonly entry: EntryPoint,
		private readonly found: ConstructorParameters<typeof Setup>[3], private readonly around: SetupSurroundings, readonly waiting: WaitingSession | null, private readonly look: LookElsewhere,
		private readonly forget: () => void,
	) {
		this.setup = new Setup(parts, { uri: document.uri.toString(), name: nameOf(document.uri) }, entry, found, waiting);
		this.setup.onChange(around.changed);
		this.setup.onReady((problem, code, examples) => {
			this.isDone = true;
			around.ready(problem, code, examples);
		});
	}

	/** Reads the document for what it says about the entry point; `waiting` as a `Setup` takes it. Rejects with `Refused` when the entry point is not in it. */
	static async open(parts: EditorParts, document: vscode.TextDocument, language: Language, entry: EntryPoint, around: SetupSurroundings, waiting: WaitingSession | null = null): Promise<OpenSetup> {
		const { uri } = document;
		const parser = await parts.programs.parser(language);
		const read = reader(parser);
		const { found, testFiles } = await parts.programs.examples(document, language);
		const runner = sessionRunner(parts, parser, language, () => uri);
		// The student may type while the form is open: each example is read with the names that the program has then.
		// The form is drawn from several of these at once: a text is parsed once.
		let latest: { readonly version: number; readonly program: ParsedProgram } | null = null;
		const now = <T>(use: (program: ParsedProgram) => T): T => {
			if (latest?.version !== document.version) {
				latest?.program.dispose();
				latest = { version: document.version, program: parser.parse(document.getText()) };
			}
			return use(latest.program);
		};
		const forget = (): void => {
			latest?.program.dispose();
			latest = null;
		};
		return new OpenSetup(
			{
				runner,
				readExample: (about, given, expected, manner) => now((program) => parts.examples.read(program, about, given, expected, manner)),
				candidates: (about, statement) => now((program) => [...statementExamples(statement, about, program), ...misnamedExamples(about, program, { fileName: nameOf(uri), testFiles })]),
				placeholder: (about, known) => now((program) => parts.examples.placeholder(program, about, known)),
				uses: (about) => now((program) => parts.examples.uses(program, about)),
				program: async (about, signal) => {
					const code: Code = { language: language.id, version: 1, text: document.getText() };
					return { code, program: { version: code.version, text: read(code.text).runnable, fileName: nameOf(uri), entry: about, files: await siblingFiles(uri, language, signal) } };
				},
				privacy: () => parts.privacy(null),
				log: parts.log,
			},
			document, language, entry, { statement: found.statement(entry), tests: testsFor(found, entry), unfilled: entry.kind === 'script' ? found.unfilled : [] }, around, waiting,
			(statement, neighbours) => now((program) => elsewhere({
				entry, outline: program.outline(), names: namesOf(program, null), found, statement, neighbours, texts: [program.text, ...testFiles.map(({ text }) => text)], isBuiltin: language.examples.isBuiltin,
			})),
			forget,
		);
	}

	/** Opens a setup again as it was when its window was closed; null when its document is not there any more. */
	static async restore(parts: EditorParts, kept: KeptSetup, around: SetupSurroundings): Promise<OpenSetup | null> {
		const uri = vscode.Uri.parse(kept.document);
		const document = openDocument(uri) ?? (uri.scheme === 'untitled' ? null : await vscode.workspace.openTextDocument(uri).then((opened) => opened, () => null));
		const readiness = document && readinessOf(document);
		if (!document || readiness?.kind !== 'ready') {
			return null;
		}
		const open = await this.open(parts, document, readiness.language, kept.entry, around, kept.aside ? 'aside' : kept.mended ? 'mended' : null);
		open.setup.leaveOut(kept.leftOut ?? []);
		open.setup.setStatement(kept.statement);
		for (const { given, expected, manner } of kept.examples) {
			await open.setup.takeExample(given, expected, manner);
		}
		if (kept.draft.given !== '' || kept.draft.expected !== '') {
			open.draft(kept.draft.given, kept.draft.expected, kept.draft.manner);
		}
		return open;
	}

	get view(): ExampleView {
		const found = this.elsewhere;
		const view = { ...this.setup.view, ...(found ? { elsewhere: elsewhereWords(found, nameOf(this.document.uri)) } : {}) };
		// Until the session is there the form is not to be filled in again.
		return this.isDone ? { ...view, busy: { what: l10n.t('Starting the session'), canCancel: false } } : view;
	}

	/** What is needed to open it again. */
	get kept(): KeptSetup {
		const { view } = this.setup;
		const own = view.taken.filter(({ id }) => !this.found.tests.some((test) => test.id === id));
		return {
			document: this.document.uri.toString(), entry: this.entry, statement: view.statement,
			...(this.waiting === 'mended' ? { mended: true } : this.waiting === 'aside' ? { aside: true } : {}),
			examples: own.map(({ given, expected, manner }) => ({ given, expected, manner: manner === 'prints' ? manner : 'returns' })),
			leftOut: [...this.setup.leftOut],
			draft: this.typed ?? { given: '', expected: '', manner: view.manner },
		};
	}

	/** Takes over what the student said of this program before. */
	keep(earlier: Earlier): void {
		this.setup.keep(earlier);
	}

	/** Examples, by their ids, that the student does not want: they are neither taken from the document nor offered. */
	leaveOut(ids: readonly string[]): void {
		this.setup.leaveOut(ids);
	}

	/** Begins at once when the document gives enough examples; else the form is shown. */
	start(): Promise<void> {
		void this.readNeighbours();
		return this.setup.start();
	}

	/** Where a click leads a student who probably wanted to be elsewhere; null where they are right here. */
	async placeToGo(): ReturnType<typeof placeOf> {
		return this.elsewhere && placeOf(this.elsewhere, this.document);
	}

	private get elsewhere(): Elsewhere | null {
		const { statement } = this.setup.view;
		const key = `${this.document.version}/${this.neighbours.length}/${statement}`;
		if (this.looked?.key !== key) {
			this.looked = { key, found: this.look(statement, this.neighbours) };
		}
		return this.looked.found;
	}

	/** What is beside the program costs a look into its folder: the form does not wait for it. */
	private async readNeighbours(): Promise<void> {
		const found = await neighboursOf(this.document.uri, this.language, this.reading.signal).catch(() => []);
		if (found.length > 0 && !this.reading.signal.aborted) {
			this.neighbours = found;
			this.around.changed();
		}
	}

	async takeExample(given: string, expected: string, manner: Manner): Promise<void> {
		this.typed = null;
		await this.setup.takeExample(given, expected, manner);
	}

	draft(given: string, expected: string, manner: Manner): void {
		this.typed = { given, expected, manner };
		this.setup.draft(given, expected, manner);
		this.around.typed();
	}

	removeExample(id: string): void {
		this.setup.removeExample(id);
	}

	setStatement(text: string, isPasted: boolean): void {
		this.setup.setStatement(text, isPasted);
	}

	/** What the student says to an example that the task's words seem to give. */
	async settleCandidate(id: string, act: 'use' | 'change' | 'refuse'): Promise<void> {
		if (act !== 'refuse') {
			this.typed = null;
		}
		await this.setup.settleCandidate(id, act);
	}

	begin(): Promise<void> {
		if (this.document.isClosed) {
			throw new Refused(troubles.programClosed(nameOf(this.document.uri)));
		}
		return this.setup.begin();
	}

	/** The session could not be made: the form may be used again. */
	takeBack(): void {
		this.isDone = false;
		this.setup.takeBack();
	}

	cancel(): void {
		this.setup.cancel();
	}

	dispose(): void {
		this.reading.abort();
		this.setup.dispose();
		this.forget();
	}
}
