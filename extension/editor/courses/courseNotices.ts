import * as vscode from 'vscode';
import type { Course } from '../../course/course';
import { notice } from '../../course/notice';
import { momentWords } from './moments';

const scheme = 'socratic-course';

/** The page on a course, as a document that nobody can change, shown as it is to be read. */
export class CourseNotices implements vscode.Disposable {
	private readonly texts = new Map<string, string>();
	private readonly changes = new vscode.EventEmitter<vscode.Uri>();
	private readonly subscription: vscode.Disposable;

	constructor() {
		this.subscription = vscode.workspace.registerTextDocumentContentProvider(scheme, {
			onDidChange: this.changes.event,
			provideTextDocumentContent: (uri) => this.texts.get(uri.toString()) ?? '',
		});
	}

	/** `signedBy`: the fingerprint of the key; null where nobody signed it. */
	async show(course: Course, pseudonym: string | null, signedBy: string | null): Promise<void> {
		const uri = vscode.Uri.from({ scheme, path: `/${course.id}.md` });
		this.texts.set(uri.toString(), notice(course, { isTrusted: vscode.workspace.isTrusted, pseudonym, signedBy, when: momentWords }));
		this.changes.fire(uri);
		try {
			await vscode.commands.executeCommand('markdown.showPreview', uri);
		} catch {
			// An editor without its Markdown extension shows the text itself.
			await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: true });
		}
	}

	dispose(): void {
		this.subscription.dispose();
		this.changes.dispose();
	}
}
