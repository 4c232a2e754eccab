import * as l10n from '@vscode/l10n';
import type { ExampleProblemCode } from './foundExample';
import type { Refusal } from './studentExample';

/** A refusal for the student to read: why, and what a good example looks like. */
export function wordRefusal(refusal: Refusal): string {
	const reason = reasonOf(refusal);
	const { call, expected } = refusal.good;
	if (refusal.suggestion !== null) return `${reason} ${l10n.t('Do you mean {0}?', refusal.suggestion)}`;
	if (refusal.code === 'printed-missing') return reason;
	if (refusal.field === 'call') return `${reason} ${l10n.t('A good call looks like this: {0}', call)}`;
	if (refusal.field === 'expected') return `${reason} ${l10n.t('A good value looks like this: {0}', expected)}`;
	return reason;
}

function reasonOf({ code, node }: Refusal): string {
	switch (code) {
		case 'call-missing': return l10n.t('The call is missing.');
		case 'call-unreadable': return l10n.t('{0} cannot be read as a call. Check its brackets and quotes.', node);
		case 'call-other': return l10n.t('This calls {0}, and the example has to call the function that we look at.', node);
		case 'call-too-few': return l10n.t('{0} gives fewer values than the function takes.', node);
		case 'call-too-many': return l10n.t('{0} gives more values than the function takes.', node);
		case 'call-unknown-argument': return l10n.t('The function has no parameter with the name {0}.', node);
		case 'call-has-name': return l10n.t('Write a value in place of {0}. Text needs quotes.', node);
		case 'expected-missing': return l10n.t('The value that the call should give is missing.');
		case 'expected-unreadable': return l10n.t('{0} cannot be read as a value. Check its brackets and quotes.', node);
		case 'expected-unquoted': return l10n.t('{0} has no quotes, so it is not a text. If the call should print it, choose that above.', node);
		case 'expected-statement': return l10n.t('{0} does something. Write only the value that the call should give.', node);
		case 'expected-calls': return l10n.t('{0} calls the program itself. Work the value out by hand.', node);
		case 'printed-missing': return l10n.t('Write what should stand on the screen after the call, line by line.');
		case 'typed-missing': return l10n.t('This program reads what you type. Write what you would type, one line for each time that it asks.');
		case 'output-missing': return l10n.t('Write what the program should print.');
	}
}

/** Why an example in the file is not used, for the person who wrote it. */
export function wordProblem(code: ExampleProblemCode, text: string): string {
	switch (code) {
		case 'expected-unreadable': return l10n.t('{0} cannot be read as a value. Text needs quotes.', text);
		case 'call-unreadable': return l10n.t('{0} cannot be read. Check its brackets and quotes.', text);
		case 'unknown-function': return l10n.t('Nothing in this file has the name {0}.', text);
		case 'prints': return l10n.t('{0} is printed by a whole statement. An example needs one call.', text);
		case 'unquoted': return l10n.t('{0} has no quotes, but the function should return a value. Text that is returned needs quotes.', text);
		case 'cut': return l10n.t('{0} is cut. An example needs the whole value.', text);
		case 'address': return l10n.t('{0} is different in each run. An example needs a value that stays the same.', text);
		case 'not-literal': return l10n.t('{0} needs values that are known only while the program runs. Write the call with its values.', text);
		case 'no-value': return l10n.t('{0} says what should not come. An example needs the value that should.', text);
		case 'half': return l10n.t('The output for the input {0} is missing.', text);
	}
}
