import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { useReport } from '../../explain/use';
import type { Log } from '../../log';
import { fromUsePageSchema, type FromUsePage, type ToUsePage } from '../../useProtocol';
import { FiguresPage } from '../progress/figuresPage';
import { commands, useViewType } from '../names';
import type { Spoken } from '../spoken';
import type { UseRecord } from './useRecord';

/** The page that draws how explanations were used. */
export class ExplanationUse implements vscode.Disposable {
	private readonly page: FiguresPage<FromUsePage, ToUsePage>;

	constructor(folder: vscode.Uri, private readonly record: UseRecord, log: Log, spoken: Pick<Spoken, 'language' | 'bundle' | 'onChange'>) {
		this.page = new FiguresPage({
			folder, log, spoken, name: 'use', viewType: useViewType, title: () => l10n.t('Explanation use'), schema: fromUsePageSchema,
			content: async () => [{ type: 'report', report: await this.report() }],
			received: async () => void (await vscode.commands.executeCommand(commands.deleteExplanationUse)),
		});
	}

	/** Shows the page with the record as it is now. */
	show(): Promise<void> {
		return this.page.show();
	}

	/** Deletes the record for good. */
	async clear(): Promise<void> {
		await this.record.clear();
		await this.page.refresh();
	}

	dispose(): void {
		this.page.dispose();
	}

	private async report(): Promise<Extract<ToUsePage, { type: 'report' }>['report']> {
		const { total, byKind, byLength, byComplexity, reasons } = useReport(await this.record.all());
		const binned = <T extends { readonly bin: { readonly from: number; readonly to: number | null } }>(rows: readonly T[]) => rows.map((row) => ({ ...row, bin: { ...row.bin } }));
		return { total, byKind: [...byKind], byLength: binned(byLength), byComplexity: binned(byComplexity), reasons: [...reasons] };
	}
}
