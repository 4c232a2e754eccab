/** What a call of a function is for, in one sentence: what goes in and what comes out. */
import * as l10n from '@vscode/l10n';
import { listed } from '../../wording';
import { bare, type Expression, type FunctionPart } from '../tree';
import { isSetUp } from './functionText';
import type { Code } from './language';
import { ownCalls } from './recursion';
import { condition, isQuestion, value } from './values';
import type { View } from './view';

export interface WhatFor {
	readonly text: string;
	/** The same without the value that is given back. */
	readonly short: string | null;
	/** The value that it gives back is told. */
	readonly isWhole: boolean;
}

const plain = (text: string): WhatFor => ({ text, short: null, isWhole: false });

/** What comes out of a call: a value, printed text, values one by one, or a change. `name`: null where a sentence before has named the function. */
export function whatFor(node: FunctionPart, name: string | null, view: View): WhatFor {
	const { code } = view;
	const it = name ?? l10n.t({ message: 'It', comment: ['A function that was named in the sentence before'] });
	const given = node.parameters.map((one) => code.quote(one.name ?? one));
	const what = listed(given);
	const has = given.length > 0;
	const { body } = node;
	const isOwn = (one: Parameters<Code['scopeOf']>[0]) => code.scopeOf(one) === node;
	const returned = body === null ? [] : body.kind === 'block' ? code.inside(body, 'return').filter(isOwn).flatMap(({ value: back }) => back ?? []) : [body];
	// What cannot be read may be what gives a value back.
	if (returned.length === 0 && code.isBroken(node)) return plain(has ? l10n.t('{0} takes {1}. A part of it cannot be read as code yet.', it, what) : l10n.t('A part of {0} cannot be read as code yet.', it));
	if (node.words.includes('*')) return plain(has ? l10n.t('{0} takes {1} and hands out values one by one.', it, what) : l10n.t('{0} hands out values one by one.', it));
	const [result] = returned;
	const one = result && returned.length === 1 ? bare(result) : null;
	if (one && (one.kind === 'binary' || one.kind === 'unary' || one.kind === 'call') && isQuestion(one, code)) {
		return { text: has ? l10n.t('{0} takes {1} and tells whether {2}.', it, what, condition(one, code)) : l10n.t('{0} tells whether {1}.', it, condition(one, code)), short: question(it, what), isWhole: true };
	}
	if (returned.length > 0 && returned.every((each) => isTruth(each, code))) return plain(question(it, what));
	const short = has ? l10n.t('{0} takes {1} and gives back a result.', it, what) : l10n.t('{0} gives back a result.', it);
	if (one) return single(node, one, it, what, short, code);
	const last = body?.kind === 'block' ? body.statements.at(-1) : undefined;
	const end = last?.kind === 'return' && last.value ? bare(last.value) : null;
	if (result && end && ['name', 'binary', 'index'].includes(end.kind) && ownCalls(end, code).length === 0) {
		return { text: has ? l10n.t('{0} takes {1} and in the end gives back {2}.', it, what, value(end, code)) : l10n.t('{0} gives back {1} in the end.', it, value(end, code)), short, isWhole: true };
	}
	if (result) return plain(short);
	if (code.inside(node, 'expression').some(({ expression }) => code.language.prints(bare(expression), code) !== null)) return plain(has ? l10n.t('{0} takes {1} and prints something.', it, what) : l10n.t('{0} prints something.', it));
	if (isSetUp(node, code)) return plain(has ? l10n.t('{0} sets up a new object with {1}.', it, what) : l10n.t('{0} sets up a new object.', it));
	return plain(has ? l10n.t('{0} takes {1} and gives nothing back.', it, what) : l10n.t('{0} gives nothing back.', it));
}

/** The only value that ever comes back. */
function single(node: FunctionPart, one: Expression, it: string, what: string, short: string, code: Code): WhatFor {
	const body = node.body?.kind === 'block' ? node.body.statements : [];
	// One that stands further in may not be come to.
	const isSure = node.body?.kind !== 'block' || body.some(({ kind }) => kind === 'return');
	if (ownCalls(one, code).length > 0 || !isSure) return plain(short);
	const told = one.kind === 'literal' && one.of === 'text' ? code.quote(one) : value(one, code);
	return { text: what === '' ? l10n.t('{0} gives back {1}.', it, told) : l10n.t('{0} takes {1} and gives back {2}.', it, what, told), short, isWhole: true };
}

function question(it: string, what: string): string {
	return what === '' ? l10n.t('{0} answers a question with yes or no.', it) : l10n.t('{0} takes {1} and answers a question with yes or no.', it, what);
}

function isTruth(expression: Expression, code: Code): boolean {
	const of = bare(expression);
	return (of.kind === 'literal' && of.of === 'truth') || ((of.kind === 'binary' || of.kind === 'unary') && isQuestion(of, code));
}
