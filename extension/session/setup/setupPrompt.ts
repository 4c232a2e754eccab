/** What the form says when it asks for an example. */
import * as l10n from '@vscode/l10n';
import type { ExampleView } from '../../protocol';
import { code, join, say } from '../../tutor/offline/say';
import type { EntryPoint, Words } from '../../words';
import type { WaitingSession } from '../state';

export interface Asked {
	readonly asks: ExampleView['asks'];
	readonly entry: EntryPoint;
	/** How many examples there are, and how many of them the document gave. */
	readonly taken: number;
	readonly fromFile: number;
	/** How many the student gave before this form. */
	readonly fromEarlier: number;
	readonly form: ExampleView['form'];
	/** Why a session waits for these examples; null before a session. */
	readonly waiting: WaitingSession | null;
	/** A call in the program itself, which stands in the field; null for none. */
	readonly called: string | null;
	/** What the file says is printed, which stands in the field without what is typed; null for none. */
	readonly printed: string | null;
}

/** Why an example is asked for, and what one is. */
export function promptOf({ asks, entry, form, taken, fromFile, fromEarlier, waiting, called, printed }: Asked): Words {
	const name = entry.kind === 'function' ? entry.name : null;
	// Before the student gave any: what happened last, and where the examples so far came from.
	const lead = taken === fromFile + fromEarlier ? join(waitsSince(waiting), inFile(fromFile), fromLastTime(fromEarlier)) : [];
	switch (asks) {
		case 'reading':
			return say(l10n.t('First a look whether your program starts.'));
		case 'nothing':
			return say(l10n.t('There are {0} examples of what it should do.'), taken);
		case 'first':
			if (form === 'output') {
				return join(lead, say(l10n.t('What should your program print? Write all that you should see, line by line.')));
			}
			return join(lead, printed !== null ? say(l10n.t('Your file says that your program prints {0}, and not what is typed before. What would you type for it, one line each?'), shownOnOneLine(printed)) : name && called ? say(l10n.t('Your program calls {0}. What should that call return or print?'), code(called)) : name
				? say(l10n.t('What should {0} do? Give one call, and what it should return or print.'), code(name))
				: say(l10n.t('What should your program do? Say what you would type, and what you should then see.')));
		case 'different':
			if (form === 'output') {
				return join(lead, say(l10n.t('Begin with it, or write anew all that you should see, line by line.')));
			}
			return join(lead, printed !== null ? printedToo(printed) : called ? calledToo(called) : say(l10n.t('Give a second example that is not like the first: other values, a new kind of result. Or begin.')));
		case 'edge':
			return join(lead, printed !== null ? printedToo(printed) : called ? calledToo(called) : say(l10n.t('One more helps: with something empty, with zero, with one item, or with a negative number. Or begin.')));
		case 'surprise':
			return join(
				taken === 1 ? say(l10n.t('Your program passes your example.')) : taken === 2 ? say(l10n.t('Your program passes both examples.')) : say(l10n.t('Your program passes all {0} examples.'), taken),
				form === 'output' ? say(l10n.t('Should anything on the screen be otherwise? Write all that you should see, line by line.')) : name ? say(l10n.t('Is there a call whose result surprises you? Give it, and what it should return or print.')) : say(l10n.t('Is there something you type where the output surprises you? Give it, and what you should see.')),
			);
	}
}

function waitsSince(waiting: WaitingSession | null): Words {
	switch (waiting) {
		case 'mended':
			return say(l10n.t('Your program runs now.'));
		case 'aside':
			return say(l10n.t('That example is set aside. The session goes on with another one.'));
		case null:
			return [];
	}
}

function calledToo(call: string): Words {
	return say(l10n.t('Your program calls {0} too. What should that call return or print? Or begin.'), code(call));
}

function printedToo(printed: string): Words {
	return say(l10n.t('Your file says {0} too. What would you type for it, one line each? Or begin.'), shownOnOneLine(printed));
}

function shownOnOneLine(printed: string): ReturnType<typeof code> {
	return code(printed.split('\n').join(' / '));
}

function fromLastTime(count: number): Words {
	if (count === 0) {
		return [];
	}
	return count === 1 ? say(l10n.t('One example is from last time.')) : say(l10n.t('{0} examples are from last time.'), count);
}

function inFile(count: number): Words {
	if (count === 0) {
		return [];
	}
	return count === 1 ? say(l10n.t('Your file has one example.')) : say(l10n.t('Your file has {0} examples.'), count);
}
