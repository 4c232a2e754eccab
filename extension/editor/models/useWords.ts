import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { BudgetState } from '../../models/budgetedChatModel';
import { isEnglishTag } from '../../tutor/llm/english';
import { labelOfChoice } from './chooseHow';
import type { Models } from './models';

/** With what the tutor thinks and what of the budget is used, in one line; null where it thinks offline. `session`: null outside of one; `language`: what the tutor speaks. */
export function useWords(models: Models, session: string | null, language: string): string | null {
	const { choice } = models;
	if (choice.kind === 'offline') {
		return null;
	}
	const thinks = l10n.t('Thinks with {0}. {1}', labelOfChoice(choice), budgetWords(models.budgetOf(session), session !== null));
	return isEnglishTag(language) ? thinks : `${thinks} ${l10n.t('The model judges your answers. The questions are built in: a model’s questions can be checked in English only.')}`;
}

function budgetWords({ session, day }: BudgetState, hasSession: boolean): string {
	const today = l10n.t('Used today: {0}.', amount(day));
	return hasSession ? l10n.t('Used in this session: {0}. {1}', amount(session), today) : today;
}

function amount({ spent, limit }: BudgetState['day']): string {
	const number = new Intl.NumberFormat(vscode.env.language, { maximumFractionDigits: 2 });
	const shown = (used: number, most: number | null): string => (most === null ? number.format(used) : l10n.t('{0} of {1}', number.format(used), number.format(most)));
	const tokens = l10n.t('{0} tokens', shown(spent.tokens, limit.tokens));
	return spent.money > 0 ? l10n.t('{0}, which cost {1}', tokens, shown(spent.money, limit.money)) : tokens;
}
