/** Methods of texts, vectors, maps and sets. */
import * as l10n from '@vscode/l10n';
import { kindOf } from '../../braces/explain/kinds';
import type { CallWords, Told } from '../../braces/explain/language';
import { listed } from '../../wording';

const isText = ({ object, code }: Told) => object !== null && kindOf(object, code) === 'text';
const isPairs = ({ object, code }: Told) => object !== null && kindOf(object, code) === 'pairs';

export const methods: Readonly<Record<string, CallWords>> = {
	push_back: { of: 'row', changes: true, does: ({ of, given: [what] }) => (what === undefined ? null : l10n.t('Adds {1} to the end of {0}.', of, what)) },
	emplace_back: { of: 'row', changes: true, does: ({ of, given }) => l10n.t('Adds an item made from {1} to the end of {0}.', of, listed(given)) },
	push_front: { of: 'row', changes: true, does: ({ of, given: [what] }) => (what === undefined ? null : l10n.t('Adds {1} at the start of {0}.', of, what)) },
	pop_back: { changes: true, does: ({ of }) => l10n.t('Takes the last item out of {0}.', of) },
	pop_front: { changes: true, does: ({ of }) => l10n.t('Takes the first item out of {0}.', of) },
	push: { changes: true, does: ({ of, given: [what] }) => (what === undefined ? null : l10n.t('Puts {1} into {0}.', of, what)) },
	pop: { changes: true, does: ({ of }) => l10n.t('Takes the next item out of {0}.', of) },
	top: { gives: ({ of }) => l10n.t('the item on top of {0}', of) },
	front: { gives: (told) => (isText(told) ? l10n.t('the first character of {0}', told.of) : l10n.t('the first item of {0}', told.of)), short: true },
	back: { gives: (told) => (isText(told) ? l10n.t('the last character of {0}', told.of) : l10n.t('the last item of {0}', told.of)), short: true },
	at: { gives: (told) => (told.given[0] === undefined ? null : isText(told) ? l10n.t('the character of {0} at position {1}', told.of, told.given[0]) : isPairs(told) ? l10n.t('what {0} holds for {1}', told.of, told.given[0]) : l10n.t('the item of {0} at position {1}', told.of, told.given[0])) },
	empty: { kind: 'truth', asks: ({ of }) => l10n.t('{0} is empty', of) },
	clear: { changes: true, does: ({ of }) => l10n.t('Takes everything out of {0}.', of) },
	resize: { of: 'row', changes: true, does: ({ of, given: [size] }) => (size === undefined ? null : l10n.t('Gives {0} exactly {1} places.', of, size)) },
	insert: { changes: true, does: ({ of, given: [first, second], object, code }) => {
		if (first === undefined) return null;
		const kind = object ? kindOf(object, code) : null;
		if (kind === 'row' && second !== undefined) return /begin\(\)`$/.test(first) ? l10n.t('Adds {1} at the start of {0}.', of, second) : l10n.t('Puts {1} into {0} at the place {2}.', of, second, first);
		return l10n.t('Puts {1} into {0}.', of, first);
	} },
	erase: { changes: true, does: ({ of, given: [what] }) => {
		if (what === undefined) return null;
		const at = /\.begin\(\)\s*(?:\+\s*(.+))?`$/.exec(what);
		if (at) return at[1] === undefined ? l10n.t('Takes the first item out of {0}.', of) : l10n.t('Takes the item at position {1} out of {0}.', of, `\`${at[1]}\``);
		return l10n.t('Takes {1} out of {0}, if it is there.', of, what);
	}, gives: ({ of, given: [what] }) => (what === undefined ? null : l10n.t('the place behind {1}, which is taken out of {0}', of, what)) },
	count: { kind: 'number', gives: ({ of, given: [key] }) => (key === undefined ? null : l10n.t('how often {1} is in {0}', of, key)) },
	contains: { kind: 'truth', asks: (told) => (told.given[0] === undefined ? null : isPairs(told) ? l10n.t('{0} has the key {1}', told.of, told.given[0]) : l10n.t('{0} is found in {1}', told.given[0], told.of)) },
	find: { gives: (told) => (told.given[0] === undefined ? null : isText(told) ? l10n.t('the place where {1} first comes in {0}', told.of, told.given[0]) : l10n.t('the place of {1} in {0}, or the end', told.of, told.given[0])) },
	rfind: { gives: ({ of, given: [what] }) => (what === undefined ? null : l10n.t('the place where {1} last comes in {0}', of, what)) },
	substr: { of: 'text', kind: 'text', gives: ({ of, given: [from, count] }) => (from === undefined ? l10n.t('a copy of {0}', of) : count === undefined ? l10n.t('the part of {0} from position {1} to its end', of, from) : from === '`0`' ? l10n.t('the first {1} characters of {0}', of, count) : l10n.t('{2} characters of {0} from position {1} on', of, from, count)) },
	append: { of: 'text', changes: true, does: ({ of, given: [what] }) => (what === undefined ? null : l10n.t('Joins {1} to the end of {0}.', of, what)) },
	c_str: { gives: ({ of }) => l10n.t('{0} as a row of characters', of) },
	begin: { gives: ({ of }) => l10n.t('the place of the first item of {0}', of) },
	end: { gives: ({ of }) => l10n.t('the place behind the last item of {0}', of) },
	rbegin: { gives: ({ of }) => l10n.t('the place of the last item of {0}, to go backwards', of) },
	rend: { gives: ({ of }) => l10n.t('the place before the first item of {0}', of) },
	what: { kind: 'text', gives: ({ of }) => l10n.t('the message of the error {0}', of) },
	ignore: { does: () => l10n.t('Throws away what is left of the line that was typed.') },
	str: { kind: 'text', gives: ({ of }) => l10n.t('{0} as text', of) },
	get: { gives: ({ of }) => l10n.t('the place that {0} points to', of) },
};
